/**
 * torch.einops: rearrange, reduce and repeat in einops' own language: 'b (h w) c -> b c h w', with names, parentheses, '...',
 * 1 and anonymous axes (a number is an axis of that size). Sizes that can't be inferred go in one trailing object.
 * https://einops.rocks
 * @family einsum
 */
import { outside, scoped } from '../core/scope.ts';
import type { Fits, Of, Rearrange } from '../core/shapes.ts';
import type { Tensor } from '../core/tensor.ts';
import { text, wantTensor } from '../ops/core.ts';
import { expand, reshape, sum } from '../public/ops/basis.ts';
import { all, amax, amin, any, mean, prod } from '../public/ops/reduce.ts';
import { permute, stack, unsqueeze } from '../public/ops/shape.ts';

/**
 * One side of a pattern: for each dimension the axes it is made of. The dimensions under '...' are '…0', '…1' and so on; a
 * number is '#size#position'.
 */
type Side = string[][];
type Sizes = Readonly<Record<string, number>>;
type Reducer = (tensor: Tensor, dims: number[]) => Tensor;
type Reduction = 'sum' | 'mean' | 'max' | 'min' | 'prod' | 'any' | 'all' | Reducer;
type Refuse = (why: string) => Error;

const REDUCTIONS: Record<string, Reducer> = {
  sum,
  mean,
  max: amax,
  min: amin,
  any,
  all,
  prod: (tensor, dims) => dims.reduceRight((out, d) => prod(out, d), tensor),
};

const isNumber = (token: string) => /^\d/.test(token);

function parse(side: string, refuse: Refuse): Side {
  const found: Side = [];
  const seen = new Set<string>();
  let group: string[] | null = null;
  for (const { 0: token, index } of side.replaceAll('...', '…').matchAll(/[()…]|[^\s()…]+/g)) {
    if (token === '(' || token === ')') {
      if ((token === '(') !== (group === null)) throw refuse('the parentheses do not match');
      if (group) found.push(group);
      group = group ? null : [];
      continue;
    }
    if (!/^(…|\d+|[a-zA-Z_]\w*)$/.test(token) || (seen.has(token) && !isNumber(token)))
      throw refuse(`'${token}' is no name, or appears twice`);
    seen.add(token);
    const name = isNumber(token) ? `#${token}#${index}` : group && token === '…' ? '(…)' : token;
    const names = token === '1' ? [] : [name];
    if (group) group.push(...names);
    else found.push(names);
  }
  if (group) throw refuse('the parentheses do not match');
  return found;
}

/** Both sides, with what stands under the ellipsis in its place. */
function sidesOf(pattern: string, rank: number, refuse: Refuse): [Side, Side] {
  const sides = pattern.split('->').map((side) => parse(side, refuse));
  if (sides.length !== 2) throw refuse("there must be one '->'");
  const [left, right] = sides;
  const open = left.some(([name]) => name === '…') ? rank - left.length + 1 : -1;
  if (open < 0 ? left.length !== rank || right.flat().some((name) => name.includes('…')) : open > rank)
    throw refuse(`the left side names ${left.length} dimensions, and there are ${rank}`);
  const under = Array.from({ length: Math.max(open, 0) }, (_, d) => `…${d}`);
  const opened = (side: Side) =>
    side.flatMap((group) =>
      group[0] === '…' ? under.map((name) => [name]) : [group.flatMap((name) => (name === '(…)' ? under : name))],
    );
  return [opened(left), opened(right)];
}

