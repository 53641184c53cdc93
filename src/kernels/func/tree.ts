/** Nested arrays and plain objects with tensors in them, which torch.func takes wherever it takes a tensor. */
import { isKeywords } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { Tuple } from '../ops/named-tuple.ts';

/** Tensors in arrays and plain objects, however deep. */
// biome-ignore lint/suspicious/noExplicitAny: what a program nests
export type Tree = any;

/** Everything in the tree that is neither array nor plain object, in order. */
export function leavesOf(tree: Tree): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap(leavesOf);
  return isKeywords(tree) ? Object.values(tree).flatMap(leavesOf) : [tree];
}

/** A tree of the same form, of what `change` makes of each leaf. */
export function mapTree(tree: Tree, change: (leaf: unknown) => unknown): Tree {
  if (tree instanceof Tuple) return tree.like(tree.map((leaf) => change(leaf) as Tensor));
  if (Array.isArray(tree)) return tree.map((inner) => mapTree(inner, change));
  if (!isKeywords(tree)) return change(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, mapTree(inner, change)]));
}

export const tensorsOf = (tree: Tree): Tensor[] => leavesOf(tree).filter((leaf) => leaf instanceof Tensor);

/** For each leaf of the tree what `prefix`, a tree that may end before it, says of it; undefined where the two do not fit. */
export function spread<T>(tree: Tree, prefix: Tree): T[] | undefined {
  const inner = (parts: [Tree, Tree][]): T[] | undefined => {
    const found = parts.map(([part, of]) => spread<T>(part, of));
    return found.includes(undefined) ? undefined : (found as T[][]).flat();
  };
  if (Array.isArray(prefix)) {
    if (!Array.isArray(tree) || tree.length !== prefix.length) return undefined;
    return inner(tree.map((part, at) => [part, prefix[at]]));
  }
  if (isKeywords(prefix)) {
    if (!isKeywords(tree) || Object.keys(tree).some((key) => !(key in prefix))) return undefined;
    return inner(Object.entries(tree).map(([key, part]) => [part, prefix[key]]));
  }
  return leavesOf(tree).map(() => prefix as T);
}
