/**
 * torch.nn.utils.parametrizations: weights as length and direction, of spectral norm 1, or orthogonal; and the older weight_norm and
 * spectral_norm of torch.nn.utils, which name their tensors otherwise.
 * @family parametrize
 */

import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { dimOf } from '../core/integers.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { add, div, mul, sub } from '../public/ops/arithmetic.ts';
import { clone, sum } from '../public/ops/basis.ts';
import { eye, zeros } from '../public/ops/creation.ts';
import { narrowFrom as narrow } from '../public/ops/indexing.ts';
import { matmul } from '../public/ops/matmul.ts';
import { norm, normalize } from '../public/ops/norm.ts';
import { randn } from '../public/ops/random.ts';
import { diagonal } from '../public/ops/rearrange.ts';
import { cat, flatten, permute, transpose, unsqueeze } from '../public/ops/shape.ts';
import { tril } from '../public/ops/triangle.ts';
import { sqrt, trunc } from '../public/ops/unary.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';
import { is_parametrized, register_parametrization } from './parametrize.ts';

/** The norm over all dimensions but one, which may be counted from the end; of everything where `dim` is -1 or null. */
function normExcept(value: Tensor, dim: Int | null): Tensor {
  if (dim === null || dim === -1) return norm(value);
  const at = dimOf(dim, value.ndim);
  const others = value.shape.map((_, d) => d).filter((d) => d !== at);
  return sqrt(sum(mul(value, value), others, true));
}

class _WeightNorm extends Module {
  readonly dim: number | null;

  constructor(dim: Int | null) {
    super();
    this.dim = dim;
  }

  override forward(g: Tensor, v: Tensor): Tensor {
    return scoped(() => mul(v, div(g, normExcept(v, this.dim))));
  }

  right_inverse(value: Tensor): Tensor[] {
    return [normExcept(value, this.dim), clone(value)];
  }
}

/**
 * Has a weight be a length times a direction: `parametrizations.weight.original0` is the norm for each index of `dim` (of everything,
 * where that is -1 or null), `original1` the direction.
 * @names torch.nn.utils.parametrizations.weight_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.weight_norm.html
 * @example
 * const layer = torch.nn.utils.parametrizations.weight_norm(new torch.nn.Linear(3, 2));
 * layer(torch.ones([1, 3])).shape
 * // [1, 2]
 */
export function weight_norm<M extends Module>(module: M, name: string = 'weight', dim: Int | null = 0): M {
  if (is_parametrized(module, name))
    fail(`'${name}' has a parametrization already: weight_norm, which makes two tensors of one, has to be the first`);
  return register_parametrization(module, name, new _WeightNorm(dim), true);
}

/** The largest singular value by power iterations, which go on with each forward in training. */
class _SpectralNorm extends Module {
  declare _u: Tensor;
  declare _v: Tensor;
  readonly dim: number;
  readonly n_power_iterations: number;
  readonly eps: number;

  constructor(weight: Tensor, n_power_iterations: Int, dim: Int, eps: number) {
    super();
    if (n_power_iterations <= 0) fail('Expected n_power_iterations to be positive', n_power_iterations);
    this.dim = dim;
    this.n_power_iterations = n_power_iterations;
    this.eps = eps;
    if (weight.ndim < 2) return;
    const matrix = no_grad(() => this.matrix(weight));
    this.register_buffer('_u', normalize(randn([matrix.shape[0]]), 2, 0, eps));
    this.register_buffer('_v', normalize(randn([matrix.shape[1]]), 2, 0, eps));
    this.iterate(matrix, 15);
  }

  matrix(weight: Tensor): Tensor {
    const { dim } = this;
    const turned = dim ? permute(weight, [dim, ...weight.shape.map((_, d) => d).filter((d) => d !== dim)]) : weight;
    return flatten(turned, 1);
  }

  iterate(matrix: Tensor, steps: number): void {
    no_grad(() => {
      for (let step = 0; step < steps; step++) {
        this._u.copy_(normalize(matmul(matrix, this._v), 2, 0, this.eps));
        this._v.copy_(normalize(matmul(this._u, matrix), 2, 0, this.eps));
      }
    });
  }

