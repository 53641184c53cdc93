/** Along which dimension four points are computed at a time. */
import type { View } from '../../../core/view.ts';
import type { Plan } from '../plan.ts';

/** What four elements of a view cost, roughly in instructions. */
function costOf(view: View, lane: number): number {
  const guards = view.guards.filter((g) => g.coeffs[lane]);
  if (guards.some((g) => g.div > 1) || (guards.length && view.strides[lane] !== 1)) return 16;
  if (guards.length) return 3;
  return view.strides[lane] === 1 || !view.strides[lane] ? 1 : 5;
}

/** The dimension, or -1 if one point at a time is best. argmax needs its positions in row-major order. */
export function laneOf({ kernel, dims, split, once, parts }: Plan): number {
  const used = [...once, ...parts.flatMap((p) => [...p.outer, ...p.inner])].map((x) => kernel.exprs[x]);
  const loads = used.flatMap((e) => (e.op === 'load' ? [e.view] : []));
  const ordered = kernel.stages.some((stage) => stage.op.startsWith('arg'));
  let lane = -1;
  let best = 1;
  dims.forEach((n, d) => {
    const inner = d >= split;
    if (n < 4 || (ordered && inner && d < dims.length - 1)) return;
    let vector = used.length - loads.length;
    let scalar = vector;
    for (const view of [...loads, ...kernel.outputs.map((o) => o.view)]) {
      vector += costOf(view, d);
      scalar += 1;
    }
    const whole = Math.floor(n / 4);
    let cost = (whole * vector + (n % 4) * scalar) / (n * scalar);
    // Partial results have to be brought together for each outer point.
    if (inner) cost += 2 / n;
    if (cost <= best) {
      best = cost;
      lane = d;
    }
  });
  return lane;
}
