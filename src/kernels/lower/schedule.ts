/** The order in which groups are computed. */
import type { Group, Groups } from './groups.ts';

/**
 * Dependencies first; among what is ready, what was asked for first. A group's last node counts: an optimizer's update that
 * joined a gradient's kernel waits for everybody who still reads the old weights.
 */
export function scheduled(groups: Groups): Group[] {
  const waiting = new Map<Group, number>();
  const readers = new Map<Group, Group[]>();
  const ready = new Queue();
  for (const group of groups.groups) {
    const needs = groups.needsOf(group);
    waiting.set(group, needs.size);
    for (const needed of needs) {
      const known = readers.get(needed);
      if (known) known.push(group);
      else readers.set(needed, [group]);
    }
    if (needs.size === 0) ready.push(group);
  }
  const order: Group[] = [];
  for (let group = ready.pop(); group; group = ready.pop()) {
    order.push(group);
    for (const reader of readers.get(group) ?? []) {
      const left = waiting.get(reader)! - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  if (order.length < groups.groups.length) throw new Error('torch: the schedule has a cycle');
  return order;
}

/** Groups by the position of their last node, the first one first: a binary heap. */
class Queue {
  readonly #heap: { group: Group; position: number }[] = [];

  push(group: Group): void {
    const heap = this.#heap;
    const entry = { group, position: Math.max(...group.nodes.map((node) => node.position)) };
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above].position <= entry.position) break;
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = entry;
  }

  pop(): Group | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return first?.group;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < heap.length && heap[below + 1].position < heap[below].position) below++;
      if (below >= heap.length || heap[below].position >= last.position) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = last;
    return first.group;
  }
}
