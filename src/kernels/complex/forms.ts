/**
 * What stands for torch's functions where complex numbers are among their arguments: by name, what a function of `complex/` does,
 * or the function itself on real and imaginary parts. What is in neither list refuses complex numbers.
 */
import { fail, failType } from '../core/callee.ts';
import { complex } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import * as real from '../ops/arithmetic.ts';
import { clone, contiguous, expand, reshape, to } from '../ops/basis.ts';
import { eq, isfinite, isinf, isnan, le, logical_and, logical_or, ne } from '../ops/compare.ts';
import { dimsOf, type Shape, wantOneType } from '../ops/core.ts';
import { full, zeros, zeros_like } from '../ops/creation.ts';
import { copy_, zero_ } from '../ops/inplace.ts';
import { normal_, uniform_ } from '../ops/random.ts';
import { all, variance } from '../ops/reduce.ts';
import { detach } from '../ops/shape.ts';
import { sqrt } from '../ops/unary.ts';
import { where } from '../ops/where.ts';
import * as of from './arithmetic.ts';
import type { ComplexLike } from './number.ts';
import { isNumber } from './number.ts';
import {
  type ComplexTensor,
  complexOf,
  complexTensor,
  imagOf,
  isComplex,
  join,
  lookAt,
  partsOf,
  realOf,
  rejoined,
} from './tensor.ts';

// biome-ignore lint/suspicious/noExplicitAny: functions of all kinds
type Fn = (...args: any[]) => any;
type Args = readonly unknown[];

const isDtype = (value: unknown): boolean => value === 'complex64' || value === 'cfloat';

/** Functions that take complex tensors as they are. */
const knowing = new WeakSet<Fn>();

/** Lets functions have complex tensors as they are. */
export function know(...functions: Fn[]): void {
  for (const fn of functions) knowing.add(fn);
}

/** Arguments with real or imaginary parts for what is complex; of real floats that stand beside them the imaginary part is 0. */
function partOf(arg: unknown, imaginary: boolean): unknown {
  if (Array.isArray(arg)) return arg.map((each) => partOf(each, imaginary));
  if (isComplex(arg)) return imaginary ? imagOf(arg) : realOf(arg);
  if (isDtype(arg)) return 'float32';
  return imaginary && arg instanceof Tensor && arg.dtype === 'float32' ? zeros_like(arg) : arg;
}

/** Real results joined as complex ones: a tensor, or those of a list. */
function joined(re: unknown, im: unknown): unknown {
  if (re instanceof Tensor) return rejoined(re, im as Tensor);
  return (re as Tensor[]).map((each, at) => rejoined(each, (im as Tensor[])[at]));
}

/** Of each part on its own: whatever is linear, or only moves elements. A view of a complex tensor stays one. */
const lifted = (fn: Fn, args: Args): unknown =>
  joined(fn(...args.map((arg) => partOf(arg, false))), fn(...args.map((arg) => partOf(arg, true))));

const LIFTED = new Set(
  `reshape view flatten permute transpose t squeeze unsqueeze expand select narrow unbind split split_with_sizes chunk
  tensor_split cat stack flip fliplr flipud roll rot90 repeat tile movedim swapaxes swapdims diag diagonal diag_embed diagflat
  tril triu gather index_select take take_along_dim unfold repeat_interleave broadcast_to unflatten ravel view_as expand_as
  reshape_as hsplit vsplit dsplit hstack vstack dstack column_stack sum mean cumsum trace diff index_add index_copy scatter
  scatter_add select_scatter slice_scatter diagonal_scatter as_strided`.split(/\s+/),
);

/** Of the magnitudes: norms. */
const OF_MAGNITUDES = new Set(['vector_norm', 'norm', 'dist']);

/** Made with a dtype: a real tensor, turned into a complex one with imaginary part 0. */
const MADE = new Set(
  `zeros ones empty full eye linspace logspace zeros_like ones_like empty_like full_like new_zeros new_ones new_empty
  new_full scalar_tensor`.split(/\s+/),
);

/** What is made is a leaf, where it was asked to be one. */
function leaf(made: Tensor, build: (parts: Tensor) => ComplexTensor): ComplexTensor {
  const { requires_grad } = made;
  return build(requires_grad ? detach(made) : made).requires_grad_(requires_grad);
}

function made(fn: Fn, args: Args): Tensor {
  const dtype = args.find((arg) => typeof arg === 'string' && arg !== 'cpu' && arg !== 'webgpu');
  const value = args.find(isNumber);
  const found: Tensor = fn(...args.map((arg) => (isNumber(arg) && !(arg instanceof Tensor) ? 0 : partOf(arg, false))));
  if (dtype && !isDtype(dtype)) return found;
  return leaf(found, (re) => (value && !(value instanceof Tensor) ? filled(re, value) : complexOf(re)));
}

