/**
 * Module: the base of every layer and model, as in PyTorch.
 *
 * Contract: an instance is a function, `model(x)` is `model.forward(x)`; parameters, buffers and child modules are
 * whatever a module holds in its own ordinary properties, in the order in which they were set — nothing is
 * registered behind the author's back. What is kept in a `#private` field or in a plain array is not found (PyTorch
 * doesn't look into lists either: use ModuleList).
 */
import { no_grad } from '../autograd/index.ts';
import type { Tensor } from '../tensor.ts';
import { Callable } from './callable.ts';
import { Parameter } from './parameter.ts';
import { loadStateDict, type StateDict, stateDict } from './state-dict.ts';

/** Which buffers are saved; kept outside the instances, so that a model's own properties are only the author's. */
const buffersOf = new WeakMap<Module, Map<string, { persistent: boolean }>>();

export interface Module {
  /** The same as `forward`, with the types of the subclass. */
  // biome-ignore lint/style/useShorthandFunctionType: it merges with the class; Callable's constructor makes it true
  (...inputs: Parameters<this['forward']>): ReturnType<this['forward']>;
}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see above
export class Module extends Callable {
  /** True while training: Dropout and the norms behave differently in `eval()`. */
  training = true;

  // biome-ignore lint/suspicious/noExplicitAny: a subclass says what it takes and returns
  override forward(..._inputs: any[]): any {
    throw new Error(`Module [${this._get_name()}] is missing the required "forward" function`);
  }

  /** Adds a tensor that is no parameter but belongs to the module's state, such as a running mean. */
  register_buffer(name: string, tensor: Tensor | null, persistent: boolean | { persistent?: boolean } = true): void {
    const keep = typeof persistent === 'boolean' ? persistent : (persistent.persistent ?? true);
    const known = buffersOf.get(this) ?? new Map();
    buffersOf.set(this, known.set(name, { persistent: keep }));
    this.#set(name, tensor);
  }

