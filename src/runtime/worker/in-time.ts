import { SparkTimeoutError } from '../errors.ts';

/**
 * What a tensor of another library answers, if it does within `patience` milliseconds: pause and completion wait for it.
 * @param asked what was called
 * @throws {SparkTimeoutError}
 */
export async function inTime<T>(answer: Promise<T>, asked: string, patience: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new SparkTimeoutError(asked, patience)), patience);
  try {
    return await Promise.race([late.promise, answer]);
  } finally {
    clearTimeout(timer);
  }
}
