/** Whether operations are recorded for gradients: torch.no_grad, enable_grad, set_grad_enabled. */
import { failType } from './callee.ts';
import { wantKind } from './kinds.ts';

let enabled = true;

/**
 * Whether what is computed now is recorded for gradients.
 * @example
 * torch.is_grad_enabled()
 * // true
 */
export const is_grad_enabled = (): boolean => enabled;

/**
 * Switches recording on or off, from here on or, where a function is given, while it runs.
 * @see https://pytorch.org/docs/stable/generated/torch.set_grad_enabled.html
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.set_grad_enabled(false, () => x.mul(2)).requires_grad
 * // false
 */
export function set_grad_enabled(mode: boolean): void;
/**
 * Switches recording for gradients on or off, from here on or, where a function is given, while that runs;
 * then the function's result is given back and the mode is what it was before.
 * @throws {TypeError} where the function is asynchronous: it would go on after the mode has ended
 * @see https://pytorch.org/docs/stable/generated/torch.set_grad_enabled.html
 */
export function set_grad_enabled<T>(mode: boolean, fn: () => T): T;
export function set_grad_enabled<T>(mode: boolean, fn?: () => T): T | undefined {
  if (fn !== undefined) return withGrad(mode, fn);
  enabled = mode;
  return undefined;
}

function withGrad<T>(value: boolean, fn: () => T): T {
  wantKind('!', fn, 'fn');
  const before = enabled;
  enabled = value;
  try {
    const result = fn();
    if (result instanceof Promise) {
      failType('torch.no_grad and enable_grad take a synchronous function: await its result outside');
    }
    return result;
  } finally {
    enabled = before;
  }
}

/**
 * Runs `fn` without recording for gradients, and returns its result.
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.no_grad(() => x.mul(2)).requires_grad
 * // false
 */
export const no_grad = <T>(fn: () => T): T => withGrad(false, fn);

/**
 * Runs `fn` with recording, also inside `no_grad`.
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.no_grad(() => torch.enable_grad(() => x.mul(2))).requires_grad
 * // true
 */
export const enable_grad = <T>(fn: () => T): T => withGrad(true, fn);

/**
 * The same as `no_grad` here: nothing is kept for gradients either way.
 * @example
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * torch.inference_mode(() => x.mul(2)).requires_grad
 * // false
 */
export const inference_mode: typeof no_grad = no_grad;
