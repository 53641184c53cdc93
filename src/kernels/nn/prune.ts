/**
 * torch.nn.utils.prune: masks that hold elements of a module's tensor at 0.
 *
 * As in PyTorch the parameter becomes `<name>_orig`, the mask is the buffer `<name>_mask`, and `module.<name>` is their product: here it is
 * computed whenever it is read. How many elements are left only the device knows after the first mask, so that all of it is computed there,
 * by ranks, and nothing waits.
 * @family prune
 */
import { fail, failRange, failType } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { dimOf } from '../core/integers.ts';
import { isKeywords } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { mul } from '../public/ops/arithmetic.ts';
import { reshape, sum } from '../public/ops/basis.ts';
import { ge, gt } from '../public/ops/compare.ts';
import { ones_like } from '../public/ops/creation.ts';
import { whereOrNonzero as where } from '../public/ops/nonzero.ts';
import { norm } from '../public/ops/norm.ts';
import { rand_like } from '../public/ops/random.ts';
import { cat } from '../public/ops/shape.ts';
import { argsort } from '../public/ops/sort.ts';
import { round } from '../public/ops/unary.ts';
import type { Module } from './module.ts';
import { Parameter } from './parameter.ts';

type Holder = Record<string, unknown>;

/** On a module: which method prunes each of its tensors. A symbol, which a copy of the module takes along. */
const PRUNED = Symbol('pruned');

type Pruned = { [PRUNED]?: Record<string, BasePruningMethod> };

const methodsOf = (module: Module): Record<string, BasePruningMethod> => (module as Pruned)[PRUNED] ?? {};

/**
 * The base of what prunes. An author's own writes `compute_mask(t, default_mask)`: the mask of a tensor with these scores, where the default
 * mask is 0 already for what earlier methods have pruned.
 * @names torch.nn.utils.prune.BasePruningMethod
 * @plain
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.BasePruningMethod.html
 * @example
 * new torch.nn.utils.prune.Identity() instanceof torch.nn.utils.prune.BasePruningMethod
 * // true
 */
export class BasePruningMethod {
  /** 'unstructured', 'structured' or 'global'. */
  PRUNING_TYPE = 'unstructured';
  /** @internal The tensor of the module. */
  _tensor_name = '';

  compute_mask(_t: Tensor, _default_mask: Tensor): Tensor {
    return fail(`${this.constructor.name} has no compute_mask`);
  }

  /** The tensor with what is pruned of it at 0. */
  apply_mask(module: Module): Tensor {
    const [orig, mask] = parts(module, this._tensor_name);
    return mul(mask, orig);
  }

  /** A tensor with what would be pruned of it at 0, by its own sizes or by scores of its shape. */
  prune(t: Tensor, default_mask: Tensor | null = null, importance_scores: Tensor | null = null): Tensor {
    return mul(t, this.compute_mask(scoresOf(t, importance_scores), default_mask ?? ones_like(t)));
  }

  /** Makes the pruning permanent: the parameter is again one, with zeros. */
  remove(module: Module): void {
    remove(module, this._tensor_name);
  }

