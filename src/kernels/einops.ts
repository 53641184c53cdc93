/**
 * torch.einops: rearrange, reduce and repeat in einops' own language: 'b (h w) c -> b c h w', with names, parentheses, '...',
 * 1 and anonymous axes (a number is an axis of that size). Sizes that can't be inferred go in one trailing object.
 * https://einops.rocks
 */
import { text, wantTensor } from './ops/core.ts';
import { all, amax, amin, any, mean, prod, sum } from './ops/reduce.ts';
import { expand, permute, reshape, stack, unsqueeze } from './ops/shape.ts';
import { outside, scoped } from './scope.ts';
import { Tensor } from './tensor.ts';

/** One side of a pattern: for each dimension the axes it is made of. The dimensions under '...' are '…0', '…1', …; a number is '#size#position'. */
type Side = string[][];
type Sizes = Readonly<Record<string, number>>;
type Reduction = 'sum' | 'mean' | 'max' | 'min' | 'prod' | 'any' | 'all' | ((tensor: Tensor, dims: number[]) => Tensor);

const REDUCTIONS: Record<string, (tensor: Tensor, dims: number[]) => Tensor> = {
  sum,
  mean,
  max: amax,
  min: amin,
  any,
  all,
  prod: (tensor, dims) => [...dims].sort((a, b) => b - a).reduce((out, d) => prod(out, d), tensor),
};

class Pattern {
  readonly left: Side;
  readonly right: Side;
  readonly #error: (why: string) => Error;

  constructor(callee: string, pattern: string, shape: readonly number[]) {
    this.#error = (why) =>
      new Error(`einops.${callee}: ${why}, in the pattern '${pattern}' for a tensor of shape ${text(shape)}`);
    const sides = pattern.split('->');
    if (sides.length !== 2) throw this.#error("there must be one '->'");
    const [left, right] = sides.map((side) => this.#parse(side));
    const ellipsis = left.findIndex(([name]) => name === '…');
    const open = ellipsis < 0 ? 0 : shape.length - left.length + 1;
    if (open < 0 || (ellipsis < 0 && left.length !== shape.length))
      throw this.#error(`${left.length} dimensions are named, and there are ${shape.length}`);
    if (ellipsis < 0 && /\.\.\./.test(sides[1])) throw this.#error("'...' is on the right only");
    const under = Array.from({ length: open }, (_, d) => `…${d}`);
    const opened = (side: Side) =>
      side.flatMap((group) =>
        group[0] === '…' ? under.map((name) => [name]) : [group.flatMap((name) => (name === '(…)' ? under : name))],
      );
    this.left = opened(left);
    this.right = opened(right);
  }

  #parse(side: string): Side {
    const found: Side = [];
    const seen = new Set<string>();
    let group: string[] | null = null;
    for (const [token, at] of [...side.replaceAll('...', '…').matchAll(/[()…]|[^\s()…]+/g)].map(
      (m) => [m[0], m.index] as const,
    )) {
      if (token === '(' || token === ')') {
        if ((token === '(') !== (group === null)) throw this.#error('the parentheses do not match');
        if (group) found.push(group);
        group = group ? null : [];
        continue;
      }
      if (token !== '…' && !/^(\d+|[a-zA-Z_]\w*)$/.test(token)) throw this.#error(`'${token}' is no name of an axis`);
      if (seen.has(token) && !/^\d/.test(token)) throw this.#error(`'${token}' appears twice on a side`);
      seen.add(token);
      const name = /^\d/.test(token) ? `#${token}#${at}` : group && token === '…' ? '(…)' : token;
      const names = token === '1' ? [] : [name];
      if (group) group.push(...names);
      else found.push(names);
    }
    if (group) throw this.#error('the parentheses do not match');
    return found;
  }

