/**
 * PyTorch's named tuples, `torch.return_types`: what a function gives where it gives several tensors that have names. One maker for all
 * of them. It is an array, as tuples are here, so that both `const [U, S, Vh] = …` and `const { S } = …` say what they do in PyTorch.
 * @family core
 */
import { callee } from '../core/callee.ts';
import type { Tensor } from '../core/tensor.ts';

/** Tensors in this order, each also by its name: `NamedTuple<['U', 'S', 'Vh']>`. */
export type NamedTuple<N extends readonly string[]> = { [K in keyof N]: Tensor } & {
  readonly [K in N[number]]: Tensor;
};

/** What sorting and its kin give. An array's method is called `values`, too: this one has the tensor there, and none of those. */
export interface Ranked {
  readonly values: Tensor;
  readonly indices: Tensor;
  readonly 0: Tensor;
  readonly 1: Tensor;
  readonly length: 2;
  [Symbol.iterator](): ArrayIterator<Tensor>;
}

/** @internal */
export class Tuple extends Array<unknown> {
  /** What `map` and its kin make of one has no names. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  readonly #of: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(of: string, fields: Readonly<Record<string, unknown>>) {
    super();
    this.#of = of;
    this.#fields = fields;
    for (const [name, value] of Object.entries(fields)) {
      this.push(value);
      // Who walks through its properties, as torch does for results, finds each tensor once.
      Object.defineProperty(this, name, { value });
    }
  }

  /** Its name in PyTorch, and each value with its own: what is to be written. */
  parts(): [of: string, fields: Readonly<Record<string, unknown>>] {
    return [this.#of, this.#fields];
  }

  /** Other values under the same names. */
  like(values: readonly unknown[]): Tuple {
    return new Tuple(this.#of, Object.fromEntries(Object.keys(this.#fields).map((name, at) => [name, values[at]])));
  }
}

/** The result of the function that PyTorch's `torch.return_types` has under this name; of a class of its Python's, with its underscore. */
export const namedTuple = <N extends readonly string[]>(
  of: string,
  fields: { readonly [K in N[number]]: Tensor },
): NamedTuple<N> => new Tuple(of, fields) as unknown as NamedTuple<N>;

/** The same of values and where they were, of the function that is called. */
export const ranked = (values: Tensor, indices: Tensor): Ranked =>
  new Tuple(callee.called, { values, indices }) as unknown as Ranked;