  register_parameter(name: string, parameter: Parameter | null): void {
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw new TypeError(`register_parameter: '${name}' is no torch.nn.Parameter (or null)`);
    }
    this.#set(name, parameter);
  }

  add_module(name: string, module: Module | null): void {
    if (module !== null && !(module instanceof Module))
      throw new TypeError(`add_module: '${name}' is no torch.nn.Module`);
    this.#set(name, module);
  }

  register_module(name: string, module: Module | null): void {
    this.add_module(name, module);
  }

  #set(name: string, value: unknown): void {
    if (name === '' || name.includes('.')) {
      throw new Error(`${this._get_name()}: the name '${name}' can't be used: it must not be empty or contain "."`);
    }
    (this as unknown as Record<string, unknown>)[name] = value;
  }

  /** This module's own parameters, without its children's. */
  own_parameters(): [string, Parameter][] {
    return Object.entries(this).filter((entry): entry is [string, Parameter] => entry[1] instanceof Parameter);
  }

  /** This module's own buffers, without its children's. */
  own_buffers({ persistent = false } = {}): [string, Tensor][] {
    const found: [string, Tensor][] = [];
    for (const [name, kind] of buffersOf.get(this) ?? []) {
      const value = (this as unknown as Record<string, Tensor | null>)[name];
      if (value && (kind.persistent || !persistent)) found.push([name, value]);
    }
    return found;
  }

  /** Is `name` a buffer of this very module? */
  has_buffer(name: string): boolean {
    return buffersOf.get(this)?.has(name) ?? false;
  }

  named_children(): [string, Module][] {
    return unique(Object.entries(this).filter((entry): entry is [string, Module] => entry[1] instanceof Module));
  }

  children(): Module[] {
    return this.named_children().map(second);
  }

  /** This module and all below it, each once, a parent before its children. */
  named_modules(prefix = ''): [string, Module][] {
    const found: [string, Module][] = [[prefix, this]];
    for (const [name, child] of this.named_children()) found.push(...child.named_modules(join(prefix, name)));
    return unique(found);
  }

  modules(): Module[] {
    return this.named_modules().map(second);
  }

  named_parameters(prefix = '', recurse = true): [string, Parameter][] {
    return this.#collect(prefix, recurse, (module) => module.own_parameters());
  }

  /** Every parameter once, in PyTorch's order. An array, so it can be walked again. */
  parameters(recurse = true): Parameter[] {
    return this.named_parameters('', recurse).map(second);
  }

  named_buffers(prefix = '', recurse = true): [string, Tensor][] {
    return this.#collect(prefix, recurse, (module) => module.own_buffers());
  }

  buffers(recurse = true): Tensor[] {
    return this.named_buffers('', recurse).map(second);
  }

  #collect<T>(prefix: string, recurse: boolean, own: (module: Module) => [string, T][]): [string, T][] {
    const modules: [string, Module][] = recurse ? this.named_modules(prefix) : [[prefix, this]];
    return unique(
      modules.flatMap(([path, module]) => own(module).map(([name, value]): [string, T] => [join(path, name), value])),
    );
  }

  get_submodule(target: string): Module {
    let module: Module = this;
    for (const name of target === '' ? [] : target.split('.')) {
      const child = (module as unknown as Record<string, unknown>)[name];
      if (!(child instanceof Module))
        throw new Error(`${module._get_name()} has no submodule '${name}' (of '${target}')`);
      module = child;
    }
    return module;
  }

  get_parameter(target: string): Parameter {
    const found = this.named_parameters().find(([name]) => name === target);
    if (!found) throw new Error(`${this._get_name()} has no parameter '${target}'`);
    return found[1];
  }

  /** Parameters and persistent buffers by their dotted names; the tensors share the model's memory. */
  state_dict(): StateDict {
    return stateDict(this);
  }

  /** Copies values into the model, by name; strict unless told otherwise. Nothing is copied when anything is wrong. */
  load_state_dict(
    state: StateDict,
    strict: boolean | { strict?: boolean } = true,
  ): { missing_keys: string[]; unexpected_keys: string[] } {
    return loadStateDict(this, state, typeof strict === 'boolean' ? strict : (strict.strict ?? true));
  }

  train(mode: boolean | { mode?: boolean } = true): this {
    const training = typeof mode === 'boolean' ? mode : (mode.mode ?? true);
    for (const module of this.modules()) module.training = training;
    return this;
  }

  eval(): this {
    return this.train(false);
  }

  zero_grad(options: { set_to_none?: boolean } = {}): void {
    for (const parameter of this.parameters()) clearGrad(parameter, options.set_to_none ?? true);
  }

  requires_grad_(requires_grad = true): this {
    for (const parameter of this.parameters()) parameter.requires_grad_(requires_grad);
    return this;
  }

  /** Calls `fn` with every module below and then with this one: the usual way to initialise weights. */
  apply(fn: (module: Module) => void): this {
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  /** What stands between the brackets when the module is printed. */
  extra_repr(): string {
    return '';
  }

  _get_name(): string {
    return this.constructor.name;
  }

  override toString(): string {
    const children = this.named_children().map(
      ([name, child]) => `(${name}): ${String(child).replaceAll('\n', '\n  ')}`,
    );
    const extra = this.extra_repr();
    if (children.length === 0) return `${this._get_name()}(${extra})`;
    return `${this._get_name()}(\n  ${[...(extra ? [extra] : []), ...children].join('\n  ')}\n)`;
  }
}

const own = new WeakSet<object>();

/** Marks the layers that torch itself brings and that keep nothing of what they are given. */
export function markOwn(...layers: object[]): void {
  for (const layer of layers) own.add(layer);
}

export const isOwn = (layer: object): boolean => layer instanceof Module && own.has(layer.constructor);

/** Sets or clears the gradient, as zero_grad of Module and of Optimizer both do. */
export function clearGrad(parameter: Tensor, setToNone: boolean): void {
  if (setToNone || !parameter.ownGrad) parameter.accumulate(null);
  else no_grad(() => parameter.ownGrad!.zero_());
}

const join = (prefix: string, name: string) => (prefix === '' ? name : `${prefix}.${name}`);
const second = <T>(pair: [string, T]): T => pair[1];

/** Keeps the first entry of each value: a shared layer counts once. */
function unique<T>(entries: [string, T][]): [string, T][] {
  const seen = new Set<T>();
  return entries.filter(([, value]) => !seen.has(value) && seen.add(value));
}
