/**
 * Module: the base of every layer and model, as in PyTorch.
 *
 * Contract: an instance is a function, `model(x)` is `model.forward(x)`; parameters, buffers and child modules are
 * whatever a module holds in its own ordinary properties, in the order in which they were set — nothing is
 * registered behind the author's back. What is kept in a `#private` field or in a plain array is not found (PyTorch
 * doesn't look into lists either: use ModuleList).
 */

import { no_grad } from '../autograd/index.ts';
import { Callable } from '../core/callable.ts';
import { fail, failType } from '../core/callee.ts';
import { type DtypeName, dtypeOf, isFloat } from '../core/dtype.ts';
import { refuseKind, wantKind } from '../core/kinds.ts';
import { type DeviceLike, isDevice, wantDevice } from '../core/placement.ts';
import { isKeywords, keep, outside } from '../core/scope.ts';
import { INSPECT, Tensor } from '../core/tensor.ts';
import { Buffer } from './buffer.ts';
import type { HookMethods } from './hooks.ts';
import { Parameter } from './parameter.ts';
import { type IncompatibleKeys, loadStateDict, type StateDict, stateDict } from './state-dict.ts';

/** Which buffers are saved; kept outside the instances, so that a model's own properties are only the author's. */
const buffersOf = new WeakMap<Module, Map<string, { persistent: boolean }>>();

/**
 * Names that were parameters when they were last looked at: a tensor that has taken such a place would be trained by nobody. What takes
 * a parameter away on purpose deletes its name here, too.
 */
export const parametersOf = new WeakMap<Module, Set<string>>();

const optionsOf = new WeakMap<Module, Record<string, unknown>>();

/** Keeps a layer's options on it, under PyTorch's names, for it to be printed with; `bias` will be a parameter. */
export function hold<P extends object>(module: Module, options: P): P {
  optionsOf.set(module, options as Record<string, unknown>);
  const { bias: _, ...kept } = options as P & { bias?: unknown };
  Object.assign(module, kept);
  return options;
}

/** What it was constructed with. */
export const held = (module: Module): Readonly<Record<string, unknown>> => optionsOf.get(module) ?? {};

/** What runs a forward between its hooks, and gives a copy the same ones: put here by `installHooks`, since few programs need it. */
export const hooking: {
  run?(module: Module, inputs: unknown[], run: (inputs: unknown[]) => unknown): unknown;
  copy?(from: Module, to: Module): void;
} = {};

/**
 * Another module of the same class, made without its constructor; what it holds is given by `copy`. `made` is told of it before that,
 * for what is in a circle.
 */
export function twin(module: Module, copy: (value: unknown) => unknown, made: <M>(twin: M) => M): Module {
  const other: Module = made(Reflect.construct(Module, [], module.constructor));
  for (const key of Reflect.ownKeys(module)) {
    const property = Object.getOwnPropertyDescriptor(module, key)!;
    if ('value' in property) property.value = copy(property.value);
    Object.defineProperty(other, key, property);
  }
  const [buffers, options] = [buffersOf.get(module), optionsOf.get(module)];
  if (buffers) buffersOf.set(other, new Map(buffers));
  hooking.copy?.(module, other);
  if (options) optionsOf.set(other, options);
  return other;
}

/** Exempts all tensors in (nested) arrays from being released by the torch function that made them. */
export function keepAll(value: unknown): void {
  if (value instanceof Tensor) keep(value);
  else if (Array.isArray(value)) value.forEach(keepAll);
}

export interface Module extends HookMethods {
  /** The same as `forward`, with the types of the subclass. */
  (...inputs: Parameters<this['forward']>): ReturnType<this['forward']>;
}