const filled = ({ shape }: Tensor, value: unknown): ComplexTensor => {
  const [re, im] = partsOf(value);
  const part = (of: Tensor | number) =>
    of instanceof Tensor ? expand(to(of, 'float32'), shape) : full(shape, of, 'float32');
  return join(part(re), part(im));
};

/** A function that is linear in each of its operands: of every choice of their parts. */
function multilinear(fn: (...parts: Tensor[]) => Tensor, operands: readonly unknown[]): ComplexTensor {
  const parts = operands.map((operand) => partsOf(operand)) as Tensor[][];
  const sums: (Tensor | null)[] = [null, null];
  const choose = (at: number, chosen: Tensor[], imaginary: number): void => {
    if (at < parts.length) {
      choose(at + 1, [...chosen, parts[at][0]], imaginary);
      if (isComplex(operands[at])) choose(at + 1, [...chosen, parts[at][1]], imaginary + 1);
      return;
    }
    // The powers of i: 1, i, −1, −i.
    const value = fn(...chosen);
    const so = sums[imaginary % 2];
    const minus = imaginary % 4 > 1;
    sums[imaginary % 2] = so ? (minus ? real.sub(so, value) : real.add(so, value)) : minus ? real.neg(value) : value;
  };
  choose(0, [], 0);
  return join(sums[0]!, sums[1]!);
}

function bilinear(fn: Fn, a: unknown, b: unknown, ...rest: Args): ComplexTensor {
  wantOneType(a as Tensor, b as Tensor);
  return multilinear((x, y) => fn(x, y, ...rest), [a, b]);
}

const PRODUCTS = new Set(['matmul', 'mm', 'bmm', 'mv', 'dot', 'outer', 'kron', 'inner', 'tensordot']);

/** beta · input + alpha · product, whose function with beta 0 and alpha 1 gives the product alone. */
const accumulated = (fn: Fn, input: Tensor, a: Tensor, b: Tensor, beta = 1, alpha = 1): ComplexTensor => {
  const product = bilinear((x: Tensor, y: Tensor) => fn(zeros([]), x, y, 0, 1), a, b);
  const scaled = of.mul(product, alpha);
  return beta === 0 ? scaled : of.add(of.mul(complexOf(input), beta), scaled);
};

const either = (test: (part: Tensor) => Tensor) => (_: Fn, z: ComplexTensor) =>
  logical_or(test(realOf(z)), test(imagOf(z)));

const same = (a: unknown, b: unknown): Tensor => {
  const [ar, ai, br, bi] = [...partsOf(a), ...partsOf(b)] as Tensor[];
  return logical_and(eq(ar, br), equalParts(ai, bi));
};
const equalParts = (a: Tensor | number, b: Tensor | number): Tensor =>
  a instanceof Tensor ? eq(a, b) : b instanceof Tensor ? eq(b, a) : (fail('expected a complex tensor') as never);

function close(_: Fn, a: ComplexTensor, b: ComplexTensor, rtol = 1e-5, atol = 1e-8, equal_nan = false): Tensor {
  wantOneType(a, b);
  const near = le(of.abs(of.sub(a, b)), real.add(real.mul(of.abs(b), rtol), atol));
  const exact = logical_or(same(a, b), logical_and(near, FORMS.isfinite(isfinite, b)));
  return equal_nan ? logical_or(exact, logical_and(FORMS.isnan(isnan, a), FORMS.isnan(isnan, b))) : exact;
}

const without = (shape: Shape, dims: readonly number[]): number[] => shape.filter((_, d) => !dims.includes(d));

function prod(_: Fn, z: ComplexTensor, dim?: number | null, keepdim = false): ComplexTensor {
  const dims = dimsOf(dim, z.ndim);
  let out = z;
  for (const d of dims.toSorted((a, b) => b - a)) out = of.prodAlong(out, d);
  const shape = keepdim ? z.shape.map((n, d) => (dims.includes(d) ? 1 : n)) : without(z.shape, dims);
  return lookAt(reshape(out.pair, [...shape, 2]));
}

/** Elements of one or the other, each of which may be a number. */
function chosen(condition: Tensor, input: unknown, other: unknown): Tensor {
  const [a, b] = [partsOf(input), partsOf(other)];
  return join(float(where(condition, a[0], b[0])), float(where(condition, a[1], b[1])));
}
const float = (part: Tensor): Tensor => to(part, 'float32');

/** Values drawn for each part, of the variance that both have together. */
const drawn = (fn: Fn, args: Args, share: number): ComplexTensor => {
  const part = () => real.mul(detach(fn(...args.map((arg) => partOf(arg, false)))), share);
  return join(part(), part()).requires_grad_(args.at(-1) === true);
};

