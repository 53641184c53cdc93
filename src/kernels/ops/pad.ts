/**
 * nn.functional.pad: the last dimensions grown, or shrunk by a negative number.
 * @family padding
 */
import { fail } from '../core/callee.ts';
import { link } from '../core/grad-node.ts';
import type { Tensor } from '../core/tensor.ts';
import { axis, type Guard, viewOf } from '../core/view.ts';
import { clamp, remainder, rsub } from './arithmetic.ts';
import { make, mapNode, refOf, refThrough, type Shape, text, wantFitting, wantTensor } from './core.ts';
import { arange } from './creation.ts';
import { index_select } from './gather.ts';
import { slice } from './shape.ts';
import { abs } from './unary.ts';

export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

/** Before and after each dimension. */
type Pads = [before: number, after: number][];

/** One value around: no copy of its own, the reader sees it through a guarded view. */
function constant(input: Tensor, pads: Pads, value: number): Tensor {
  const shape = input.shape.map((n, d) => n + pads[d][0] + pads[d][1]);
  const guards: Guard[] = [];
  const plain = refOf(input).view.strides.map((stride, d) => {
    if (pads[d].every((n) => n === 0)) return stride;
    guards.push(axis(shape.length, [[d, 1]], -pads[d][0], 1, input.shape[d], stride));
    return 0;
  });
  wantFitting(value, input.dtype);
  const fill = input.dtype === 'bool' ? Number(value !== 0) : input.dtype === 'float32' ? value : Math.trunc(value);
  const out = make(mapNode('id', input.dtype, shape, [refThrough(input, { ...viewOf(plain), guards }, fill)]));
  const back = pads.map(([before, after]): [number, number] => [-before || 0, -after || 0]);
  return link(out, [input], [], ([g]) => [constant(g!, back, 0)]);
}

/** Which of n elements stand at before … n + after. */
function repeated(mode: PadMode, before: number, after: number, n: number): Tensor {
  const from = arange(-before, n + after);
  if (mode === 'circular') return remainder(from, n);
  if (mode === 'replicate') return clamp(from, 0, n - 1);
  return rsub(abs(rsub(abs(from), n - 1)), n - 1);
}

/**
 * `pad` lists [before, after] for the last dimension, then for the one before it, and so on.
 * @names torch.nn.functional.pad
 * @throws {Error} for an odd list, more than the input has dimensions, a mode that is none, more than there is to repeat
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html
 * @example
 * torch.nn.functional.pad(torch.tensor([[1, 2], [3, 4]]), [1, 0])
 * // tensor([[0, 1, 2],
 * //         [0, 3, 4]])
 */
export function pad(input: Tensor, pad: Shape, mode: PadMode = 'constant', value: number | null = 0): Tensor {
  wantTensor(input);
  const { shape, ndim } = input;
  const refuse = (why: string) => {
    fail(`${why}, got ${text(pad)} for input ${text(shape)} with mode '${mode}'`);
  };
  const rank = pad.length / 2;
  if (pad.length % 2) refuse('Padding length must be divisible by 2');
  if (rank > ndim) refuse('Padding length should be less than or equal to two times the input dimension');
  if (!['constant', 'reflect', 'replicate', 'circular'].includes(mode)) refuse(`Unrecognised padding mode ${mode}`);
  if (mode !== 'constant' && (rank > 3 || (ndim !== rank + 1 && ndim !== rank + 2)))
    refuse('Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now');
  const pads: Pads = shape.map((_, d) => {
    const at = 2 * (ndim - 1 - d);
    return [pad[at] ?? 0, pad[at + 1] ?? 0];
  });
  pads.forEach(([before, after], d) => {
    const left = shape[d] + Math.min(before, 0) + Math.min(after, 0);
    const most = Math.max(before, after);
    if (left < 0 || shape[d] + before + after < 0)
      refuse(`negative padding resulted in a negative output size in dimension ${d}`);
    if (mode === 'reflect' && most > 0 && most >= shape[d])
      refuse(`Padding size should be less than the corresponding input dimension (${d})`);
    if (mode === 'circular' && most > shape[d])
      refuse(`Padding value causes wrapping around more than once in dimension ${d}`);
  });
  if (mode === 'constant') return constant(input, pads, value ?? 0);
  return pads.reduce((out, [before, after], d) => {
    if (before === 0 && after === 0) return out;
    if (mode !== 'circular') return index_select(out, d, repeated(mode, before, after, out.shape[d]));
    if (before < 0 || after < 0) out = slice(out, d, Math.max(-before, 0), out.shape[d] - Math.max(-after, 0));
    const [lead, trail] = [Math.max(before, 0), Math.max(after, 0)];
    return lead + trail ? index_select(out, d, repeated(mode, lead, trail, out.shape[d])) : out;
  }, input);
}
