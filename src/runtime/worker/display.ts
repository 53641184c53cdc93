/** What the program shows as an image or a table, made into the message that the page gets. Loaded with the first one. */
import { type ColorMap, colorTable } from '../colors.ts';
import type { ImageMessage, ImageOptions, TableCell, TableMessage, TableOptions } from '../protocol.ts';
import type { Display, Shown } from './displays.ts';
import type { TensorLike } from './kernels.ts';

/** Most pixels an image has, and cells a table; more cannot be shown sixty times (ten times) a second. */
const PIXELS = 4 << 20;
const CELLS = 5000;
const CHANNELS = [1, 3, 4];

/** What has been shown before, and the making of what is shown for the first time. */
const known = new Set<string>();
let firsts: Promise<unknown> = Promise.resolve();

/**
 * Resolves the first time that something is shown after what the program showed before it: so they stand on the page.
 *
 * @throws {Error} that says what does not fit, from where the program asked
 */
export function display(shown: Shown): Promise<[Display, Transferable[]]> {
  const made = make(shown);
  const key = shown.kind + shown.name;
  if (known.has(key)) return made;
  known.add(key);
  made.catch(() => {}); // told through what is returned, later
  const turn = firsts.then(() => made);
  firsts = turn.catch(() => {});
  return turn;
}

async function make(shown: Shown): Promise<[Display, Transferable[]]> {
  try {
    if (shown.kind === 'table') return [await table(shown), []];
    const message = await image(shown);
    return [message, [message.pixels]];
  } catch (cause) {
    const { kind, name, at } = shown;
    at.message = `spark.${kind}("${name}"): ${(cause as Error).message}`;
    throw at;
  }
}

// ------------------------------------------------------------------------------------------ images

/** A tensor; told by what it is asked for here. */
function isReadable(value: unknown): value is Required<TensorLike> {
  return typeof (value as TensorLike | null | undefined)?.data === 'function';
}

interface Numbers {
  values: ArrayLike<number>;
  shape: readonly number[];
}

async function numbers(data: unknown, given: number[] | undefined): Promise<Numbers> {
  if (isReadable(data)) return { values: await data.data(), shape: given ?? data.shape };
  if (typeof ImageData !== 'undefined' && data instanceof ImageData) {
    return { values: data.data, shape: [data.height, data.width, 4] };
  }
  if (ArrayBuffer.isView(data) && !(data instanceof DataView)) {
    const values = data as unknown as ArrayLike<number>;
    if (!given)
      throw new Error(
        `a ${data.constructor.name} of ${values.length} values needs a shape: { shape: [height, width] }.`,
      );
    return { values, shape: given };
  }
  if (Array.isArray(data)) {
    const shape: number[] = [];
    for (let inner: unknown = data; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
    return { values: data.flat(Infinity) as number[], shape: given ?? shape };
  }
  const found = data === null || typeof data !== 'object' ? String(data) : data.constructor?.name;
  throw new Error(`${found} is no tensor, typed array, nested array or ImageData.`);
}

/** How many pictures there are, and how far it is from one value to its neighbours. */
interface Layout {
  count: number;
  height: number;
  width: number;
  channels: number;
  /** Between channels, columns, rows and pictures. */
  steps: [channel: number, x: number, y: number, picture: number];
}

function layOut(shape: readonly number[], wanted: number | undefined): Layout {
  const rank = shape.length;
  const is = (size: number) => (wanted ? size === wanted : CHANNELS.includes(size));
  // A lone first channel is one only where the last are no colours.
  const leads = (a: number, c: number) => is(a) && !(a === 1 && c > 1 && is(c));
  let [count, height, width, channels, first] = [1, 0, 0, 1, false];
  if (rank === 2) [height, width] = shape;
  else if (rank === 3 && leads(shape[0], shape[2]) && wanted !== 1) [[channels, height, width], first] = [shape, true];
  else if (rank === 3 && is(shape[2]) && wanted !== 1) [height, width, channels] = shape;
  else if (rank === 3) [count, height, width] = shape;
  else if (rank === 4 && leads(shape[1], shape[3])) [[count, channels, height, width], first] = [shape, true];
  else if (rank === 4 && is(shape[3])) [count, height, width, channels] = shape;
  else {
    throw new Error(
      `shape [${shape.join(', ')}] is no picture: it can be [height, width], [channels, height, width], ` +
        '[n, height, width] or [n, channels, height, width] with 1, 3 or 4 channels, first or last.',
    );
  }
  const area = height * width;
  return {
    count,
    height,
    width,
    channels,
    steps: first ? [area, 1, width, area * channels] : [1, channels, width * channels, area * channels],
  };
}

async function image({ name, data, options: given }: Shown): Promise<Omit<ImageMessage, 'generation'>> {
  const options = (given ?? {}) as ImageOptions;
  const { values, shape } = await numbers(data, options.shape);
  const layout = layOut(shape, options.channels);
  const { count, height, width, channels } = layout;
  const size = count * height * width * channels;
  if (size !== values.length)
    throw new Error(`shape [${shape.join(', ')}] has ${size} values; the data has ${values.length}.`);
  const { columns = Math.ceil(Math.sqrt(count)) } = options;
  // A line between pictures.
  const gap = count > 1 ? 1 : 0;
  const across = Math.min(columns, count);
  const wide = across * (width + gap) - gap;
  const high = Math.ceil(count / across) * (height + gap) - gap;
  if (!(wide * high > 0 && wide * high <= PIXELS))
    throw new Error(`${wide} × ${high} pixels cannot be shown; ${PIXELS} are the most.`);
  const bytes = values instanceof Uint8Array || values instanceof Uint8ClampedArray;
  const [min, max] = range(values, bytes, channels, options);
  const map: ColorMap = options.colors ?? 'gray';
  const pixels = new Uint8ClampedArray(wide * high * 4);
  const painter = { values, pixels, min, scale: 255 / (max - min || 1), table: colorTable(map) };
  for (let i = 0; i < count; i++) {
    const x = (i % across) * (width + gap);
    const y = Math.floor(i / across) * (height + gap);
    paint(painter, layout, i, y * wide + x, wide);
  }
  return {
    type: 'image',
    name,
    width: wide,
    height: high,
    pixels: pixels.buffer,
    ...(channels === 1 && { range: { colors: map, min, max } }),
  };
}

function range(
  values: ArrayLike<number>,
  bytes: boolean,
  channels: number,
  { min, max }: { min?: number; max?: number },
): [number, number] {
  // Bytes and colours have a range of their own; of other numbers it is what they reach.
  let [low, high] = bytes ? [0, 255] : channels > 1 ? [0, 1] : [Infinity, -Infinity];
  if (low > high && (min === undefined || max === undefined)) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value < low && value !== -Infinity) low = value;
      if (value > high && value !== Infinity) high = value;
    }
    if (low > high) [low, high] = [0, 1];
  }
  return [min ?? low, max ?? high];
}

