/**
 * The context in which a runner offers its state to the parts inside it, its own and those by others, as the community
 * protocol has it (`context-request`): `@consume({ context: runnerContext, subscribe: true })` in Lit, or any library
 * that speaks it. The state is one object that changes; who subscribes is called at each change.
 */
import { ContextProvider, createContext } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { RunState } from './run-state.ts';

/** One for all copies of the package on a page. */
export const runnerContext = createContext<RunState>(Symbol.for('spark-runner'));

/** Answers for the state of `state.runner`, for as long as that lives. */
export function provideState(state: RunState): void {
  const runner = state.runner as HTMLElement & Partial<ReactiveControllerHost>;
  const provider = new ContextProvider(runner, { context: runnerContext, initialValue: state });
  state.watch(() => provider.setValue(state, true));
}
