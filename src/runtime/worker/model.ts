/**
 * What a program's model is made of, for its reader: a table of its layers with a picture of how they follow each other, and histograms
 * of its weights and gradients over time. Loaded with the first of these. Of `torch` it knows what a module answers, no more.
 */
import type { GraphNode, PlotMark } from '../protocol/plots.ts';
import type { Displays } from './displays.ts';
import { format } from './format.ts';
import { isTensor, type TensorLike } from './kernels.ts';

/** What a torch.nn.Module answers. */
export interface ModuleLike {
  training: boolean;
  named_modules(): [string, ModuleLike][];
  named_parameters(prefix?: string, recurse?: boolean): [string, TensorLike][];
  forward(...inputs: unknown[]): unknown;
  train(mode: boolean): unknown;
  _get_name(): string;
}

/** A layer of a model. */
export interface SummaryRow {
  layer: string;
  type: string;
  /** The shape of what it gives for the example; missing where it was not called, or without one. */
  output?: string;
  /** How many numbers of its own are trained. */
  parameters: number;
}

export interface SummaryOptions {
  /** What the table and the picture are called; default 'model'. */
  name?: string;
}

export interface HistogramsOptions {
  /** Of the gradients, too; default true. */
  gradients?: boolean;
  /** Names of the parameters; default: all, or of a large model those with two dimensions or more, 16 at most. */
  parameters?: readonly string[];
}

/** A function of autograd's graph. */
interface GradFn {
  readonly next_functions: readonly [GradFn | null, number][];
}
type Tensor = TensorLike & { readonly grad_fn?: GradFn | null; readonly grad?: Tensor | null };

/** A layer that has no others inside was called. */
interface Call {
  layer: string;
  module: ModuleLike;
  inputs: Tensor[];
  output: Tensor | undefined;
}

/** Panels that can still be told apart. */
const PANELS = 16;
/** Values of a parameter that are read at once; of more, every so many-th. */
const READ = 1 << 18;

/** @throws {TypeError} when it is no module */
function wantModule(call: string, model: unknown): ModuleLike {
  if (typeof (model as ModuleLike | null)?.named_modules === 'function') return model as ModuleLike;
  throw new TypeError(`spark.${call}: ${format([model], true)} is no torch.nn.Module: give the model itself.`);
}

const sizeOf = ({ shape = [] }: TensorLike): number => shape.reduce((size, side) => size * side, 1);
const textOf = ({ shape = [] }: TensorLike): string => `[${shape.join(', ')}]`;
const tensorsIn = (value: unknown): Tensor[] => (Array.isArray(value) ? value : [value]).filter(isTensor) as Tensor[];
const ownSize = (module: ModuleLike): number =>
  module.named_parameters('', false).reduce((sum, [, parameter]) => sum + sizeOf(parameter), 0);

export async function summary(
  displays: Pick<Displays, 'put'>,
  given: unknown,
  example: unknown,
  { name = 'model' }: SummaryOptions = {},
): Promise<SummaryRow[]> {
  const model = wantModule('summary', given);
  const inputs = example === undefined ? [] : Array.isArray(example) ? example : [example];
  const shapes = new Map<ModuleLike, string>();
  const { calls, output } = inputs.length ? await watched(model, inputs, shapes) : { calls: [], output: undefined };
  const rows = model.named_modules().map(([layer, module]): SummaryRow => {
    const shape = shapes.get(module);
    return {
      layer: layer || '(model)',
      type: module._get_name(),
      ...(shape && { output: shape }),
      parameters: ownSize(module),
    };
  });
  const total = model.named_parameters().reduce((sum, [, parameter]) => sum + sizeOf(parameter), 0);
  displays.put('table', name, [...rows, { layer: 'total', type: '', output: '', parameters: total }], {
    columns: ['layer', 'type', 'output', 'parameters'],
  });
  if (calls.length) displays.put('plot', name, { type: 'graph', ...graphOf(calls, inputs, tensorsIn(output)) });
  return rows;
}

