/**
 * Safetensors, the published format for named tensors (github.com/huggingface/safetensors): eight bytes with the header's
 * length, a JSON header of names, dtypes, shapes and places, then the bytes, row-major and little-endian, without gaps.
 *
 * Of tensors this file knows what the format says of them: `dtypes.ts` says what bytes mean, and `structure.ts` how what is
 * no tensor comes along. This folder imports nothing but dtypes and halves, so that a page reads and writes files without `torch`.
 */
import { bytesPerElement, KNOWN } from './dtypes.ts';

/** A tensor in a file. */
export interface Part {
  readonly name: string;
  /** As the format calls it: "F32". */
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** The file's own notes, strings by name. */
export type Notes = Record<string, string>;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** The format refuses longer headers. */
const MOST_HEADER = 100_000_000;

/** The bytes of a file with these tensors. @throws {RangeError} for notes that are longer than the format takes */
export function write(parts: readonly Part[], notes: Notes | undefined, callee: string): ArrayBuffer {
  // Wide elements first: then all are aligned.
  const width = (at: number): number => bytesPerElement(parts[at].dtype)!;
  const order = parts.map((_, at) => at).sort((a, b) => width(b) - width(a));
  const offsets: [number, number][] = [];
  let end = 0;
  for (const at of order) offsets[at] = [end, (end += parts[at].bytes.byteLength)];
  const header: Record<string, unknown> = notes ? { __metadata__: notes } : {};
  parts.forEach(({ name, dtype, shape }, at) => {
    Object.defineProperty(header, name, { value: { dtype, shape, data_offsets: offsets[at] }, enumerable: true });
  });
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(json.length / 8) * 8;
  if (length > MOST_HEADER)
    throw new RangeError(
      `${callee}: what is no tensor takes ${length} bytes, and safetensors has room for ${MOST_HEADER}. Keep long lists of numbers as typed arrays or tensors`,
    );
  const file = new Uint8Array(8 + length + end);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(json, 8);
  parts.forEach(({ bytes }, at) => {
    file.set(bytes, 8 + length + offsets[at][0]);
  });
  return file.buffer;
}

/** How a reader says that a file is none. */
export type Refuse = (why: string, cause?: unknown) => never;

/** @param callee who was given the file */
export function refuser(callee: string): Refuse {
  return (why, cause) => {
    throw new Error(`${callee}: this is no valid safetensors file: ${why}`, { cause });
  };
}

function headerOf(file: Uint8Array, callee: string): { header: Record<string, Entry>; start: number } {
  const refuse: Refuse = refuser(callee);
  if (file[0] === 0x50 && file[1] === 0x4b) {
    throw new Error(
      `${callee}: this is one of PyTorch’s own .pt files, which hold Python objects. Save it as safetensors there: safetensors.torch.save_file(model.state_dict(), "model.safetensors")`,
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

function check(name: string, entry: Entry, callee: string): void {
  const refuse: Refuse = refuser(callee);
  const { dtype, shape, data_offsets } = entry ?? {};
  if (!Array.isArray(shape) || !shape.every(isCount)) refuse(`'${name}' has no shape of whole numbers`);
  if (!Array.isArray(data_offsets) || data_offsets.length !== 2 || !data_offsets.every(isCount))
    refuse(`'${name}' has no data_offsets of two whole numbers`);
  if (typeof dtype !== 'string') refuse(`'${name}' has no dtype`);
  const width = bytesPerElement(dtype);
  if (!width) throw new TypeError(`${callee}: '${name}' is ${dtype}; known are ${KNOWN}`);
  const [begin, end] = data_offsets;
  const wanted = shape.reduce((size, length) => size * length, width);
  if (end - begin !== wanted)
    refuse(`'${name}' is ${dtype} of shape [${shape}], ${wanted} bytes, but its data_offsets are ${begin} to ${end}`);
}

/** The tensors of a file, whose bytes stay in it, and its notes. @throws {Error} that says what is wrong with it */
export function read(file: Uint8Array, callee: string): { parts: Part[]; notes: Notes | undefined } {
  const refuse: Refuse = refuser(callee);
  const { header, start } = headerOf(file, callee);
  const { __metadata__: notes, ...entries } = header as Record<string, Entry> & { __metadata__?: unknown };
  if (
    notes !== undefined &&
    (typeof notes !== 'object' || notes === null || !Object.values(notes).every((note) => typeof note === 'string'))
  )
    refuse('its __metadata__ is not made of strings');
  const named = Object.entries(entries);
  for (const [name, entry] of named) check(name, entry, callee);
  let end = 0;
  for (const [name, { data_offsets }] of [...named].sort(
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
  const parts = named.map(
    ([
      name,
      {
        dtype,
        shape,
        data_offsets: [begin, finish],
      },
    ]) => ({
      name,
      dtype,
      shape,
      bytes: file.subarray(start + begin, start + finish),
    }),
  );
  return { parts, notes: notes as Notes | undefined };
}

/** The bytes of whatever holds some. @throws {TypeError} for what holds none */
export async function bytesOf(source: ArrayBuffer | ArrayBufferView | Blob, callee: string): Promise<Uint8Array> {
  const given = await source;
  const bytes = typeof (given as Blob)?.arrayBuffer === 'function' ? await (given as Blob).arrayBuffer() : given;
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (Object.prototype.toString.call(bytes) === '[object ArrayBuffer]') return new Uint8Array(bytes as ArrayBuffer);
  throw new TypeError(
    `${callee}: takes an ArrayBuffer, a typed array or a Blob, got ${bytes === null ? 'null' : typeof bytes}`,
  );
}
