/**
 * Walks a graph dependencies first, without recursion: what programs record is deeper than a worker's stack.
 *
 * `visit` is called once for each item that `root` needs and that is not `done`, after all that it needs; it must make the item
 * done. Cost: each edge is looked at once.
 */
export function inOrder<T>(
  root: T,
  needs: (item: T) => readonly T[],
  done: (item: T) => boolean,
  visit: (item: T) => void,
): void {
  if (done(root)) return;
  const path = [{ item: root, needed: needs(root), at: 0 }];
  while (path.length > 0) {
    const step = path[path.length - 1];
    if (step.at < step.needed.length) {
      const item = step.needed[step.at++];
      if (!done(item)) path.push({ item, needed: needs(item), at: 0 });
      continue;
    }
    path.pop();
    if (!done(step.item)) visit(step.item);
  }
}
