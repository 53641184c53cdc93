/**
 * Reads and writes safetensors, the published format for named tensors (github.com/huggingface/safetensors): eight bytes with the
 * header's length, a JSON header of names, dtypes, shapes and places, then the bytes, row-major and little-endian, without gaps.
 *
 * Loaded only when `torch.save` or `torch.load` is called.
 */
import type { Dtype } from './dtype.ts';
import { fromHalf, toHalf } from './half.ts';
import { sizeOf } from './lower/view.ts';
import { fromValues } from './ops/creation.ts';
import { runtime } from './runtime.ts';
import { Tensor } from './tensor.ts';

/** Tensors by name; the file's own notes (strings by name) are in `__metadata__`, which is not enumerable. */
export type SavedTensors = Record<string, Tensor>;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

const NAMES: Record<Dtype, string> = { float32: 'F32', float16: 'F16', int32: 'I32', uint8: 'U8', bool: 'BOOL' };

/** The format refuses longer headers. */
const MOST_HEADER = 100_000_000;

type Reader = [bytes: number, dtype: Dtype, read: (buffer: ArrayBuffer) => ArrayLike<number>];

/** 64-bit integers as numbers; what an int32 can't hold is an error, not another number. */
function narrowed(values: BigInt64Array | BigUint64Array | Uint32Array): Int32Array {
  return Int32Array.from(values as BigInt64Array, (value) => {
    const number = Number(value);
    if (number !== (number | 0))
      throw new RangeError(
        `torch.load: the value ${value} does not fit into int32, which is what integers are kept as`,
      );
    return number;
  });
}

const READERS: Record<string, Reader> = {
  F32: [4, 'float32', (b) => new Float32Array(b)],
  F64: [8, 'float32', (b) => new Float64Array(b)],
  F16: [2, 'float16', (b) => Float32Array.from(new Uint16Array(b), fromHalf)],
  BF16: [2, 'float32', (b) => new Float32Array(Uint32Array.from(new Uint16Array(b), (bits) => bits << 16).buffer)],
  I64: [8, 'int32', (b) => narrowed(new BigInt64Array(b))],
  U64: [8, 'int32', (b) => narrowed(new BigUint64Array(b))],
  I32: [4, 'int32', (b) => new Int32Array(b)],
  U32: [4, 'int32', (b) => narrowed(new Uint32Array(b))],
  I16: [2, 'int32', (b) => new Int16Array(b)],
  U16: [2, 'int32', (b) => new Uint16Array(b)],
  I8: [1, 'int32', (b) => new Int8Array(b)],
  U8: [1, 'uint8', (b) => new Uint8Array(b)],
  BOOL: [1, 'bool', (b) => new Uint8Array(b)],
};

/** The bytes of a file with these tensors. @throws {TypeError} for what is no tensor, with its name */
export async function write(
  state: Record<string, unknown>,
  metadata?: Record<string, string> | null,
): Promise<ArrayBuffer> {
  if (typeof state !== 'object' || state === null || state instanceof Tensor)
    throw new TypeError('torch.save: takes tensors by name, such as model.state_dict()');
  const notes = metadata ?? (state.__metadata__ as Record<string, string> | undefined);
  const named = Object.entries(state).filter(([name]) => name !== '__metadata__');
  for (const [name, value] of named) {
    if (value instanceof Tensor) continue;
    const found = value === null ? 'null' : typeof value;
    throw new TypeError(
      `torch.save: safetensors holds tensors only, and '${name}' is ${found === 'object' ? 'an object' : found}`,
    );
  }
  if (notes && Object.values(notes).some((note) => typeof note !== 'string'))
    throw new TypeError('torch.save: metadata must be strings by name');
  const tensors = named as [string, Tensor][];
  const values = await Promise.all(
    tensors.map(async ([, tensor]) => {
      const data = await tensor.data();
      return tensor.dtype === 'float16' ? Uint16Array.from(data, toHalf) : data;
    }),
  );
  // Wide elements first: then all are aligned.
  const order = values.map((_, at) => at).sort((a, b) => values[b].BYTES_PER_ELEMENT - values[a].BYTES_PER_ELEMENT);
  const offsets: [number, number][] = [];
  let end = 0;
  for (const at of order) offsets[at] = [end, (end += values[at].byteLength)];
  const header: Record<string, unknown> = notes ? { __metadata__: notes } : {};
  tensors.forEach(([name, { dtype, shape }], at) => {
    Object.defineProperty(header, name, {
      value: { dtype: NAMES[dtype], shape, data_offsets: offsets[at] },
      enumerable: true,
    });
  });
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(json.length / 8) * 8;
  const file = new Uint8Array(8 + length + end);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(json, 8);
  values.forEach((array, at) => {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), 8 + length + offsets[at][0]);
  });
  return file.buffer;
}

