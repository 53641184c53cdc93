/** Shows an error of a runner's that no session tells of. */
import type { SparkProgramError } from '../../runtime/errors.ts';
import { SparkErrorEvent } from '../events/error.ts';
import type { RunState } from '../run-state.ts';

export function tellError(state: RunState, error: SparkProgramError): void {
  state.change({ report: { error, code: undefined, rejected: false } });
  state.runner.dispatchEvent(new SparkErrorEvent(error));
}
