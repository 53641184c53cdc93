/** A log as it was when it had fewer lines: the same store, which ends there. */
import type { LogStore } from '../log/log-store.ts';

/** @param end number of the line that came next; those before it that are still kept are there */
export function logUntil(store: LogStore, end: number): LogStore {
  return new Proxy(store, {
    get(target, key) {
      const last = Math.max(target.first, Math.min(end, target.end));
      if (key === 'end') return last;
      if (key === 'size') return last - target.first;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
