/** Which changes of the public status the table allows: those that some state and some input make. */
import {
  next,
  type SparkFact,
  type SparkRequest,
  type SparkState,
  type SparkStatus,
  statusOf,
  TRANSITIONS,
} from '../../src/runtime/status.ts';

const allowed = new Set<string>();
for (const [state, row] of Object.entries(TRANSITIONS) as [SparkState, Record<string, SparkState>][]) {
  for (const input of Object.keys(row) as (SparkRequest | SparkFact)[]) {
    allowed.add(`${statusOf(state)} → ${statusOf(next(state, input))}`);
  }
}

export function isAllowed(from: SparkStatus, to: SparkStatus): boolean {
  return allowed.has(`${from} → ${to}`);
}
