/**
 * torch.func.vmap: a function of one example, run for a whole batch at once. It runs a single time, on stand-ins that have an example's shape
 * and no values; what it linked is then turned into the computation of the batch (`batch.ts`). The gradient is made in the same way:
 * what the stand-ins' graph says of one example, turned into that of all.
 */
import { gradientsSince } from '../autograd/engine.ts';
import { fail, failType } from '../core/callee.ts';
import { is_grad_enabled } from '../core/grad-mode.ts';
import { edgeOf, type GradNode, link, nextSerial } from '../core/grad-node.ts';
import { Node } from '../core/graph.ts';
import { type Rehearsal, runtime } from '../core/runtime.ts';
import { keep, outside, scoped } from '../core/scope.ts';
import { Storage } from '../core/storage.ts';
import { Tensor } from '../core/tensor.ts';
import { expand, sum } from '../ops/basis.ts';
import { contiguousNode, dimOf, type Int, make } from '../ops/core.ts';
import { movedim } from '../ops/join.ts';
import { cat, copyInto, narrow } from '../ops/shape.ts';
import { Batch } from './batch.ts';
import { leavesOf, mapTree, spread, type Tree } from './tree.ts';

/** What random functions give in a vmap: an error, for each example the same, or for each its own. */
export type Randomness = 'error' | 'same' | 'different';

/** For a tensor which dimension its examples lie along, null where all share it; for several, a list, nested as they are. */
// biome-ignore lint/suspicious/noExplicitAny: nested as the arguments are
export type Dimensions = any;

// biome-ignore lint/suspicious/noExplicitAny: a program's function
export type Fn = (...args: any[]) => any;

/** One run of a function on stand-ins, and of its gradients'. */
class Run implements Rehearsal {
  readonly size: number;
  /** Storages that were given a value meanwhile, with what they had before where they were not made meanwhile. */
  readonly #written = new Map<Storage, Node | null>();
  readonly #keys = new Set<string>();
  readonly #randomness: Randomness;
  /** Nodes of gradients from here on are an example's. */
  readonly start = nextSerial();

  constructor(size: number, randomness: Randomness) {
    this.size = size;
    this.#randomness = randomness;
  }