  /**
   * Prunes a tensor of a module by a method of this class, which is made with `args`; the last may be `{ importance_scores }`. What has been
   * pruned before is pruned further.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what the subclass's constructor takes
  static apply(module: Module, name: string, ...args: any[]): BasePruningMethod {
    const last = args.at(-1);
    const { importance_scores = null, ...given } = (isKeywords(last) ? args.pop() : {}) as Holder;
    // biome-ignore lint/complexity/noThisInStatic: the subclass that it is called on
    const Made = this as unknown as new (...args: unknown[]) => BasePruningMethod;
    const method = new Made(...args, ...(Object.keys(given).length ? [given] : []));
    return applied(method, module, name, importance_scores as Tensor | null);
  }
}

function scoresOf(t: Tensor, scores: Tensor | null): Tensor {
  if (scores && scores.shape.join() !== t.shape.join())
    fail('importance_scores should have the same shape as the tensor', scores, t);
  return scores ?? t;
}

/** The parameter and the mask of a pruned tensor. */
function parts(module: Module, name: string): [orig: Tensor, mask: Tensor] {
  if (!Object.hasOwn(methodsOf(module), name))
    fail(`Parameter '${name}' of module ${module._get_name()} has to be pruned before pruning can be removed`);
  const holder = module as unknown as Record<string, Tensor>;
  return [holder[`${name}_orig`], holder[`${name}_mask`]];
}

function applied<M extends BasePruningMethod>(
  method: M,
  module: Module,
  name: string,
  importance_scores: Tensor | null = null,
): BasePruningMethod {
  const holder = module as unknown as Holder;
  const known = methodsOf(module)[name];
  method._tensor_name = name;
  const orig = (known ? holder[`${name}_orig`] : holder[name]) as Tensor;
  if (!(orig instanceof Parameter)) fail(`Module '${module._get_name()}' has no parameter '${name}' to prune`);
  const scores = scoresOf(orig, importance_scores);
  const mask = no_grad(() => method.compute_mask(scores, known ? (holder[`${name}_mask`] as Tensor) : ones_like(orig)));
  if (!known) {
    delete holder[name];
    module.register_parameter(`${name}_orig`, orig);
    // Not enumerable: it is no parameter any more. `this`, since a copy of the module takes the property along.
    Object.defineProperty(module, name, {
      configurable: true,
      get(this: Module) {
        const [parameter, kept] = parts(this, name);
        return mul(kept, parameter);
      },
    });
  }
  module.register_buffer(`${name}_mask`, mask);
  const made = known ? containing(known, method) : method;
  Object.defineProperty(module, PRUNED, { configurable: true, value: { ...methodsOf(module), [name]: made } });
  return made;
}

function containing(known: BasePruningMethod, method: BasePruningMethod): PruningContainer {
  const container = known instanceof PruningContainer ? known : new PruningContainer(known);
  container.add_pruning_method(method);
  return container;
}

/**
 * Several methods that prune one tensor, one after the other: each what the earlier ones have left.
 * @names torch.nn.utils.prune.PruningContainer
 * @plain
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.PruningContainer.html
 * @example
 * const { Identity, PruningContainer } = torch.nn.utils.prune;
 * const method = new Identity();
 * method._tensor_name = 'weight';
 * new PruningContainer(method).length
 * // 1
 */
export class PruningContainer extends BasePruningMethod {
  readonly #methods: BasePruningMethod[] = [];

  constructor(...methods: BasePruningMethod[]) {
    super();
    this._tensor_name = methods[0]?._tensor_name ?? '';
    for (const method of methods) this.add_pruning_method(method);
  }

  add_pruning_method(method: BasePruningMethod): void {
    if (!(method instanceof BasePruningMethod)) failType('expected a BasePruningMethod', method);
    if (method._tensor_name !== this._tensor_name)
      fail(
        `Can only add pruning methods acting on the parameter named '${this._tensor_name}' to this PruningContainer. Found '${method._tensor_name}'`,
      );
    this.#methods.push(method);
  }

  get length(): number {
    return this.#methods.length;
  }

  [Symbol.iterator](): Iterator<BasePruningMethod> {
    return this.#methods[Symbol.iterator]();
  }

