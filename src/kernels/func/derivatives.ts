/**
 * torch.func's derivatives: functions from functions. They may be nested in each other and in vmap: an input that has a history already keeps
 * it, and a result has one only where it leads to something other than the function's own inputs.
 */
import { grad as gradients } from '../autograd/engine.ts';
import { fail, failType } from '../core/callee.ts';
import { isFloat } from '../core/dtype.ts';
import { enable_grad, is_grad_enabled } from '../core/grad-mode.ts';
import { type Edge, edgeOf, type GradNode, nextSerial } from '../core/grad-node.ts';
import { keep, outside, scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { alias, reshape } from '../ops/basis.ts';
import type { Int } from '../ops/core.ts';
import { eye, zeros_like } from '../ops/creation.ts';
import { movedim } from '../ops/join.ts';
import { detach } from '../ops/shape.ts';
import { leavesOf, mapTree, type Tree, tensorsOf } from './tree.ts';
import { type Fn, vmap } from './vmap.ts';

/** The number of an argument, or of several. */
export type Argnums = number | readonly number[];

/** A function's inputs as leaves of its own, and what came before them. */
class Level {
  readonly #leaves = new Set<Tensor>();
  readonly #start = nextSerial();

  /** Another look at the tensor, at which gradients may be asked for. */
  own(leaf: unknown): unknown {
    if (!(leaf instanceof Tensor)) return leaf;
    if (leaf.pair) return leaf.lookAt(this.own(leaf.pair) as Tensor);
    if (!isFloat(leaf.dtype)) failType('expected inputs to be float tensors, as gradients are asked for', leaf);
    if (leaf.requires_grad) return alias(leaf, leaf.shape, leaf.strides, leaf.offset, (g) => g);
    const made = detach(leaf).requires_grad_();
    this.#leaves.add(made);
    return made;
  }

  /** Whether a gradient of this could lead out of the function. */
  leadsOut(tensors: readonly Tensor[]): boolean {
    const seen = new Set<GradNode>();
    const stack: Edge[] = tensors.map((tensor) => edgeOf(tensor.pair ?? tensor));
    while (stack.length > 0) {
      const edge = stack.pop();
      if (!edge) continue;
      if ('leaf' in edge) {
        if (!this.#leaves.has(edge.leaf)) return true;
      } else if (edge.node.serial < this.#start) return true;
      else if (!seen.has(edge.node)) {
        seen.add(edge.node);
        stack.push(...edge.node.edges);
      }
    }
    return false;
  }

  /** A result as the world outside sees it. */
  result<T>(leaf: T): T {
    if (!(leaf instanceof Tensor)) return leaf;
    if (this.leadsOut([leaf])) return keep(leaf);
    return keep(leaf.pair ? leaf.lookAt(detach(leaf.pair)) : detach(leaf)) as T & Tensor;
  }
}

const run = (fn: Fn, args: readonly unknown[]): Tree => enable_grad(() => outside(() => fn(...args)));

const pairsOf = (tensors: readonly Tensor[]): Tensor[] => tensors.map((tensor) => tensor.pair ?? tensor);

/** Zeros like a tensor, in memory of its own dtype, which is float16 only to what looks from outside. */
function zerosOf(tensor: Tensor): Tensor {
  const made = zeros_like(tensor);
  made.storage.convert(tensor.storage.dtype);
  return made;
}

/** Gradients of outputs for seeds, at tensors that all have one; zeros where nothing leads to them. */
function pulled(
  outs: readonly Tensor[],
  at: readonly Tensor[],
  seeds: readonly Tensor[] | null,
  create: boolean,
): Tensor[] {
  const useful = outs.flatMap((out, index) => (out.requires_grad ? index : []));
  const wanted = pairsOf(at);
  const found =
    useful.length === 0
      ? wanted.map((input) => zerosOf(input))
      : (gradients(
          pairsOf(useful.map((index) => outs[index])),
          wanted,
          seeds && pairsOf(useful.map((index) => seeds[index])),
          true,
          create,
          true,
          true,
          false,
          true,
        ) as Tensor[]);
  return found.map((grad, index) => (at[index].pair ? at[index].lookAt(grad) : grad));
}

/** The arguments' numbers, and whether there is one. */
function numbersOf(argnums: Argnums, count: number): { numbers: number[]; one: boolean } {
  const numbers = [argnums].flat().map((n) => {
    if (!Number.isInteger(n) || n < -count || n >= count) fail(`Got argnum=${n}, but only ${count} positional inputs`);
    return n < 0 ? n + count : n;
  });
  return { numbers, one: typeof argnums === 'number' };
}

/** What a function gives at inputs of a level's own, which replace the arguments of these numbers. */
function evaluated(fn: Fn, args: readonly unknown[], argnums: Argnums) {
  const level = new Level();
  const { numbers, one } = numbersOf(argnums, args.length);
  const inputs = enable_grad(() => numbers.map((n) => mapTree(args[n], (leaf) => level.own(leaf))));
  const given = args.map((arg, n) => (numbers.includes(n) ? inputs[numbers.indexOf(n)] : arg));
  return { level, inputs, one, returned: run(fn, given) };
}

/** Puts leaves, in order, into the places of a tree's tensors; what is no tensor stays. */
function refill(tree: Tree, tensors: readonly Tensor[]): Tree {
  let at = 0;
  return mapTree(tree, (leaf) => (leaf instanceof Tensor ? tensors[at++] : leaf));
}

function parted(returned: Tree, has_aux: boolean, name: string): [Tree, Tree] {
  if (!has_aux) return [returned, undefined];
  if (!Array.isArray(returned) || returned.length !== 2)
    failType(`${name}: expected a function that returns [output, aux] where has_aux is true`);
  return [returned[0], returned[1]];
}

function gradAndValue(fn: Fn, args: readonly unknown[], argnums: Argnums, has_aux: boolean, name: string) {
  const { level, inputs, one, returned } = evaluated(fn, args, argnums);
  const [out, aux] = parted(returned, has_aux, name);
  if (!(out instanceof Tensor)) failType(`${name}: expected a function that returns a Tensor, got ${typeof out}`);
  if (out.numel() !== 1 || out.ndim !== 0) fail(`${name}: expected a function that returns a scalar tensor`, out);
  if (out.pair) fail(`${name}: expected a function that returns a real tensor`, out);
  const create = is_grad_enabled() && level.leadsOut([out]);
  const found = pulled([out], tensorsOf(inputs), null, create);
  const shown = refill(
    inputs,
    found.map((grad) => level.result(grad)),
  );
  const outside = (tree: Tree) => mapTree(tree, (leaf) => level.result(leaf));
  return { grads: one ? shown[0] : shown, value: outside(out), aux: outside(aux) };
}

const wantFunction = (fn: unknown, name: string): void => {
  if (typeof fn !== 'function') failType(`${name}: expected a function`, fn);
};

/**
 * The function that gives the gradient of `func`, which returns one number, by its argument number `argnums` (several: a list, as its result);
 * with `has_aux`, of [number, more]: [gradient, more]. An argument may be a tensor, or arrays and objects of them.
 * @names torch.func.grad
 * @throws {Error} for a result that is no single number
 * @see https://pytorch.org/docs/stable/generated/torch.func.grad.html
 * @example
 * torch.func.grad((x) => x.square().sum())(torch.tensor([1, 2.5]))
 * // tensor([2., 5.])
 */
export function grad(func: Fn, argnums: Argnums = 0, has_aux: boolean = false): Fn {
  wantFunction(func, 'grad');
  return (...args) =>
    scoped(() => {
      const { grads, aux } = gradAndValue(func, args, argnums, has_aux, 'grad');
      return has_aux ? [grads, aux] : grads;
    }, 'grad');
}

/**
 * The function that gives [gradient, value] of `func`, as `grad` does; with `has_aux` [gradient, [value, more]].
 * @names torch.func.grad_and_value
 * @throws {Error} for a result that is no single number
 * @see https://pytorch.org/docs/stable/generated/torch.func.grad_and_value.html
 * @example
 * torch.func.grad_and_value((x) => x.square().sum())(torch.tensor([1, 2.5]))
 * // [tensor([2., 5.]), tensor(7.2500)]
 */
export function grad_and_value(func: Fn, argnums: Argnums = 0, has_aux: boolean = false): Fn {
  wantFunction(func, 'grad_and_value');
  return (...args) =>
    scoped(() => {
      const { grads, value, aux } = gradAndValue(func, args, argnums, has_aux, 'grad_and_value');
      return [grads, has_aux ? [value, aux] : value];
    }, 'grad_and_value');
}

/**
 * [output, vjp_fn]: what `func` gives for the arguments, and the function that gives vᵀ · Jacobian for v like the output: a list, with
 * one for each argument. With { has_aux: true } last: [output, vjp_fn, more].
 * @names torch.func.vjp
 * @see https://pytorch.org/docs/stable/generated/torch.func.vjp.html
 * @example
 * const [value, back] = torch.func.vjp((x) => x.square(), torch.tensor([1, 2.5]));
 * back(torch.ones(2))
 * // [tensor([2., 5.])]
 */
export const vjp = (func: Fn, ...given: unknown[]): Tree =>
  scoped(() => {
    wantFunction(func, 'vjp');
    const { args, options } = optionsOf<{ has_aux?: boolean }>(given, ['has_aux']);
    const { level, inputs, returned } = evaluated(
      func,
      args,
      args.map((_, n) => n),
    );
    const [out, aux] = parted(returned, options.has_aux ?? false, 'vjp');
    const outs = tensorsOf(out).map(keep);
    const leaves = tensorsOf(inputs).map(keep);
    const pull = (cotangents: Tree) =>
      scoped(() => {
        const seeds = tensorsOf(cotangents);
        if (seeds.length !== outs.length)
          fail(`expected cotangents like the outputs, ${outs.length} tensors`, seeds.length);
        const create = is_grad_enabled() && (level.leadsOut(outs) || seeds.some((seed) => seed.requires_grad));
        const found = pulled(outs, leaves, seeds, create).map((each) => level.result(each));
        return refill(inputs, found);
      }, 'vjp');
    const shown = mapTree(out, (leaf) => level.result(leaf));
    return options.has_aux ? [shown, pull, mapTree(aux, (leaf) => level.result(leaf))] : [shown, pull];
  }, 'vjp');

/** Keywords at the end of arguments, where all their names are these. */
function optionsOf<T>(
  given: readonly unknown[],
  names: readonly string[],
): { args: readonly unknown[]; options: Partial<T> } {
  const last = given.at(-1);
  const isOptions =
    typeof last === 'object' &&
    last !== null &&
    Object.getPrototypeOf(last) === Object.prototype &&
    Object.keys(last).length > 0 &&
    Object.keys(last).every((key) => names.includes(key));
  return isOptions ? { args: given.slice(0, -1), options: last as Partial<T> } : { args: given, options: {} };
}

/**
 * A function's value at its arguments, and what changes of these come to: vᵀJ is linear in v, so its gradient for v is J times what is fed
 * into it.
 */
function linear(fn: Fn, args: readonly unknown[], argnums: Argnums, has_aux = false) {
  const { level, inputs, one, returned } = evaluated(fn, args, argnums);
  const [out, aux] = parted(returned, has_aux, 'jvp');
  const outs = tensorsOf(out);
  const leaves = tensorsOf(inputs);
  return enable_grad(() => {
    const duals = outs.map((each) => level.own(zerosOf(detachedPair(each))) as Tensor);
    const back = pulled(outs.map(real), leaves.map(real), duals, true);
    const used = back.flatMap((each, at) => (each.requires_grad ? at : []));
    const push = (tangents: readonly Tensor[], create: boolean): Tensor[] => {
      const found =
        used.length === 0
          ? duals.map((dual) => zerosOf(dual))
          : pulled(
              used.map((at) => back[at]),
              duals,
              pairsOf(used.map((at) => tangents[at])),
              create,
            );
      return found.map((each, at) => (outs[at].pair ? outs[at].lookAt(each) : each));
    };
    return { level, inputs, leaves, one, out, outs, aux, push };
  });
}

const real = (tensor: Tensor): Tensor => tensor.pair ?? tensor;
const detachedPair = (tensor: Tensor): Tensor => detach(real(tensor));

/**
 * [output, tangent]: what `func` gives for `primals`, a list of its arguments, and Jacobian · v for `tangents`, a list like it. With
 * { has_aux: true } last: [output, tangent, more].
 * @names torch.func.jvp
 * @throws {Error} for tangents that are not like the arguments
 * @see https://pytorch.org/docs/stable/generated/torch.func.jvp.html
 * @example
 * torch.func.jvp((x) => x.square(), [torch.tensor([1, 2.5])], [torch.ones(2)])
 * // [tensor([1.0000, 6.2500]), tensor([2., 5.])]
 */
export const jvp = (
  func: Fn,
  primals: readonly unknown[],
  tangents: readonly unknown[],
  { has_aux = false }: { has_aux?: boolean } = {},
): Tree =>
  scoped(() => {
    wantFunction(func, 'jvp');
    if (!Array.isArray(primals) || primals.length === 0) failType('expected a list of arguments as primals');
    const { level, inputs, leaves, out, outs, aux, push } = linear(
      func,
      primals,
      primals.map((_, n) => n),
      has_aux,
    );
    const given = tensorsOf(tangents);
    if (given.length !== leaves.length || given.some(({ shape }, at) => shape.join() !== leaves[at].shape.join()))
      fail('expected tangents like the primals', leavesOf(inputs).length, given.length);
    const create = is_grad_enabled() && (level.leadsOut(outs) || given.some((tangent) => tangent.requires_grad));
    const found = push(given, create).map((each) => level.result(each));
    const shown = [mapTree(out, (leaf) => level.result(leaf)), refill(out, found)];
    return has_aux ? [...shown, mapTree(aux, (leaf) => level.result(leaf))] : shown;
  }, 'jvp');

/**
 * [output, jvp_fn]: what `func` gives for the arguments, and the function of tangents, like these, that gives Jacobian · v. The function runs
 * once for all of them.
 * @names torch.func.linearize
 * @see https://pytorch.org/docs/stable/generated/torch.func.linearize.html
 * @example
 * const [value, along] = torch.func.linearize((x) => x.square(), torch.tensor([1, 2.5]));
 * along(torch.ones(2))
 * // tensor([2., 5.])
 */
export const linearize = (func: Fn, ...primals: unknown[]): [Tree, Fn] =>
  scoped(() => {
    wantFunction(func, 'linearize');
    const { level, out, outs, push } = linear(
      func,
      primals,
      primals.map((_, n) => n),
    );
    const along = (...tangents: unknown[]) =>
      scoped(() => {
        const create = is_grad_enabled() && level.leadsOut(outs);
        return refill(
          out,
          push(tensorsOf(tangents), create).map((each) => level.result(each)),
        );
      }, 'linearize');
    return [mapTree(out, (leaf) => level.result(leaf)), along];
  }, 'linearize');

/** The directions of a tensor's elements, one after the other: [elements, …shape]. */
const directions = (tensor: Tensor): Tensor => reshape(eye(tensor.numel()), [tensor.numel(), ...tensor.shape]);

/**
 * The function that gives the Jacobian of `func` by its argument number `argnums`, [...output, ...input], from the outputs back: a walk for
 * all of them at once, best where there are fewer outputs than inputs. `chunk_size` so many at a time.
 * @names torch.func.jacrev
 * @see https://pytorch.org/docs/stable/generated/torch.func.jacrev.html
 * @example
 * torch.func.jacrev((x) => x.square())(torch.tensor([1, 2.5]))
 * // tensor([[2., 0.],
 * //         [0., 5.]])
 */
export function jacrev(func: Fn, argnums: Argnums = 0, has_aux: boolean = false, chunk_size: Int | null = null): Fn {
  wantFunction(func, 'jacrev');
  return (...args) =>
    scoped(() => {
      const { level, inputs, one, returned } = evaluated(func, args, argnums);
      const [out, aux] = parted(returned, has_aux, 'jacrev');
      const leaves = tensorsOf(inputs);
      const shown = mapTree(out, (leaf) => {
        if (!(leaf instanceof Tensor)) return failType('expected a function that returns Tensors', typeof leaf);
        const create = is_grad_enabled() && level.leadsOut([leaf]);
        const rows = vmap((seed: Tensor) => pulled([leaf], leaves, [seed], create), 0, 0, 'error', chunk_size);
        const found: Tensor[] = rows(directions(leaf));
        const blocks = found.map((rows, at) => level.result(reshape(rows, [...leaf.shape, ...leaves[at].shape])));
        const filled = refill(inputs, blocks);
        return one ? filled[0] : filled;
      });
      return has_aux ? [shown, mapTree(aux, (leaf) => level.result(leaf))] : shown;
    }, 'jacrev');
}

/**
 * The same as `jacrev`, from the inputs on: best where there are fewer inputs than outputs.
 * @names torch.func.jacfwd
 * @see https://pytorch.org/docs/stable/generated/torch.func.jacfwd.html
 * @example
 * torch.func.jacfwd((x) => x.square())(torch.tensor([1, 2.5]))
 * // tensor([[2., 0.],
 * //         [0., 5.]])
 */
export function jacfwd(
  func: Fn,
  argnums: Argnums = 0,
  has_aux: boolean = false,
  chunk_size: Int | null = null,
  randomness: 'error' | 'same' | 'different' = 'error',
): Fn {
  wantFunction(func, 'jacfwd');
  return (...args) =>
    scoped(() => {
      const { level, inputs, leaves, one, out, outs, aux, push } = linear(func, args, argnums, has_aux);
      const create = is_grad_enabled() && level.leadsOut(outs);
      const columns = leaves.map((leaf, number) => {
        const along = (tangent: Tensor) =>
          push(
            leaves.map((each, at) => (at === number ? tangent : zeros_like(each))),
            create,
          );
        return vmap(along, 0, 0, randomness, chunk_size)(directions(leaf)) as Tensor[];
      });
      let at = 0;
      const shown = mapTree(out, () => {
        const index = at++;
        const blocks = leaves.map((leaf, number) => {
          const last = movedim(columns[number][index], 0, -1);
          return level.result(reshape(last, [...outs[index].shape, ...leaf.shape]));
        });
        const filled = refill(inputs, blocks);
        return one ? filled[0] : filled;
      });
      return has_aux ? [shown, mapTree(aux, (leaf) => level.result(leaf))] : shown;
    }, 'jacfwd');
}

/**
 * The function that gives the second derivatives of `func`: jacfwd of jacrev.
 * @names torch.func.hessian
 * @see https://pytorch.org/docs/stable/generated/torch.func.hessian.html
 * @example
 * torch.func.hessian((x) => x.pow(3).sum())(torch.tensor([1, 2.5]))
 * // tensor([[ 6.,  0.],
 * //         [ 0., 15.]])
 */
export function hessian(func: Fn, argnums: Argnums = 0): Fn {
  return jacfwd(jacrev(func, argnums), argnums);
}
