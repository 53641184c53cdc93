/** What the program shows as an image, a table or a plot, made into the message that the page gets. Loaded with the first one. */
import { type ColorMap, colorTable } from '../colors.ts';
import { cut } from '../cut.ts';
import { SparkTimeoutError } from '../errors.ts';
import { COLUMNS, NAME, SIDE, TEXT } from '../limits.ts';
import type { ImageMessage, ImageOptions, TableCell, TableMessage, TableOptions } from '../protocol/pictures.ts';
import type { Display, Shown } from './displays.ts';
import type { TensorLike } from './kernels.ts';
import { plot } from './plot.ts';

const CHANNELS = [1, 3, 4];

/** What the page takes. */
export interface Room {
  /** How many it gets of the pixels, cells or points that it wants. */
  take(wanted: number): number;
  /** What the program plots over time, by plot and mark: rows that were drawn before. */
  kept: Map<string, unknown>;
  /** Waits for the values of a tensor, and no longer than they may take. */
  read(values: Promise<ArrayLike<number>>): Promise<ArrayLike<number>>;
}

/** What has been shown before, and the making of what is shown for the first time. */
const known = new Set<string>();
let firsts: Promise<unknown> = Promise.resolve();

/**
 * Resolves the first time that something is shown after what the program showed before it: so they stand on the page.
 *
 * @throws {Error} that says what does not fit, from where the program asked
 */
export function display(shown: Shown, room: Room): Promise<[Display, Transferable[]]> {
  const made = make(shown, room);
  const key = shown.kind + shown.name;
  if (known.has(key)) return made;
  known.add(key);
  made.catch(() => {}); // told through what is returned, later
  const turn = firsts.then(() => made);
  firsts = turn.catch(() => {});
  return turn;
}

async function make(shown: Shown, room: Room): Promise<[Display, Transferable[]]> {
  try {
    if (shown.kind === 'table') return [await table(shown, room), []];
    if (shown.kind === 'plot') return await plot(shown, room);
    const message = await image(shown, room);
    return [message, [message.pixels]];
  } catch (cause) {
    const { kind, name, at } = shown;
    at.message = `spark.${kind}("${name}"): ${(cause as Error).message}`;
    if (cause instanceof SparkTimeoutError) at.cause = cause; // it is given up, and the program goes on
    throw at;
  }
}

// ------------------------------------------------------------------------------------------ images

/** A tensor; told by what it is asked for here. */
function isReadable(value: unknown): value is Required<TensorLike> {
  return 'data' in Object(value) && typeof (value as TensorLike).data === 'function';
}

interface Numbers {
  values: ArrayLike<number>;
  shape: readonly number[];
}

