/**
 * Sparse tensors in coordinate form, as graphs' adjacency is kept: the places of their elements and the values there. What is
 * computed with them gathers rows and adds them up elsewhere; gradients flow to the values and to what they are multiplied with.
 * https://pytorch.org/docs/stable/sparse.html
 */
import { fail, failType } from '../core/callee.ts';
import type { Dtype, DtypeName } from '../core/dtype.ts';
import type { DeviceLike } from '../core/placement.ts';
import { keep, scoped } from '../core/scope.ts';
import { INSPECT, Tensor } from '../core/tensor.ts';
import { contiguousStrides, sizeOf } from '../core/view.ts';
import { add as plus, mul as times } from '../ops/arithmetic.ts';
import { clone, expand, reshape, to } from '../ops/basis.ts';
import { checkIndex, type Int, type Scalar, type Shape, wantTensor } from '../ops/core.ts';
import { fromValues, tensor, type Values, zeros } from '../ops/creation.ts';
import { index_select } from '../ops/gather.ts';
import { placesOf } from '../ops/indexing.ts';
import { index_add } from '../ops/scatter.ts';
import { cat, detach, select, stack, unsqueeze } from '../ops/shape.ts';

/** Runs torch's own code that gives a sparse tensor, whose parts stay. */
const made = (fn: () => SparseTensor, name: string): SparseTensor => scoped(fn, name);

/**
 * Elements at places: those of the leading `sparse_dim()` dimensions in `_indices()`, a column each; at each a value, or a
 * dense tensor of the dimensions that are left. A place may come several times: its values add up.
 */
export class SparseTensor {
  readonly shape: readonly number[];
  readonly is_sparse = true;
  readonly layout = 'torch.sparse_coo';
  readonly #indices: Tensor;
  readonly #values: Tensor;
  readonly #coalesced: boolean;

  /** Made by `torch.sparse_coo_tensor`, not by `new`. */
  constructor(indices: Tensor, values: Tensor, shape: Shape, coalesced = false) {
    this.#indices = keep(indices);
    this.#values = keep(values);
    this.shape = [...shape];
    this.#coalesced = coalesced;
  }

  get dtype(): Dtype {
    return this.#values.dtype;
  }
  get device(): 'webgpu' | 'cpu' {
    return this.#values.device;
  }
  get ndim(): number {
    return this.shape.length;
  }
  dim(): number {
    return this.shape.length;
  }
  size(): readonly number[];
  size(dim: number): number;
  size(dim?: number): number | readonly number[] {
    return dim === undefined ? this.shape : this.shape.at(dim)!;
  }
  sparse_dim(): number {
    return this.#indices.shape[0];
  }
  dense_dim(): number {
    return this.ndim - this.sparse_dim();
  }
  is_coalesced(): boolean {
    return this.#coalesced;
  }

  /** The places, int32 [sparse_dim, count]; they may repeat. */
  _indices(): Tensor {
    return this.#indices;
  }
  /** The values at them, [count, …]. */
  _values(): Tensor {
    return this.#values;
  }
  /** The places, each once. @throws {Error} before `coalesce()` */
  indices(): Tensor {
    return this.#once(this.#indices, 'indices');
  }
  /** The values, one for each place. @throws {Error} before `coalesce()` */
  values(): Tensor {
    return this.#once(this.#values, 'values');
  }
  #once(part: Tensor, what: string): Tensor {
    if (!this.#coalesced)
      fail(`Cannot get ${what} on an uncoalesced tensor: call await x.coalesce() first, or use x._${what}()`);
    return part;
  }
  _nnz(): number {
    return this.#values.shape[0];
  }

