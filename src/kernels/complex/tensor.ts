/**
 * Complex tensors: a look at a real tensor whose last dimension holds real and imaginary parts side by side, its *pair*. All that is
 * computed is computed with real tensors, so no device knows of complex numbers; and a gradient, that of the pair, is PyTorch's:
 * ∂L/∂re + i·∂L/∂im of a real loss L.
 */
import { failType } from '../core/callee.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { link } from '../core/grad-node.ts';
import { complex, scoped } from '../core/scope.ts';
import { type NestedComplex, reader, Tensor, type TensorData } from '../core/tensor.ts';
import { expand, sumTo } from '../ops/basis.ts';
import { broadcastShapes, castRef, constRef, coordRef, make, mapNode, mapRef, refOf, type Shape } from '../ops/core.ts';
import { type Index, at as pickAt, set as putAt } from '../ops/indexing.ts';
import { select, unbind } from '../ops/shape.ts';
import { Complex, isNumber } from './number.ts';

const gradients = new WeakMap<Tensor, ComplexTensor>();

/** A tensor that has a pair. */
export type ComplexTensor = Tensor<Shape, 'complex64'> & { readonly pair: Tensor };

class PairLook extends Tensor<Shape, 'complex64'> {
  readonly #pair: Tensor;

  constructor(pair: Tensor, call?: () => unknown) {
    super(
      pair.storage,
      pair.shape.slice(0, -1),
      pair.strides.slice(0, -1).map((stride) => stride / 2),
      pair.offset / 2,
      call,
    );
    pair.storage.claim();
    this.#pair = pair;
    complex.exist = true;
  }

  override get pair(): Tensor {
    return this.#pair;
  }

  override lookAt(pair: Tensor): Tensor {
    return complexTensor(pair);
  }

  override get dtype(): 'complex64' {
    return 'complex64';
  }

  override get grad_fn() {
    return this.#pair.grad_fn;
  }

  override set grad_fn(node) {
    this.#pair.grad_fn = node;
  }

  override get requires_grad(): boolean {
    return this.#pair.requires_grad;
  }

  override set requires_grad(value: boolean) {
    this.#pair.requires_grad = value;
  }

  override requires_grad_(requires_grad = true): this {
    this.#pair.requires_grad_(requires_grad);
    return this;
  }

