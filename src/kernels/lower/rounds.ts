/** Long rows are reduced in two rounds where there are few of them: parts of each first, and then these. */
import { Node } from '../core/graph.ts';
import type { ReduceOp } from '../core/primitives.ts';
import { identityView } from '../core/view.ts';
import { roundsOf } from './policy.ts';
import { mapView } from './simplify.ts';

/** Where the order of combining does not matter. */
const ANY_ORDER = new Set<string>(['sum', 'prod', 'max', 'min', 'any', 'all'] satisfies ReduceOp[]);

/** The first round of a reduction, which is then one of its results; undefined where one round is enough. */
export function firstRound(node: Node): Node | undefined {
  const { op, inner } = node.details;
  if (node.kind !== 'reduce' || inner!.length !== 1 || !ANY_ORDER.has(op!)) return undefined;
  const parts = roundsOf(node.size, inner![0]);
  if (parts === 1) return undefined;
  const length = inner![0] / parts;
  const [arg] = node.args;
  // The last coordinate is `length` times the part's, and one within it.
  const view = mapView(arg.view, (coeffs) => [...coeffs.slice(0, -1), coeffs.at(-1)! * length, coeffs.at(-1)!]);
  const rows = [...node.shape, parts];
  const first = new Node('reduce', node.dtype, rows, [{ ...arg, view }], { op, inner: [length] });
  node.args = [{ node: first, view: identityView(rows) }];
  node.details = { op, inner: [parts] };
  return first;
}
