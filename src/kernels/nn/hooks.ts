/**
 * Hooks of modules: the program's own functions before and after a forward, and around its backward pass (backward-hooks.ts).
 * @family hooks
 * @words register_forward_hook register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook
 */
import { failType } from '../core/callee.ts';
import { isKeywords, outside } from '../core/scope.ts';
import { type BackwardHook, type BackwardPreHook, withBackwardHooks } from './backward-hooks.ts';
import { hooking, keepAll, Module } from './module.ts';

/** Called with a module's inputs, with_kwargs also its keywords; what it returns, other than undefined, stands in for the inputs. */
export type ForwardPreHook = (module: Module, inputs: unknown[], kwargs?: object) => unknown;
/**
 * Called with a module's inputs, with_kwargs also its keywords, and its output; what it returns, other than undefined, stands in for
 * the output.
 */
// biome-ignore lint/suspicious/noExplicitAny: with_kwargs there are four arguments
export type ForwardHook = (module: Module, inputs: unknown[], ...rest: any[]) => unknown;

export interface HookOptions {
  /** Called before the hooks that there are. */
  prepend?: boolean;
  /** Given the keywords of the call, its last plain object, apart from the inputs. */
  with_kwargs?: boolean;
  /** Taken, and without effect: a hook is called where the forward has come to its end. */
  always_call?: boolean;
}

/** What Module has of them. */
export interface HookMethods {
  /**
   * Calls `hooked(module, inputs, output)` after each forward.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * const handle = layer.register_forward_hook((module, inputs, output) => output.mul(0));
   * const hooked = layer(torch.ones([1, 2]));
   * handle.remove();
   * hooked.abs().sum().detach()
   * // tensor(0.)
   */
  register_forward_hook(hooked: ForwardHook, options?: HookOptions): RemovableHandle;
  /**
   * Calls `hooked(module, inputs)` before each forward.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * const sizes = [];
   * layer.register_forward_pre_hook((module, inputs) => {
   *   sizes.push(inputs.length);
   * });
   * layer(torch.ones([1, 2]));
   * sizes
   * // [1]
   */
  register_forward_pre_hook(hooked: ForwardPreHook, options?: HookOptions): RemovableHandle;
  /**
   * Calls `hooked(module, grad_input, grad_output)` in each backward pass, when the gradients of the inputs are known.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * const shapes = [];
   * layer.register_full_backward_hook((module, grad_input, [grad]) => {
   *   shapes.push(grad?.shape);
   * });
   * layer(torch.ones([1, 2])).sum().backward();
   * shapes
   * // [[1, 3]]
   */
  register_full_backward_hook(hooked: BackwardHook, options?: HookOptions): RemovableHandle;
  /**
   * Calls `hooked(module, grad_output)` in each backward pass, before the module's own.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * const shapes = [];
   * layer.register_full_backward_pre_hook((module, [grad]) => {
   *   shapes.push(grad?.shape);
   * });
   * layer(torch.ones([1, 2])).sum().backward();
   * shapes
   * // [[1, 3]]
   */
  register_full_backward_pre_hook(hooked: BackwardPreHook, options?: HookOptions): RemovableHandle;
}

/** What is called around a forward, with the module that it is of: a copy of a module has the same. */
interface Hooks {
  before: ((module: Module, inputs: unknown[]) => unknown[])[];
  after: ((module: Module, inputs: unknown[], output: unknown) => unknown)[];
  backwardBefore: BackwardPreHook[];
  backward: BackwardHook[];
}
const hooksOf = new WeakMap<Module, Hooks>();

function listsOf(module: Module): Hooks {
  const known = hooksOf.get(module) ?? { before: [], after: [], backwardBefore: [], backward: [] };
  hooksOf.set(module, known);
  return known;
}

/**
 * What registering a hook gives: takes it away again.
 * @names torch.utils.hooks.RemovableHandle
 * @plain
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Module.html
 * @example
 * const layer = new torch.nn.Linear(2, 3);
 * const handle = layer.register_forward_hook(() => {});
 * handle.remove();
 * handle instanceof torch.utils.hooks.RemovableHandle
 * // true
 */
export class RemovableHandle {
  readonly #take: () => void;

  /** Made by registering a hook, not by `new`. */
  constructor(take: () => void) {
    this.#take = take;
  }

  remove(): void {
    this.#take();
  }
}

function hook<T>(list: T[], added: T, prepend = false): RemovableHandle {
  list.splice(prepend ? 0 : list.length, 0, added);
  return new RemovableHandle(() => {
    const at = list.indexOf(added);
    if (at >= 0) list.splice(at, 1);
  });
}

/** What a hook is told of a call: its inputs, and apart from them, where that is asked for, its keywords. */
function callOf(inputs: unknown[], with_kwargs = false): [inputs: unknown[], kwargs?: object] {
  if (!with_kwargs) return [inputs];
  const last = inputs.at(-1);
  return isKeywords(last) ? [inputs.slice(0, -1), last] : [inputs, {}];
}

/** Runs a hook: the program's own code, which may keep what it is shown. */
function shown<T>(values: unknown, fn: () => T): T {
  keepAll(values);
  return outside(fn);
}

const METHODS: HookMethods & ThisType<Module> = {
  register_forward_hook(hooked, { with_kwargs, prepend } = {}) {
    const after: Hooks['after'][number] = (module, inputs, output) =>
      shown([inputs, output], () => hooked(module, ...callOf(inputs, with_kwargs), output));
    return hook(listsOf(this).after, after, prepend);
  },

  register_forward_pre_hook(hooked, { with_kwargs, prepend } = {}) {
    const before: Hooks['before'][number] = (module, inputs) => {
      const replaced = shown(inputs, () => hooked(module, ...callOf(inputs, with_kwargs)));
      if (replaced === undefined || replaced === null) return inputs;
      if (!with_kwargs) return Array.isArray(replaced) ? replaced : [replaced];
      if (!Array.isArray(replaced))
        failType('a forward pre-hook with kwargs gives [inputs, kwargs], or nothing', replaced);
      return replaced.flat();
    };
    return hook(listsOf(this).before, before, prepend);
  },

  register_full_backward_hook(hooked, { prepend } = {}) {
    return hook(listsOf(this).backward, hooked, prepend);
  },

  register_full_backward_pre_hook(hooked, { prepend } = {}) {
    return hook(listsOf(this).backwardBefore, hooked, prepend);
  },
};

/** Makes hooks of modules work; torch itself has done so where they are named, `spark-runner/kernels/lean` leaves it to the program. */
export function installHooks(): void {
  for (const [name, value] of Object.entries(METHODS))
    Object.defineProperty(Module.prototype, name, { configurable: true, writable: true, value });
  hooking.run = (module, inputs, run) => {
    const hooks = hooksOf.get(module);
    if (!hooks) return run(inputs);
    let given = inputs;
    for (const before of [...hooks.before]) given = before(module, given);
    const { backward, backwardBefore } = hooks;
    const isSeen = backward.length + backwardBefore.length > 0;
    let output: unknown = isSeen ? withBackwardHooks(module, given, run, hooks) : run(given);
    for (const after of [...hooks.after]) output = after(module, given, output) ?? output;
    return output;
  };
  hooking.copy = (from, to) => {
    const known = hooksOf.get(from);
    if (!known) return;
    const { before, after, backwardBefore, backward } = known;
    const copied = { before: [...before], after: [...after] };
    hooksOf.set(to, { ...copied, backwardBefore: [...backwardBefore], backward: [...backward] });
  };
}

installHooks();