  override get grad(): Tensor | null {
    return wrapped(this.#pair.grad);
  }

  override set grad(value: Tensor | null) {
    if (value && !value.pair) failType('assigned grad should be complex64, as the tensor is', value);
    this.#pair.grad = value ? value.pair : null;
  }

  override get ownGrad(): Tensor | null {
    return wrapped(this.#pair.ownGrad);
  }

  override accumulate(value: Tensor | null): void {
    this.#pair.accumulate(value ? value.pair : null);
  }

  override retain_grad(): void {
    this.#pair.retain_grad();
  }

  override get data(): TensorData<Shape, 'complex64'> {
    const call = reader(this, PairLook.prototype);
    return new PairLook(this.#pair.data, call) as unknown as TensorData<Shape, 'complex64'>;
  }

  override set data(value: Tensor) {
    if (!value?.pair) failType('data: expected a complex Tensor to take the place of what there is', value);
    this.#pair.data = value.pair;
    super.data = value;
  }

  /** Real and imaginary parts in turn, row by row. */
  override read(): Promise<Float32Array> {
    return this.#pair.read() as Promise<Float32Array>;
  }

  /** The only value, a Complex: Tensor says so of this dtype. @throws {Error} for a tensor of another number of elements */
  override async item(): Promise<never> {
    const [real, imag] = await Promise.all([select(this.#pair, -1, 0).item(), select(this.#pair, -1, 1).item()]);
    return new Complex(Number(real), Number(imag)) as never;
  }

  override async tolist(): Promise<NestedComplex> {
    const values = await this.read();
    let at = 0;
    const nest = (dim: number): NestedComplex =>
      dim === this.ndim
        ? new Complex(values[at++], values[at++])
        : Array.from({ length: this.shape[dim] }, () => nest(dim + 1));
    return nest(0);
  }

  get #parts(): [Tensor, Tensor] {
    return [select(this.#pair, -1, 0), select(this.#pair, -1, 1)];
  }

  override at(...indices: Index[]): never {
    return scoped(() => {
      const [re, im] = this.#parts.map((part) => pickAt(part, ...indices));
      if (!(re instanceof Promise)) return rejoined(re, im);
      // A mask among the indices: how many it picks is known later.
      return Promise.all([re, im]).then(([r, i]) => scoped(() => join(r, i), 'at'));
    }, 'at') as never;
  }

  // biome-ignore lint/suspicious/noExplicitAny: indices and values, or both by keyword
  override set(indices: any, value?: any): Tensor {
    return scoped(() => {
      const [re, im] = this.#parts;
      const [real, imag] = partsOf(value);
      putAt(re, indices, real);
      putAt(im, indices, imag);
      return this as unknown as Tensor;
    }, 'set');
  }

  override [Symbol.iterator](): Iterator<Tensor<Shape, 'complex64'>> {
    const [re, im] = this.#parts.map((part) => unbind(part));
    return re.map((each, i) => rejoined(each, im[i])).values();
  }
}

function wrapped(grad: Tensor | null): ComplexTensor | null {
  if (!grad) return null;
  const known = gradients.get(grad) ?? complexTensor(grad);
  gradients.set(grad, known);
  return known;
}

/** The complex tensor that looks at `pair`, which has real and imaginary parts in its last dimension, next to each other. */
export const complexTensor = (pair: Tensor): ComplexTensor => new PairLook(pair) as unknown as ComplexTensor;

export const isComplex = (value: unknown): value is ComplexTensor => value instanceof PairLook;

/** A complex tensor that looks at a real one of shape […, 2], which is copied where its pairs are not next to each other. */
export function lookAt(pair: Tensor): ComplexTensor {
  const even = (n: number) => n % 2 === 0;
  const apart =
    !pair.strides.slice(0, -1).every((stride, d) => even(stride) || pair.shape[d] === 1) ||
    !even(pair.offset) ||
    pair.strides.at(-1) !== 1;
  return apart ? join(select(pair, -1, 0), select(pair, -1, 1)) : complexTensor(pair);
}

/** The real parts: a view of a complex tensor, a real tensor itself. */
export const realOf = (input: Tensor): Tensor => (input.pair ? select(input.pair, -1, 0) : input);

/** The imaginary parts of a complex tensor. A view. */
export const imagOf = (input: ComplexTensor): Tensor => select(input.pair, -1, 1);

/** An operand's real and imaginary parts; those of real ones are the number 0. */
export function partsOf(operand: unknown): [re: Tensor | number, im: Tensor | number] {
  if (isComplex(operand)) return [realOf(operand), imagOf(operand)];
  if (operand instanceof Tensor || typeof operand === 'number') return [operand, 0];
  if (typeof operand === 'boolean') return [Number(operand), 0];
  if (isNumber(operand)) return [operand.real, operand.imag];
  failType("argument 'other' must be a Tensor or a number", operand === null ? 'null' : typeof operand);
}

/** The complex tensor of views of a pair's two parts: a view of the pair where they are still side by side, else a copy. */
export const rejoined = (re: Tensor, im: Tensor): ComplexTensor => sideBySide(re, im) ?? join(re, im);

/** A new complex tensor of two real ones, broadcast. */
export function join(re: Tensor, im: Tensor): ComplexTensor {
  const shape = broadcastShapes(re.shape, im.shape);
  const loop = [...shape, 2];
  const part = (tensor: Tensor) => {
    const ref = refOf(tensor, shape);
    return castRef({ ...ref, view: { ...ref.view, strides: [...ref.view.strides, 0] } }, 'float32', loop);
  };
  const first = mapRef('eq', 'bool', loop, [coordRef(loop, shape.length), constRef(0, 'int32', loop)]);
  const out = make(mapNode('where', 'float32', loop, [first, part(re), part(im)]));
  const back = (g: Tensor, which: number, to: Shape) => sumTo(select(g, -1, which), to);
  return complexTensor(
    link(out, [re, im], [], ([g], needs) =>
      [re.shape, im.shape].map((to, which) => (needs[which] ? back(g!, which, to) : null)),
    ),
  );
}

/** Two views of one pair's parts as a view of the pair. */
function sideBySide(re: Tensor, im: Tensor): ComplexTensor | null {
  const { storage, shape, strides, offset } = re;
  const beside =
    storage === im.storage &&
    im.offset === offset + 1 &&
    offset % 2 === 0 &&
    shape.join() === im.shape.join() &&
    strides.join() === im.strides.join() &&
    strides.every((stride) => stride % 2 === 0);
  if (!beside || storage.dtype !== 'float32') return null;
  storage.claim();
  const pair = new Tensor(storage, [...shape, 2], [...strides, 1], offset);
  if (is_grad_enabled()) pair.base = re.base ?? re;
  return complexTensor(link(pair, [re, im], [], ([g]) => [select(g!, -1, 0), select(g!, -1, 1)]));
}

/** A real tensor as a complex one. */
export const complexOf = (input: Tensor): ComplexTensor =>
  isComplex(input)
    ? input
    : join(input, expand(make(mapNode('id', 'float32', [], [constRef(0, 'float32', [])])), input.shape));
