/**
 * Products: matmul and its special cases, linear. Each is one contraction over strided views, so transposes cost nothing;
 * the gradients are contractions too.
 */
import { fail } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { link } from '../core/grad-node.ts';
import { Node, type Ref } from '../core/graph.ts';
import type { Tensor } from '../core/tensor.ts';
import { viewOf } from '../core/view.ts';
import { add, mul } from './arithmetic.ts';
import { reshape, sumTo } from './basis.ts';
import {
  broadcastShapes,
  castRef,
  factors,
  make,
  mapNode,
  own,
  reduceNode,
  refOf,
  resultDtype,
  type Shape,
  text,
  wantNumbers,
  wantOneType,
  wantTensor,
} from './core.ts';
import { transpose, unsqueeze } from './shape.ts';

/** The contraction of refs over [batch…, m…, k…] and [batch…, n…, k…]; float32. */
export function contract(batch: Shape, m: Shape, n: Shape, k: Shape, a: Ref, b: Ref): Node {
  const roles = 'b'.repeat(batch.length) + 'm'.repeat(m.length) + 'n'.repeat(n.length);
  return new Node('contract', 'float32', [...batch, ...m, ...n], [a, b], { roles, inner: [...k] });
}

/** Integers have no product kernel: multiply and add, in their own dtype. */
function integerProduct(a: Tensor, b: Tensor, batch: Shape, m: number, n: number, k: number): Tensor {
  const dtype = resultDtype(a, b);
  const loop = [...batch, m, n, k];
  const left = castRef(refOf(unsqueeze(a, -2), loop), dtype, loop);
  const right = castRef(refOf(unsqueeze(transpose(b, -1, -2), -3), loop), dtype, loop);
  const product = own(mapNode('mul', dtype, loop, [left, right]));
  return make(reduceNode('sum', dtype, [...batch, m, n], [k], product));
}

/** a [batch…, m, k] × b [batch…, k, n], batches broadcast. */
function product(a: Tensor, b: Tensor): Tensor {
  const [m, k, n] = [a.shape.at(-2)!, a.shape.at(-1)!, b.shape.at(-1)!];
  if (b.shape.at(-2) !== k) {
    const hint = b.shape.at(-1) === k ? ' Did you mean the second one transposed, .t()?' : '';
    fail(
      `mat1 and mat2 shapes cannot be multiplied (${m}x${k} and ${b.shape.at(-2)}x${n}): shapes ${text(a.shape)} and ${text(b.shape)} do not fit, ${k} ≠ ${b.shape.at(-2)}.${hint}`,
    );
  }
  [a, b] = factors(a, b);
  wantOneType(a, b);
  wantNumbers(a);
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  if (!isFloat(a.dtype)) return integerProduct(a, b, batch, m, n, k);
  const left = refOf(a, [...batch, m, k]);
  const right = swapLast(refOf(b, [...batch, k, n]));
  const out = make(contract(batch, [m], [n], [k], left, right));
  return link(out, [a, b], [a, b], ([g], [da, db]) => [
    da ? sumTo(product(g!, transpose(b, -1, -2)), a.shape) : null,
    db ? sumTo(product(transpose(a, -1, -2), g!), b.shape) : null,
  ]);
}

function swapLast(ref: Ref): Ref {
  const strides = [...ref.view.strides];
  const last = strides.length - 1;
  [strides[last], strides[last - 1]] = [strides[last - 1], strides[last]];
  return { ...ref, view: { ...ref.view, strides } };
}

/**
 * The product of tensors as PyTorch's matmul: vectors, matrices, and batches of matrices that broadcast.
 * @names torch.matmul torch.linalg.matmul Tensor.matmul
 * @shape MatMul<input, other>
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.matmul.html
 * @example
 * torch.matmul(torch.tensor([[1, 2], [3, 4]]), torch.tensor([1, 10]))
 * // tensor([21., 43.])
 */
export function matmul(input: Tensor, other: Tensor): Tensor {
  wantTensor(input);
  wantTensor(other, 'other');
  if (input.ndim === 0 || other.ndim === 0) {
    fail('expected at least 1D', input, other);
  }
  const a = input.ndim === 1 ? unsqueeze(input, 0) : input;
  const b = other.ndim === 1 ? unsqueeze(other, 1) : other;
  const out = product(a, b);
  const shape = [
    ...out.shape.slice(0, -2),
    ...(input.ndim === 1 ? [] : [out.shape.at(-2)!]),
    ...(other.ndim === 1 ? [] : [out.shape.at(-1)!]),
  ];
  return shape.length === out.ndim ? out : reshape(out, shape);
}

function ofRanks(a: Tensor, b: Tensor, names: [string, string], ranks: [number, number]): Tensor {
  wantTensor(a, names[0]);
  wantTensor(b, names[1]);
  if (a.ndim !== ranks[0] || b.ndim !== ranks[1]) {
    fail(`expected ${ranks[0]}D and ${ranks[1]}D`, a, b);
  }
  if (ranks[0] === 3 && a.shape[0] !== b.shape[0]) {
    fail('batch sizes differ', a, b);
  }
  return matmul(a, b);
}

