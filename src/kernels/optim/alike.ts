/**
 * Parameters that are alike, in one step of an optimizer: the rule is recorded through torch's operators for the first, and for the others
 * its maps are written anew, over their own shapes and values. That takes a third of the time, and what is computed is the same
 * (docs/decisions/0066).
 *
 * Nearly all rules are maps over the parameter's shape. One that does anything else, or finds something odd, is recorded for each.
 */
import { Node, type Ref } from '../core/graph.ts';
import { isTensor } from '../core/literal.ts';
import { runtime } from '../core/runtime.ts';
import type { Tensor } from '../core/tensor.ts';
import { identityView, isContiguous, isIdentity, isSame, type View } from '../core/view.ts';
import { isSameShape, refOf, scalarView } from '../ops/core.ts';

/** Of how many parameters it pays to look at what is recorded for the first. */
const FEWEST = 3;

/** What an optimizer keeps for a parameter: tensors, numbers, and what is not there. */
type State = Record<string, unknown>;

/** Where a node's argument comes from: what the rule is given, or an earlier node of it. */
interface Source {
  input: boolean;
  at: number;
}

interface Written {
  node: Node;
  args: readonly Source[];
  replaces: Source | null;
}

interface Rule {
  /** What it began with and what it left, but for tensors. */
  before: State;
  after: State;
  nodes: readonly Written[];
  /** Which node each input means in the end, if another one, and how often it was changed. */
  results: readonly { at: number; changes: number }[];
}

const plain = (state: State): State =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [name, isTensor(value) ? 0 : value]));
const isAlike = (one: State, other: State): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]));
};

/** What a rule is given: the parameter, its gradient, and the tensors of its state; null where one of them is not as plain as that. */
function inputsOf(parameter: Tensor, grad: Tensor, state: State): Tensor[] | null {
  const inputs = [parameter, grad, ...Object.values(state).filter(isTensor)];
  const isPlain = (tensor: Tensor, at: number): boolean => {
    const { storage, shape, strides, offset } = tensor;
    if (tensor.pair || storage.dtype !== 'float32' || storage.literal || !isSameShape(shape, parameter.shape))
      return false;
    if (inputs.findIndex((other) => other.storage.node === storage.node) !== at) return false;
    // The gradient alone is only read.
    return (
      at === 1 ||
      (offset === 0 && storage.size === tensor.numel() && isContiguous(shape, strides) && !('uncounted' in tensor))
    );
  };
  return inputs.every(isPlain) ? inputs : null;
}

/** The rule that was recorded, or null where it is more than maps over the parameter's shape. */
function read(
  inputs: readonly Tensor[],
  given: readonly Ref[],
  recorded: readonly Node[],
): { nodes: Written[]; results: number[] } | null {
  const { shape } = inputs[0];
  const places = new Map(recorded.map((node, at) => [node, at]));
  const sourceOf = (node: Node): Source | null => {
    const input = given.findIndex((ref) => ref.node === node);
    const at = input < 0 ? places.get(node) : input;
    return at === undefined ? null : { input: input >= 0, at };
  };
  const argument = ({ node, view, fill, whole }: Ref): Source | null => {
    const source = sourceOf(node);
    if (!source || fill !== undefined || whole) return null;
    const isRead = source.input
      ? isSame(view, given[source.at].view)
      : node.kind === 'map'
        ? isIdentity(view, shape)
        : view.guards.length === 0 && view.offset === 0 && view.strides.every((stride) => stride === 0);
    return isRead ? source : null;
  };
  const nodes: Written[] = [];
  for (const node of recorded) {
    const isNumber = node.kind === 'scalar' || node.kind === 'const';
    const args = node.args.map(argument);
    const replaces = node.replaces && sourceOf(node.replaces);
    const isWhole = isNumber ? node.shape.length === 0 : node.kind === 'map' && isSameShape(node.shape, shape);
    if (!isWhole || args.includes(null) || (node.replaces && !replaces)) return null;
    nodes.push({ node, args: args as Source[], replaces });
  }
  const results = inputs.map(({ storage }, at) =>
    storage.node === given[at].node ? { input: false, at: -1 } : sourceOf(storage.node),
  );
  if (results.some((result) => !result || result.input)) return null;
  return { nodes, results: results.map((result) => result!.at) };
}

/** Records it for another parameter. */
function write({ nodes, results, after }: Rule, inputs: readonly Tensor[], state: State): void {
  const { shape } = inputs[0];
  const given = inputs.map((tensor) => refOf(tensor));
  const made: Node[] = [];
  const identity = identityView(shape);
  const spread = scalarView(shape);
  const viewOn = (node: Node): View => (node.kind === 'map' ? identity : spread);
  const nodeAt = ({ input, at }: Source): Node => (input ? given[at].node : made[at]);
  for (const { node, args } of nodes) {
    // Numbers are the same for all.
    if (node.kind !== 'map') {
      made.push(node);
      continue;
    }
    const refs = args.map(({ input, at }) => (input ? given[at] : { node: made[at], view: viewOn(made[at]) }));
    made.push(runtime.record(new Node('map', node.dtype, shape, refs, node.details)));
  }
  results.forEach(({ at, changes }, input) => {
    if (at < 0) return;
    const { storage } = inputs[input];
    const { version } = storage;
    storage.assign(made[at]);
    storage.version = version + changes;
  });
  nodes.forEach(({ replaces }, at) => {
    made[at].replaces = replaces && nodeAt(replaces);
  });
  for (const name in after) if (!isTensor(state[name])) state[name] = after[name];
}

/** The rules of one step, by the group they are of and the number of dimensions: a rule may ask for that. */
export class Alike {
  readonly #rules = new Map<object, (Rule | null)[]>();

  /** Does what `run` does to a parameter, which is `run` itself for the first of its like. */
  update(group: { params: readonly Tensor[] }, parameter: Tensor, grad: Tensor, state: State, run: () => void): void {
    const { ndim } = parameter;
    const { params } = group;
    let rules = this.#rules.get(group);
    if (!rules) this.#rules.set(group, (rules = []));
    if (rules[ndim] === undefined && params.filter((other) => other.ndim === ndim).length < FEWEST) rules[ndim] = null;
    const rule = rules[ndim];
    const inputs = rule === null || runtime.rehearsal ? null : inputsOf(parameter, grad, state);
    if (inputs && rule && isAlike(rule.before, plain(state))) write(rule, inputs, state);
    else if (inputs && rule === undefined) rules[ndim] = this.#record(inputs, state, run);
    else run();
  }

  #record(inputs: readonly Tensor[], state: State, run: () => void): Rule | null {
    const { recorded } = runtime;
    const start = recorded.length;
    const before = plain(state);
    const kept = Object.values(state).filter(isTensor);
    const given = inputs.map((tensor) => refOf(tensor));
    const versions = inputs.map(({ storage }) => storage.version);
    run();
    const isKept = Object.values(state)
      .filter(isTensor)
      .every((tensor, at) => tensor === kept[at]);
    const found = isKept && runtime.recorded === recorded && read(inputs, given, recorded.slice(start));
    if (!found) return null;
    const results = found.results.map((at, input) => ({
      at,
      changes: inputs[input].storage.version - versions[input],
    }));
    return { before, after: plain(state), nodes: found.nodes, results };
  }
}
