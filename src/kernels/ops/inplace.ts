/** In-place methods: each computes as its function does and puts the result into the tensor's own memory. */
import { link } from '../autograd/graph.ts';
import { is_grad_enabled } from '../autograd/mode.ts';
import { isFloat } from '../dtype.ts';
import { def, scoped } from '../scope.ts';
import { Tensor } from '../tensor.ts';
import { broadcastShapes, constRef, make, mapNode, type Scalar, scalarRef, text } from './core.ts';
import { copyInto, sumTo } from './shape.ts';

/** Puts a result into a tensor; with gradients on, the tensor then stands for that result in the graph. */
export function assign(callee: string, target: Tensor, result: Tensor): Tensor {
  const graph = is_grad_enabled();
  if (graph && target.is_leaf && target.requires_grad) {
    throw new Error(
      `${callee}: a leaf Variable that requires grad is being used in an in-place operation. Do it inside torch.no_grad(() => …).`,
    );
  }
  if (broadcastShapes(callee, target.shape, result.shape).join() !== target.shape.join()) {
    throw new Error(
      `${callee}: output with shape ${text(target.shape)} doesn't match the broadcast shape ${text(result.shape)}`,
    );
  }
  if (isFloat(result.dtype) && !isFloat(target.dtype)) {
    throw new TypeError(
      `${callee}: result type ${result.dtype} can't be cast to the desired output type ${target.dtype}`,
    );
  }
  if (graph && result.requires_grad && target.storage.size !== target.numel()) {
    throw new Error(
      `${callee}: changing a view in place is not differentiable here; use the function without _ instead`,
    );
  }
  copyInto(target, result);
  if (graph && (result.grad_fn || target.grad_fn)) {
    target.grad_fn = result.grad_fn;
    target.output_nr = result.output_nr;
  }
  return target;
}

/** The in-place form of a function whose first argument is the tensor; it takes the same arguments, keywords too. */
export function inPlace(fn: { name: string; (input: Tensor, ...rest: unknown[]): Tensor }) {
  const name = `${fn.name}_`;
  return (input: Tensor, ...rest: unknown[]): Tensor => scoped(() => assign(name, input, fn(input, ...rest)));
}

/** Values of another tensor, converted and broadcast. */
export const copy_ = def('copy_(input, src)', (input: Tensor, src: Tensor): Tensor => {
  broadcastShapes('copy_', input.shape, src.shape);
  const linked = is_grad_enabled() && src.requires_grad && isFloat(input.dtype);
  if (is_grad_enabled() && input.is_leaf && input.requires_grad) {
    throw new Error(
      'copy_: a leaf Variable that requires grad is being used in an in-place operation. Do it inside torch.no_grad(() => …).',
    );
  }
  copyInto(input, src);
  input.grad_fn = null;
  return linked ? link('CopyBackward', input, [src], [], ([g]) => [sumTo(g!, src.shape)]) : input;
});

/** One value in every place. */
export const fill_ = def('fill_(input, value)', (input: Tensor, value: Scalar | Tensor): Tensor => {
  if (value instanceof Tensor) {
    if (value.ndim !== 0)
      throw new Error(`fill_ only supports 0-dimension value tensor but got tensor with ${value.ndim} dimensions`);
    return copy_(input, value);
  }
  return assign(
    'fill_',
    input,
    make(mapNode('id', input.dtype, input.shape, [scalarRef(value, input.dtype, input.shape)])),
  );
});

export const zero_ = def(
  'zero_(input)',
  (input: Tensor): Tensor =>
    assign('zero_', input, make(mapNode('id', input.dtype, input.shape, [constRef(0, input.dtype, input.shape)]))),
);