/** The size of each axis, from what is given, the numbers, and the shape. */
function sizesOf(left: Side, right: Side, shape: readonly number[], given: Sizes, refuse: Refuse): Map<string, number> {
  const sizes = new Map(Object.entries(given));
  for (const [axis, size] of sizes) if (!Number.isInteger(size)) throw refuse(`'${axis}' must be int, got ${size}`);
  const names = new Set([...left.flat(), ...right.flat()]);
  for (const name of names) if (name[0] === '#') sizes.set(name, Number.parseInt(name.slice(1), 10));
  left.forEach((group, d) => {
    const [unknown, ...more] = group.filter((name) => !sizes.has(name));
    const known = group.reduce((product, name) => product * (sizes.get(name) ?? 1), 1);
    const rest = unknown ? shape[d] / known : 1;
    if (more.length || !Number.isInteger(rest) || rest * known !== shape[d])
      throw refuse(
        `dimension ${d} of size ${shape[d]} can't be made of (${group.join(' ')}), of which ${known} is known`,
      );
    if (unknown) sizes.set(unknown, rest);
  });
  const wrong = [...names].find((name) => !sizes.has(name)) ?? Object.keys(given).find((name) => !names.has(name));
  if (wrong) throw refuse(`'${wrong}' must be an axis whose size is known`);
  return sizes;
}

function transform(
  callee: 'rearrange' | 'reduce' | 'repeat',
  input: Tensor | readonly Tensor[],
  pattern: string,
  given: Sizes,
  reduction: Reduction = 'sum',
): Tensor {
  return scoped(
    (of) => {
      const tensor = Array.isArray(of) ? stack(of as Tensor[]) : (of as Tensor);
      wantTensor(tensor, 'tensor');
      const { shape } = tensor;
      const refuse: Refuse = (why) =>
        new Error(`einops.${callee}: ${why}, in the pattern '${pattern}' for a tensor of shape ${text(shape)}`);
      const [left, right] = sidesOf(pattern, shape.length, refuse);
      let names = left.flat();
      const order = right.flat();
      const gone = names.flatMap((name, d) => (order.includes(name) ? [] : d));
      const wrong = order.find((name) => callee !== 'repeat' && !names.includes(name));
      if (wrong || (gone.length > 0 && callee !== 'reduce'))
        throw refuse(`${wrong ?? names[gone[0]]} must be on both sides`);
      const sizes = sizesOf(left, right, shape, given, refuse);
      const size = (name: string) => sizes.get(name)!;
      let out = reshape(tensor, names.map(size));
      if (gone.length > 0) {
        const reducer = typeof reduction === 'function' ? reduction : REDUCTIONS[reduction];
        if (!reducer) throw refuse(`'${reduction}' is none of ${Object.keys(REDUCTIONS).join(', ')}`);
        out = outside(() => reducer(out, gone));
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
        right.map((group) => group.reduce((product, name) => product * size(name), 1)),
      );
    },
    undefined,
    input,
  );
}

/**
 * The same elements with their axes in another order, split or joined; a list of tensors is stacked first.
 * @throws {Error} where the pattern doesn't fit the shape
 * @example
 * torch.einops.rearrange(torch.tensor([[1, 2], [3, 4]]), 'a b -> b a')
 * // tensor([[1, 3],
 * //         [2, 4]])
 */
export const rearrange = <
  A extends Tensor | readonly Tensor[],
  B extends string,
  const C extends Sizes = Record<never, number>,
>(
  tensor: A,
  pattern: B & Fits<'rearrange', Rearrange<A, B, C>>,
  axes?: C,
): Of<Rearrange<A, B, C>> => transform('rearrange', tensor, pattern, axes ?? {}) as Of<Rearrange<A, B, C>>;

/**
 * Reduces the axes that the right side leaves out: 'sum', 'mean', 'max', 'min', 'prod', 'any', 'all', or a function of a
 * tensor and dims.
 * @example
 * torch.einops.reduce(torch.tensor([[1, 2], [3, 4]]), 'a b -> a', 'sum')
 * // tensor([3, 7])
 */
export const reduce = (
  tensor: Tensor | readonly Tensor[],
  pattern: string,
  reduction: Reduction,
  axes: Sizes = {},
): Tensor => transform('reduce', tensor, pattern, axes, reduction);

/**
 * Repeats along the axes that only the right side has.
 * @example
 * torch.einops.repeat(torch.tensor([1, 2]), 'a -> n a', { n: 2 })
 * // tensor([[1, 2],
 * //         [1, 2]])
 */
export const repeat = (tensor: Tensor | readonly Tensor[], pattern: string, axes: Sizes = {}): Tensor =>
  transform('repeat', tensor, pattern, axes);