  override compute_mask(t: Tensor, default_mask: Tensor): Tensor {
    return this.#methods.at(-1)!.compute_mask(t, default_mask);
  }
}

/** A whole number says how many, from 1 on; a fraction, which part of what is left. */
function wantAmount(amount: number): number {
  if (typeof amount !== 'number') failType('Invalid type for amount. Must be int or float', amount);
  if (!(amount >= 0) || (amount > 1 && !Number.isInteger(amount)))
    failRange('amount should either be a float in the range [0, 1] or a non-negative integer', amount);
  return amount;
}

/** 1 where what is kept (a mask) is not among the so many with the lowest scores. */
function keptMask(scores: Tensor, kept: Tensor, amount: number): Tensor {
  const count = scores.numel();
  if (Number.isInteger(amount) && amount > count)
    failRange(`amount should be smaller than the number of parameters to prune=${count}`, amount);
  const flat = reshape(where(gt(kept, 0), scores, Number.POSITIVE_INFINITY), [-1]);
  const rank = argsort(argsort(flat, { stable: true }), { stable: true });
  const least = Number.isInteger(amount) ? amount : round(mul(sum(kept), amount));
  return mul(kept, reshape(ge(rank, least), kept.shape).to(kept.dtype as 'float32'));
}

/** The same for whole channels along a dimension, by a score for each. */
function keptChannels(
  t: Tensor,
  mask: Tensor,
  dim: number,
  amount: number,
  score: (others: number[]) => Tensor,
): Tensor {
  if (t.ndim <= 1) fail('Structured pruning can only be applied to multidimensional tensors', t);
  const along = dimOf(dim, t.ndim);
  const others = t.shape.map((_, d) => d).filter((d) => d !== along);
  const kept = gt(sum(mask, others), 0).to('float32');
  const shape = t.shape.map((size, d) => (d === along ? size : 1));
  return mul(mask, reshape(keptMask(score(others), kept, amount), shape));
}

/**
 * Prunes nothing, so that the parameter has a mask.
 * @names torch.nn.utils.prune.Identity
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.Identity.html
 * @example
 * new torch.nn.utils.prune.Identity().prune(torch.tensor([5, 6]))
 * // tensor([5, 6])
 */
export class Identity extends BasePruningMethod {
  override compute_mask(_t: Tensor, default_mask: Tensor): Tensor {
    return default_mask;
  }
}

/**
 * Prunes elements at random: so many, or such a part of what is left.
 * @names torch.nn.utils.prune.RandomUnstructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.RandomUnstructured.html
 * @example
 * new torch.nn.utils.prune.RandomUnstructured(1).prune(torch.ones([4])).sum()
 * // tensor(3.)
 */
export class RandomUnstructured extends BasePruningMethod {
  readonly amount: number;

  constructor(amount: number) {
    super();
    this.amount = wantAmount(amount);
  }

  override compute_mask(t: Tensor, default_mask: Tensor): Tensor {
    return keptMask(rand_like(t), default_mask, this.amount);
  }
}

/**
 * Prunes the elements of the smallest sizes.
 * @names torch.nn.utils.prune.L1Unstructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.L1Unstructured.html
 * @example
 * new torch.nn.utils.prune.L1Unstructured(1).prune(torch.tensor([5, -1, 3]))
 * // tensor([5, 0, 3])
 */
export class L1Unstructured extends BasePruningMethod {
  readonly amount: number;

  constructor(amount: number) {
    super();
    this.amount = wantAmount(amount);
  }

  override compute_mask(t: Tensor, default_mask: Tensor): Tensor {
    return keptMask(t.abs(), default_mask, this.amount);
  }
}

/**
 * Prunes whole channels along a dimension at random.
 * @names torch.nn.utils.prune.RandomStructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.RandomStructured.html
 * @example
 * const pruned = new torch.nn.utils.prune.RandomStructured(1).prune(torch.ones([2, 2]));
 * pruned.sum()
 * // tensor(2.)
 */
export class RandomStructured extends BasePruningMethod {
  override PRUNING_TYPE = 'structured';
  readonly amount: number;
  readonly dim: number;

  constructor(amount: number, dim: Int = -1) {
    super();
    this.amount = wantAmount(amount);
    this.dim = dim;
  }

  override compute_mask(t: Tensor, default_mask: Tensor): Tensor {
    const { dim, amount } = this;
    return keptChannels(t, default_mask, dim, amount, (others) => sum(rand_like(t), others));
  }
}

/**
 * Prunes the channels along a dimension that have the smallest norms.
 * @names torch.nn.utils.prune.LnStructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.LnStructured.html
 * @example
 * new torch.nn.utils.prune.LnStructured(1, 2).prune(torch.tensor([[1, 2], [3, 4]]).float())
 * // tensor([[0., 2.],
 * //         [0., 4.]])
 */
export class LnStructured extends BasePruningMethod {
  override PRUNING_TYPE = 'structured';
  readonly amount: number;
  readonly n: number | 'fro' | 'nuc';
  readonly dim: number;

