/**
 * What a page's programs have saved as one file, and back: a safetensors file whose value is an object with the saved keys,
 * so that `torch.load` reads it as well, and any other tool sees its tensors. When each was saved is in its notes.
 */
import { bytesOf, read, refuser, write } from '../../kernels/format/container.ts';
import { fromBytes, NAMES, toBytes } from '../../kernels/format/dtypes.ts';
import { NOTE, putTogether, takeApart } from '../../kernels/format/structure.ts';
import { isKeptTensor, type KeptTensor, type Saved, type SavedInfo } from '../snapshots.ts';

/** The note with what a list of the saved values says of each. */
const FACTS = 'spark-runner.saved';

type Values = Parameters<typeof toBytes>[0];
type Dtype = Parameters<typeof toBytes>[1];

/** @throws {TypeError} for what a file cannot hold, with its key and path */
export async function toFile(saved: readonly Saved[]): Promise<Blob> {
  const { text, taken } = takeApart(
    Object.fromEntries(saved.map(({ key, value }) => [key, value])),
    (value) => {
      if (!isKeptTensor(value)) return undefined;
      const [dtype, values] = [value.dtype as Dtype, value.sparkTensor as Values];
      return { dtype: NAMES[dtype], shape: value.shape, bytes: toBytes(values, dtype) };
    },
    'The download',
  );
  const parts = await Promise.all(taken.map(async (part) => ({ ...part, bytes: await part.bytes })));
  const facts = Object.fromEntries(saved.map(({ key, size, time }) => [key, { size, time }]));
  return new Blob([write(parts, { [NOTE]: text, [FACTS]: JSON.stringify(facts) }, 'The download')]);
}

/**
 * What a file holds, wholly read and checked.
 * @throws {Error} for a file that `toFile` did not write, with what is wrong with it
 */
export async function fromFile(file: Blob): Promise<Saved[]> {
  const { parts, notes } = read(await bytesOf(file, 'The upload'), 'The upload');
  const refuse = refuser('The upload');
  const { [NOTE]: structure, [FACTS]: told } = notes ?? {};
  if (structure === undefined || told === undefined)
    throw new TypeError(
      'The upload: this safetensors file holds tensors, but was not downloaded here. A program reads it with torch.load',
    );
  const byName = new Map(parts.map((part) => [part.name, part]));
  const find = (name: string) => byName.get(name) ?? refuse(`its structure speaks of '${name}', which is not there`);
  const tensor = (name: string): KeptTensor => {
    const { dtype: type, shape, bytes } = find(name);
    const { dtype, values } = fromBytes(type, bytes);
    return { sparkTensor: values, shape, dtype };
  };
  const values = putTogether(structure, { tensor, bytes: (name) => find(name).bytes.slice() }, refuse);
  return factsOf(told).map((facts) =>
    Object.hasOwn(Object(values), facts.key)
      ? { ...facts, value: (values as Record<string, unknown>)[facts.key] }
      : refuse(`it speaks of "${facts.key}", which is not there`),
  );

  function factsOf(text: string): SavedInfo[] {
    try {
      return Object.entries(JSON.parse(text)).map(([key, facts]) => {
        const { size, time } = facts as SavedInfo;
        if (!Number.isFinite(size) || !Number.isFinite(time)) throw new TypeError(`"${key}" has no size or no time`);
        return { key, size, time };
      });
    } catch (cause) {
      return refuse(`its list cannot be read (${(cause as Error).message})`, cause);
    }
  }
}