  track(storage: Storage, before?: Node): void {
    if (!this.#written.has(storage)) this.#written.set(storage, before ?? null);
  }

  drawn(key: readonly [number, number]): void {
    if (this.#randomness === 'error')
      fail(
        "vmap: called random operation while in randomness error mode. Please either use the 'same' or 'different' randomness flags on vmap or perform the randomness operation out of vmap",
      );
    if (this.#randomness === 'different') this.#keys.add(key.join());
  }

  /** The nodes of a batch, in which these stand for those. */
  batch(pairs: Iterable<readonly [Node, Node]>): Batch {
    const batch = new Batch(this.size, ({ args }) =>
      this.#keys.has([args[1], args[2]].map((ref) => ref.node.details.value).join()),
    );
    for (const [node, batched] of pairs) batch.set(node, batched);
    return batch;
  }

  /** Runs what is an example's. */
  within<T>(fn: () => T): T {
    const before = runtime.rehearsal;
    runtime.rehearsal = this;
    try {
      return fn();
    } finally {
      runtime.rehearsal = before;
    }
  }

  /**
   * What was made meanwhile and is no example's own becomes a value like others. A change of an input in place, of which no gradient
   * knows, is one of all examples'; what they share can't be changed so.
   */
  settle(batch: Batch, stands: readonly Stand[]): void {
    const shared: [Storage, Node][] = [];
    for (const [storage, before] of this.#written) {
      if (!storage.claimed) continue;
      if (!batch.of(storage.node)) runtime.track(storage, before ?? undefined);
      else if (before) {
        const [, all, one] = stands.find((stand) => stand[2]?.storage === storage) ?? [];
        if (all && !one!.grad_fn) copyInto(all, make(batch.of(storage.node)!, all.shape));
        else shared.push([storage, before]);
      }
    }
    this.#written.clear();
    for (const [storage, before] of shared) storage.assign(before);
    if (shared.length > 0)
      fail(
        'a tensor that all examples share, or an input, was changed in place with values that differ by example. Change a copy, x.clone(), or use what x.add(…) gives.',
      );
  }

  isOwn = (node: GradNode): boolean => node.serial >= this.start;
}

/** A tensor of an example's shape without a value. */
function standIn(shape: readonly number[], like: Tensor): Tensor {
  if (like.pair) return like.lookAt(standIn([...shape, 2], like.pair));
  return new Tensor(new Storage(new Node('leaf', like.storage.dtype, shape, [], { standIn: true })), shape);
}

/** The real tensor behind a complex one. */
const pairOr = (tensor: Tensor): Tensor => tensor.pair ?? tensor;

/** Where gradients leave an example's graph: tensors that stand for what it was computed from. */
function captured(
  results: readonly Tensor[],
  run: Run,
  inputs: ReadonlySet<Tensor>,
): { saved: Tensor[]; from: Tensor[] } {
  const saved = new Set<Tensor>();
  const from = new Map<unknown, Tensor>();
  const seen = new Set<GradNode>();
  const stack: GradNode[] = [];
  const follow = (edge: ReturnType<typeof edgeOf>) => {
    if (!edge) return;
    if ('leaf' in edge) {
      if (!inputs.has(edge.leaf)) from.set(edge.leaf, edge.leaf);
    } else if (run.isOwn(edge.node)) {
      if (seen.has(edge.node)) return;
      seen.add(edge.node);
      stack.push(edge.node);
    } else {
      const key = `${edge.node.serial}.${edge.output}`;
      if (from.has(key)) return;
      const probe = new Tensor(new Storage(new Node('const', 'float32', [], [], { value: 0 })), []);
      probe.grad_fn = edge.node;
      probe.output_nr = edge.output;
      from.set(key, probe);
    }
  };
  for (const result of results) follow(edgeOf(result));
  while (stack.length > 0) {
    const node = stack.pop()!;
    for (const tensor of node.saved) saved.add(tensor);
    for (const edge of node.edges) follow(edge);
  }
  return { saved: [...saved], from: [...from.values()] };
}

/** An example's node, the tensor of all examples that stands for it, of shape [size, …], and the tensor that gradients lead to. */
type Stand = readonly [node: Node, all: Tensor, one?: Tensor];

/**
 * Results of one example as those of all, with their gradients: an example's gradients are walked on stand-ins again, and become
 * all examples' by the same way.
 */
function batched(run: Run, results: readonly Tensor[], stands: readonly Stand[]): Tensor[] {
  const batch = run.batch(stands.map(([node, all]) => [node, contiguousNode(all)]));
  run.settle(batch, stands);
  const outs = results.map((one) => {
    // What is a part of a storage, or lies otherwise than row by row, is copied.
    const node = run.within(() => contiguousNode(one));
    const all = batch.of(node);
    return all ? make(all, [run.size, ...one.shape]) : expand(make(node, one.shape), [run.size, ...one.shape]);
  });
  const asking = results.flatMap((one, at) => (one.requires_grad ? at : []));
  if (!is_grad_enabled() || asking.length === 0) return outs;
  const inputs = stands.filter(([, all, one]) => one?.requires_grad && all.requires_grad);
  const leaves = inputs.map(([, , one]) => one!);
  const { saved, from } = captured(
    asking.map((at) => results[at]),
    run,
    new Set(stands.flatMap(([, , one]) => one ?? [])),
  );
  if (leaves.length + from.length === 0) return outs;
  // What a gradient uses of the examples is kept for it; all else can be computed from that.
  const kept = new Map(stands.map(([node, all]) => [node, all]));
  for (const { storage } of saved) {
    const all = batch.of(storage.node);
    if (all && !kept.has(storage.node)) kept.set(storage.node, make(all));
  }
  const asked = asking.map((at) => outs[at]);
  link(
    asked,
    [...inputs.map(([, all]) => all), ...from],
    [...kept.values()],
    (grads) => {
      const seeds = grads.flatMap((all, at) => {
        if (!all) return [];
        const result = results[asking[at]];
        const one = standIn(result.shape, all);
        if (all.requires_grad) one.requires_grad_();
        return [{ all, one, result }];
      });
      const found = run.within(() =>
        gradientsSince(
          run.start,
          seeds.map(({ result }) => result),
          [...leaves, ...from],
          seeds.map(({ one }) => one),
        ),
      );
      const known = [...kept].map(([node, all]): Stand => [node, all, inputs.find(([own]) => own === node)?.[2]]);
      const given = seeds.map(({ all, one }): Stand => [one.storage.node, all, one]);
      const there = found.filter((one) => one !== null);
      const made = batched(run, there, [...known, ...given]);
      let next = 0;
      // What all examples share has the sum of their gradients.
      return found.map((one, at) => one && (at < leaves.length ? made[next++] : sum(made[next++], 0)));
    },
    'VmapBackward',
  );
  return outs;
}

/** Function results are Tensors, in arrays and plain objects. */
function wantTensors(results: unknown[]): asserts results is Tensor[] {
  for (const result of results) {
    if (result instanceof Tensor) continue;
    // Its own error would come later, to nobody.
    if (result instanceof Promise) result.catch(() => {});
    if (result instanceof Promise)
      failType('expected the function to return Tensors, but it is asynchronous: no value can be awaited in it');
    failType(`expected the function to return Tensors, got type ${result === null ? 'null' : typeof result}`);
  }
}

function sizeAlong(tensors: readonly (readonly [unknown, number | null])[]): number {
  const sizes = new Set<number>();
  for (const [tensor, dim] of tensors) {
    if (dim === null || dim === undefined) continue;
    if (!(tensor instanceof Tensor))
      fail(`got in_dim=${dim} for an input that is no Tensor: write null for it`, typeof tensor);
    if (tensor.ndim === 0) fail(`got in_dim=${dim} for an input of dimensionality 0, which has no examples`, tensor);
    sizes.add(tensor.shape[dimOf(dim, tensor.ndim)]);
  }
  if (sizes.size === 0) fail('in_dims has null for all inputs: at least one must be mapped over');
  if (sizes.size > 1)
    fail(`Expected all tensors to have the same size in the mapped dimension, got sizes [${[...sizes].join(', ')}]`);
  return [...sizes][0];
}

function mapped(fn: Fn, args: unknown[], in_dims: Dimensions, out_dims: Dimensions, randomness: Randomness): Tree {
  const dims = spread<number | null>(args, Array.isArray(in_dims) ? in_dims : args.map(() => in_dims));
  if (!dims) fail('in_dims is not compatible with the structure of inputs: one for each argument, nested as they are');
  const leaves = leavesOf(args);
  const size = sizeAlong(leaves.map((leaf, at) => [leaf, dims[at]]));
  const run = new Run(size, randomness);
  const stands: Stand[] = [];
  let at = 0;
  const ones = mapTree(args, (leaf) => {
    const dim = dims[at++];
    if (!(leaf instanceof Tensor) || dim === null || dim === undefined) return leaf;
    const d = dimOf(dim, leaf.ndim);
    const all = d === 0 ? pairOr(leaf) : movedim(pairOr(leaf), d, 0);
    const one = standIn(leaf.shape.toSpliced(d, 1), leaf);
    if (leaf.requires_grad && is_grad_enabled()) one.requires_grad_();
    stands.push([pairOr(one).storage.node, all, pairOr(one)]);
    return one;
  });
  const returned = run.within(() => outside(() => fn(...ones)));
  const results = leavesOf(returned);
  wantTensors(results);
  const places = spread<number | null>(returned, out_dims);
  if (!places) fail('out_dims is not compatible with the structure of outputs: one for each, nested as they are');
  const outs = batched(run, results.map(pairOr), stands);
  let index = 0;
  return mapTree(returned, () => {
    const [one, all, place] = [results[index], outs[index], places[index]];
    index++;
    if (typeof place !== 'number') return fail('expected a dimension for each output in out_dims', place);
    const moved = place === 0 ? all : movedim(all, 0, dimOf(place, one.ndim + 1));
    return keep(one.pair ? one.lookAt(moved) : moved);
  });
}

/** Runs a mapped function on so many examples at a time, and joins the results. */
function inChunks(
  run: (args: unknown[]) => Tree,
  args: unknown[],
  in_dims: Dimensions,
  out_dims: Dimensions,
  most: number,
): Tree {
  const dims = spread<number | null>(args, Array.isArray(in_dims) ? in_dims : args.map(() => in_dims)) ?? [];
  const size = sizeAlong(leavesOf(args).map((leaf, at) => [leaf, dims[at]]));
  const parts: Tree[] = [];
  for (let start = 0; start < size; start += most) {
    let at = 0;
    const part = mapTree(args, (leaf) => {
      const dim = dims[at++];
      if (!(leaf instanceof Tensor) || dim === null || dim === undefined) return leaf;
      return narrow(leaf, dimOf(dim, leaf.ndim), start, Math.min(most, size - start));
    });
    parts.push(run(part));
  }
  const places = spread<number>(parts[0], out_dims)!;
  const all = parts.map(leavesOf) as Tensor[][];
  let at = 0;
  return mapTree(parts[0], () => {
    const made = cat(
      all.map((leaves) => leaves[at]),
      places[at],
    );
    at++;
    return keep(made);
  });
}

/**
 * A function of a batch from a function of one example. `in_dims` says which dimension of each argument counts examples (null: all share
 * it), `out_dims` where the results are to have it; both may be nested as arguments and results are. The function runs once, on tensors
 * that have no values: it can't read any. Whatever it has a gradient for, vmap has one, and maps may be nested.
 * @names torch.func.vmap torch.vmap
 * @throws {Error} for sizes that differ, random functions unless `randomness` is 'same' or 'different', in-place changes of what is shared
 * @throws {TypeError} for results that are no tensors, or promised ones
 * @see https://pytorch.org/docs/stable/generated/torch.func.vmap.html
 * @example
 * torch.func.vmap((a, b) => a.dot(b))(torch.tensor([[1, 2], [3, 4.5]]), torch.ones([2, 2]))
 * // tensor([3.0000, 7.5000])
 */
export function vmap(
  func: Fn,
  in_dims: Dimensions = 0,
  out_dims: Dimensions = 0,
  randomness: Randomness = 'error',
  chunk_size: Int | null = null,
): Fn {
  if (!['error', 'same', 'different'].includes(randomness))
    fail(`Only allowed values for randomness are 'error', 'different', or 'same'`, randomness);
  if (chunk_size !== null && !(chunk_size > 0)) fail('expected chunk_size > 0', chunk_size);
  return (...args) =>
    scoped(() => {
      const run = (given: unknown[]) => mapped(func, given, in_dims, out_dims, randomness);
      return chunk_size === null ? run(args) : inChunks(run, args, in_dims, out_dims, chunk_size);
    }, 'vmap');
}