  constructor(amount: number, n: number | 'fro' | 'nuc', dim: Int = -1) {
    super();
    this.amount = wantAmount(amount);
    this.n = n;
    this.dim = dim;
  }

  override compute_mask(t: Tensor, default_mask: Tensor): Tensor {
    const { dim, amount, n } = this;
    return keptChannels(t, default_mask, dim, amount, (others) => norm(t, n, others));
  }
}

/**
 * Prunes what a mask says.
 * @names torch.nn.utils.prune.CustomFromMask
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.CustomFromMask.html
 * @example
 * const pruning = new torch.nn.utils.prune.CustomFromMask(torch.tensor([1, 0]));
 * pruning.prune(torch.tensor([5, 6]))
 * // tensor([5, 0])
 */
export class CustomFromMask extends BasePruningMethod {
  override PRUNING_TYPE = 'global';
  readonly mask: Tensor;

  constructor(mask: Tensor) {
    super();
    this.mask = mask;
  }

  override compute_mask(_t: Tensor, default_mask: Tensor): Tensor {
    if (default_mask.shape.join() !== this.mask.shape.join())
      fail('the mask must have the shape of what it prunes', this.mask, default_mask);
    return mul(default_mask, this.mask.to(default_mask.dtype as 'float32'));
  }
}

/**
 * Gives a parameter a mask that prunes nothing.
 * @names torch.nn.utils.prune.identity
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.identity.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.identity(layer, 'weight');
 * layer.get_buffer('weight_mask')
 * // tensor([[1., 1.],
 * //         [1., 1.]])
 */
export function identity<M extends Module>(module: M, name: string): M {
  applied(new Identity(), module, name);
  return module;
}

/**
 * Prunes elements of a parameter at random: so many, or such a part of what is left.
 * @names torch.nn.utils.prune.random_unstructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.random_unstructured.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.random_unstructured(layer, 'weight', 1);
 * layer.get_buffer('weight_mask').sum()
 * // tensor(3.)
 */
export function random_unstructured<M extends Module>(module: M, name: string, amount: number): M {
  applied(new RandomUnstructured(amount), module, name);
  return module;
}

/**
 * Prunes the elements of a parameter of the smallest sizes, or scores: so many, or such a part of what is left.
 * @names torch.nn.utils.prune.l1_unstructured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.l1_unstructured.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.l1_unstructured(layer, 'weight', 1);
 * layer.get_buffer('weight_mask').sum()
 * // tensor(3.)
 */
export function l1_unstructured<M extends Module>(
  module: M,
  name: string,
  amount: number,
  importance_scores: Tensor | null = null,
): M {
  applied(new L1Unstructured(amount), module, name, importance_scores);
  return module;
}

/**
 * Prunes whole channels of a parameter along a dimension at random.
 * @names torch.nn.utils.prune.random_structured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.random_structured.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.random_structured(layer, 'weight', 1, 0);
 * layer.get_buffer('weight_mask').sum()
 * // tensor(2.)
 */
export function random_structured<M extends Module>(module: M, name: string, amount: number, dim: Int): M {
  applied(new RandomStructured(amount, dim), module, name);
  return module;
}

/**
 * Prunes the channels of a parameter along a dimension that have the smallest norms.
 * @names torch.nn.utils.prune.ln_structured
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.ln_structured.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.ln_structured(layer, 'weight', 1, 2, 0);
 * layer.get_buffer('weight_mask').sum()
 * // tensor(2.)
 */
export function ln_structured<M extends Module>(
  module: M,
  name: string,
  amount: number,
  n: number | 'fro' | 'nuc',
  dim: Int,
  importance_scores: Tensor | null = null,
): M {
  applied(new LnStructured(amount, n, dim), module, name, importance_scores);
  return module;
}

/**
 * Prunes several modules' parameters together, `[[module, name], …]`, by one method without structure: the elements that are lowest
 * among all. `importance_scores`, if any, are one for each of them, or null.
 * @names torch.nn.utils.prune.global_unstructured
 * @throws {TypeError} for a method that prunes channels
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.global_unstructured.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * const { global_unstructured, L1Unstructured } = torch.nn.utils.prune;
 * global_unstructured([[layer, 'weight']], L1Unstructured, null, { amount: 2 });
 * layer.get_buffer('weight_mask').sum()
 * // tensor(2.)
 */
export function global_unstructured(
  parameters: readonly (readonly [Module, string])[],
  pruning_method: new (amount: number) => BasePruningMethod,
  importance_scores: readonly (Tensor | null)[] | null = null,
  amount: number = 0,
): void {
  const method = new pruning_method(amount);
  if (method.PRUNING_TYPE !== 'unstructured')
    failType(
      `Only "unstructured" PRUNING_TYPE supported for the pruning_method. Found method ${pruning_method.name} of type ${method.PRUNING_TYPE}`,
    );
  const tensorOf = (module: Module, name: string) => (module as unknown as Record<string, Tensor>)[name];
  const flat = (tensors: readonly Tensor[]) => cat(tensors.map((each) => reshape(each, [-1])));
  const mask = no_grad(() => {
    const scores = parameters.map(([module, name], at) => importance_scores?.[at] ?? tensorOf(module, name));
    const masks = parameters.map(([module, name]) => {
      const known = tensorOf(module, `${name}_mask`);
      return known ?? ones_like(tensorOf(module, name));
    });
    return method.compute_mask(flat(scores), flat(masks));
  });
  let start = 0;
  for (const [module, name] of parameters) {
    const tensor = tensorOf(module, name);
    const own = mask.narrow(0, start, tensor.numel());
    applied(new CustomFromMask(reshape(own, tensor.shape)), module, name);
    start += tensor.numel();
  }
}

/**
 * Prunes of a parameter what a mask says.
 * @names torch.nn.utils.prune.custom_from_mask
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.custom_from_mask.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.custom_from_mask(layer, 'weight', torch.tensor([[1, 0], [0, 1]]));
 * layer.get_buffer('weight_mask')
 * // tensor([[1., 0.],
 * //         [0., 1.]])
 */
export function custom_from_mask<M extends Module>(module: M, name: string, mask: Tensor): M {
  applied(new CustomFromMask(mask), module, name);
  return module;
}

/**
 * Makes the pruning of a parameter permanent: it is again a parameter, with zeros where the mask had them.
 * @names torch.nn.utils.prune.remove
 * @throws {Error} where it is not pruned
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.remove.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.l1_unstructured(layer, 'weight', 1);
 * torch.nn.utils.prune.remove(layer, 'weight');
 * torch.nn.utils.prune.is_pruned(layer)
 * // false
 */
export function remove<M extends Module>(module: M, name: string): M {
  const [orig, mask] = parts(module, name);
  const holder = module as unknown as Holder;
  orig.data = no_grad(() => mul(mask, orig));
  for (const key of [name, `${name}_orig`, `${name}_mask`]) delete holder[key];
  const { [name]: _, ...left } = methodsOf(module);
  Object.defineProperty(module, PRUNED, { configurable: true, value: left });
  module.register_parameter(name, orig as Parameter);
  return module;
}

/**
 * Whether a tensor of the module, or of one below it, is pruned.
 * @names torch.nn.utils.prune.is_pruned
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.prune.is_pruned.html
 * @example
 * const layer = new torch.nn.Linear(2, 2);
 * torch.nn.utils.prune.is_pruned(layer)
 * // false
 */
export function is_pruned(module: Module): boolean {
  return module.modules().some((each) => Object.keys(methodsOf(each)).length > 0);
}
