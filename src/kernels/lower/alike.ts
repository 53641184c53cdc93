/**
 * Kernels that differ only in where they begin to read: a recurrent layer's step reads its piece of what was computed for all
 * steps at once. Where there are many of them, the beginning becomes a run-time number and all are one program; few are
 * left as they are, since a device reads faster at a place that it knows.
 */
import type { Kernel } from '../core/kernel.ts';
import type { View } from '../core/view.ts';

/** So many of a kind are compiled each on its own. */
const FEW = 8;

/** A kernel, and where its scalars come from in a step of the plan. */
export interface Planned<Source> {
  kernel: Kernel;
  sources: readonly (Source | { fixed: number })[];
}

export function alike<Source>(steps: readonly Planned<Source>[]): readonly Planned<Source>[] {
  const moved = steps.map(({ kernel }) => relocated(kernel));
  const kinds = moved.map((made) => (made ? JSON.stringify(made.kernel) : ''));
  const variants = new Map<string, Set<string>>();
  moved.forEach((made, at) => {
    if (!made) return;
    const known = variants.get(kinds[at]);
    if (known) known.add(made.bases.join());
    else variants.set(kinds[at], new Set([made.bases.join()]));
  });
  return steps.map((step, at) => {
    const made = moved[at];
    if (!made || variants.get(kinds[at])!.size <= FEW) return step;
    return { kernel: made.kernel, sources: [...step.sources, ...made.bases.map((fixed) => ({ fixed }))] };
  });
}

/** The kernel with the first place that it reads of each buffer among its scalars; null where that is the start of all. */
function relocated(kernel: Kernel): { kernel: Kernel; bases: number[] } | null {
  if (kernel.kind === 'custom') return null;
  const least = new Map<number, number>();
  const see = (buffer: number, { offset, slot }: View) => {
    // What has a run-time number already is left alone, and so is what is written, too.
    const fixed = slot < 0 && kernel.buffers[buffer].access === 'read';
    least.set(buffer, fixed ? Math.min(offset, least.get(buffer) ?? offset) : Number.NEGATIVE_INFINITY);
  };
  for (const e of kernel.exprs) if (e.op === 'load') see(e.buffer, e.view);
  const operands = kernel.kind === 'contract' ? [kernel.a, kernel.b] : [];
  for (const { buffer, view } of operands) see(buffer, view);
  const bases = [...least].filter(([, offset]) => offset > 0);
  if (bases.length === 0) return null;
  const slots = new Map(bases.map(([buffer], at) => [buffer, kernel.scalars + at]));
  const move = <T extends { buffer: number; view: View }>(read: T): T => {
    const slot = slots.get(read.buffer);
    if (slot === undefined) return read;
    return { ...read, view: { ...read.view, slot, offset: read.view.offset - least.get(read.buffer)! } };
  };
  const exprs = kernel.exprs.map((e) => (e.op === 'load' ? move(e) : e));
  const scalars = kernel.scalars + bases.length;
  const both = kernel.kind === 'contract' ? { a: move(kernel.a), b: move(kernel.b) } : {};
  return { kernel: { ...kernel, exprs, scalars, ...both }, bases: bases.map(([, offset]) => offset) };
}
