/** Modules that hold modules or parameters: Sequential calls them in order, the lists and dicts only keep them. */

import { failType } from '../core/callee.ts';
import { isKeywords, scoped } from '../core/scope.ts';
import type { Tensor } from '../core/tensor.ts';
import type { Int } from '../ops/core.ts';
import { isOwn, Module } from './module.ts';
import { Parameter } from './parameter.ts';

/** A symbol: properties with names are the model's own, and a copy takes symbols along. */
const LAYERS = Symbol('layers');

/**
 * `new Sequential(a, b, c)` names its children 0, 1, 2; `new Sequential({ fc: a, act: b })` as given.
 * A function that is no module may stand between them too: `(x) => x.relu()`.
 * @names torch.nn.Sequential
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 * @example
 * const { Linear, ReLU, Sequential } = torch.nn;
 * const model = new Sequential(new Linear(4, 3), new ReLU(), new Linear(3, 2));
 * model(torch.ones([5, 4])).shape
 * // [5, 2]
 */
export class Sequential extends Module {
  /** @internal All in order, also functions that are no modules. */
  readonly [LAYERS]: [string, Layer][] = [];

  constructor(...layers: Layer[] | [Record<string, Layer>]) {
    super();
    const named = layers.length === 1 && isKeywords(layers[0]) ? layers[0] : Object.fromEntries(Object.entries(layers));
    for (const [name, layer] of Object.entries(named as Record<string, Layer>)) this.put(name, layer);
  }

  override forward(input: Tensor): Tensor {
    // A child replaced afterwards (`model[0] = …`) is the one that is called.
    const layers = [...this];
    let x = input;
    for (let at = 0; at < layers.length; ) {
      // What torch's own layers hand to each other nobody else can hold: it is given back as soon as it has been used.
      let end = at;
      while (end < layers.length && isOwn(layers[end]) && !(layers[end] instanceof Sequential)) end++;
      if (end === at) x = layers[at++](x);
      else {
        const [from, run] = [x, layers.slice(at, end)];
        x = scoped(() => run.reduce((value, layer) => layer(value), from));
        at = end;
      }
    }
    return x;
  }

  private put(name: string, layer: Layer): void {
    if (typeof layer !== 'function') failType(`Sequential: '${name}' is no module and no function`);
    this[LAYERS].push([name, layer]);
    if (layer instanceof Module) this.add_module(name, layer);
  }

  append(layer: Layer): this {
    this.put(String(this.length), layer);
    return this;
  }

  extend(layers: Iterable<Layer>): this {
    for (const layer of layers) this.append(layer);
    return this;
  }

  override get length(): number {
    return this[LAYERS].length;
  }

  *[Symbol.iterator](): Iterator<Layer> {
    for (const [name, layer] of this[LAYERS]) yield child(this, name) ?? layer;
  }
}

export type Layer = Module | ((input: Tensor) => Tensor);

const child = (module: Module, name: string): Module | undefined => (module as unknown as Record<string, Module>)[name];

/**
 * A list whose modules are part of the model: `for (const layer of this.layers) x = layer(x)`.
 * @names torch.nn.ModuleList
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ModuleList.html
 * @example
 * const layers = new torch.nn.ModuleList([new torch.nn.Linear(4, 3), new torch.nn.Linear(3, 2)]);
 * layers.parameters().length
 * // 4
 */
export class ModuleList extends Module {
  [index: number]: Module;

  constructor(modules: Iterable<Module> | null = null) {
    super();
    this.extend(modules ?? []);
  }

  append(module: Module): this {
    this.add_module(String(this.length), module);
    return this;
  }

  extend(modules: Iterable<Module>): this {
    for (const module of modules) this.append(module);
    return this;
  }

  insert(index: Int, module: Module): this {
    const modules = [...this].toSpliced(index, 0, module);
    modules.forEach((each, at) => {
      this.add_module(String(at), each);
    });
    return this;
  }

  override get length(): number {
    return this.own_children().length;
  }

  *[Symbol.iterator](): Iterator<Module> {
    for (let index = 0; index < this.length; index++) yield this[index];
  }
}

/**
 * Modules by name: `this.heads.get('policy')`, or `.policy` as an ordinary property.
 * @names torch.nn.ModuleDict
 * @plain
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html
 * @example
 * const layers = new torch.nn.ModuleDict({ fc: new torch.nn.Linear(4, 3) });
 * layers.get('fc')
 * // Linear(in_features=4, out_features=3, bias=True)
 */
export class ModuleDict extends Module {
  constructor(modules: Record<string, Module> = {}) {
    super();
    this.update(modules);
  }

  update(modules: Record<string, Module>): this {
    for (const [name, module] of Object.entries(modules)) this.add_module(name, module);
    return this;
  }

  get(name: string): Module {
    return this.get_submodule(name);
  }

  keys(): string[] {
    return this.own_children().map(([name]) => name);
  }

  values(): Module[] {
    return this.own_children().map(([, module]) => module);
  }

  items(): [string, Module][] {
    return this.own_children();
  }

  override get length(): number {
    return this.keys().length;
  }

  /** Its names, as a dictionary of Python's. */
  *[Symbol.iterator](): Iterator<string> {
    yield* this.keys();
  }
}

const asParameter = (value: Tensor): Parameter => (value instanceof Parameter ? value : new Parameter(value));

/**
 * Parameters 0, 1, 2, … that are part of the model.
 * @names torch.nn.ParameterList
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ParameterList.html
 * @example
 * const list = new torch.nn.ParameterList([torch.ones(2), torch.zeros(3)]);
 * list.parameters().map((p) => p.shape)
 * // [[2], [3]]
 */
export class ParameterList extends Module {
  [index: number]: Parameter;

  constructor(values: Iterable<Tensor> | null = null) {
    super();
    this.extend(values ?? []);
  }

  append(value: Tensor): this {
    this.register_parameter(String(this.length), asParameter(value));
    return this;
  }

  extend(values: Iterable<Tensor>): this {
    for (const value of values) this.append(value);
    return this;
  }

  override get length(): number {
    return this.own_parameters().length;
  }

  *[Symbol.iterator](): Iterator<Parameter> {
    for (let index = 0; index < this.length; index++) yield this[index];
  }
}

/**
 * Parameters by name: `this.weights.get('a')`, or `.a` as an ordinary property.
 * @names torch.nn.ParameterDict
 * @plain
 * @see https://pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html
 * @example
 * const dict = new torch.nn.ParameterDict({ scale: torch.ones(2) });
 * dict.get('scale')
 * // Parameter containing:
 * // tensor([1., 1.], requires_grad=True)
 */
export class ParameterDict extends Module {
  constructor(values: Record<string, Tensor> = {}) {
    super();
    this.update(values);
  }

  update(values: Record<string, Tensor>): this {
    for (const [name, value] of Object.entries(values)) this.register_parameter(name, asParameter(value));
    return this;
  }

  get(name: string): Parameter {
    return this.get_parameter(name);
  }

  keys(): string[] {
    return this.own_parameters().map(([name]) => name);
  }

  values(): Parameter[] {
    return this.own_parameters().map(([, value]) => value);
  }

  items(): [string, Parameter][] {
    return this.own_parameters();
  }

  override get length(): number {
    return this.own_parameters().length;
  }

  /** Its names, as a dictionary of Python's. */
  *[Symbol.iterator](): Iterator<string> {
    yield* this.keys();
  }
}
