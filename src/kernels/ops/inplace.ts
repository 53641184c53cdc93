/**
 * In-place methods: each computes as its function does and puts the result into the tensor's own memory. Where that is a view, the
 * base takes the change into its own history, and every view of it is from then on a look at the base as it has become. So a
 * gradient finds its way whichever of them is used afterwards.
 */

import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { enable_grad, is_grad_enabled } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { settleAsFloat } from '../core/literal.ts';
import { Storage } from '../core/storage.ts';
import { Tensor, views } from '../core/tensor.ts';
import { isContiguous } from '../core/view.ts';
import { clone, contiguous, expand, sumTo, to } from './basis.ts';
import { broadcastShapes, constRef, coordRef, make, mapNode, mapRef, type Scalar } from './core.ts';
import { full_like } from './creation.ts';
import { copyInto } from './shape.ts';
import { lookedAt, unstride } from './strided.ts';
import { where } from './where.ts';

/** Links a view to what its base is now. */
function regrow(view: Tensor, base: Tensor): void {
  const { shape, strides, offset } = view;
  enable_grad(() =>
    link(view, [base], [], ([g]) => [unstride(g!, base.shape, shape, strides, offset)], 'AsStridedBackward'),
  );
}

/** Whether views of the tensor address its elements as its storage does. */
const isWhole = ({ storage, shape, strides, offset }: Tensor, size: number): boolean =>
  offset === 0 && storage.size === size && isContiguous(shape, strides);

/** Records that `result` was put into a view of `base`. */
function graft(base: Tensor, { shape, strides, offset }: Tensor, result: Tensor): void {
  views.regrow = regrow;
  const covers = shape.reduce((size, n) => size * n, 1) === base.numel();
  link(
    base,
    [base, result],
    [],
    ([g], [needsBase, needsResult]) => {
      const look = (tensor: Tensor) => lookedAt(tensor, shape, strides, offset);
      let rest: Tensor | null = null;
      if (needsBase && !covers) {
        rest = clone(g!);
        zero_(look(rest));
      }
      return [rest, needsResult ? sumTo(look(contiguous(g!)), result.shape) : null];
    },
    'CopySlices',
  );
}

/**
 * Puts a result into a tensor; with gradients on, the tensor then stands for that result in the graph, and where it is a view,
 * so does that part of its base.
 */
export function assign(target: Tensor, result: Tensor): Tensor {
  const graph = is_grad_enabled();
  const { base } = target;
  for (const leaf of graph ? [target, base] : []) {
    if (!leaf?.is_leaf || !leaf.requires_grad) continue;
    fail(
      `a ${leaf === base ? 'view of a ' : ''}leaf Variable that requires grad is being used in an in-place operation. Do it inside torch.no_grad(() => …).`,
    );
  }
  if (broadcastShapes(target.shape, result.shape).join() !== target.shape.join()) {
    fail("the output doesn't match the broadcast shape", target, result);
  }
  if (isFloat(result.dtype)) settleAsFloat(target);
  if ((isFloat(result.dtype) && !isFloat(target.dtype)) || (target.dtype === 'bool' && result.dtype !== 'bool')) {
    failType(`the result can't be cast to ${target.dtype}`, result);
  }
  if (target.shape.some((n, d) => n > 1 && target.strides[d] === 0)) {
    fail(
      `unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() it first.`,
    );
  }
  const owner = base ?? target;
  const linked = graph && isFloat(target.dtype) && (result.requires_grad || owner.requires_grad);
  if (linked && !isWhole(owner, owner.numel())) {
    fail('a view made under no_grad, or by detach(), is modified in place with gradients on');
  }
  const { version } = target.storage;
  copyInto(target, result);
  if ('uncounted' in target) target.storage.version = version;
  if (linked && base) graft(base, target, result);
  else if (linked) {
    target.grad_fn = result.grad_fn;
    target.output_nr = result.output_nr;
  }
  return target;
}

