/**
 * Reporter for node:test, beside another: names the files that took longest, at the end.
 * Here is also how such a list looks, for the browser tests' reporter.
 */
import { relative } from 'node:path';

/** The thirty slowest, a line each. @param {[seconds: number, name: string][]} times */
export function slowest(times) {
  const lines = times
    .toSorted(([one], [other]) => other - one)
    .slice(0, 30)
    .map(([seconds, name]) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
  return ['slowest files:', ...lines].join('\n');
}

export default async function* fileTimes(events) {
  const times = new Map();
  for await (const { type, data } of events) {
    // A file's suites; within one they nest.
    if (!(type === 'test:pass' || type === 'test:fail') || data.nesting !== 0 || !data.file) continue;
    times.set(data.file, (times.get(data.file) ?? 0) + data.details.duration_ms / 1000);
  }
  yield `${slowest([...times].map(([file, seconds]) => [seconds, relative(process.cwd(), file)]))}\n`;
}