const toReal = (input: ComplexTensor, convert: (part: Tensor) => Tensor) => convert(realOf(input));

/** Walks of gradients go over the pairs. */
const pairs = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(pairs) : isComplex(value) ? value.pair : value;

function gradients(fn: Fn, outputs: unknown, inputs: unknown, ...rest: Args): (Tensor | null)[] {
  for (const output of [outputs].flat())
    if (isComplex(output) && !rest[0])
      fail('grad can be implicitly created only for real scalar outputs but got torch.complex64');
  const found: (Tensor | null)[] = fn(pairs(outputs), pairs(inputs), ...rest.map(pairs));
  return [inputs].flat().map((input, at) => (isComplex(input) && found[at] ? complexTensor(found[at]) : found[at]));
}

/** Calls the hook with complex gradients. */
const hooked = (fn: Fn, z: ComplexTensor, hook: Fn) =>
  fn(z.pair, (grad: Tensor) => {
    const changed = hook(complexTensor(grad));
    return changed ? complexOf(changed).pair : undefined;
  });

/** Complex values of nested arrays whose leaves are numbers or complex numbers. */
function valuesOf(fn: Fn, data: unknown, ...rest: Args): ComplexTensor {
  if (data instanceof Tensor) return lookAt(clone(detach(complexOf(data).pair))).requires_grad_(rest[2] === true);
  const part = (value: unknown, imaginary: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each) => part(each, imaginary));
    if (isNumber(value)) return imaginary ? (value as ComplexLike).imag : (value as ComplexLike).real;
    return imaginary && typeof value === 'number' ? 0 : value;
  };
  const plain = ArrayBuffer.isView(data) ? Array.from(data as unknown as number[]) : data;
  const [re, im] = [false, true].map((imaginary) => fn(part(plain, imaginary), 'float32'));
  return lookAt(clone(join(re, im).pair)).requires_grad_(rest[2] === true);
}

const unary = (fn: (z: ComplexTensor) => Tensor) => (_: Fn, z: ComplexTensor) => fn(z);
const operands =
  (fn: Fn) =>
  (_: Fn, ...args: Args) =>
    fn(...args);

