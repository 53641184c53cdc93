/**
 * What makes a module callable, and what else PyTorch calls: the object that `new` gives is a function that calls `forward` (through `invoke`).
 *
 * An arrow function is given the class's prototype, and being returned from the constructor it is the `this` of every
 * subclass constructor, so that fields and `#private` fields land on it as on any object. No Proxy: a property access
 * stays an ordinary one. A function's own `name` and `length` are removed so that subclasses may have their own.
 */
export class Callable {
  constructor() {
    const call = (...inputs: unknown[]) => (call as unknown as Callable).invoke(inputs);
    delete (call as { name?: string }).name;
    delete (call as { length?: number }).length;
    // biome-ignore lint/correctness/noConstructorReturn: this is how an instance becomes callable
    return Object.setPrototypeOf(call, new.target.prototype);
  }

  forward(..._inputs: unknown[]): unknown {
    return undefined;
  }

  /** What a call does. */
  protected invoke(inputs: unknown[]): unknown {
    return this.forward(...inputs);
  }
}
