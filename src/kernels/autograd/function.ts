/**
 * torch.autograd.Function: an operation with a gradient of the author's own.
 *
 *   class Exp extends torch.autograd.Function {
 *     static forward(ctx, x) { const y = x.exp(); ctx.save_for_backward(y); return y; }
 *     static backward(ctx, grad) { const [y] = ctx.saved_tensors; return grad.mul(y); }
 *   }
 *   const y = Exp.apply(x);
 *
 * Or with `forward` free of the context, and `setup_context` beside it, which sees what went in and what came out:
 *
 *   class Cube extends torch.autograd.Function {
 *     static forward(x) { return x.pow(3); }
 *     static setup_context(ctx, inputs, output) { ctx.save_for_backward(inputs[0]); }
 *     static backward(ctx, grad) { const [x] = ctx.saved_tensors; return grad.mul(x.pow(2)).mul(3); }
 *   }
 *
 * https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function
 * @family derivatives
 */

import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { is_grad_enabled, no_grad } from '../core/grad-mode.ts';
import { edgeOf, GradNode } from '../core/grad-node.ts';
import { outside } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { sumTo } from '../ops/basis.ts';
import { zeros } from '../public/ops/creation.ts';

/** What `forward` and `backward` share of one call; an author may put properties of his own onto it. */
export class FunctionContext {
  // biome-ignore lint/suspicious/noExplicitAny: what an author keeps there
  [name: string]: any;
  /** For each argument of `apply` whether it asks for a gradient. */
  needs_input_grad: boolean[] = [];
  /** @internal */
  _saved: (Tensor | null)[] = [];
  /** @internal */
  _fixed = new Set<Tensor>();
  /** @internal */
  _dirty = new Set<Tensor>();
  /** @internal */
  _materialize = true;

  /** Keeps inputs, outputs or results on the way for `backward`, which finds them as `saved_tensors`. */
  save_for_backward(...tensors: (Tensor | null)[]): void {
    this._saved = tensors;
  }

  get saved_tensors(): Tensor[] {
    return this._saved as Tensor[];
  }

  /** Outputs that no gradient flows through. */
  mark_non_differentiable(...outputs: Tensor[]): void {
    this._fixed = new Set(outputs);
  }

  /** Inputs that `forward` changed in place and returns. */
  mark_dirty(...inputs: Tensor[]): void {
    this._dirty = new Set(inputs);
  }

  /** With false, `backward` gets null instead of zeros for an output that nobody used. */
  set_materialize_grads(value: boolean): void {
    this._materialize = value;
  }
}

type Result = Tensor | readonly Tensor[];
type Apply = (...args: unknown[]) => Result;

/**
 * An operation with a gradient of its own: `static forward(ctx, …)`, `static backward(ctx, …)`, called by `apply`.
 * @example
 * class Square extends torch.autograd.Function {
 *   static forward(ctx, x) {
 *     ctx.save_for_backward(x);
 *     return x.mul(x);
 *   }
 *   static backward(ctx, grad) {
 *     return grad.mul(ctx.saved_tensors[0]).mul(2);
 *   }
 * }
 * const x = torch.tensor([1, 2], { requires_grad: true });
 * Square.apply(x).sum().backward();
 * x.grad
 * // tensor([2., 4.])
 */
export class CustomFunction {
  /** Gets the context before its inputs, unless the class has `setup_context`. */
  // biome-ignore lint/suspicious/noExplicitAny: a subclass says what it takes
  static forward(..._args: any[]): any {
    fail('You must implement the forward function for custom autograd.Function.');
  }

  /** Where a class has this, it is what prepares the context, after `forward`. */
  // biome-ignore lint/suspicious/noExplicitAny: a subclass says what it takes
  static setup_context(_ctx: FunctionContext, _inputs: any[], _output: any): void {
    fail('setup_context is not implemented.');
  }

  // biome-ignore lint/suspicious/noExplicitAny: a subclass says what it takes
  static backward(_ctx: FunctionContext, ..._grads: any[]): any {
    fail('You must implement the backward function for custom autograd.Function.');
  }

  /** Runs `forward` and records `backward` for it; may be taken off the class: `const exp = Exp.apply`. */
  // biome-ignore lint/suspicious/noExplicitAny: as `forward` returns
  static get apply(): (...args: any[]) => any {
    // biome-ignore lint/complexity/noThisInStatic: the subclass is meant
    return (...args) => apply(this, args);
  }
}

function apply(custom: typeof CustomFunction, args: unknown[]): Result {
  const ctx = new FunctionContext();
  ctx.needs_input_grad = args.map((arg) => arg instanceof Tensor && arg.requires_grad);
  const forward = custom.forward as Apply;
  const returned = no_grad(() =>
    outside(() => {
      if (custom.setup_context === CustomFunction.setup_context) return forward.call(custom, ctx, ...args);
      const output = forward.apply(custom, args);
      custom.setup_context(ctx, args, output);
      return output;
    }),
  );
  const many = Array.isArray(returned);
  let outputs = (many ? returned : [returned]) as Tensor[];
  const name = `${custom.name}Backward`;
  for (const output of outputs) {
    if (!(output instanceof Tensor))
      failType(`${custom.name}.forward: expected Tensor or a list of Tensors`, typeof output);
  }
  if (!is_grad_enabled() || !ctx.needs_input_grad.includes(true)) return returned;
  for (const input of ctx._dirty) {
    if (input.is_leaf && input.requires_grad)
      fail(`${custom.name}: a leaf Variable that requires grad is being used in an in-place operation.`);
  }
  // An input that is handed back as it is becomes another look at it: the input itself is no result.
  outputs = outputs.map((output) => (args.includes(output) && !ctx._dirty.has(output) ? output.detach() : output));
  const shapes = outputs.map(({ shape }) => shape);
  const edges = args.map((arg) => (arg instanceof Tensor ? edgeOf(arg) : null));
  const sizes = args.map((arg) => (arg instanceof Tensor ? arg.shape : null));
  const saved = ctx._saved.filter((tensor) => tensor instanceof Tensor);
  const node = new GradNode(name, edges, outputs.length, saved, (grads) => {
    const given = ctx._materialize ? grads.map((grad, at) => grad ?? zeros(shapes[at])) : grads;
    const made = outside(() => (custom.backward as (...args: unknown[]) => unknown).call(custom, ctx, ...given));
    const list = (Array.isArray(made) ? [...made] : [made]) as (Tensor | null | undefined)[];
    while (list.length > args.length && (list.at(-1) ?? null) === null) list.pop();
    if (list.length !== args.length) {
      fail(`function ${name} returned an incorrect number of gradients (expected ${args.length}, got ${list.length})`);
    }
    return list.map((grad, at) => checked(name, grad, sizes[at], at));
  });
  outputs.forEach((output, at) => {
    if (!isFloat(output.dtype) || ctx._fixed.has(output)) return;
    node.attach(output, at);
  });
  return many ? outputs : outputs[0];
}

function checked(name: string, grad: Tensor | null | undefined, shape: readonly number[] | null, at: number) {
  if (!grad || !shape) return null;
  if (!(grad instanceof Tensor)) failType(`function ${name} returned no Tensor at index ${at}, but ${typeof grad}`);
  const lead = grad.ndim - shape.length;
  if (lead < 0 || shape.some((n, d) => n !== 1 && n !== grad.shape[d + lead])) {
    fail(`function ${name} returned an invalid gradient at index ${at}: expected shape [${shape}]`, grad);
  }
  return sumTo(grad, shape);
}
