/**
 * How attention is cut up for a hardware GPU, and where it is: all that decides it is here. Measured on an NVIDIA H200 (decision 0064);
 * `npm run bench:gpu -- --only attention` times one way beside the other.
 */
import type { AttentionSizes } from '../../../../core/device.ts';
import type { Facts } from '../../../../lower/policy.ts';

/**
 * What a workgroup has at a time: `rows` of one side, which it keeps (queries; keys, where it gathers their gradients), and a slice of
 * `others`. An invocation makes `own.rows` × `own.others` of their scores in registers.
 */
export interface Tile {
  rows: number;
  others: number;
  own: { rows: number; others: 2 | 4 };
}

/** What a shader makes: the result; the gradient of queries; those of keys and values. */
export type Making = 'result' | 'query' | 'others';

/** Large to small, each of 64 invocations. A read of workgroup memory feeds (rows · others) / (rows + others) · 4 products. */
const TILES: readonly Tile[] = [
  { rows: 64, others: 32, own: { rows: 8, others: 4 } },
  { rows: 64, others: 16, own: { rows: 4, others: 4 } },
  { rows: 32, others: 32, own: { rows: 4, others: 4 } },
  { rows: 32, others: 16, own: { rows: 4, others: 2 } },
  { rows: 16, others: 16, own: { rows: 2, others: 2 } },
];

/** Workgroups that fill a GPU, which does not tell. */
const PLACES = 256;
/** vec4s of sums that an invocation keeps beside its scores: 64 registers of the 255 that there are at most. */
const MOST_SUMS = 16;
/** Fewer queries leave most of a workgroup idle, and too few of these: then several kernels have more invocations. */
const LEAST_QUERIES = 8;
/** The widest query or value. */
const WIDEST = 128;
const MOST_GROUPS = 65535;

/** Whether attention of these sizes is one kernel at all: rows are read as vec4s, and nothing is empty. */
export function isWhole({ count, length, size, width, out, scale }: AttentionSizes): boolean {
  const most = Math.max(count, Math.ceil(Math.max(length, size) / TILES[TILES.length - 1].rows));
  return (
    width % 4 === 0 &&
    out % 4 === 0 &&
    Math.max(width, out) <= WIDEST &&
    most <= MOST_GROUPS &&
    count * width * out * size > 0 &&
    length >= LEAST_QUERIES &&
    Math.abs(scale) < 1e30
  );
}

/** Scores of more bytes than this are rather computed again than stored, whatever is faster. */
const MOST_BYTES = 2 ** 29;

/**
 * Whether it is faster than several kernels. What a causal mask spares is only spared here; and a backward computes all scores twice again,
 * which is less than launching more kernels only where there are few.
 */
export function isFaster({ count, length, size, width, out, causal }: AttentionSizes, gradients: boolean): boolean {
  if (4 * count * length * size > MOST_BYTES) return true;
  if (gradients) return size <= (causal ? 512 : 128);
  return causal || Math.max(width, out) <= 64;
}

export const invocationsOf = ({ rows, others, own }: Tile): number => (rows / own.rows) * (others / own.others);

/** vec4s from a row to the next in workgroup memory. Odd: neither neighbours in a row nor rows below each other share a bank. */
export const stride = (vecs: number): number => vecs | 1;

/** The bytes of workgroup memory. */
export function memoryOf({ rows, others, own }: Tile, { width, out }: AttentionSizes, making: Making): number {
  const [w, o] = [stride(width / 4), stride(out / 4)];
  const slice = 16 * others * Math.max(w, o);
  const scores = 4 * rows * others;
  // The result's tops, and by how much each row fades.
  if (making === 'result') return 16 * rows * w + slice + scores + 4 * rows * (others / own.others + 1);
  return 16 * rows * (w + o) + slice + scores;
}

/** @returns undefined where no tile fits into a workgroup's memory */
export function tileOf(
  sizes: AttentionSizes,
  making: Making,
  { places = PLACES, memory = 16384 }: Facts,
): Tile | undefined {
  const { count, length, size, width, out } = sizes;
  const vecs = { result: out / 4, query: width / 4, others: (width + out) / 4 }[making];
  const all = making === 'others' ? size : length;
  const fitting = TILES.filter(
    (tile) =>
      memoryOf(tile, sizes, making) <= memory &&
      (tile.rows * vecs) / invocationsOf(tile) <= Math.max(MOST_SUMS, vecs / 4),
  );
  // Half of a tile may be idle, not more.
  const filled = fitting.filter(({ rows }) => all > rows / 2);
  const groups = ({ rows }: Tile) => count * Math.ceil(all / rows);
  return filled.find((tile) => groups(tile) >= places) ?? filled[filled.length - 1] ?? fitting[fitting.length - 1];
}
