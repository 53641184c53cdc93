/**
 * `torch.save` and `torch.load` between tensors and the bytes of a safetensors file (`format/`). Tensors by name are a file that
 * any tool reads; of everything else, the tensors are named by their path, and the rest is in the file's notes.
 *
 * Loaded only when `torch.save` or `torch.load` is called.
 */
import { runtime } from '../core/runtime.ts';
import { Tensor } from '../core/tensor.ts';
import { bytesOf, read as readContainer, refuser, write as writeContainer } from '../format/container.ts';
import { fromBytes, NAMES, toBytes } from '../format/dtypes.ts';
import { isPlain, NOTE, putTogether, type Taken, takeApart } from '../format/structure.ts';
import { fromValues } from '../ops/creation.ts';

/** Tensors by name; the file's own notes (strings by name) are in `__metadata__`, which is not enumerable. */
export type SavedTensors = Record<string, Tensor>;

/** A tensor on its way into a file. */
const taken = (tensor: Tensor): Omit<Taken, 'name'> => ({
  dtype: NAMES[tensor.dtype],
  shape: tensor.shape,
  bytes: tensor.data().then((values) => toBytes(values, tensor.dtype)),
});

/** Tensors by name and nothing else, as `state_dict()` gives them. */
function isFlat(state: unknown): state is Record<string, Tensor> {
  return (
    typeof state === 'object' &&
    state !== null &&
    isPlain(state) &&
    Object.values(state).every((value) => value instanceof Tensor)
  );
}

/** The bytes of a file with this. @throws {TypeError} for what a file cannot hold, with its path */
export async function write(state: unknown, metadata?: Record<string, string> | null): Promise<ArrayBuffer> {
  const notes: Record<string, string> | undefined = metadata ?? Object(state).__metadata__;
  if (notes && Object.values(notes).some((note) => typeof note !== 'string'))
    throw new TypeError('torch.save: metadata must be strings by name');
  const own = Object.getOwnPropertyDescriptor(Object(state), '__metadata__');
  const value = own?.enumerable ? without(state as object) : state;
  const { text, parts } = isFlat(value)
    ? { parts: Object.entries(value).map(([name, tensor]) => ({ ...taken(tensor), name })) }
    : structured(value);
  const known = await Promise.all(parts.map(async (part) => ({ ...part, bytes: await part.bytes })));
  return writeContainer(known, text === undefined ? notes : { ...notes, [NOTE]: text }, 'torch.save');
}

/** The same without the notes, which have a place of their own. */
function without(state: object): object {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name !== '__metadata__'));
}

function structured(value: unknown): { text: string; parts: Taken[] } {
  const asTensor = (part: object) => (part instanceof Tensor ? taken(part) : undefined);
  const { text, taken: parts } = takeApart(value, asTensor, 'torch.save');
  return { text, parts };
}

/** What is in a file. @throws {Error} that says what is wrong with it */
export async function read(source: ArrayBuffer | ArrayBufferView | Blob): Promise<unknown> {
  const { parts, notes } = readContainer(await bytesOf(source, 'torch.load'), 'torch.load');
  const refuse = refuser('torch.load');
  const byName = new Map(parts.map((part) => [part.name, part]));
  const find = (name: string) => byName.get(name) ?? refuse(`its structure speaks of '${name}', which is not there`);
  const tensor = (name: string): Tensor => {
    const { dtype: type, shape, bytes } = find(name);
    const { dtype, values } = fromBytes(type, bytes);
    // Where the device has no halves their values are kept as float32.
    return fromValues(values, shape, dtype === 'float16' && !runtime.device.half ? 'float32' : dtype);
  };
  const { [NOTE]: structure, ...others } = notes ?? {};
  if (structure === undefined) {
    const state: SavedTensors = {};
    for (const { name } of parts) state[name] = tensor(name);
    return noted(state, notes);
  }
  const value = putTogether(structure, { tensor, bytes: (name) => find(name).bytes.slice() }, refuse);
  return Object.keys(others).length ? noted(value, others) : value;
}

function noted(value: unknown, notes: Record<string, string> | undefined): unknown {
  const holds = notes && typeof value === 'object' && value !== null;
  return holds ? Object.defineProperty(value, '__metadata__', { value: notes }) : value;
}