  override forward(weight: Tensor): Tensor {
    return scoped(() => {
      if (weight.ndim < 2) return normalize(weight, 2, 0, this.eps);
      const matrix = this.matrix(weight);
      if (this.training) this.iterate(matrix, this.n_power_iterations);
      // Copies: a second forward changes the vectors before the backward of the first.
      const [u, v] = no_grad(() => [clone(this._u), clone(this._v)]);
      return div(weight, matmul(u, matmul(matrix, v)));
    });
  }

  right_inverse(value: Tensor): Tensor {
    return value;
  }
}

const dimOfWeight = (module: Module, dim: Int | null): number =>
  dim ?? (/^ConvTranspose/.test(module._get_name()) ? 1 : 0);

/**
 * Divides a weight by its largest singular value, as a matrix of which `dim` is the first dimension (0; of transposed convolutions 1).
 * @names torch.nn.utils.parametrizations.spectral_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.spectral_norm.html
 * @example
 * const layer = torch.nn.utils.parametrizations.spectral_norm(new torch.nn.Linear(3, 2));
 * layer(torch.ones([1, 3])).shape
 * // [1, 2]
 */
export function spectral_norm<M extends Module>(
  module: M,
  name: string = 'weight',
  n_power_iterations: Int = 1,
  eps: number = 1e-12,
  dim: Int | null = null,
): M {
  const weight = (module as unknown as Record<string, Tensor>)[name];
  const parametrization = new _SpectralNorm(weight, n_power_iterations, dimOfWeight(module, dim), eps);
  return register_parametrization(module, name, parametrization);
}

/** How a skew-symmetric matrix, or reflections, become an orthogonal one. */
export type OrthogonalMap = 'matrix_exp' | 'cayley' | 'householder';

/** exp(A) by its series at A / 2^SQUARINGS, squared as often. */
function matrixExp(a: Tensor): Tensor {
  const SQUARINGS = 6;
  const part = mul(a, 2 ** -SQUARINGS);
  const one = eye(a.shape.at(-1)!);
  let series = one;
  for (let n = 9; n > 0; n--) series = add(one, div(matmul(part, series), n));
  for (let i = 0; i < SQUARINGS; i++) series = matmul(series, series);
  return series;
}

/** (I − A/2)⁻¹ (I + A/2) of a skew-symmetric A: both commute, so it is the square of I + A/2 over I + AᵀA/4, by Newton's iteration. */
function cayley(a: Tensor): Tensor {
  const one = eye(a.shape.at(-1)!);
  const half = add(one, mul(a, 0.5));
  const s = matmul(half, transpose(half, -2, -1));
  let inverse = div(one, sqrt(sum(mul(s, s), [-2, -1], true)));
  for (let i = 0; i < 16; i++) inverse = matmul(inverse, sub(mul(one, 2), matmul(s, inverse)));
  return matmul(matmul(half, half), inverse);
}

/** The first columns of a product of reflections, one for each column of the lower triangle `a`. */
function reflected(a: Tensor): Tensor {
  const [n, k] = a.shape.slice(-2);
  const vectors = add(a, eye(n, k));
  let q = add(zeros(a.shape), eye(n, k));
  for (let i = k - 1; i >= 0; i--) {
    const v = narrow(vectors, -1, i, 1);
    const tau = div(2, sum(mul(v, v), -2, true));
    q = sub(q, mul(tau, matmul(v, matmul(transpose(v, -2, -1), q))));
  }
  return q;
}

/** The columns made orthonormal, one after another and twice, since once leaves rounding behind. */
function orthonormal(columns: Tensor): Tensor {
  const found: Tensor[] = [];
  for (let i = 0; i < columns.shape.at(-1)!; i++) {
    let column = narrow(columns, -1, i, 1);
    for (const other of [...found, ...found]) column = sub(column, mul(other, sum(mul(other, column), -2, true)));
    found.push(div(column, sqrt(sum(mul(column, column), -2, true))));
  }
  return cat(found, -1);
}

class _Orthogonal extends Module {
  declare base: Tensor;
  readonly map: OrthogonalMap;

