/**
 * Tensor: a shaped look at a storage, with PyTorch's attributes. Its operations live in `ops/`, an operator family a file,
 * and are put onto this class by `families.ts`; here is only what every tensor is.
 */

import type { Complex } from '../complex/number.ts';
import { fail, failRange, failType, named } from './callee.ts';
import { type ArrayOf, type Dtype, isFloat } from './dtype.ts';
import type { GradNode } from './grad-node.ts';
import { dimOf } from './integers.ts';
import { settleAsFloat } from './literal.ts';
import { runtime } from './runtime.ts';
import { created, depth } from './scope.ts';
import type { AnyTensor, Key, Listed, Shape } from './shapes.ts';
import type { Storage } from './storage.ts';
import { contiguousStrides, isContiguous, sizeOf } from './view.ts';

/** Nested numbers (or booleans), as `tolist()` gives and `torch.tensor` takes them. */
export type Nested = number | boolean | Nested[];

/** The same of complex numbers. */
export type NestedComplex = Complex | NestedComplex[];

/** What Node's `console.log` asks objects by. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** How a view is linked to what its base has become: nothing, before any view has been changed in place. */
export const views: { regrow?: (view: Tensor, base: Tensor) => void } = {};

/** What `new` makes: an object, unless it is given a function to make a tensor of (see `data`). */
class Made {
  constructor(call?: () => unknown) {
    // biome-ignore lint/correctness/noConstructorReturn: this is how a tensor becomes callable
    if (call) return call as object;
  }
}

/** What `t.data` is: a tensor of the same memory without a history, and a function that reads the values. */
export interface TensorData<S extends Shape = Shape, D extends Dtype = Dtype> extends Tensor<S, D> {
  (): Promise<ArrayOf<D>>;
}

/** What `new torch.Tensor(2, 3)` and `new torch.Tensor([1, 2])` give (ops/legacy.ts); torch itself makes a tensor of a storage. */
export const legacy: { construct?: (args: unknown[]) => Tensor } = {};

/**
 * What tensors can do; public/tensor.ts writes it down. It has neither the shape nor the dtype as types of its own, of which compilers
 * would have to make every method anew for each tensor: a method asks what it is called on.
 */
// biome-ignore lint/suspicious/noEmptyInterface: see above
export interface Operations {}

// biome-ignore lint/correctness/noUnusedVariables: all declarations of a class have the same types
export interface Tensor<S extends Shape = Shape, out D extends Dtype = Dtype> extends Operations {}

