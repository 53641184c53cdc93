/** `out=` of every operator: its result is put into a tensor that is there, or each of several into its own. */
import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { no_grad } from '../core/grad-mode.ts';
import { partsOf } from '../core/literal.ts';
import { outs } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { copy_ } from './inplace.ts';

function put(out: unknown, result: Tensor): void {
  if (!(out instanceof Tensor)) failType("argument 'out' must be a Tensor", out);
  if (result.requires_grad || out.requires_grad)
    fail("functions with out=… don't support automatic differentiation, but one of the arguments requires grad");
  if (isFloat(result.dtype) && !isFloat(out.dtype))
    fail(`result type ${result.dtype} can't be cast to the desired output type ${out.dtype}`);
  // One of another shape is given memory of its own, as PyTorch resizes it.
  if (out.shape.join() !== result.shape.join()) out.data = result;
  else no_grad(() => copy_(out, result));
}

/** Torch itself has done so; `spark-runner/kernels/lean` refuses `out`. */
export function installOut(): void {
  outs.put = (out, result) => {
    const [given, made] = [partsOf(out), partsOf(result)] as [unknown[], Tensor[]];
    if (given.length !== made.length) fail(`out has to be ${made.length} tensors`, given.length);
    made.forEach((each, at) => {
      put(given[at], each);
    });
    return out;
  };
}