  constructor(weight: Tensor, map: OrthogonalMap) {
    super();
    this.map = map;
    const n = Math.max(...weight.shape.slice(-2));
    this.register_buffer('base', zeros([...weight.shape.slice(0, -2), n, n]));
  }

  override forward(given: Tensor): Tensor {
    return scoped(() => {
      const wide = given.shape.at(-2)! < given.shape.at(-1)!;
      const x = wide ? transpose(given, -2, -1) : given;
      const [n, k] = x.shape.slice(-2);
      let q: Tensor;
      if (this.map === 'householder')
        q = mul(reflected(tril(x, -1)), unsqueeze(trunc(diagonal(x, 0, -2, -1)).detach(), -2));
      else {
        const lower = tril(x);
        const rest: Tensor = zeros([...x.shape.slice(0, -1), n - k]);
        const full = n === k ? lower : cat([lower, rest], -1);
        const skew = sub(full, transpose(full, -2, -1));
        q = this.map === 'matrix_exp' ? matrixExp(skew) : cayley(skew);
        if (n !== k) q = narrow(q, -1, 0, k);
      }
      const made = matmul(this.base, q);
      return wide ? transpose(made, -2, -1) : made;
    });
  }

  /** The base becomes the matrix, made orthogonal, and what is trained the step from there: none yet. */
  right_inverse(value: Tensor): Tensor {
    const wide = value.shape.at(-2)! < value.shape.at(-1)!;
    const tall = wide ? transpose(value, -2, -1) : value;
    const [n, k] = tall.shape.slice(-2);
    const full = n === k ? tall : cat([tall, randn([...tall.shape.slice(0, -1), n - k])], -1);
    this.base.copy_(orthonormal(full));
    return sub(zeros(value.shape), eye(...(value.shape.slice(-2) as [number, number])));
  }
}

/**
 * Keeps a matrix, or a batch of them, orthogonal: its columns, or its rows where there are fewer, are orthonormal. What is trained is
 * the step from the matrix that it began as, by `orthogonal_map`: 'matrix_exp' (square matrices), 'cayley' or 'householder' (others).
 * @names torch.nn.utils.parametrizations.orthogonal
 * @throws {Error} for a tensor of one dimension, another map, or use_trivialization false
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.orthogonal.html
 * @example
 * const layer = torch.nn.utils.parametrizations.orthogonal(new torch.nn.Linear(2, 2));
 * await torch.allclose(layer.weight.mm(layer.weight.t()), torch.eye(2), { atol: 1e-5 })
 * // true
 */
export function orthogonal<M extends Module>(
  module: M,
  name: string = 'weight',
  orthogonal_map: OrthogonalMap | null = null,
  use_trivialization: boolean = true,
): M {
  const weight = (module as unknown as Record<string, Tensor>)[name];
  if (!(weight instanceof Tensor) || weight.ndim < 2) fail(`Expected a matrix or batch of matrices under '${name}'`);
  const map = orthogonal_map ?? (weight.shape.at(-1) === weight.shape.at(-2) ? 'matrix_exp' : 'householder');
  if (!['matrix_exp', 'cayley', 'householder'].includes(map))
    fail("orthogonal_map has to be one of 'matrix_exp', 'cayley', 'householder'", map);
  if (!use_trivialization)
    fail('orthogonal: use_trivialization false is not there: what is trained is the step from the base');
  return register_parametrization(module, name, new _Orthogonal(weight, map));
}

// ── The older forms ─────────────────────────────────────────────────────────────────────────────────────────────────

interface Old {
  /** Puts the tensor that it was back. */
  remove(module: Module): void;
}
const olds = new WeakMap<Module, Map<string, Old>>();

function computed(module: Module, name: string, compute: (module: Module) => Tensor, remove: Old['remove']): void {
  delete (module as unknown as Record<string, unknown>)[name];
  Object.defineProperty(module, name, {
    configurable: true,
    get(this: Module) {
      return compute(this);
    },
  });
  olds.set(module, (olds.get(module) ?? new Map()).set(name, { remove }));
}