interface Painter {
  values: ArrayLike<number>;
  pixels: Uint8ClampedArray;
  min: number;
  scale: number;
  table: Uint8ClampedArray;
}

/** Paints one picture from pixel `to` on. What is no number stays transparent. */
function paint(
  { values, pixels, min, scale, table }: Painter,
  layout: Layout,
  which: number,
  to: number,
  wide: number,
): void {
  const { height, width, channels, steps } = layout;
  const [channel, right, down, picture] = steps;
  for (let y = 0; y < height; y++) {
    let from = which * picture + y * down;
    let at = 4 * (to + y * wide);
    for (let x = 0; x < width; x++, from += right, at += 4) {
      const first = (values[from] - min) * scale;
      if (Number.isNaN(first)) continue;
      if (channels === 1) {
        const entry = 3 * (first < 0 ? 0 : first > 255 ? 255 : Math.round(first));
        pixels[at] = table[entry];
        pixels[at + 1] = table[entry + 1];
        pixels[at + 2] = table[entry + 2];
      } else {
        pixels[at] = first;
        pixels[at + 1] = (values[from + channel] - min) * scale;
        pixels[at + 2] = (values[from + 2 * channel] - min) * scale;
      }
      pixels[at + 3] = channels === 4 ? (values[from + 3 * channel] - min) * scale : 255;
    }
  }
}

// ------------------------------------------------------------------------------------------ tables

async function table({ name, data, options: given }: Shown): Promise<Omit<TableMessage, 'generation'>> {
  const options = (given ?? {}) as TableOptions;
  const rows = await tableRows(data);
  const keys = new Set<string>();
  let widest = 0;
  for (const row of rows.slice(0, 100)) {
    if (Array.isArray(row) || ArrayBuffer.isView(row)) widest = Math.max(widest, (row as unknown[]).length);
    else for (const key of Object.keys(row as object)) keys.add(key);
  }
  const columns = options.columns ?? [...keys, ...Array.from({ length: widest }, (_, i) => String(i))];
  const named = keys.size > 0 && !widest;
  const kept = rows.slice(0, Math.max(1, Math.floor(CELLS / Math.max(1, columns.length))));
  const cells = kept.map((row) =>
    columns.map((column, i) => cell((row as Record<string, unknown>)[named ? column : i])),
  );
  return {
    type: 'table',
    name,
    columns,
    cells,
    more: rows.length - kept.length,
    ...(options.rows && { labels: options.rows.slice(0, kept.length).map(String) }),
    ...(options.shade && { shade: options.shade }),
  };
}

async function tableRows(data: unknown): Promise<unknown[]> {
  if (isReadable(data)) {
    const [high, wide] = data.shape;
    if (data.shape.length !== 2)
      throw new Error(`a tensor of shape [${data.shape}] is no table; it needs two dimensions.`);
    const values = await data.data();
    return Array.from({ length: high }, (_, y) => Array.from({ length: wide }, (_, x) => values[y * wide + x]));
  }
  const rows = Array.isArray(data) ? data : undefined;
  if (!rows || rows.some((row) => typeof row !== 'object' || row === null)) {
    throw new Error('rows have to be an array of objects, an array of arrays, or a tensor of two dimensions.');
  }
  return rows;
}

function cell(value: unknown): TableCell {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
