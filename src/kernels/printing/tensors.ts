/**
 * Tensors as texts, as PyTorch writes them (torch/_tensor_str.py). No more of a large one is read than is shown.
 *
 * Contract: values are shown where the device has them at once, as the CPU does. Where they have to be waited for, `textOf` says what
 * the tensor is and how its values are read, and `textLater` waits.
 */
import { no_grad } from '../core/grad-mode.ts';
import { inOrder, readingOf } from '../core/reading.ts';
import { runtime } from '../core/runtime.ts';
import { scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import { Parameter } from '../nn/parameter.ts';
import { fromValues } from '../ops/creation.ts';
import { index_select } from '../ops/gather.ts';
import { detach } from '../ops/shape.ts';
import { fixed, python, scientific, tuple } from './numbers.ts';
import { options } from './settings.ts';

/** The dtypes that literals have, which are not said. */
const DEFAULTS = ['float32', 'int32', 'bool', 'complex64'];

const isLong = (size: number): boolean => size > 2 * options.edgeitems;

/** What of a tensor is shown: all of it, or of each dimension both ends; of a complex one, its pairs. */
function shownPart(tensor: Tensor): Tensor {
  return no_grad(() =>
    scoped(() => {
      let part = detach(tensor.pair ?? tensor);
      if (tensor.numel() <= options.threshold) return part;
      for (const [dim, size] of tensor.shape.entries()) {
        if (!isLong(size)) continue;
        const ends = Array.from({ length: options.edgeitems }, (_, at) => at);
        const index = [...ends, ...ends.toReversed().map((at) => size - 1 - at)];
        part = index_select(part, dim, fromValues(Int32Array.from(index), [index.length], 'int32'));
      }
      return part;
    }, 'print'),
  );
}

/** How all numbers of a tensor are written alike. */
class Format {
  readonly write: (value: number) => string;
  readonly width: number;

  constructor(values: readonly number[], dtype: string) {
    const { precision, sci_mode } = options;
    const isReal = dtype.startsWith('float') || dtype === 'complex64';
    const counted = isReal ? values.filter((value) => value !== 0 && Number.isFinite(value)) : values;
    let plain: (value: number) => string;
    if (!isReal) plain = dtype === 'bool' ? (value) => python(Boolean(value)) : String;
    else {
      let [least, most] = [Number.POSITIVE_INFINITY, 0];
      for (const value of counted) [least, most] = [Math.min(least, Math.abs(value)), Math.max(most, Math.abs(value))];
      const isWide = counted.length > 0 && (most / least > 1000 || most > 1e8 || least < 1e-4);
      if (counted.length > 0 && (sci_mode ?? isWide)) plain = (value) => scientific(value, precision);
      else if (counted.every(Number.isInteger))
        plain = (value) => fixed(value, 0) + (Number.isFinite(value) ? '.' : '');
      else plain = (value) => fixed(value, precision);
    }
    this.width = counted.reduce((width, value) => Math.max(width, plain(value).length), 1);
    this.write = (value) => plain(value).padStart(this.width);
  }
}

/** The numbers of a tensor in brackets, of which there are so many in each dimension of `part`. */
function brackets(
  tensor: Tensor,
  part: readonly number[],
  write: (at: number) => string,
  width: number,
  indent: number,
) {
  const { edgeitems, linewidth } = options;
  const isSummary = tensor.numel() > options.threshold;
  const isCut = (dim: number) => isSummary && isLong(tensor.shape[dim]);
  const nest = (dim: number, start: number, size: number, at: number): string => {
    if (dim === part.length) return write(start);
    const inner = size / part[dim];
    const parts = Array.from({ length: part[dim] }, (_, i) => nest(dim + 1, start + i * inner, inner, at + 1));
    const isLast = dim === part.length - 1;
    if (isCut(dim)) parts.splice(edgeitems, 0, isLast ? ' ...' : '...');
    const line = '\n'.padEnd(at + 2);
    if (!isLast) return `[${parts.join(`,${'\n'.repeat(part.length - dim - 2)}${line}`)}]`;
    const each = Math.max(1, Math.floor((linewidth - at) / (width + 2)));
    const lines = parts.flatMap((_, i) => (i % each ? [] : parts.slice(i, i + each).join(', ')));
    return `[${lines.join(`,${line}`)}]`;
  };
  return nest(
    0,
    0,
    part.reduce((a, b) => a * b, 1),
    indent,
  );
}

/** The values of `part` as a text that stands so far in. */
function numbers(tensor: Tensor, part: Tensor, values: ArrayLike<number>, indent: number): string {
  if (tensor.numel() === 0) return '[]';
  const list = Array.from(values);
  if (!tensor.pair) {
    const { write, width } = new Format(list, tensor.dtype);
    return brackets(tensor, part.shape, (at) => write(list[at]), width, indent);
  }
  const [reals, imags] = [0, 1].map((odd) => list.filter((_, at) => at % 2 === odd));
  const [a, b] = [reals, imags].map((each) => new Format(each, 'complex64'));
  const write = (at: number) => {
    const imag = b.write(imags[at]).trimStart();
    return `${a.write(reals[at])}${/^[+-]/.test(imag) ? '' : '+'}${imag}j`;
  };
  return brackets(tensor, part.shape.slice(0, -1), write, a.width + b.width + 1, indent);
}

/** What follows the values: a line of its own begins where the line would be too long. */
function suffixed(text: string, suffixes: readonly string[], indent: number): string {
  let made = text;
  let length = text.length - text.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    const isBroken = length + suffix.length + 2 > options.linewidth;
    made += isBroken ? `,\n${''.padEnd(indent)}${suffix}` : `, ${suffix}`;
    length = isBroken ? indent + suffix.length : length + suffix.length + 2;
  }
  return `${made})`;
}

function write(tensor: Tensor, part: Tensor, values: ArrayLike<number>): string {
  const { shape, dtype, grad_fn } = tensor;
  const isEmpty = tensor.numel() === 0;
  const suffixes: string[] = [];
  if (isEmpty && shape.length !== 1) suffixes.push(`size=${tuple(shape)}`);
  if (isEmpty ? dtype !== 'float32' : !DEFAULTS.includes(dtype)) suffixes.push(`dtype=torch.${dtype}`);
  if (grad_fn) suffixes.push(`grad_fn=<${grad_fn.name}>`);
  else if (tensor.requires_grad) suffixes.push('requires_grad=True');
  const isParameter = tensor instanceof Parameter;
  const prefix = 'tensor(';
  const text = suffixed(prefix + numbers(tensor, part, values, prefix.length), suffixes, prefix.length);
  return isParameter ? `Parameter containing:\n${text}` : text;
}

/** Whether its values can be asked for here: not inside a function of torch, and not where there are none (func/vmap.ts). */
const canRead = (): boolean => runtime.ready && !runtime.rehearsal;

/** The tensor with its values, if the device has them at once. */
export function textOf(tensor: Tensor): string | undefined {
  if (!canRead() || !runtime.device.readNow) return undefined;
  const part = shownPart(tensor);
  runtime.flush();
  if (!part.storage.node.buffer) return undefined;
  return write(tensor, part, inOrder(part, runtime.device.readNow(readingOf(part))));
}

/** The tensor with its values as they are now, when they have come; undefined where `textOf` has them. */
export function textLater(tensor: Tensor): Promise<string> | undefined {
  if (!canRead() || runtime.device.readNow) return undefined;
  const part = shownPart(tensor);
  return part.read().then((values) => write(tensor, part, values));
}
