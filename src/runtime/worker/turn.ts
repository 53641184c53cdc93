/**
 * One macrotask: messages that arrived, timers and finished fetches get their turn before it resolves.
 *
 * A MessageChannel hop costs some ten microseconds; `setTimeout` would be clamped to four milliseconds.
 */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}
