/** Which function of torch runs, for its errors and its gradients to say. */

/** `called`: what the program called; errors name it. `running`: the function inside it that runs now; gradients are named after it. */
export const callee = { called: '', running: '' };

/** Throws, naming the function that the program called. */
export function fail(text: string, Kind: new (text: string) => Error = Error): never {
  const { called } = callee;
  throw new Kind(called ? `${called}: ${text}` : text);
}

/** Runs what belongs to the function of this name. */
export function named<T>(name: string, fn: () => T): T {
  const was = { ...callee };
  callee.called ||= name;
  callee.running = name;
  try {
    return fn();
  } finally {
    Object.assign(callee, was);
  }
}
