/** The way back from the store: values in which what was kept of a tensor (`kept.ts`) is a tensor again. */
import { isKeptTensor, type KeptTensor } from '../snapshots.ts';
import { kindOf } from './kept.ts';

interface Torch {
  /** What it computes with: a GPU without halves refuses float16. */
  readonly runtime?: { readonly device?: { readonly half: boolean } };
  tensor(values: unknown, keywords: { dtype: string }): { reshape(shape: readonly number[]): unknown };
}

/**
 * A value from the store, with its tensors; changes the value it is given.
 * @throws {TypeError} where there are tensors and no `torch`
 */
export function revive(value: unknown): unknown {
  const { torch } = globalThis as { torch?: Torch };
  const seen = new Map<object, unknown>();

  function revived(part: unknown): unknown {
    if (typeof part !== 'object' || part === null) return part;
    if (!seen.has(part)) {
      seen.set(part, part);
      if (isKeptTensor(part)) seen.set(part, tensor(part));
      else reviveParts(part);
    }
    return seen.get(part);
  }

  function reviveParts(part: object): void {
    const kind = kindOf(part);
    if (Array.isArray(part) || kind === 'Object') {
      for (const [key, item] of Object.entries(part)) {
        const made = revived(item);
        if (made !== item) Object.defineProperty(part, key, { value: made });
      }
    } else if (kind === 'Map') {
      const map = part as Map<unknown, unknown>;
      const entries = [...map].map(([key, item]) => [revived(key), revived(item)]);
      map.clear();
      for (const [key, item] of entries) map.set(key, item);
    } else if (kind === 'Set') {
      const set = part as Set<unknown>;
      const items = [...set].map(revived);
      set.clear();
      for (const item of items) set.add(item);
    }
  }

  function tensor({ sparkTensor, shape, dtype }: KeptTensor): unknown {
    if (!torch) throw new TypeError('spark.restore: the value holds tensors, and this program does not use torch');
    // As torch.load does: values that were saved on one device are not lost on another.
    const wide = dtype === 'float16' && torch.runtime?.device?.half === false;
    return torch.tensor(sparkTensor, { dtype: wide ? 'float32' : dtype }).reshape(shape);
  }

  return revived(value);
}
