/**
 * torch.autograd.functional: derivatives of functions. Each runs the function once, and one backward walk for each row asked for.
 * https://pytorch.org/docs/stable/autograd.html#functional-higher-level-api
 * @family derivatives
 */

import { fail, failType } from '../core/callee.ts';
import { enable_grad } from '../core/grad-mode.ts';
import { tensorsOf, wantKind } from '../core/kinds.ts';
import { Tensor } from '../core/tensor.ts';
import { grad } from '../public/autograd/engine.ts';
import { reshape } from '../public/ops/basis.ts';
import { zeros, zeros_like } from '../public/ops/creation.ts';
import { detach, select, stack } from '../public/ops/shape.ts';

type Fn = (...inputs: Tensor[]) => Tensor;
type Inputs = Tensor | readonly Tensor[];
interface Options {
  /** Results can be differentiated themselves. */
  create_graph?: boolean;
}

/** The function's value at leaves of its own (at the inputs themselves where the result stays in their graph). */
function evaluate(fn: Fn, inputs: Inputs, create_graph: boolean): { out: Tensor; leaves: Tensor[] } {
  wantKind('!', fn, 'func');
  const given = tensorsOf(inputs, 'inputs');
  return enable_grad(() => {
    const leaves = given.map((x) => (create_graph && x.requires_grad ? x : detach(x).requires_grad_()));
    const out = fn(...leaves);
    if (!(out instanceof Tensor)) failType('autograd.functional: the function must return one Tensor');
    return { out, leaves };
  });
}

/** One result for one input, a list for a list. */
const like = (inputs: Inputs, found: Tensor[]): Tensor | Tensor[] => (inputs instanceof Tensor ? found[0] : found);

/** Gradients of `out` for a seed; zeros where it does not depend on a leaf. */
function pulled(out: Tensor, leaves: readonly Tensor[], seed: Tensor | null, create_graph: boolean): Tensor[] {
  if (!out.requires_grad) return leaves.map((leaf) => zeros_like(leaf));
  const options = { grad_outputs: seed, create_graph, retain_graph: true, materialize_grads: true };
  return grad(out, leaves, options) as Tensor[];
}

/** For each leaf the derivatives of all elements, of shape [...out, ...leaf]. */
function rows(out: Tensor, leaves: readonly Tensor[], create_graph: boolean): Tensor[] {
  return enable_grad(() => {
    const flat = reshape(out, [-1]);
    const each = Array.from({ length: flat.numel() }, (_, at) =>
      pulled(select(flat, 0, at), leaves, null, create_graph),
    );
    return leaves.map((leaf, at) => {
      const shape = [...out.shape, ...leaf.shape];
      return each.length ? reshape(stack(each.map((row) => row[at])), shape) : zeros(shape);
    });
  });
}

/**
 * d out / d input, of shape [...out, ...input]; for a list of inputs a list.
 * @example
 * torch.autograd.functional.jacobian((x) => x.square(), torch.tensor([1, 2.5]))
 * // tensor([[2., 0.],
 * //         [0., 5.]])
 */
export function jacobian(fn: Fn, inputs: Inputs, { create_graph = false }: Options = {}): Tensor | Tensor[] {
  const { out, leaves } = evaluate(fn, inputs, create_graph);
  return like(inputs, rows(out, leaves, create_graph));
}

/**
 * Second derivatives of a function with one number as its result: [...input, ...input]; for a list of inputs a list of lists.
 * @example
 * torch.autograd.functional.hessian((x) => x.pow(3).sum(), torch.tensor([1, 2.5]))
 * // tensor([[ 6.,  0.],
 * //         [ 0., 15.]])
 */
export function hessian(fn: Fn, inputs: Inputs, { create_graph = false }: Options = {}): Tensor | Tensor[][] {
  const { out, leaves } = evaluate(fn, inputs, create_graph);
  if (out.numel() !== 1) fail('hessian: the function should return a single element', out);
  const found = pulled(reshape(out, []), leaves, null, true).map((first) => rows(first, leaves, create_graph));
  return inputs instanceof Tensor ? found[0][0] : found;
}

/**
 * The value, and vᵀ · Hessian of a function with one number as its result; `v` has the inputs' shapes.
 * @example
 * torch.autograd.functional.vhp((x) => x.pow(3).sum(), torch.tensor([1, 2.5]), torch.ones(2))
 * // [tensor(16.6250), tensor([ 6., 15.])]
 */
export function vhp(
  fn: Fn,
  inputs: Inputs,
  v: Inputs,
  { create_graph = false }: Options = {},
): [Tensor, Tensor | Tensor[]] {
  const { out, leaves } = evaluate(fn, inputs, create_graph);
  if (out.numel() !== 1) fail('vhp: the function should return a single element', out);
  const tangents = tensorsOf(v, 'v');
  return enable_grad(() => {
    const first = pulled(reshape(out, []), leaves, null, true);
    const used = first.flatMap((each, at) => (each.requires_grad ? at : []));
    const options = { grad_outputs: used.map((at) => tangents[at]), create_graph, materialize_grads: true };
    const second = used.length
      ? grad(
          used.map((at) => first[at]),
          leaves,
          options,
        )
      : leaves.map((leaf) => zeros_like(leaf));
    return [create_graph ? out : detach(out), like(inputs, second as Tensor[])];
  });
}

/**
 * The value, and Hessian · v: what `vhp` gives, since second derivatives can be exchanged.
 * @example
 * torch.autograd.functional.hvp((x) => x.pow(3).sum(), torch.tensor([1, 2.5]), torch.ones(2))
 * // [tensor(16.6250), tensor([ 6., 15.])]
 */
export const hvp = vhp;

/**
 * The value, and vᵀ · Jacobian; `v` has the value's shape and may be left out for a single number.
 * @example
 * torch.autograd.functional.vjp((x) => x.square(), torch.tensor([1, 2.5]), torch.ones(2))
 * // [tensor([1.0000, 6.2500]), tensor([2., 5.])]
 */
export function vjp(
  fn: Fn,
  inputs: Inputs,
  v: Tensor | null = null,
  { create_graph = false }: Options = {},
): [Tensor, Tensor | Tensor[]] {
  const { out, leaves } = evaluate(fn, inputs, create_graph);
  if (v) wantKind('@', v, 'v');
  else if (out.numel() !== 1) fail('vjp: The vector v can only be None if the function returns a single element.');
  return [create_graph ? out : detach(out), like(inputs, pulled(out, leaves, v, create_graph))];
}

/**
 * The value, and Jacobian · v; `v` has the inputs' shapes. Two backward walks: vᵀJ is linear in v, and its derivative is J.
 * @example
 * torch.autograd.functional.jvp((x) => x.square(), torch.tensor([1, 2.5]), torch.ones(2))
 * // [tensor([1.0000, 6.2500]), tensor([2., 5.])]
 */
export function jvp(fn: Fn, inputs: Inputs, v: Inputs, { create_graph = false }: Options = {}): [Tensor, Tensor] {
  const { out, leaves } = evaluate(fn, inputs, create_graph);
  const tangents = tensorsOf(v, 'v');
  return enable_grad(() => {
    const seed = zeros_like(out).requires_grad_();
    const back = pulled(out, leaves, seed, true);
    const used = back.flatMap((grad, at) => (grad.requires_grad ? at : []));
    const options = { grad_outputs: used.map((at) => tangents[at]), create_graph, materialize_grads: true };
    const [push] = used.length
      ? grad(
          used.map((at) => back[at]),
          seed,
          options,
        )
      : [zeros_like(out)];
    return [create_graph ? out : detach(out), push as Tensor];
  });
}