/** The tensor before it is changed, for a gradient that needs it. Costs nothing where none does. */
function asItWas(input: Tensor): Tensor {
  const { shape, strides, offset, grad_fn, output_nr } = input;
  const was = new Tensor(new Storage(input.storage.node), shape, strides, offset);
  was.storage.literal = input.storage.literal;
  was.grad_fn = grad_fn;
  was.output_nr = output_nr;
  return was;
}

/** Puts what is computed of a tensor into its own memory. */
export function overwrite(input: Tensor, compute: (input: Tensor) => Tensor): Tensor {
  const { pair } = input;
  if (!pair) return assign(input, compute(is_grad_enabled() ? asItWas(input) : input));
  const result = compute(is_grad_enabled() ? input.lookAt(asItWas(pair)) : input);
  if (!result.pair) return fail('the result is put in place of complex numbers', result);
  assign(pair, result.pair);
  return input;
}

/**
 * Values of another tensor, converted and broadcast.
 * @names Tensor.copy_
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
 * @example
 * torch.zeros(2).copy_(torch.tensor([1, 2]))
 * // tensor([1., 2.])
 */
export function copy_(input: Tensor, src: Tensor | Scalar, _non_blocking?: boolean): Tensor {
  if (!(src instanceof Tensor)) return fill_(input, src);
  broadcastShapes(input.shape, src.shape);
  if (isFloat(src.dtype)) settleAsFloat(input);
  return assign(input, expand(to(src, input.dtype), input.shape));
}

/**
 * A tensor of the input's shape with one value in every place.
 * @names torch.fill
 * @see https://pytorch.org/docs/stable/generated/torch.fill.html
 * @example
 * torch.fill(torch.zeros(2), 5)
 * // tensor([5., 5.])
 */
export function fill(input: Tensor, value: Scalar | Tensor): Tensor {
  if (!(value instanceof Tensor)) return full_like(input, value);
  if (value.ndim > 0) fail('expected a number or a 0-d value', value);
  return expand(to(value, input.dtype), input.shape);
}

/**
 * One value in every place.
 * @names Tensor.fill_
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html
 * @example
 * torch.empty(2).fill_(5)
 * // tensor([5., 5.])
 */
export function fill_(input: Tensor, value: Scalar | Tensor): Tensor {
  return overwrite(input, (was) => fill(was, value));
}

/**
 * Zeros in every place.
 * @names Tensor.zero_
 * @constant
 * @lean
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
 * @example
 * torch.ones(2).zero_()
 * // tensor([0., 0.])
 */
export function zero_(input: Tensor): Tensor {
  return assign(input, make(mapNode('id', input.dtype, input.shape, [constRef(0, input.dtype, input.shape)])));
}

/**
 * One value along a matrix's diagonal; with `wrap` it begins again below the square part of a tall one.
 * @names Tensor.fill_diagonal_
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.fill_diagonal_.html
 * @example
 * torch.zeros([2, 3]).fill_diagonal_(5)
 * // tensor([[5., 0., 0.],
 * //         [0., 5., 0.]])
 */
export function fill_diagonal_(input: Tensor, fill_value: number, wrap: boolean = false): Tensor {
  const { shape } = input;
  if (shape.length < 2) fail('expected at least 2D', input);
  if (shape.length > 2 && shape.some((n) => n !== shape[0])) fail('expected dimensions of equal length', shape);
  const coord = (d: number) => coordRef(shape, d);
  let first = coord(0);
  if (wrap && shape.length === 2)
    first = mapRef('remainder', 'int32', shape, [first, constRef(shape[1] + 1, 'int32', shape)]);
  const on = shape
    .slice(1)
    .map((_, d) => mapRef('eq', 'bool', shape, [first, coord(d + 1)]))
    .reduce((a, b) => mapRef('and', 'bool', shape, [a, b]));
  return assign(input, where(make(on.node), fill_value, input));
}