/** Runs a model as it is used when it is trained no more, and leaves it as it was. */
async function watched(
  model: ModuleLike,
  inputs: unknown[],
  shapes: Map<ModuleLike, string>,
): Promise<{ calls: Call[]; output: unknown }> {
  const calls: Call[] = [];
  const modules = model.named_modules();
  const training = modules.map(([, module]) => module.training);
  model.train(false);
  for (const [layer, module] of modules) {
    const isLeaf = module.named_modules().length === 1;
    const { forward } = module;
    module.forward = (...given) => {
      const answer = forward.apply(module, given);
      const [output] = tensorsIn(answer);
      if (output) shapes.set(module, textOf(output));
      if (isLeaf) calls.push({ layer, module, inputs: given.flatMap(tensorsIn), output });
      return answer;
    };
  }
  try {
    return { calls, output: await model.forward(...inputs) };
  } finally {
    for (const [i, [, module]] of modules.entries()) {
      // Its class has it again.
      delete (module as Partial<ModuleLike>).forward;
      module.training = training[i];
    }
  }
}

/** The layers in the order of their calls, and which gets what another gave: be it by way of what is no layer. */
function graphOf(
  calls: Call[],
  example: unknown[],
  output: Tensor[],
): { nodes: GraphNode[]; edges: [number, number][] } {
  const input = example.flatMap(tensorsIn);
  const nodes: GraphNode[] = [{ name: 'input', shape: input.map(textOf).join(' ') }];
  const edges: [number, number][] = [];
  const made = new Map<unknown, number>(input.map((tensor) => [tensor, 0]));
  const sourcesOf = (tensor: Tensor): Set<number> => {
    const found = new Set<number>();
    const seen = new Set<unknown>();
    const look = [tensor, tensor.grad_fn];
    for (const one of look) {
      const at = made.get(one);
      if (at !== undefined) found.add(at);
      else if (one && 'next_functions' in one && !seen.has(one)) {
        seen.add(one);
        look.push(...one.next_functions.map(([next]) => next));
      }
      // What is known needs no look behind it.
      if (one === tensor && at !== undefined) break;
    }
    return found;
  };
  const add = (node: GraphNode, from: Tensor[]): void => {
    const to = nodes.push(node) - 1;
    const sources = new Set(from.flatMap((tensor) => [...sourcesOf(tensor)]));
    // What nothing tells of came of what was called before, most likely.
    for (const source of sources.size ? sources : [to - 1]) edges.push([source, to]);
  };
  for (const { layer, module, inputs, output: gave } of calls) {
    const size = ownSize(module);
    add(
      { name: layer, type: module._get_name(), shape: gave && textOf(gave), ...(size && { parameters: size }) },
      inputs,
    );
    if (!gave) continue;
    made.set(gave, nodes.length - 1);
    if (gave.grad_fn) made.set(gave.grad_fn, nodes.length - 1);
  }
  add({ name: 'output', shape: output.map(textOf).join(' ') }, output);
  return { nodes, edges };
}

export function histograms(displays: Pick<Displays, 'put'>, given: unknown, options: HistogramsOptions = {}): void {
  const { gradients = true, parameters } = options;
  const all = wantModule('histograms', given).named_parameters() as [string, Tensor][];
  for (const name of parameters ?? []) {
    if (!all.some(([known]) => known === name)) {
      throw new TypeError(
        `spark.histograms: there is no parameter '${name}'; there are ${all.map(([known]) => known).join(', ')}.`,
      );
    }
  }
  const chosen = parameters
    ? all.filter(([name]) => parameters.includes(name))
    : all.length > PANELS
      ? all.filter(([, { shape = [] }]) => shape.length > 1)
      : all;
  const show = (name: string, tensors: [string, Tensor | null | undefined][]): void => {
    const marks = tensors.flatMap(([panel, tensor]): PlotMark[] =>
      tensor ? [{ type: 'ridges', panel, values: sampled(tensor) as never }] : [],
    );
    if (marks.length) displays.put('plot', name, marks.slice(0, PANELS));
  };
  show('weights', chosen);
  if (gradients)
    show(
      'gradients',
      chosen.map(([name, { grad }]) => [name, grad]),
    );
}

/** Of a large tensor as many values as tell how they lie. */
function sampled(tensor: Tensor): Tensor {
  const every = Math.ceil(sizeOf(tensor) / READ);
  if (every === 1) return tensor;
  const values = tensor as unknown as { detach(): { flatten(): { at(index: object): Tensor } } };
  return values
    .detach()
    .flatten()
    .at({ slice: [0, null, every] });
}