/**
 * The product of two matrices: [n, k] × [k, m] → [n, m]. Integers are multiplied in their own dtype.
 * @names torch.mm Tensor.mm
 * @shape MM<input, mat2>
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.mm.html
 * @example
 * torch.mm(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 0], [0, 2]]))
 * // tensor([[1., 4.],
 * //         [3., 8.]])
 */
export function mm(input: Tensor, mat2: Tensor): Tensor {
  return ofRanks(input, mat2, ['input', 'mat2'], [2, 2]);
}

/**
 * The products of two batches of matrices: [b, n, k] × [b, k, m] → [b, n, m]. The batch sizes do not broadcast.
 * @names torch.bmm Tensor.bmm
 * @shape BMM<input, mat2>
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.bmm.html
 * @example
 * torch.bmm(torch.ones([2, 1, 3]), torch.ones([2, 3, 1]))
 * // tensor([[[3.]],
 * //
 * //         [[3.]]])
 */
export function bmm(input: Tensor, mat2: Tensor): Tensor {
  return ofRanks(input, mat2, ['input', 'mat2'], [3, 3]);
}

/**
 * The product of a matrix and a vector: [n, k] × [k] → [n].
 * @names torch.mv Tensor.mv
 * @shape MV<input, vec>
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.mv.html
 * @example
 * torch.mv(torch.tensor([[1, 2], [3, 4]]), torch.tensor([1, 10]))
 * // tensor([21., 43.])
 */
export function mv(input: Tensor, vec: Tensor): Tensor {
  return ofRanks(input, vec, ['input', 'vec'], [2, 1]);
}

/**
 * Σ input · other of two vectors of one length, as a 0-d tensor.
 * @names torch.dot Tensor.dot
 * @shape Dot<input, other>
 * @throws {Error} for tensors of other numbers of dimensions, or sizes that do not fit
 * @throws {TypeError} where the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.dot.html
 * @example
 * torch.dot(torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6]))
 * // tensor(32.)
 */
export function dot(input: Tensor, other: Tensor): Tensor {
  return ofRanks(input, other, ['input', 'other'], [1, 1]);
}

/**
 * Every element of a vector times every one of another.
 * @names torch.outer Tensor.outer torch.ger Tensor.ger
 * @shape Outer<input, vec2>
 * @see https://pytorch.org/docs/stable/generated/torch.outer.html
 * @example
 * torch.outer(torch.tensor([1, 2, 3]), torch.tensor([1, 10]))
 * // tensor([[ 1, 10],
 * //         [ 2, 20],
 * //         [ 3, 30]])
 */
export function outer(input: Tensor, vec2: Tensor): Tensor {
  for (const vector of [input, vec2]) {
    wantTensor(vector);
    if (vector.ndim !== 1) fail('expected a vector', vector);
  }
  return mul(unsqueeze(input, 1), vec2);
}

/**
 * x Wᵀ + b over the last dimension: weight [out_features, in_features], bias [out_features] or null.
 * @names torch.nn.functional.linear
 * @shape LinearOf<input, weight>
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
 * @example
 * torch.nn.functional.linear(torch.tensor([[1, 2.5]]), torch.tensor([[1, 10]]).float(), torch.tensor([0.5]))
 * // tensor([[26.5000]])
 */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
  wantTensor(input);
  wantTensor(weight, 'weight');
  const k = input.shape.at(-1)!;
  if (input.ndim === 0 || weight.ndim > 2 || weight.ndim === 0 || k !== weight.shape.at(-1)) {
    fail(
      `mat1 and mat2 shapes cannot be multiplied (${text(input.shape)} and ${text(weight.shape.toReversed())}): the input's last dimension must be the weight's in_features, ${k ?? 'none'} ≠ ${weight.shape.at(-1) ?? 'none'}`,
    );
  }
  [input, weight] = factors(input, weight);
  wantOneType(input, weight);
  const w = weight.ndim === 1 ? unsqueeze(weight, 0) : weight;
  let out: Tensor;
  if (!isFloat(input.dtype)) out = matmul(input, transpose(w, 0, 1));
  else {
    const lead = input.shape.slice(0, -1);
    const node = contract([], lead, [w.shape[0]], [k], refOf(input), refOf(w));
    out = link(make(node), [input, w], [input, w], ([g], [dx, dw]) => [
      dx ? matmul(g!, w) : null,
      dw ? flatProduct(g!, input) : null,
    ]);
  }
  if (weight.ndim === 1) out = reshape(out, input.shape.slice(0, -1));
  return bias === null ? out : add(out, bias);
}

/** Σ over all leading dimensions of g[…, m] · x[…, k]: a weight's gradient, without flattening either. */
function flatProduct(g: Tensor, x: Tensor): Tensor {
  const lead = g.shape.slice(0, -1);
  const first = (tensor: Tensor): Ref => {
    const ref = refOf(tensor);
    const { strides } = ref.view;
    return { ...ref, view: { ...viewOf([strides.at(-1)!, ...strides.slice(0, -1)], ref.view.offset) } };
  };
  const out = make(contract([], [g.shape.at(-1)!], [x.shape.at(-1)!], lead, first(g), first(x)));
  return link(out, [g, x], [g, x], ([gg], [dg, dx]) => [dg ? linear(x, gg!) : null, dx ? matmul(g, gg!) : null]);
}