const refuse = (why: string, cause?: unknown): never => {
  throw new Error(`torch.load: this is no valid safetensors file: ${why}`, { cause });
};

function headerOf(file: Uint8Array): { header: Record<string, Entry>; start: number } {
  if (file[0] === 0x50 && file[1] === 0x4b) {
    throw new Error(
      'torch.load: this is one of PyTorch’s own .pt files, which hold Python objects. Save it as safetensors there: safetensors.torch.save_file(model.state_dict(), "model.safetensors")',
    );
  }
  if (file.length < 8) refuse(`it has ${file.length} bytes, and the header's length alone takes 8`);
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  if (length > MOST_HEADER) refuse(`its header would be ${length} bytes long, more than ${MOST_HEADER}`);
  const start = 8 + length;
  if (start > file.length) refuse(`its header should be ${length} bytes long, but only ${file.length - 8} are there`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, start));
    if (!text.startsWith('{')) throw new SyntaxError('it does not begin with {');
    return { header: JSON.parse(text), start };
  } catch (cause) {
    return refuse(`its header is no JSON object (${(cause as Error).message})`, cause);
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function check(name: string, entry: Entry): void {
  const { dtype, shape, data_offsets } = entry ?? {};
  if (!Array.isArray(shape) || !shape.every(isCount)) refuse(`'${name}' has no shape of whole numbers`);
  if (!Array.isArray(data_offsets) || data_offsets.length !== 2 || !data_offsets.every(isCount))
    refuse(`'${name}' has no data_offsets of two whole numbers`);
  if (typeof dtype !== 'string') refuse(`'${name}' has no dtype`);
  if (!READERS[dtype])
    throw new TypeError(`torch.load: '${name}' is ${dtype}; known are ${Object.keys(READERS).join(', ')}`);
  const [begin, end] = data_offsets;
  const wanted = sizeOf(shape) * READERS[dtype][0];
  if (end - begin !== wanted)
    refuse(`'${name}' is ${dtype} of shape [${shape}], ${wanted} bytes, but its data_offsets are ${begin} to ${end}`);
}

/** The tensors of a file. @throws {Error} that says what is wrong with it */
export async function read(source: ArrayBuffer | ArrayBufferView | Blob): Promise<SavedTensors> {
  const given = await source;
  const bytes = typeof (given as Blob)?.arrayBuffer === 'function' ? await (given as Blob).arrayBuffer() : given;
  const view = ArrayBuffer.isView(bytes) ? bytes : undefined;
  if (!view && Object.prototype.toString.call(bytes) !== '[object ArrayBuffer]')
    throw new TypeError(
      `torch.load: takes an ArrayBuffer, a typed array or a Blob, got ${bytes === null ? 'null' : typeof bytes}`,
    );
  const file = view
    ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    : new Uint8Array(bytes as ArrayBuffer);
  const { header, start } = headerOf(file);
  const { __metadata__: notes, ...entries } = header as Record<string, Entry> & { __metadata__?: unknown };
  if (
    notes !== undefined &&
    (typeof notes !== 'object' || !Object.values(notes!).every((note) => typeof note === 'string'))
  )
    refuse('its __metadata__ is not made of strings');
  for (const [name, entry] of Object.entries(entries)) check(name, entry);
  let end = 0;
  for (const [name, { data_offsets }] of Object.entries(entries).sort(
    ([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0] || a.data_offsets[1] - b.data_offsets[1],
  )) {
    if (data_offsets[0] !== end)
      refuse(`'${name}' begins at byte ${data_offsets[0]}, but what is before it ends at ${end}`);
    end = data_offsets[1];
  }
  if (start + end !== file.length)
    refuse(
      `its tensors end at byte ${start + end}, but the file ${file.length < start + end ? 'breaks off' : 'goes on to'} at ${file.length}`,
    );
  const state: SavedTensors = {};
  for (const [name, { dtype, shape, data_offsets }] of Object.entries(entries)) {
    const [, type, convert] = READERS[dtype];
    const data = file.slice(start + data_offsets[0], start + data_offsets[1]).buffer;
    // Where the device has no halves their values are kept as float32.
    state[name] = fromValues(convert(data), shape, type === 'float16' && !runtime.device.half ? 'float32' : type);
  }
  if (notes) Object.defineProperty(state, '__metadata__', { value: notes });
  return state;
}