  get requires_grad(): boolean {
    return this.#values.requires_grad;
  }
  requires_grad_(requires_grad = true): this {
    this.#values.requires_grad_(requires_grad);
    return this;
  }
  /** The gradient of a leaf, at the same places. */
  get grad(): SparseTensor | null {
    const { grad } = this.#values;
    return grad && new SparseTensor(this.#indices, grad, this.shape, this.#coalesced);
  }
  detach(): SparseTensor {
    return made(() => new SparseTensor(this.#indices, detach(this.#values), this.shape, this.#coalesced), 'detach');
  }
  to(dtype: DtypeName): SparseTensor {
    return made(() => new SparseTensor(this.#indices, to(this.#values, dtype), this.shape, this.#coalesced), 'to');
  }

  /** The places as numbers of the elements, row by row. */
  #flat(): Tensor {
    const strides = contiguousStrides(this.shape.slice(0, this.sparse_dim()));
    return strides.map((stride, d) => times(select(this.#indices, 0, d), stride)).reduce((a, b) => plus(a, b));
  }

  /** Each place once and in order, its values added up: a promise, since only the device knows which repeat. */
  async coalesce(): Promise<SparseTensor> {
    if (this.#coalesced) return this;
    const flat = scoped(() => keep(this.#flat()), 'coalesce');
    const found = await flat.data();
    const places = [...new Set(found)].sort((a, b) => a - b);
    const number = new Map(places.map((place, at) => [place, at]));
    return made(() => {
      const which = fromValues(
        Int32Array.from(found, (place) => number.get(place)!),
        [found.length],
        'int32',
      );
      const shape = this.shape.slice(0, this.sparse_dim());
      const strides = contiguousStrides(shape);
      const columns = strides.flatMap((stride, d) => places.map((place) => Math.floor(place / stride) % shape[d]));
      const indices = fromValues(Int32Array.from(columns), [shape.length, places.length], 'int32');
      const empty = zeros([places.length, ...this.#values.shape.slice(1)], this.dtype);
      return new SparseTensor(indices, index_add(empty, 0, which, this.#values), this.shape, true);
    }, 'coalesce');
  }

  /** The same with zeros written out. */
  to_dense(): Tensor {
    return scoped(() => {
      const rows = this.shape.slice(0, this.sparse_dim());
      const empty = zeros([sizeOf(rows), ...this.shape.slice(rows.length)], this.dtype);
      return reshape(index_add(empty, 0, this.#flat(), this.#values), this.shape);
    }, 'to_dense');
  }

  /** Two sparse dimensions exchanged. */
  transpose(dim0: number, dim1: number): SparseTensor {
    return made(() => {
      const [a, b] = [dim0, dim1].map((dim) => (dim < 0 ? dim + this.ndim : dim));
      if (Math.max(a, b) >= this.sparse_dim()) fail('transpose: expected two sparse dimensions', dim0, dim1);
      const order = this.shape.map((_, d) => (d === a ? b : d === b ? a : d));
      const rows = order.slice(0, this.sparse_dim()).map((d) => select(this.#indices, 0, d));
      return new SparseTensor(
        stack(rows),
        this.#values,
        order.map((d) => this.shape[d]),
      );
    }, 'transpose');
  }
  t(): SparseTensor {
    if (this.ndim !== 2) fail('t: expected a matrix', this.shape);
    return this.transpose(0, 1);
  }

  /** The product with a dense matrix or vector. */
  matmul(other: Tensor): Tensor {
    return scoped(() => product(this, other), 'matmul');
  }
  mm(other: Tensor): Tensor {
    return scoped(() => product(this, other), 'mm');
  }

  mul(other: Scalar | Tensor): SparseTensor {
    return made(() => {
      if (other instanceof Tensor && other.ndim > 0) fail('mul: expected a number or a 0-d tensor', other);
      return new SparseTensor(this.#indices, times(this.#values, other), this.shape, this.#coalesced);
    }, 'mul');
  }

  /** With a sparse tensor of the same shape: sparse. With a dense one: dense. */
  add(other: SparseTensor): SparseTensor;
  add(other: Tensor): Tensor;
  add(other: SparseTensor | Tensor): SparseTensor | Tensor {
    if (other instanceof Tensor) return scoped(() => plus(this.to_dense(), other), 'add');
    if (other.shape.join() !== this.shape.join()) fail('add: expected two of one shape', this.shape, other.shape);
    return made(
      () =>
        new SparseTensor(cat([this.#indices, other._indices()], 1), cat([this.#values, other._values()]), this.shape),
      'add',
    );
  }

  /** As PyTorch writes it: its two parts as texts. */
  toString(): string {
    const parts = Object.entries({ indices: this.#indices, values: detach(this.#values) }).map(
      ([name, part]) => `${name}=${String(part).replaceAll('\n', `\n${' '.repeat(8 + name.length)}`)}`,
    );
    const { shape, dtype, requires_grad } = this;
    const size = `size=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
    const { grad_fn } = this.#values;
    const rest = [
      ...[size, `nnz=${this._nnz()}`],
      ...(dtype === 'float16' ? [`dtype=torch.${dtype}`] : []),
      `layout=${this.layout}`,
      ...(grad_fn ? [`grad_fn=<${grad_fn.name}>`] : requires_grad ? ['requires_grad=True'] : []),
    ];
    return `tensor(${parts.join(',\n       ')},\n       ${rest.join(', ')})`;
  }

  /** What `console.log` of Node shows. */
  [INSPECT](): string {
    return this.toString();
  }
}

function wantSparse(value: unknown, name: string): asserts value is SparseTensor {
  if (value instanceof SparseTensor) return;
  failType(
    `argument '${name}' must be a sparse tensor, made by torch.sparse_coo_tensor`,
    value instanceof Tensor ? 'a dense one' : typeof value,
  );
}

/** [n, m] sparse × [m, k] or [m]: rows of the dense one gathered, weighed, and added up. */
function product(input: SparseTensor, other: Tensor): Tensor {
  wantTensor(other, 'mat2');
  const [n, m] = input.shape;
  if (input.ndim !== 2 || input.sparse_dim() !== 2) fail('expected a sparse matrix', input.shape);
  if (other.ndim === 1) return select(product(input, unsqueeze(other, 1)), 1, 0);
  if (other.ndim !== 2 || other.shape[0] !== m)
    fail(`mat1 and mat2 shapes cannot be multiplied (${n}x${m} and ${other.shape.join('x')})`);
  if (other.dtype !== input.dtype) failType('expected one dtype', input.dtype, other);
  const [rows, columns] = [0, 1].map((d) => select(input._indices(), 0, d));
  const weighed = times(index_select(other, 0, columns), unsqueeze(input._values(), 1));
  return index_add(zeros([n, other.shape[1]], other.dtype), 0, rows, weighed);
}

/** The least size that holds all places, where they were written down. */
function sizeFor(indices: Values, values: Tensor): number[] {
  if (!Array.isArray(indices) || indices.some((row) => !Array.isArray(row)))
    fail('expected a size: of indices in a tensor only the device knows the greatest');
  return [
    ...(indices as number[][]).map((row) => row.reduce((most, n) => Math.max(most, n), -1) + 1),
    ...values.shape.slice(1),
  ];
}

/**
 * A sparse tensor of `values` at the places that the columns of `indices`, [dimensions, count], name; places that repeat add up. Without `size` it
 * is as large as indices in nested arrays need.
 * @names torch.sparse_coo_tensor
 * @throws {Error} for indices outside of the size, or as many values as there are no places for
 * @see https://pytorch.org/docs/stable/generated/torch.sparse_coo_tensor.html
 * @example
 * const adjacency = torch.sparse_coo_tensor([[0, 1], [1, 0]], torch.tensor([2, 3]).float(), [2, 2]);
 * adjacency.to_dense()
 * // tensor([[0., 2.],
 * //         [3., 0.]])
 */
export function sparse_coo_tensor(
  indices: Values,
  values: Values,
  size: Shape | null = null,
  dtype: DtypeName | null = null,
  _device?: DeviceLike | null,
  requires_grad: boolean = false,
  _check_invariants?: boolean | null,
  is_coalesced: boolean | null = null,
): SparseTensor {
  const places = indices instanceof Tensor ? indices : tensor(indices, 'int32');
  const given = values instanceof Tensor ? (dtype ? to(values, dtype) : values) : tensor(values, dtype);
  if (places.dtype !== 'int32') failType('indices must be integers', places);
  if (places.ndim !== 2) fail('indices must be sparse_dim x nnz', places);
  if (given.ndim < 1 || given.shape[0] !== places.shape[1])
    fail('indices and values must have same nnz', places, given);
  const shape = size ?? sizeFor(indices, given);
  const [count] = places.shape;
  if (shape.length !== count + given.ndim - 1)
    fail(`number of dimensions must be sparse_dim (${count}) + dense_dim (${given.ndim - 1})`, shape);
  // What the host knows: of nested arrays each dimension's, of a tensor that was uploaded the greatest of all.
  for (let d = 0; d < count; d++) {
    if (!Array.isArray(indices)) checkIndex(places, d, Math.max(...shape.slice(0, count)));
    else checkIndex(tensor((indices as number[][])[d], 'int32'), d, shape[d]);
  }
  const own = requires_grad ? clone(detach(given)).requires_grad_() : given;
  return new SparseTensor(places, own, shape, is_coalesced ?? false);
}

/**
 * A sparse matrix times a dense one (or a vector): what a layer of a graph network is.
 * @names torch.sparse.mm
 * @throws {TypeError} where the first is not sparse, or the dtypes differ
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.mm.html
 * @example
 * const adjacency = torch.sparse_coo_tensor([[0, 1], [1, 0]], torch.tensor([2, 3]).float(), [2, 2]);
 * torch.sparse.mm(adjacency, torch.ones([2, 1]))
 * // tensor([[2.],
 * //         [3.]])
 */
export function mm(mat1: SparseTensor, mat2: Tensor): Tensor {
  wantSparse(mat1, 'mat1');
  return product(mat1, mat2);
}

/**
 * beta · mat + alpha · (sparse × dense)
 * @names torch.sparse.addmm
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.addmm.html
 * @example
 * const adjacency = torch.sparse_coo_tensor([[0, 1], [1, 0]], torch.tensor([2, 3]).float(), [2, 2]);
 * torch.sparse.addmm(torch.ones([2, 1]), adjacency, torch.ones([2, 1]))
 * // tensor([[3.],
 * //         [4.]])
 */
export function addmm(mat: Tensor, mat1: SparseTensor, mat2: Tensor, beta: number = 1, alpha: number = 1): Tensor {
  wantSparse(mat1, 'mat1');
  const found = product(mat1, mat2);
  return plus(times(expand(mat, found.shape), beta), times(found, alpha));
}

/**
 * The sum of all elements of a sparse tensor, or (dense) of its rows or columns: `dim` 1 or 0 of a matrix.
 * @names torch.sparse.sum
 * @see https://pytorch.org/docs/stable/generated/torch.sparse.sum.html
 * @example
 * const adjacency = torch.sparse_coo_tensor([[0, 1], [1, 0]], torch.tensor([2, 3]).float(), [2, 2]);
 * torch.sparse.sum(adjacency)
 * // tensor(5.)
 */
export function sum(input: SparseTensor, dim: Int | null = null): Tensor {
  wantSparse(input, 'input');
  const values = input._values();
  if (dim === null) return values.sum();
  if (input.ndim !== 2 || input.sparse_dim() !== 2) fail('expected a sparse matrix, where dim is given', input.shape);
  const kept = (dim < 0 ? dim + 2 : dim) === 1 ? 0 : 1;
  return index_add(zeros([input.shape[kept]], input.dtype), 0, select(input._indices(), 0, kept), values);
}

/**
 * The tensor itself, which is dense: so that what gives sparse tensors in PyTorch, and dense ones here, may be written as there.
 * @names Tensor.to_dense
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to_dense.html
 * @example
 * torch.ones(2).to_dense()
 * // tensor([1., 1.])
 */
export const to_dense = (input: Tensor): Tensor => input;

/**
 * Whether only some elements are kept, with their places: true of sparse tensors.
 * @names Tensor.is_sparse
 * @getter
 * @example
 * torch.ones(2).is_sparse
 * // false
 */
export const is_sparse = (_input: Tensor): boolean => false;

/**
 * The elements of a dense tensor that are not 0, as a sparse one: a promise, since only the device knows them.
 * @names Tensor.to_sparse
 * @see https://pytorch.org/docs/stable/generated/torch.Tensor.to_sparse.html
 * @example
 * const sparse = await torch.eye(2).to_sparse();
 * sparse.to_dense()
 * // tensor([[1., 0.],
 * //         [0., 1.]])
 */
export async function to_sparse(input: Tensor): Promise<SparseTensor> {
  const places = placesOf(await input.data(), input.shape);
  return made(() => {
    const strides = contiguousStrides(input.shape);
    const flat = Int32Array.from(places[0] ?? [], (_, i) =>
      places.reduce((at, list, d) => at + list[i] * strides[d], 0),
    );
    const indices = fromValues(
      Int32Array.from(places.flatMap((list) => [...list])),
      [input.ndim, flat.length],
      'int32',
    );
    const values = index_select(reshape(input, [-1]), 0, fromValues(flat, [flat.length], 'int32'));
    return new SparseTensor(indices, values, input.shape, true);
  }, 'to_sparse');
}