/** By name, with the function itself first. */
const FORMS: Record<string, Fn> = {
  ...Object.fromEntries(
    Object.entries({
      neg: of.neg,
      abs: of.abs,
      sgn: of.sgn,
      sign: () => failType('torch.sign is not intended to support complex numbers: use torch.sgn'),
      exp: of.exp,
      exp2: of.exp2,
      expm1: of.expm1,
      log: of.log,
      log2: of.log2,
      log10: of.log10,
      log1p: of.log1p,
      sqrt: of.sqrt,
      rsqrt: of.rsqrt,
      square: of.square,
      reciprocal: of.reciprocal,
      sin: of.sin,
      cos: of.cos,
      tan: of.tan,
      sinh: of.sinh,
      cosh: of.cosh,
      tanh: of.tanh,
      asin: of.asin,
      acos: of.acos,
      atan: of.atan,
      asinh: of.asinh,
      acosh: of.acosh,
      atanh: of.atanh,
      sigmoid: of.sigmoid,
      positive: (z: ComplexTensor) => z,
      contiguous: (z: ComplexTensor) => (z.is_contiguous() ? z : lookAt(contiguous(z.pair))),
      clone: (z: ComplexTensor) => lookAt(clone(z.pair)),
      detach: (z: ComplexTensor) => lookAt(detach(z.pair)),
    }).map(([name, fn]) => [name, unary(fn)]),
  ),
  ...Object.fromEntries(
    Object.entries({ add: of.add, sub: of.sub, rsub: of.rsub, mul: of.mul, div: of.div, pow: of.pow }).map(
      ([name, fn]) => [name, operands(fn)],
    ),
  ),
  addcmul: (_, input, a, b, value = 1) => of.add(input, of.mul(of.mul(a, b), value)),
  addcdiv: (_, input, a, b, value = 1) => of.add(input, of.mul(of.div(a, b), value)),
  lerp: (_, start, end, weight) => of.add(start, of.mul(of.sub(end, start), weight)),
  vdot: (fn, a, b) => bilinear(fn, of.conj(a), b),
  einsum: (fn, equation, tensors) => {
    for (const each of tensors) wantOneType(tensors[0], each);
    return multilinear((...parts) => fn(equation, parts), tensors);
  },
  linear: (fn, input, weight, bias) => {
    const out = bilinear((x: Tensor, w: Tensor) => fn(x, w), input, weight);
    return bias ? of.add(out, bias) : out;
  },
  eq: (_, a, b) => same(a, b),
  ne: (_, a, b) => eq(same(a, b), false),
  isnan: either(isnan),
  isinf: either(isinf),
  isfinite: (_, z) => logical_and(isfinite(realOf(z)), isfinite(imagOf(z))),
  isclose: close,
  allclose: async (fn, a, b, ...rest) => Boolean(await all(close(fn, a, b, ...rest)).item()),
  equal: async (fn, a, b) => isComplex(a) && isComplex(b) && fn(a.pair, b.pair),
  prod,
  var: (fn, z, ...rest) => real.add(fn(realOf(z), ...rest), fn(imagOf(z), ...rest)),
  std: (_, z, ...rest) => sqrt(FORMS.var(variance, z, ...rest)),
  where: (fn, a, b, c) => (isComplex(a) ? chosen(b, a, c) : b === undefined ? fn(a) : chosen(a, b, c)),
  masked_fill: (_, z, mask, value) => chosen(mask, value, z),
  fill: (_, z, value) => filled(z, value),
  fill_: (_, z, value) => copy_(z.pair, filled(z, value).pair) && z,
  copy_: (fn, z, src) => {
    if (!isComplex(z)) return fn(z, realOf(src));
    copy_(z.pair, src instanceof Tensor ? complexOf(src).pair : filled(z, src).pair);
    return z;
  },
  zero_: (_, z) => zero_(z.pair) && z,
  normal_: (_, z, mean = 0, std = 1, generator) => normal_(z.pair, mean, std * Math.SQRT1_2, generator) && z,
  uniform_: (_, z, ...rest) => uniform_(z.pair, ...(rest as [])) && z,
  to: (fn, input, dtype, copy, ...rest) => {
    const target = dtype instanceof Tensor ? dtype.dtype : dtype;
    if (isDtype(target))
      return isComplex(input) ? (copy ? lookAt(clone(input.pair)) : input) : complexOf(fn(input, 'float32'));
    return toReal(input, (part) => fn(part, target, copy, ...rest));
  },
  type: (fn, input, dtype) => (dtype ? FORMS.to(fn, input, dtype) : 'torch.ComplexFloatTensor'),
  bool: (_, z) => logical_or(ne(realOf(z), 0), ne(imagOf(z), 0)),
  int: (fn, z) => toReal(z, fn),
  long: (fn, z) => toReal(z, fn),
  half: (fn, z) => toReal(z, fn),
  tensor: valuesOf,
  as_tensor: (fn, data, ...rest) => (isComplex(data) ? data : valuesOf(fn, data, ...rest)),
  new_tensor: (fn, input, data, dtype, ...rest) =>
    dtype && !isDtype(dtype)
      ? fn(realOf(input), data, dtype, ...rest)
      : valuesOf((values: unknown) => fn(realOf(input), values, 'float32'), data, null, null, rest[1]),
  rand: (fn, ...args) => drawn(fn, args, 1),
  rand_like: (fn, ...args) => drawn(fn, args, 1),
  randn: (fn, ...args) => drawn(fn, args, Math.SQRT1_2),
  randn_like: (fn, ...args) => drawn(fn, args, Math.SQRT1_2),
  backward: (fn, z, gradient, ...rest) => {
    if (isComplex(z) && !gradient)
      fail('grad can be implicitly created only for real scalar outputs but got torch.complex64');
    return fn(pairs(z), pairs(gradient), ...rest.map(pairs));
  },
  grad: gradients,
  register_hook: hooked,
  clip_grad_norm_: (fn, parameters, ...rest) => fn(pairs(parameters), ...rest),
  pad: (fn, z, pad, mode = 'constant', value = null) => {
    const [re, im] = partsOf(value ?? 0);
    return join(fn(realOf(z), pad, mode, re), fn(imagOf(z), pad, mode, im));
  },
};

complex.call = (name, fn, args) => {
  const own = fn as Fn;
  if (knowing.has(own)) return own(...args);
  if (Object.hasOwn(FORMS, name)) return FORMS[name](own, ...args);
  if (LIFTED.has(name)) return lifted(own, args);
  if (PRODUCTS.has(name)) return bilinear(own, args[0], args[1], ...args.slice(2));
  if (/^add(mm|mv|r|bmm)$|^baddbmm$/.test(name)) return accumulated(own, ...(args as [Tensor, Tensor, Tensor]));
  if (OF_MAGNITUDES.has(name)) return own(...args.map((arg) => (isComplex(arg) ? of.abs(arg) : arg)));
  if (MADE.has(name)) return made(own, args);
  failType(`complex64 is not supported here: compute with x.real and x.imag, or with torch.view_as_real(x)`);
};