/**
 * Numbers of one dtype in a shape, on the device: made by `torch.tensor` and its like, not by `new`. Attributes are
 * known at once; values are read with `await` by `data()`, `tolist()` or `item()`. A view shares its base's memory.
 * Where a leaf requires_grad, `backward()` of what is computed from it adds to its `grad`.
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.html
 * @example
 * torch.ones(2) instanceof torch.Tensor
 * // true
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see Operations
export class Tensor<S extends Shape = Shape, out D extends Dtype = Dtype> extends Made {
  /**
   * Tells types of tensors by their shapes, for compilers only. Any tensor may be assigned to a variable of any shape, for
   * variables change theirs: `x = x.flatten(1)`. So what one type has of these and the other has not may be missing. It is no
   * subtype, though, by which the two of a union, or of a list, would become one of them at random.
   */
  declare protected readonly known: { readonly [K in Key<S>]?: true };
  /** @internal */
  readonly storage!: Storage;
  /**
   * The size of each dimension.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).shape
   * // [2, 3]
   */
  readonly shape!: readonly number[];
  /** @internal Elements, not bytes. */
  readonly strides!: readonly number[];
  /** @internal */
  readonly offset!: number;
  /** @internal The tensor this one is a view of, where gradients are to follow in-place changes of either. */
  base: Tensor | null = null;
  /** @internal Which of its results. */
  output_nr = 0;
  /** @internal True for a handle that torch's own function made and will release when it returns. */
  scoped = false;
  #gradFn: GradNode | null = null;
  /** The storage's version that #gradFn speaks of. */
  #gradFnVersion!: number;
  #leafRequiresGrad = false;
  #grad: Tensor | null = null;
  #gradSeen = false;
  #retainsGrad = false;

  constructor(...sizes: number[]);
  constructor(values: Nested | ArrayBufferView | Tensor);
  /** @internal */
  constructor(
    storage: Storage,
    shape: readonly number[],
    strides?: readonly number[],
    offset?: number,
    call?: () => unknown,
  );
  constructor(storage: unknown, shape?: unknown, strides?: unknown, offset: unknown = 0, call?: unknown) {
    super(call as (() => unknown) | undefined);
    if (!Array.isArray(shape)) {
      if (!legacy.construct) failType('Tensor: made by torch.tensor(data) or torch.empty(size), not by new');
      // biome-ignore lint/correctness/noConstructorReturn: PyTorch's constructor of old
      // biome-ignore lint/complexity/noArguments: as many sizes as there are
      return legacy.construct([...arguments]) as this;
    }
    this.storage = storage as Storage;
    // Frozen, since a program has them in its hands: x.shape.pop() would make another tensor of x.
    this.shape = Object.freeze(shape);
    this.strides = Object.freeze((strides as readonly number[] | undefined) ?? contiguousStrides(shape));
    this.offset = offset as number;
    this.#gradFnVersion = this.storage.version;
    created(this);
  }

  /**
   * What its numbers are: float32, float16, int32, uint8, bool or complex64.
   *
   * Inside torch's own functions a float16 tensor passes for float32, which it is in registers.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).dtype
   * // 'int32'
   */
  get dtype(): D {
    const { dtype } = this.storage;
    return (dtype === 'float16' && depth > 0 ? 'float32' : dtype) as D;
  }

  /** @internal Of a complex tensor the real one that it is a look at: real and imaginary parts side by side in a last dimension. */
  get pair(): Tensor | null {
    return null;
  }

  /** @internal A complex tensor that looks at this pair. */
  lookAt(_pair: Tensor): Tensor {
    return this;
  }

  /**
   * Where it is: what computes here.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).device
   * // 'cpu'
   */
  get device(): 'webgpu' | 'cpu' {
    return runtime.device.type;
  }

  /**
   * How many dimensions it has.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).ndim
   * // 2
   */
  get ndim(): number {
    return this.shape.length;
  }

  /**
   * How many dimensions it has.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).dim()
   * // 2
   */
  dim(): number {
    return this.shape.length;
  }

  /**
   * The shape, or the size of one dimension. @throws {RangeError} for a dimension that it has not
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).size()
   * // [2, 3]
   */
  size(): readonly number[];
  size(dim: number): number;
  size(dim?: number): number | readonly number[] {
    return dim === undefined ? this.shape : this.#along(this.shape, dim, 'size');
  }

  #along(list: readonly number[], dim: number, name: string): number {
    return named(name, () => {
      if (this.ndim === 0) failRange(`dimension specified as ${dim} but tensor has no dimensions`);
      return list[dimOf(dim, this.ndim)];
    });
  }

  /**
   * How many elements it has.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).numel()
   * // 6
   */
  numel(): number {
    return sizeOf(this.shape);
  }

  /**
   * How many elements apart neighbours of each dimension, or of one, are in memory.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).stride()
   * // [3, 1]
   */
  stride(): readonly number[];
  stride(dim: number): number;
  stride(dim?: number): number | readonly number[] {
    return dim === undefined ? this.strides : this.#along(this.strides, dim, 'stride');
  }

  /**
   * Whether its elements lie in memory row by row, without gaps.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).is_contiguous()
   * // true
   */
  is_contiguous(): boolean {
    return isContiguous(this.shape, this.strides);
  }

  /**
   * Whether its dtype is float32 or float16.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).is_floating_point()
   * // false
   */
  is_floating_point(): boolean {
    return isFloat(this.dtype);
  }

  /**
   * The function whose result this is, or null for a leaf. A view follows what has happened to its base since.
   * @example
   * const x = torch.tensor([1, 2], { requires_grad: true });
   * x.mul(2).grad_fn?.name
   * // 'MulBackward0'
   */
  get grad_fn(): GradNode | null {
    if (this.base && this.#gradFnVersion !== this.storage.version && views.regrow) {
      this.grad_fn = null;
      views.regrow(this, this.base);
    }
    return this.#gradFn;
  }

  set grad_fn(node: GradNode | null) {
    this.#gradFn = node;
    this.#gradFnVersion = this.storage.version;
  }

  /**
   * Whether gradients flow to or through it. Only float tensors can, and only a leaf can be told to.
   * @example
   * const x = torch.tensor([1, 2], { requires_grad: true });
   * x.mul(2).requires_grad
   * // true
   */
  get requires_grad(): boolean {
    return this.#leafRequiresGrad || this.grad_fn !== null;
  }

  set requires_grad(value: boolean) {
    this.requires_grad_(value);
  }

  /**
   * Lets gradients flow to it, or no longer, and gives it back. @throws {Error} where it has no floats, or is no leaf
   * @example
   * torch.ones(2).requires_grad_().requires_grad
   * // true
   */
  requires_grad_(requires_grad = true): this {
    if (requires_grad) settleAsFloat(this);
    if (requires_grad && !isFloat(this.dtype)) {
      fail(`only Tensors of floating point dtype can require gradients, this one is ${this.dtype}`);
    }
    if (!requires_grad && this.grad_fn) {
      fail('you can only change requires_grad flags of leaf variables. Use x.detach().');
    }
    this.#leafRequiresGrad = requires_grad && !this.grad_fn;
    return this;
  }

  /**
   * Whether no recorded operation made it: gradients are kept in leaves.
   * @example
   * const x = torch.tensor([1, 2], { requires_grad: true });
   * [x.is_leaf, x.mul(2).is_leaf]
   * // [true, false]
   */
  get is_leaf(): boolean {
    return this.grad_fn === null;
  }

  /**
   * The accumulated gradient; null before `backward()` and after `zero_grad()`.
   * @example
   * const x = torch.tensor([1, 2], { requires_grad: true });
   * x.square().sum().backward();
   * x.grad
   * // tensor([2., 4.])
   */
  get grad(): Tensor | null {
    this.#gradSeen = true;
    return this.#grad;
  }

  set grad(value: Tensor | null) {
    if (value && !(value instanceof Tensor)) failType('assigned grad is no Tensor');
    if (value && value.shape.join() !== this.shape.join()) {
      fail('assigned grad has data of a different size', value, this);
    }
    this.accumulate(value);
    this.#gradSeen = value !== null;
  }

  /** @internal The gradient, for torch's own use: looking does not make it the program's. */
  get ownGrad(): Tensor | null {
    return this.#grad;
  }

  /** @internal Replaces the gradient; one that the program never saw gives its memory back at once. */
  accumulate(value: Tensor | null): void {
    if (this.#grad === value) return;
    if (this.#grad && !this.#gradSeen) this.#grad.storage.release();
    this.#gradSeen = false;
    if (value) value.scoped = false;
    this.#grad = value;
  }

  /**
   * Keeps the gradient of a tensor that is no leaf, as PyTorch does when asked.
   * @example
   * const x = torch.tensor([1, 2], { requires_grad: true });
   * const y = x.mul(2);
   * y.retain_grad();
   * y.sum().backward();
   * y.grad
   * // tensor([1., 1.])
   */
  retain_grad(): void {
    if (!this.requires_grad) fail("can't retain_grad on Tensor that has requires_grad=False");
    if (!this.grad_fn || this.#retainsGrad) return;
    this.#retainsGrad = true;
    this.grad_fn.retain(this);
  }

  /**
   * Called, `await t.data()`, it gives the values in a typed array, row by row: float32 Float32Array, int32 Int32Array, bool and uint8
   * Uint8Array. Those of float16 come as a Float32Array, too: exactly the same numbers, in every engine (Float16Array is in some only).
   *
   * As it stands, `p.data.add_(1)`, it is a tensor of the same memory that gradients do not see: neither what is done to it, nor
   * that it was changed. Assigned, it replaces what the tensor is: `p.data = torch.ones(3)`.
   * @see https://pytorch.org/docs/stable/generated/torch.Tensor.data.html
   * @example
   * await torch.tensor([1.5, 2]).data()
   * // Float32Array [1.5, 2]
   */
  get data(): TensorData<S, D> {
    return new Data(this) as unknown as TensorData<S, D>;
  }

  set data(value: Tensor) {
    if (!(value instanceof Tensor)) failType('data: expected a Tensor to take the place of what there is', value);
    const { storage, shape, strides, offset } = value;
    storage.claim();
    this.storage.release();
    Object.assign(this, { storage, shape, strides, offset });
    this.#gradFnVersion = storage.version;
  }

  /** @internal The values. */
  async read(): Promise<ArrayOf<D>> {
    return (await runtime.read([this]))[0] as ArrayOf<D>;
  }

  /**
   * The only value, as a number (bool: a boolean). @throws {Error} for a tensor of another number of elements
   * @example
   * await torch.tensor([2.5]).item()
   * // 2.5
   */
  item(this: { readonly dtype: 'bool' }): Promise<boolean>;
  item(this: { readonly dtype: 'complex64' }): Promise<Complex>;
  item(): Promise<number>;
  async item(): Promise<number | boolean | Complex> {
    if (this.numel() !== 1) {
      fail('only one element tensors can be converted to scalars', this);
    }
    const [value] = await this.read();
    return this.dtype === 'bool' ? Boolean(value) : value;
  }

  /**
   * Nested arrays of numbers (bool: booleans); a number for a 0-d tensor.
   * @example
   * await torch.tensor([[1, 2, 3], [4, 5, 6]]).tolist()
   * // [[1, 2, 3], [4, 5, 6]]
   */
  tolist(this: { readonly dtype: 'complex64' }): Promise<NestedComplex>;
  tolist<T extends AnyTensor>(this: T): Promise<Listed<T>>;
  async tolist(): Promise<unknown> {
    const values = await this.read();
    const convert = this.dtype === 'bool' ? Boolean : Number;
    const nest = (dim: number, start: number, size: number): Nested => {
      if (dim === this.shape.length) return convert(values[start]);
      const inner = this.shape[dim] ? size / this.shape[dim] : 0;
      return Array.from({ length: this.shape[dim] }, (_, i) => nest(dim + 1, start + i * inner, inner));
    };
    return nest(0, 0, values.length);
  }

  /**
   * JavaScript's own arithmetic and comparisons would go wrong silently. `a == b` of two tensors, `!a`, `a && b` and `if (a)` ask nothing
   * of an object, so that no error is possible there (docs/decisions/0051).
   * @throws {TypeError} in those that ask; not in `${t}`
   */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    // JavaScript tells + and == from the other operators, and none from another.
    const [operators, methods] =
      hint === 'default'
        ? ['a + b and a == 1', 'a.add(b) and a.eq(1), and in a text it is String(a)']
        : [
            '-a, a - b, a * b, a / b, a ** b and a < b',
            'a.neg(), a.sub(b), a.mul(b), a.div(b), a.pow(b) and a.lt(b), and a number is await a.item()',
          ];
    failType(`a Tensor is no number: ${operators} are ${methods}`, this);
  }

  /**
   * As PyTorch writes it: `tensor([1.0000, 2.5000], grad_fn=<MulBackward0>)`. Values that have to be waited for, as a GPU's, are not in a
   * text; `console.log` in a runner waits.
   * @example
   * torch.tensor([[1, 2, 3], [4, 5, 6]]).toString()
   * // 'tensor([[1, 2, 3],
   * //         [4, 5, 6]])'
   */
  override toString(): string {
    const { shape, dtype, grad_fn } = this;
    const size = `${shape.join(', ')}${shape.length === 1 ? ',' : ''}`;
    const grad = grad_fn ? `grad_fn=<${grad_fn.name}>, ` : this.requires_grad ? 'requires_grad=True, ' : '';
    return `tensor(..., size=(${size}), dtype=torch.${dtype}, ${grad}values='await t.tolist()')`;
  }

  /**
   * In JSON it is told as in texts: what it holds is `await t.tolist()`.
   * @example
   * torch.zeros(2).toJSON()
   * // 'tensor([0., 0.])'
   */
  toJSON(): string {
    return this.toString();
  }

  /** What `console.log` of Node shows. */
  [INSPECT](): string {
    return this.toString();
  }
}

/** @internal A function that reads a tensor's values, for `new` to make a tensor of this prototype of. */
export function reader(of: Tensor, prototype: object): () => unknown {
  const call = () => of.read();
  delete (call as { name?: string }).name;
  delete (call as { length?: number }).length;
  return Object.setPrototypeOf(call, prototype);
}

/** See `data`. */
class Data extends Tensor {
  /** @internal In-place changes through it are not counted, as in PyTorch: what autograd has saved passes for unchanged. */
  readonly uncounted = true;

  constructor(of: Tensor) {
    super(of.storage, of.shape, of.strides, of.offset, reader(of, Data.prototype));
    of.storage.claim();
  }
}
// It is no kind of its own.
Data.prototype.constructor = Tensor;