async function numbers(data: unknown, given: number[] | undefined, { read }: Room): Promise<Numbers> {
  if (isReadable(data)) return { values: await read(data.data()), shape: given ?? data.shape };
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

async function image(
  { name, data, options: given }: Shown,
  room: Room,
): Promise<Omit<ImageMessage, 'generation' | 'pass'>> {
  const { take } = room;
  const options = (given ?? {}) as ImageOptions;
  const { values, shape } = await numbers(data, options.shape, room);
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
  if (!(wide * high > 0)) throw new Error(`${wide} × ${high} pixels cannot be shown.`);
  // Of a picture with more pixels than can be shown, each so many-th of a row and of a column.
  const every = Math.ceil(Math.max(1, Math.sqrt((wide * high) / take(wide * high)), wide / SIDE, high / SIDE));
  const [shownWide, shownHigh] = [Math.ceil(wide / every), Math.ceil(high / every)];
  const bytes = values instanceof Uint8Array || values instanceof Uint8ClampedArray;
  const [min, max] = range(values, bytes, channels, options);
  const map: ColorMap = options.colors ?? 'gray';
  const pixels = new Uint8ClampedArray(shownWide * shownHigh * 4);
  const painter = { values, pixels, min, scale: 255 / (max - min || 1), table: colorTable(map) };
  /** Where the values of each column of pixels begin, seen from their row of pictures; -1 between pictures. */
  const columnsAt = Int32Array.from({ length: shownWide }, (_, i) => {
    const [nth, x] = [Math.floor((i * every) / (width + gap)), (i * every) % (width + gap)];
    return x < width ? nth * layout.steps[3] + x * layout.steps[1] : -1;
  });
  for (let i = 0; i < shownHigh; i++) {
    const [row, y] = [Math.floor((i * every) / (height + gap)), (i * every) % (height + gap)];
    if (y >= height) continue;
    const pictures = Math.min(across, count - row * across);
    const end = Math.ceil((pictures * (width + gap)) / every);
    const from = row * across * layout.steps[3] + y * layout.steps[2];
    paint(painter, layout, from, columnsAt.subarray(0, end), i * shownWide);
  }
  return {
    type: 'image',
    name,
    width: shownWide,
    height: shownHigh,
    pixels: pixels.buffer,
    ...(every > 1 && { whole: [wide, high] as [number, number] }),
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

/** Paints a row from pixel `to` on, of values from `start` on. What is no number, or in no picture, stays transparent. */
function paint(
  { values, pixels, min, scale, table }: Painter,
  { channels, steps: [channel] }: Layout,
  start: number,
  columnsAt: Int32Array,
  to: number,
): void {
  for (let x = 0, at = 4 * to; x < columnsAt.length; x++, at += 4) {
    const from = start + columnsAt[x];
    const first = columnsAt[x] < 0 ? Number.NaN : (values[from] - min) * scale;
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

// ------------------------------------------------------------------------------------------ tables

/** Rows, read when they are asked for. */
interface Rows {
  count: number;
  at(index: number): object;
}

async function table(
  { name, data, options: given }: Shown,
  { take, read }: Room,
): Promise<Omit<TableMessage, 'generation' | 'pass'>> {
  const options = (given ?? {}) as TableOptions;
  const rows = await tableRows(data, read);
  const keys = new Set<string>();
  let widest = 0;
  for (let i = 0; i < Math.min(rows.count, 100); i++) {
    const row = rows.at(i);
    if (isList(row)) widest = Math.max(widest, row.length);
    else for (const key of Object.keys(row)) keys.add(key);
  }
  const named = keys.size > 0 && !widest;
  const wide = options.columns?.length ?? keys.size + widest;
  const columns = (options.columns ?? [...keys]).slice(0, COLUMNS);
  while (!options.columns && columns.length < Math.min(wide, COLUMNS)) columns.push(String(columns.length - keys.size));
  const cells: TableCell[][] = [];
  const across = Math.max(1, columns.length);
  const enough = Math.max(1, Math.floor(take(rows.count * across) / across));
  for (let text = 0; cells.length < Math.min(rows.count, enough) && text < TEXT; ) {
    const row = rows.at(cells.length) as Record<string, unknown>;
    const made = columns.map((column, i): TableCell => {
      const value = row[named ? column : i] ?? null;
      return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : short(value);
    });
    for (const cell of made) if (typeof cell === 'string') text += cell.length;
    cells.push(made);
  }
  return {
    type: 'table',
    name,
    columns: columns.map(short),
    cells,
    more: rows.count - cells.length,
    ...(wide > columns.length && { moreColumns: wide - columns.length }),
    ...(options.rows && { labels: options.rows.slice(0, cells.length).map(short) }),
    ...(options.shade && { shade: options.shade }),
  };
}

const short = (text: unknown): string => cut(text, NAME);

async function tableRows(data: unknown, read: Room['read']): Promise<Rows> {
  if (isReadable(data)) {
    const [count, wide] = data.shape;
    if (data.shape.length !== 2)
      throw new Error(`a tensor of shape [${data.shape}] is no table; it needs two dimensions.`);
    const values = await read(data.data());
    return { count, at: (y) => Array.prototype.slice.call(values, y * wide, (y + 1) * wide) };
  }
  const rows = Array.isArray(data) ? data : undefined;
  if (!rows || rows.some((row) => typeof row !== 'object' || row === null)) {
    throw new Error('rows have to be an array of objects, an array of arrays, or a tensor of two dimensions.');
  }
  return { count: rows.length, at: (y) => rows[y] };
}

function isList(row: object): row is ArrayLike<unknown> {
  return Array.isArray(row) || ArrayBuffer.isView(row);
}
