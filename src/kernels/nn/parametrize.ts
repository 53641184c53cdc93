/**
 * torch.nn.utils.parametrize: a tensor of a module that is computed from others each time it is read.
 * @family parametrize
 */
import { fail } from '../core/callee.ts';
import { no_grad } from '../core/grad-mode.ts';
import { outside } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { ModuleDict, ModuleList } from '../public/nn/containers.ts';
import type { Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** What a parametrization may have besides `forward`: what to keep for a value that is assigned. */
interface Invertible {
  right_inverse?(value: Tensor): Tensor | readonly Tensor[];
}

/** Values that were computed while `cached` runs. */
let cache: Map<Module, Tensor> | null = null;

type Holder = Record<string, unknown>;

/**
 * The parametrizations of one tensor, in order, and `original`, what they compute it from, or `original0`, `original1` … where that is
 * several tensors.
 * @names torch.nn.utils.parametrize.ParametrizationList
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.ParametrizationList.html
 * @example
 * const list = new torch.nn.utils.parametrize.ParametrizationList([new torch.nn.ReLU()], torch.tensor([-1.5, 2]));
 * list()
 * // tensor([0., 2.])
 */
export class ParametrizationList extends ModuleList {
  /** @internal How many originals there are; 0 says that it is one, without a number. */
  readonly count: number;

  constructor(modules: Iterable<Module>, original: Tensor) {
    super(modules);
    const kept = this.inverted(original);
    this.count = kept instanceof Tensor ? 0 : kept.length;
    const put = (name: string, value: Tensor) => {
      if (!(original instanceof Parameter)) this.register_buffer(name, value);
      else this.register_parameter(name, value === original ? original : new Parameter(value, original.requires_grad));
    };
    if (!(kept instanceof Tensor)) for (const [at, each] of kept.entries()) put(`original${at}`, each);
    else if (kept !== original && original instanceof Parameter) {
      // The parameter itself stays, for whoever has it.
      original.data = kept;
      put('original', original);
    } else put('original', kept);
  }

  /** What has to be kept for a value. */
  private inverted(value: Tensor): Tensor | readonly Tensor[] {
    let kept: Tensor | readonly Tensor[] = value;
    for (const each of [...this].reverse() as (Module & Invertible)[])
      if (each.right_inverse) kept = no_grad(() => outside(() => each.right_inverse!(kept as Tensor)));
    return kept;
  }

  /** The tensors that the value is computed from. */
  get originals(): Tensor[] {
    const holder = this as unknown as Record<string, Tensor>;
    return this.count ? Array.from({ length: this.count }, (_, at) => holder[`original${at}`]) : [holder.original];
  }

  /** Puts what has to be kept for a value into the originals. */
  right_inverse(value: Tensor): void {
    const kept = this.inverted(value);
    const list = kept instanceof Tensor ? [kept] : kept;
    no_grad(() => this.originals.forEach((each, at) => void each.copy_(list[at])));
  }

  override forward(): Tensor {
    const known = cache?.get(this);
    if (known) return known;
    const [first, ...rest] = [...this];
    let value: Tensor = first(...this.originals);
    for (const each of rest) value = each(value);
    cache?.set(this, value);
    return value;
  }
}

const listsOf = (module: Module): ModuleDict | undefined =>
  (module as unknown as Holder).parametrizations as ModuleDict;
const listOf = (module: Module, name: string): ParametrizationList | undefined =>
  listsOf(module)
    ?.named_children()
    .find(([each]) => each === name)?.[1] as ParametrizationList | undefined;

/**
 * Has `parametrization`, a module, compute a tensor of a module from itself, or from what its `right_inverse` gives; several act one
 * after another. The value is computed at each reading, `module.weight`, and may be assigned where there is a right_inverse.
 * @names torch.nn.utils.parametrize.register_parametrization
 * @throws {Error} for a name that is no parameter or buffer, or a result of another shape (unless `unsafe`)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.register_parametrization.html
 * @example
 * class Positive extends torch.nn.Module {
 *   forward(weight) {
 *     return weight.abs();
 *   }
 * }
 * const layer = new torch.nn.Linear(2, 1);
 * torch.nn.utils.parametrize.register_parametrization(layer, 'weight', new Positive());
 * layer.weight.ge(0).all()
 * // tensor(True)
 */
export function register_parametrization<M extends Module>(
  module: M,
  tensor_name: string,
  parametrization: Module,
  unsafe: boolean = false,
): M {
  const known = listOf(module, tensor_name);
  const holder = module as unknown as Holder;
  const original = holder[tensor_name] as Tensor;
  if (known) known.append(parametrization);
  else {
    if (!(original instanceof Tensor))
      fail(
        `Module '${module._get_name()}' does not have a parameter, a buffer, or a parametrized element with name '${tensor_name}'`,
      );
    if (!listsOf(module)) {
      module.add_module('parametrizations', new ModuleDict());
      // Its class stays; PyTorch makes one of this name. Not enumerable, for it is nothing that a module has.
      const name = `Parametrized${module._get_name()}`;
      Object.defineProperty(module, '_get_name', { configurable: true, value: () => name });
    }
    const list = new ParametrizationList([parametrization], original);
    delete holder[tensor_name];
    listsOf(module)!.add_module(tensor_name, list);
    // Not enumerable: it is no parameter any more. `this`, since a copy of the module takes the property along.
    Object.defineProperty(module, tensor_name, {
      configurable: true,
      get(this: Module) {
        return listOf(this, tensor_name)!.forward();
      },
      set(this: Module, value: Tensor) {
        listOf(this, tensor_name)!.right_inverse(value);
      },
    });
  }
  const value = no_grad(() => holder[tensor_name] as Tensor);
  if (!unsafe && value.shape.join() !== original.shape.join())
    fail('a parametrization may not change the shape of the tensor, unless unsafe', original, value);
  return module;
}

/**
 * Whether a module has a parametrization, or one of this tensor.
 * @names torch.nn.utils.parametrize.is_parametrized
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.is_parametrized.html
 * @example
 * torch.nn.utils.parametrize.is_parametrized(new torch.nn.Linear(2, 1))
 * // false
 */
export function is_parametrized(module: Module, tensor_name: string | null = null): boolean {
  return tensor_name === null ? Boolean(listsOf(module)?.children().length) : Boolean(listOf(module, tensor_name));
}

/**
 * Takes the parametrizations of a tensor away: it is again what it was, or, with `leave_parametrized` (true), a parameter of the
 * value that it has now.
 * @names torch.nn.utils.parametrize.remove_parametrizations
 * @throws {Error} where there is none, or several originals can't be left as they are
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.remove_parametrizations.html
 * @example
 * class Positive extends torch.nn.Module {
 *   forward(weight) {
 *     return weight.abs();
 *   }
 * }
 * const layer = new torch.nn.Linear(2, 1);
 * torch.nn.utils.parametrize.register_parametrization(layer, 'weight', new Positive());
 * torch.nn.utils.parametrize.remove_parametrizations(layer, 'weight');
 * torch.nn.utils.parametrize.is_parametrized(layer)
 * // false
 */
export function remove_parametrizations<M extends Module>(
  module: M,
  tensor_name: string,
  leave_parametrized: boolean = true,
): M {
  const list = listOf(module, tensor_name);
  if (!list) fail(`Module ${module._get_name()} does not have a parametrization on ${tensor_name}`);
  const [original] = list.originals;
  if (list.count > 0 && !leave_parametrized)
    fail('Cannot leave unparametrized a tensor that is parametrized in terms of a sequence of tensors');
  const value = leave_parametrized ? no_grad(() => list.forward().detach()) : original;
  const holder = module as unknown as Holder;
  delete holder[tensor_name];
  delete (listsOf(module) as unknown as Holder)[tensor_name];
  if (listsOf(module)!.children().length === 0) {
    delete holder.parametrizations;
    delete holder._get_name;
  }
  if (!(original instanceof Parameter)) module.register_buffer(tensor_name, value);
  else if (list.count > 0) module.register_parameter(tensor_name, new Parameter(value.clone()));
  else {
    if (leave_parametrized) original.data = value.clone();
    module.register_parameter(tensor_name, original);
  }
  return module;
}

/**
 * Computes each parametrized tensor once while `fn` runs, however often it is read.
 * @names torch.nn.utils.parametrize.cached
 * @see https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.cached.html
 * @example
 * class Positive extends torch.nn.Module {
 *   forward(weight) {
 *     return weight.abs();
 *   }
 * }
 * const layer = new torch.nn.Linear(2, 1);
 * torch.nn.utils.parametrize.register_parametrization(layer, 'weight', new Positive());
 * torch.nn.utils.parametrize.cached(() => layer.weight.shape)
 * // [1, 2]
 */
export function cached<T>(fn: () => T): T {
  const before = cache;
  cache ??= new Map();
  try {
    return outside(fn);
  } finally {
    cache = before;
  }
}

/**
 * The class that a module is of, parametrized or not: here that does not change.
 * @names torch.nn.utils.parametrize.type_before_parametrizations
 * @see https://pytorch.org/docs/stable/nn.html#parametrizations
 * @example
 * torch.nn.utils.parametrize.type_before_parametrizations(new torch.nn.Linear(2, 1)) === torch.nn.Linear
 * // true
 */
export function type_before_parametrizations(module: Module): unknown {
  return module.constructor;
}

/**
 * Gives one module the parametrizations of another one, of all tensors or of this one, and their originals' values.
 * @names torch.nn.utils.parametrize.transfer_parametrizations_and_params
 * @throws {Error} where the first one has none
 * @see https://pytorch.org/docs/stable/nn.html#parametrizations
 * @example
 * class Positive extends torch.nn.Module {
 *   forward(weight) {
 *     return weight.abs();
 *   }
 * }
 * const layer = new torch.nn.Linear(2, 1);
 * torch.nn.utils.parametrize.register_parametrization(layer, 'weight', new Positive());
 * const other = new torch.nn.Linear(2, 1);
 * torch.nn.utils.parametrize.transfer_parametrizations_and_params(layer, other);
 * torch.nn.utils.parametrize.is_parametrized(other)
 * // true
 */
export function transfer_parametrizations_and_params<M extends Module>(
  from_module: Module,
  to_module: M,
  tensor_name: string | null = null,
): M {
  const lists = listsOf(from_module)?.named_children() ?? [];
  if (lists.length === 0) fail(`${from_module._get_name()} has no parametrizations`);
  for (const [name, list] of lists as [string, ParametrizationList][]) {
    if (tensor_name !== null && name !== tensor_name) continue;
    for (const each of list) register_parametrization(to_module, name, each);
    no_grad(() => listOf(to_module, name)!.originals.forEach((each, at) => void each.copy_(list.originals[at])));
  }
  return to_module;
}
