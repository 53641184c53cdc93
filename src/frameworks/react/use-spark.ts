/** `useSpark()`: a program in a component, by the SDK alone, with no element and no Lit. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Rpc, SparkController, SparkProgram, SparkSessionEvent, SparkSessionOptions } from '../../client.ts';
import { IDLE, type Snapshot, SparkStore } from './store.ts';

type AnyFunction = (...args: never[]) => unknown;
type AnyProgram = Record<string, (...args: unknown[]) => unknown>;

/** Those of a session, which take effect with the next run, and these. */
export interface UseSparkOptions extends SparkSessionOptions {
  /** Whether to run once the component is there; otherwise `run()` does. */
  autorun?: boolean;
  /** Whether an edited program takes over from what runs. Default true; otherwise with the next run. */
  hotReload?: boolean;
  /** Hears all that the program gives: lines of its log, pictures, tables. */
  onEvent?: (event: SparkSessionEvent) => void;
}

/** What is known of the program, replaced when there is something new, and what can be asked: functions that stay the same. */
export interface UsedSpark<T extends object> extends Snapshot, Pick<SparkStore, 'run' | 'reload' | 'reset'> {
  readonly controller: SparkController;
  /** Functions that return promises, and values that reach the program when they are assigned. Empty before a run. */
  readonly exposed: Rpc<T>;
}

/**
 * A program of this component. Nothing is loaded before it runs; it ends a second after the component has gone, or has been hidden by
 * `<Activity>`, unless it is back. The same program given again, as at each rendering, changes nothing.
 *
 *     const { status, metrics, run, controller } = useSpark({ src: './train.js' });
 */
export function useSpark<P extends AnyFunction>(program: P, options?: UseSparkOptions): UsedSpark<P>;
export function useSpark<T extends object = AnyProgram>(program: SparkProgram, options?: UseSparkOptions): UsedSpark<T>;
export function useSpark<T extends object>(
  program: SparkProgram,
  { autorun = false, hotReload = true, ...options }: UseSparkOptions = {},
): UsedSpark<T> {
  const [store] = useState(() => new SparkStore(program, options));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, () => IDLE);
  useEffect(() => {
    store.options = options;
    store.give(program, hotReload);
  });
  useEffect(() => {
    if (autorun && store.snapshot() === IDLE) void store.run();
  }, [store, autorun]);
  return useMemo(() => {
    const { controller, run, reload, reset } = store;
    return { ...snapshot, controller, run, reload, reset, exposed: store.exposed as Rpc<T> };
  }, [snapshot, store]);
}