  /** The size of each axis, from what is given, the numbers, and the shape. */
  sizes(shape: readonly number[], given: Sizes): Map<string, number> {
    const sizes = new Map(Object.entries(given));
    const names = new Set([...this.left.flat(), ...this.right.flat()]);
    for (const name of sizes.keys()) if (!names.has(name)) throw this.#error(`there is no axis '${name}'`);
    for (const name of names) if (name[0] === '#') sizes.set(name, Number.parseInt(name.slice(1), 10));
    this.left.forEach((group, d) => {
      const unknown = group.filter((name) => !sizes.has(name));
      const known = group.reduce((product, name) => product * (sizes.get(name) ?? 1), 1);
      if (unknown.length > 1) throw this.#error(`the sizes of ${unknown.join(', ')} can't be told`);
      if (unknown.length ? known === 0 || shape[d] % known : known !== shape[d])
        throw this.#error(`dimension ${d} of size ${shape[d]} can't be made of (${group.join(' ')}), known: ${known}`);
      if (unknown.length) sizes.set(unknown[0], shape[d] / known);
    });
    const missing = [...names].find((name) => !sizes.has(name));
    if (missing) throw this.#error(`the size of the new axis '${missing}' must be given`);
    return sizes;
  }

  /** Refuses axes that are on one side only. */
  wantSame(from: Side, to: Side): void {
    const missing = from.flat().filter((name) => !to.flat().includes(name));
    if (missing.length) throw this.#error(`${missing.join(', ')} must be on both sides`);
  }
}

function transform(
  callee: 'rearrange' | 'reduce' | 'repeat',
  input: Tensor | readonly Tensor[],
  text: string,
  given: Sizes,
  reduction?: Reduction,
): Tensor {
  return scoped(() => {
    const tensor = input instanceof Tensor ? input : stack(input);
    wantTensor(`einops.${callee}`, tensor, 'tensor');
    const pattern = new Pattern(callee, text, tensor.shape);
    if (callee !== 'repeat') pattern.wantSame(pattern.right, pattern.left);
    if (callee !== 'reduce') pattern.wantSame(pattern.left, pattern.right);
    const sizes = pattern.sizes(tensor.shape, given);
    const size = (name: string) => sizes.get(name)!;
    let names = pattern.left.flat();
    const order = pattern.right.flat();
    let out = reshape(tensor, names.map(size));
    const gone = names.flatMap((name, d) => (order.includes(name) ? [] : d));
    if (gone.length > 0) {
      out =
        typeof reduction === 'function'
          ? outside(() => reduction(out, gone))
          : (REDUCTIONS[reduction!] ?? unknown(reduction))(out, gone);
      names = names.filter((name) => order.includes(name));
    }
    out = permute(
      out,
      order.flatMap((name) => (names.includes(name) ? names.indexOf(name) : [])),
    );
    order.forEach((name, d) => {
      if (!names.includes(name)) out = unsqueeze(out, d);
    });
    return reshape(
      expand(out, order.map(size)),
      pattern.right.map((group) => group.reduce((product, name) => product * size(name), 1)),
    );
  });
}

function unknown(reduction: unknown): never {
  throw new Error(
    `einops.reduce: there is no reduction '${reduction}'; known are ${Object.keys(REDUCTIONS).join(', ')}`,
  );
}

/**
 * The same elements with their axes in another order, split or joined; a list of tensors is stacked first.
 * @throws {Error} where the pattern doesn't fit the shape
 * @example einops.rearrange(x, 'b (h w) c -> b c h w', { h: 8 })
 */
export const rearrange = (tensor: Tensor | readonly Tensor[], pattern: string, axes: Sizes = {}): Tensor =>
  transform('rearrange', tensor, pattern, axes);

/**
 * Reduces the axes that the right side leaves out: 'sum', 'mean', 'max', 'min', 'prod', 'any', 'all', or a function of a
 * tensor and dims.
 * @example einops.reduce(x, 'b c (h 2) (w 2) -> b c h w', 'max')
 */
export const reduce = (
  tensor: Tensor | readonly Tensor[],
  pattern: string,
  reduction: Reduction,
  axes: Sizes = {},
): Tensor => transform('reduce', tensor, pattern, axes, reduction);

/**
 * Repeats along the axes that only the right side has.
 * @example einops.repeat(x, 'h w -> (h 2) w c', { c: 3 })
 */
export const repeat = (tensor: Tensor | readonly Tensor[], pattern: string, axes: Sizes = {}): Tensor =>
  transform('repeat', tensor, pattern, axes);