/**
 * The base of every layer and model: a subclass writes `forward`, and a call of an instance runs it.
 * Parameters and child modules are found among the instance's own properties, buffers by `register_buffer`; not in
 * `#private` fields or plain arrays (ModuleList is for those). `training` is true until `eval()`.
 * @names torch.nn.Module
 * @throws {Error} when called without a `forward` of its own
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Module.html
 * @example
 * class Twice extends torch.nn.Module {
 *   forward(x) {
 *     return x.mul(2);
 *   }
 * }
 * new Twice()(torch.tensor([1, 2]))
 * // tensor([2, 4])
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see above
export class Module extends Callable {
  /**
   * True while training: Dropout and the norms behave differently in `eval()`.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.eval();
   * model.training
   * // false
   */
  training = true;

  /**
   * What it makes of its inputs: a subclass writes it, and a program calls the module itself.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.forward(torch.ones([1, 2])).shape
   * // [1, 3]
   */
  // biome-ignore lint/suspicious/noExplicitAny: a subclass says what it takes and returns
  override forward(..._inputs: any[]): any {
    fail(`Module [${this._get_name()}] is missing the required "forward" function`);
  }

  /** `forward`, between the hooks. */
  protected override invoke(inputs: unknown[]): unknown {
    // What a program's module makes is the program's, also where a layer of torch calls it.
    const run = (given: unknown[]) => (isOwn(this) ? this.forward(...given) : outside(() => this.forward(...given)));
    return hooking.run ? hooking.run(this, inputs, run) : run(inputs);
  }

  /**
   * Adds a tensor that is no parameter but belongs to the module's state, such as a running mean.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.register_buffer('mean', torch.zeros(2));
   * layer.get_buffer('mean')
   * // tensor([0., 0.])
   */
  register_buffer(name: string, tensor: Tensor | null, persistent: boolean | { persistent?: boolean } = true): void {
    const keep = isSo(persistent, 'persistent');
    const known = buffersOf.get(this) ?? new Map();
    buffersOf.set(this, known.set(name, { persistent: keep }));
    this.#set(name, tensor);
  }

  /**
   * Adds a parameter under a name; null takes its place free.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.register_parameter('scale', new torch.nn.Parameter(torch.ones(2)));
   * layer.parameters().length
   * // 3
   */
  register_parameter(name: string, parameter: Parameter | null): void {
    if (parameter !== null && !(parameter instanceof Parameter)) {
      failType(`register_parameter: '${name}' is no torch.nn.Parameter (or null)`);
    }
    this.#set(name, parameter);
  }

  /**
   * Adds a module under a name.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.add_module('last', new torch.nn.Tanh());
   * model.children().length
   * // 3
   */
  add_module(name: string, module: Module | null): void {
    if (module !== null && !(module instanceof Module)) failType(`add_module: '${name}' is no torch.nn.Module`);
    this.#set(name, module);
  }

  /**
   * Adds a module under a name: `add_module`.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.register_module('last', new torch.nn.Tanh());
   * model.children().length
   * // 3
   */
  register_module(name: string, module: Module | null): void {
    this.add_module(name, module);
  }

  #set(name: string, value: unknown): void {
    if (typeof name !== 'string' || name === '' || name.includes('.')) {
      fail(`${this._get_name()}: the name '${name}' can't be used: it must not be empty or contain "."`);
    }
    // What a module holds is not given back by the function of torch that made it.
    keepAll(value);
    (this as unknown as Record<string, unknown>)[name] = value;
  }

  /**
   * This module's own parameters, without its children's. @throws {TypeError} where a tensor has taken the place of one
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.own_parameters().length
   * // 0
   */
  own_parameters(): [string, Parameter][] {
    const known = parametersOf.get(this) ?? new Set(isOwn(this) ? ['weight', 'bias'] : []);
    parametersOf.set(this, known);
    return Object.entries(this).filter((entry): entry is [string, Parameter] => {
      const [name, value] = entry;
      if (value instanceof Parameter) known.add(name);
      else if (value instanceof Tensor && known.has(name) && !this.has_buffer(name))
        failType(`cannot assign a Tensor as parameter '${name}' (Parameter or null expected)`, value);
      return value instanceof Parameter;
    });
  }

  /**
   * This module's own buffers, without its children's.
   * @example
   * new torch.nn.BatchNorm1d(2).own_buffers().map(([name]) => name)
   * // ['running_mean', 'running_var', 'num_batches_tracked']
   */
  own_buffers({ persistent = false } = {}): [string, Tensor][] {
    const found: [string, Tensor][] = [];
    const kinds = new Map(buffersOf.get(this) ?? []);
    for (const [name, value] of Object.entries(this)) if (value instanceof Buffer) kinds.set(name, value);
    for (const [name, kind] of kinds) {
      const value = (this as unknown as Record<string, Tensor | null>)[name];
      if (value && (kind.persistent || !persistent)) found.push([name, value]);
    }
    return found;
  }

  /**
   * Is `name` a buffer of this very module?
   * @example
   * new torch.nn.BatchNorm1d(2).has_buffer('running_mean')
   * // true
   */
  has_buffer(name: string): boolean {
    return this.own_buffers().some(([each]) => each === name) || Boolean(buffersOf.get(this)?.has(name));
  }

  /**
   * The modules directly in it, each by every name that it has here.
   * @example
   * const layer = new torch.nn.Linear(2, 2);
   * new torch.nn.ModuleDict({ first: layer, again: layer }).own_children().map(([name]) => name)
   * // ['first', 'again']
   */
  own_children(): [string, Module][] {
    return Object.entries(this).filter((entry): entry is [string, Module] => entry[1] instanceof Module);
  }

  /**
   * The modules directly in it, each once, with their names.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.named_children().map(([name]) => name)
   * // ['0', '1']
   */
  named_children(): [string, Module][] {
    return unique(this.own_children());
  }

  /**
   * The modules directly in it.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.children().length
   * // 2
   */
  children(): Module[] {
    return this.named_children().map(second);
  }

  /**
   * This module and all below it, each once, a parent before its children.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.named_modules().map(([name]) => name)
   * // ['', '0', '1']
   */
  named_modules(prefix = ''): [string, Module][] {
    const found: [string, Module][] = [[prefix, this]];
    for (const [name, child] of this.named_children()) found.push(...child.named_modules(join(prefix, name)));
    return unique(found);
  }

  /**
   * This module and all below it.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.modules().length
   * // 3
   */
  modules(): Module[] {
    return this.named_modules().map(second);
  }

  /**
   * Every parameter once, with its dotted name.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.named_parameters().map(([name]) => name)
   * // ['0.weight', '0.bias']
   */
  named_parameters(prefix = '', recurse = true): [string, Parameter][] {
    return this.#collect(prefix, recurse, (module) => module.own_parameters());
  }

  /**
   * Every parameter once, in PyTorch's order. An array, so it can be walked again.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.parameters().map((p) => p.shape)
   * // [[3, 2], [3]]
   */
  parameters(recurse = true): Parameter[] {
    return this.named_parameters('', recurse).map(second);
  }

  /**
   * Every buffer with its dotted name.
   * @example
   * new torch.nn.BatchNorm1d(2).named_buffers().map(([name]) => name)
   * // ['running_mean', 'running_var', 'num_batches_tracked']
   */
  named_buffers(prefix = '', recurse = true): [string, Tensor][] {
    return this.#collect(prefix, recurse, (module) => module.own_buffers());
  }

  /**
   * Every buffer.
   * @example
   * new torch.nn.BatchNorm1d(2).buffers().length
   * // 3
   */
  buffers(recurse = true): Tensor[] {
    return this.named_buffers('', recurse).map(second);
  }

  #collect<T>(prefix: string, recurse: boolean, own: (module: Module) => [string, T][]): [string, T][] {
    const modules: [string, Module][] = recurse ? this.named_modules(prefix) : [[prefix, this]];
    return unique(
      modules.flatMap(([path, module]) => own(module).map(([name, value]): [string, T] => [join(path, name), value])),
    );
  }

  /**
   * The module of a dotted name. @throws {Error} where there is none
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.get_submodule('1')
   * // ReLU()
   */
  get_submodule(target: string): Module {
    let module: Module = this;
    if (typeof target !== 'string') refuseKind('a string', target, 'target');
    for (const name of target === '' ? [] : target.split('.')) {
      const child = (module as unknown as Record<string, unknown>)[name];
      if (!(child instanceof Module)) fail(`${module._get_name()} has no submodule '${name}' (of '${target}')`);
      module = child;
    }
    return module;
  }

  /**
   * The parameter of a dotted name. @throws {Error} where there is none
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.get_parameter('0.bias').shape
   * // [3]
   */
  get_parameter(target: string): Parameter {
    return this.#of(this.named_parameters(), 'parameter', target);
  }

  /**
   * The buffer of a dotted name. @throws {Error} where there is none
   * @example
   * const layer = new torch.nn.BatchNorm1d(2);
   * layer.get_buffer('running_mean')
   * // tensor([0., 0.])
   */
  get_buffer(target: string): Tensor {
    return this.#of(this.named_buffers(), 'buffer', target);
  }

  #of<T>(all: readonly [string, T][], kind: string, target: string): T {
    const found = all.find(([name]) => name === target);
    if (!found) fail(`${this._get_name()} has no ${kind} '${target}'`);
    return found[1];
  }

  /**
   * Its float parameters, their gradients and its buffers in another float dtype: to(dtype), to(device, dtype); the tensors
   * stay the same ones. A device moves nothing.
   * @throws {Error} for a device other than 'cpu' and 'webgpu'
   * https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.to
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.to('float16').weight.dtype
   * // 'float16'
   */
  to(target: DtypeName | DeviceLike | { device?: DeviceLike; dtype?: DtypeName }, second?: DtypeName): this {
    let { device, dtype } = isKeywords(target) ? target : { device: undefined, dtype: target as DtypeName };
    if (isDevice(dtype)) [device, dtype] = [dtype, second];
    if (device) wantDevice(device);
    if (!dtype) return this;
    const type = dtypeOf(dtype);
    if (!isFloat(type)) failType(`to: only floating point dtypes are possible, got ${dtype}`);
    for (const tensor of [...this.parameters(), ...this.buffers()])
      for (const part of [tensor, tensor.ownGrad]) if (part && isFloat(part.dtype)) part.storage.convert(type);
    return this;
  }

  /**
   * The module itself: a device moves nothing.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.cpu() === layer
   * // true
   */
  cpu(): this {
    return this;
  }

  /**
   * Refused: there is no CUDA here. @throws {Error} always
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.cuda()
   * // Error: there is no device 'cuda' here, but 'webgpu' and 'cpu': torch.init({ device }) or the backend chooses
   */
  cuda(): this {
    return this.to('cuda' as DtypeName);
  }

  /**
   * Its float parameters and buffers as float16.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.half().weight.dtype
   * // 'float16'
   */
  half(): this {
    return this.to('float16');
  }

  /**
   * Its float parameters and buffers as float32.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.half().float().weight.dtype
   * // 'float32'
   */
  float(): this {
    return this.to('float32');
  }

  /**
   * Parameters and persistent buffers by their dotted names; the tensors share the model's memory.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * Object.keys(layer.state_dict())
   * // ['weight', 'bias']
   */
  state_dict(): StateDict {
    return stateDict(this);
  }

  /**
   * Copies values into the model, by name; strict unless told otherwise. Nothing is copied when anything is wrong.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * const other = new torch.nn.Linear(2, 3);
   * layer.load_state_dict(other.state_dict());
   * await torch.equal(layer.weight, other.weight)
   * // true
   */
  load_state_dict(state: StateDict, strict: boolean | { strict?: boolean } = true): IncompatibleKeys {
    return loadStateDict(this, state, isSo(strict, 'strict'));
  }

  /**
   * Puts it, and all below it, into training, or with `false` out of it.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.eval().train().training
   * // true
   */
  train(mode: boolean | { mode?: boolean } = true): this {
    const training = isSo(mode, 'mode');
    for (const module of this.modules()) module.training = training;
    return this;
  }

  /**
   * Puts it, and all below it, out of training: Dropout and the norms behave differently.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * model.eval().training
   * // false
   */
  eval(): this {
    return this.train(false);
  }

  /**
   * Takes the gradients of all its parameters away.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer(torch.ones([1, 2])).sum().backward();
   * layer.zero_grad();
   * layer.weight.grad
   * // null
   */
  zero_grad(options: { set_to_none?: boolean } = {}): void {
    for (const parameter of this.parameters()) clearGrad(parameter, options.set_to_none ?? true);
  }

  /**
   * Lets gradients flow to all its parameters, or no longer.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.requires_grad_(false).weight.requires_grad
   * // false
   */
  requires_grad_(requires_grad = true): this {
    for (const parameter of this.parameters()) parameter.requires_grad_(requires_grad);
    return this;
  }

  /**
   * Calls `fn` with every module below and then with this one: the usual way to initialise weights.
   * @example
   * const model = new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU());
   * const names = [];
   * model.apply((module) => names.push(module._get_name()));
   * names
   * // ['Linear', 'ReLU', 'Sequential']
   */
  apply(fn: (module: Module) => void): this {
    wantKind('!', fn, 'fn');
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  /**
   * What stands between the brackets when the module is printed: what it was constructed with (printing/modules.ts).
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer.extra_repr()
   * // 'in_features=2, out_features=3, bias=True'
   */
  extra_repr(): string {
    return '';
  }

  /**
   * The class's name, as it is printed.
   * @example
   * const layer = new torch.nn.Linear(2, 3);
   * layer._get_name()
   * // 'Linear'
   */
  _get_name(): string {
    return this.constructor.name;
  }

  /**
   * What it is made of, layer by layer.
   * @example
   * new torch.nn.ReLU().toString()
   * // 'ReLU()'
   */
  override toString(): string {
    return `${this._get_name()}(${this.extra_repr()})`;
  }

  /** What `console.log` of Node shows. */
  [INSPECT](): string {
    return this.toString();
  }
}

/** Whether torch itself brings the layer: its class says its own name (`static name`), as a program's class has no reason to. */
export const isOwn = (layer: object): boolean =>
  layer instanceof Module && Object.getOwnPropertyDescriptor(layer.constructor, 'name')?.enumerable === true;

/** Sets or clears the gradient, as zero_grad of Module and of Optimizer both do. */
export function clearGrad(parameter: Tensor, setToNone: boolean): void {
  if (setToNone || !parameter.ownGrad) parameter.accumulate(null);
  else no_grad(() => parameter.ownGrad!.zero_());
}

/** What was said by position, or by its name; true where nothing was. */
const isSo = <K extends string>(said: boolean | { [key in K]?: boolean }, name: K): boolean =>
  typeof said === 'boolean' ? said : (said[name] ?? true);

const join = (prefix: string, name: string) => (prefix === '' ? name : `${prefix}.${name}`);
const second = <T>(pair: [string, T]): T => pair[1];

/** Keeps the first entry of each value: a shared layer counts once. */
function unique<T>(entries: [string, T][]): [string, T][] {
  const seen = new Set<T>();
  return entries.filter(([, value]) => !seen.has(value) && seen.add(value));
}
