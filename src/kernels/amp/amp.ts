/**
 * torch.amp: there is one precision here, so that what programs for CUDA say about mixing them is taken and changes nothing.
 * https://pytorch.org/docs/stable/amp.html
 * @family amp
 */
import { failType } from '../core/callee.ts';
import { cuda as without } from '../core/placement.ts';
import { isKeywords } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Optimizer } from '../optim/optimizer.ts';

/**
 * Runs `fn`, the last argument, in the precision that there is: `torch.autocast('cuda', () => model(x))`, where Python writes `with`.
 * @names torch.amp.autocast torch.autocast
 * @throws {TypeError} without a function
 * @see https://pytorch.org/docs/stable/amp.html#torch.autocast
 * @example
 * torch.amp.autocast('cuda', () => torch.ones(2).mul(2))
 * // tensor([2., 2.])
 */
export function autocast<T>(...args: [...options: unknown[], fn: () => T]): T {
  const fn = args.at(-1);
  if (typeof fn !== 'function')
    failType("autocast: expected what runs in it as the last argument: torch.autocast('cuda', () => model(x))", fn);
  return fn() as T;
}

/**
 * Scales nothing: a loss is given back as it is, and `step` is the optimizer's.
 * @names torch.amp.GradScaler torch.GradScaler
 * @plain
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.GradScaler
 * @example
 * const scaler = new torch.amp.GradScaler('cuda');
 * scaler.scale(torch.tensor([1.5]))
 * // tensor([1.5000])
 */
export class GradScaler {
  readonly #enabled: boolean;

  constructor(device?: unknown, options?: unknown) {
    const told = [options, device].find(isKeywords);
    this.#enabled = told?.enabled !== false;
  }

  /** The very tensors. */
  scale<T extends Tensor | readonly Tensor[]>(outputs: T): T {
    return outputs;
  }

  unscale_(_optimizer: Optimizer): void {}

  /** The optimizer's step. */
  step<T = undefined>(optimizer: Optimizer, closure?: () => T): T | undefined {
    return optimizer.step(closure);
  }

  update(_new_scale?: unknown): void {}

  get_scale(): number {
    return 1;
  }

  is_enabled(): boolean {
    return this.#enabled;
  }

  state_dict(): Record<string, unknown> {
    return {};
  }

  load_state_dict(_state_dict: unknown): void {}
}

/**
 * False: computation has one precision.
 * @names torch.amp.is_autocast_available
 * @see https://pytorch.org/docs/stable/amp.html
 * @example
 * torch.amp.is_autocast_available('cuda')
 * // false
 */
export function is_autocast_available(_device_type: string): boolean {
  return false;
}

/**
 * The function itself: what it computes has one precision.
 * @names torch.amp.custom_fwd
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.custom_fwd
 * @example
 * torch.amp.custom_fwd((x) => x.mul(2))(torch.ones(2))
 * // tensor([2., 2.])
 */
export function custom_fwd<F>(fwd: F, _cast_inputs?: unknown): F {
  return fwd;
}

/**
 * The function itself: what it computes has one precision.
 * @names torch.amp.custom_bwd
 * @see https://pytorch.org/docs/stable/amp.html#torch.amp.custom_bwd
 * @example
 * torch.amp.custom_bwd((x) => x.mul(2))(torch.ones(2))
 * // tensor([2., 2.])
 */
export function custom_bwd<F>(bwd: F): F {
  return bwd;
}

/**
 * There is no CUDA in a browser: `is_available()` is false; what it has of amp changes nothing.
 * @example
 * torch.cuda.is_available()
 * // false
 */
export const cuda = {
  ...without,
  /**
   * What CUDA programs take from here: torch.amp.
   * @example
   * torch.cuda.amp.autocast(() => torch.ones(2))
   * // tensor([1., 1.])
   */
  amp: { autocast, GradScaler },
};