function removed<M extends Module>(module: M, name: string, what: string): M {
  const old = olds.get(module)?.get(name) ?? fail(`${what} of '${name}' not found in ${module._get_name()}`);
  const value = no_grad(() => (module as unknown as Record<string, Tensor>)[name].detach().clone());
  olds.get(module)!.delete(name);
  delete (module as unknown as Record<string, unknown>)[name];
  old.remove(module);
  module.register_parameter(name, new Parameter(value));
  return module;
}

/**
 * The older form of parametrizations.weight_norm: the length is the parameter `weight_g`, the direction `weight_v`.
 * @names torch.nn.utils.weight_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.weight_norm.html
 * @example
 * const layer = torch.nn.utils.weight_norm(new torch.nn.Linear(3, 2));
 * layer(torch.ones([1, 3])).shape
 * // [1, 2]
 */
export function oldWeightNorm<M extends Module>(module: M, name: string = 'weight', dim: Int | null = 0): M {
  const holder = module as unknown as Record<string, Parameter>;
  const weight = holder[name];
  if (!(weight instanceof Parameter)) fail(`${module._get_name()} has no parameter '${name}'`);
  const [g, v] = [`${name}_g`, `${name}_v`];
  no_grad(() => {
    module.register_parameter(g, new Parameter(normExcept(weight, dim)));
    module.register_parameter(v, new Parameter(clone(weight)));
  });
  const compute = (of: Module) => {
    const parts = of as unknown as Record<string, Tensor>;
    return scoped(() => mul(parts[v], div(parts[g], normExcept(parts[v], dim))));
  };
  computed(module, name, compute, () => {
    delete (module as unknown as Record<string, unknown>)[g];
    delete (module as unknown as Record<string, unknown>)[v];
  });
  return module;
}

/**
 * Makes the weight a parameter again.
 * @names torch.nn.utils.remove_weight_norm
 * @throws {Error} where there is no weight_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.remove_weight_norm.html
 * @example
 * const layer = torch.nn.utils.weight_norm(new torch.nn.Linear(3, 2));
 * torch.nn.utils.remove_weight_norm(layer)
 * // Linear(in_features=3, out_features=2, bias=True)
 */
export function remove_weight_norm<M extends Module>(module: M, name: string = 'weight'): M {
  return removed(module, name, 'weight_norm');
}

/**
 * The older form of parametrizations.spectral_norm: what is trained is the parameter `weight_orig`.
 * @names torch.nn.utils.spectral_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.spectral_norm.html
 * @example
 * const layer = torch.nn.utils.spectral_norm(new torch.nn.Linear(3, 2));
 * layer(torch.ones([1, 3])).shape
 * // [1, 2]
 */
export function oldSpectralNorm<M extends Module>(
  module: M,
  name: string = 'weight',
  n_power_iterations: Int = 1,
  eps: number = 1e-12,
  dim: Int | null = null,
): M {
  const holder = module as unknown as Record<string, Tensor>;
  const weight = holder[name];
  if (!(weight instanceof Parameter)) fail(`${module._get_name()} has no parameter '${name}'`);
  const by = new _SpectralNorm(weight, n_power_iterations, dimOfWeight(module, dim), eps);
  const names = [`${name}_orig`, `${name}_u`, `${name}_v`];
  module.register_parameter(names[0], weight);
  if (by._u) {
    module.register_buffer(names[1], by._u);
    module.register_buffer(names[2], by._v);
  }
  const compute = (of: Module) => {
    const parts = of as unknown as Record<string, Tensor>;
    Object.assign(by, { training: of.training, _u: parts[names[1]], _v: parts[names[2]] });
    return by.forward(parts[names[0]]);
  };
  computed(module, name, compute, () => {
    for (const each of names) delete (module as unknown as Record<string, unknown>)[each];
  });
  return module;
}

/**
 * Makes the weight a parameter again.
 * @names torch.nn.utils.remove_spectral_norm
 * @throws {Error} where there is no spectral_norm
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.remove_spectral_norm.html
 * @example
 * const layer = torch.nn.utils.spectral_norm(new torch.nn.Linear(3, 2));
 * torch.nn.utils.remove_spectral_norm(layer)
 * // Linear(in_features=3, out_features=2, bias=True)
 */
export function remove_spectral_norm<M extends Module>(module: M, name: string = 'weight'): M {
  return removed(module, name, 'spectral_norm');
}
