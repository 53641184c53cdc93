/** What the program plots, made into the message that the page gets. */
import { cut } from '../cut.ts';
import { FIELD, MARKS, NAME, PLOT_NAMES, PLOT_NODES } from '../limits.ts';
import { meant } from '../nearest.ts';
import type {
  BarMark,
  BoxMark,
  ContourMark,
  DrawnMark,
  GraphMark,
  HistMark,
  LineMark,
  PlotColor,
  PlotMark,
  PlotMessage,
  PlotOptions,
  PointColors,
  QuiverMark,
  RidgesMark,
  Scatter3dMark,
  ScatterMark,
} from '../protocol/plots.ts';
import { Track } from '../track.ts';
import type { Room } from './display.ts';
import type { Shown } from './displays.ts';

/** What each type of mark takes, besides `type`, `label` and `panel`. */
const TAKES: Record<PlotMark['type'], readonly string[]> = {
  scatter: ['x', 'y', 'points', 'color', 'size'],
  scatter3d: ['x', 'y', 'z', 'points', 'color', 'size'],
  line: ['x', 'y', 'color'],
  bar: ['x', 'y', 'color'],
  hist: ['values', 'bins', 'color'],
  box: ['values', 'color'],
  contour: ['z', 'shape', 'x', 'y', 'levels', 'colors', 'min', 'max'],
  quiver: ['x', 'y', 'u', 'v', 'scale', 'color'],
  ridges: ['values', 'color'],
  graph: ['nodes', 'edges'],
};
const TYPES = Object.keys(TAKES) as PlotMark['type'][];
const OPTIONS = ['xLabel', 'yLabel', 'x', 'y', 'equal', 'colors'];
/** Rows of ridges, and of each how many bars. */
const ROWS = 24;
const BINS = 40;

/** A row of ridges. */
interface Row {
  low: number;
  high: number;
  counts: Float32Array;
}

/** Whole numbers below this are classes. */
const CLASSES = 12;

/** @throws {Error} that says which mark has what is wrong, and what was expected */
export async function plot(
  { name, data, options: given, pass }: Shown,
  room: Room,
): Promise<[Omit<PlotMessage, 'generation' | 'pass'>, Transferable[]]> {
  const options = (given ?? {}) as PlotOptions;
  known('the options', options, OPTIONS);
  const marks = (Array.isArray(data) ? data : [data]) as PlotMark[];
  if (marks.length > MARKS) throw new Error(`${marks.length} marks are more than the ${MARKS} that a plot can have.`);
  const made = await Promise.all(
    marks.map(async (mark, i) => {
      const where = marks.length > 1 ? `mark ${i + 1}` : 'it';
      if (typeof mark !== 'object' || mark === null) {
        throw new Error(`${where} is ${String(mark)}, and has to be an object with a type: ${TYPES.join(', ')}.`);
      }
      const { type } = mark;
      if (!(type in TAKES)) throw new Error(`${where} has no type that there is: ${meant(String(type), TYPES)}`);
      known(`${where}, a ${type},`, mark, ['type', 'label', 'panel', ...TAKES[type]]);
      try {
        const drawn = await new Mark(room, options, { plot: name, at: pass }).make(mark);
        if (mark.label !== undefined) drawn.label = cut(mark.label, NAME);
        if (mark.panel !== undefined) drawn.panel = cut(mark.panel, NAME);
        return drawn;
      } catch (error) {
        (error as Error).message = `${where} (${type}): ${(error as Error).message}`;
        throw error;
      }
    }),
  );
  const { colors, ...shown } = options;
  for (const key of ['xLabel', 'yLabel'] as const) if (shown[key] !== undefined) shown[key] = cut(shown[key], NAME);
  for (const key of ['x', 'y'] as const) if (shown[key]) shown[key] = ends(shown[key], key);
  return [{ type: 'plot', name, marks: made, options: { ...shown } }, made.flatMap(buffersOf)];
}

/** @throws {Error} for a key that means nothing, with what is meant */
function known(what: string, given: object, keys: readonly string[]): void {
  const strange = Object.keys(given).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Error(`${what} can't have '${strange}': ${meant(strange, keys)}`);
}

function ends(given: unknown, key: string): [number, number] {
  const [low, high, ...more] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof low !== 'number' || typeof high !== 'number' || more.length || !(low < high)) {
    throw new Error(`${key} has to be [least, greatest]; it is ${JSON.stringify(given)}.`);
  }
  return [low, high];
}

interface Grid {
  values: Float64Array;
  rows: number;
  columns: number;
}

const tensorIn = (value: unknown): value is { shape: readonly number[]; data(): Promise<ArrayLike<number>> } =>
  typeof (value as { data?: unknown } | null)?.data === 'function';
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** One mark: what it gives is read, its sizes compared, and what is more than a page takes thinned out. */
class Mark {
  readonly #room: Room;
  readonly #options: PlotOptions;
  /** Which plot it is of, and at which checkpoint. */
  readonly #where: { plot: string; at: number };

  constructor(room: Room, options: PlotOptions, where: { plot: string; at: number }) {
    this.#room = room;
    this.#options = options;
    this.#where = where;
  }

  make(mark: PlotMark): Promise<DrawnMark> {
    const makers: { [Type in PlotMark['type']]: (mark: never) => Promise<DrawnMark> } = {
      scatter: (one: ScatterMark) => this.#points(one, 2),
      scatter3d: (one: Scatter3dMark) => this.#points(one, 3),
      line: (one: LineMark) => this.#line(one),
      bar: (one: BarMark) => this.#bars(one),
      hist: (one: HistMark) => this.#hist(one),
      box: (one: BoxMark) => this.#boxes(one),
      contour: (one: ContourMark) => this.#field(one),
      quiver: (one: QuiverMark) => this.#arrows(one),
      ridges: (one: RidgesMark) => this.#ridges(one),
      graph: async (one: GraphMark) => graph(one),
    };
    return makers[mark.type](mark as never);
  }

  async #points(mark: ScatterMark | Scatter3dMark, dims: 2 | 3): Promise<DrawnMark> {
    const axes = dims === 2 ? (['x', 'y'] as const) : (['x', 'y', 'z'] as const);
    let [x, y, z] = mark.points
      ? await this.#rows(mark.points, dims)
      : await Promise.all(axes.map((axis) => this.#numbers((mark as Scatter3dMark)[axis], axis)));
    this.#same({ x, y, ...(z && { z }) });
    const count = x.length;
    let colors = await this.#colors(mark.color, count);
    const every = this.#every(count);
    if (every > 1) {
      [x, y] = [thinned(x, every), thinned(y, every)];
      z &&= thinned(z, every);
      if (colors && 'index' in colors) colors = { ...colors, index: colors.index.filter((_, i) => i % every === 0) };
      else if (colors) colors = { ...colors, values: thinned(colors.values, every) };
    }
    const size = mark.size ?? Math.min(7, Math.max(2, 60 / Math.sqrt(x.length || 1)));
    return {
      kind: 'points',
      x,
      y,
      ...(z && { z }),
      size,
      ...(colors && { colors }),
      ...(typeof mark.color === 'string' && { color: mark.color }),
      ...(every > 1 && { of: count }),
    };
  }

  async #line({ x: along, y: values, color }: LineMark): Promise<DrawnMark> {
    let y = await this.#numbers(values, 'y');
    let x = along === undefined ? Float64Array.from(y, (_, i) => i) : await this.#numbers(along, 'x');
    this.#same({ x, y });
    const [count, every] = [x.length, this.#every(x.length)];
    if (every > 1) [x, y] = [thinned(x, every), thinned(y, every)];
    return { kind: 'line', x, y, color, ...(every > 1 && { of: count }) };
  }

  async #bars({ x: along, y: values, color }: BarMark): Promise<DrawnMark> {
    const y = await this.#numbers(values, 'y');
    const named = Array.isArray(along) && along.some((one) => typeof one === 'string');
    const x =
      named || along === undefined ? Float64Array.from(y, (_, i) => i) : await this.#numbers(along as never, 'x');
    if (named && (along as string[]).length !== y.length)
      throw new Error(`x has ${(along as string[]).length} names, y has ${y.length} values.`);
    this.#same({ x, y });
    if (y.length > PLOT_NAMES)
      throw new Error(`${y.length} bars are more than the ${PLOT_NAMES} that a plot can have.`);
    const sorted = Float64Array.from(x).sort();
    let apart = Number.POSITIVE_INFINITY;
    for (let i = 1; i < sorted.length; i++)
      if (sorted[i] > sorted[i - 1]) apart = Math.min(apart, sorted[i] - sorted[i - 1]);
    const half = 0.4 * (apart === Number.POSITIVE_INFINITY ? 1 : apart);
    return {
      kind: 'bars',
      from: x.map((at) => at - half),
      to: x.map((at) => at + half),
      y,
      color,
      ...(named && { names: (along as string[]).map((one) => cut(one, NAME)) }),
    };
  }

  async #hist({ values: given, bins, color }: HistMark): Promise<DrawnMark> {
    const values = (await this.#numbers(given, 'values')).filter(Number.isFinite);
    let edges: number[];
    if (Array.isArray(bins)) edges = [...bins];
    else {
      // Sturges' rule, as NumPy's default for what is small.
      const count = (bins as number | undefined) ?? Math.ceil(Math.log2(values.length + 1)) + 1;
      if (!Number.isInteger(count) || count < 1)
        throw new Error(`bins is ${count}, and has to be a whole number from 1.`);
      let [low, high] = rangeOf(values);
      if (low === high) [low, high] = [low - 0.5, high + 0.5];
      edges = Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
    }
    if (edges.length < 2 || edges.length > PLOT_NAMES || edges.some((edge, i) => i > 0 && !(edge > edges[i - 1])))
      throw new Error(`bins has to be 2 to ${PLOT_NAMES} edges, each greater than the one before.`);
    const y = new Float64Array(edges.length - 1);
    for (const value of values) {
      let [low, high] = [0, y.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (edges[middle + 1] <= value) low = middle + 1;
        else high = middle;
      }
      // The last edge belongs to the last bar.
      if (low === y.length && value === edges[low]) low--;
      if (low < y.length && value >= edges[0]) y[low]++;
    }
    return {
      kind: 'bars',
      from: Float64Array.from(edges.slice(0, -1)),
      to: Float64Array.from(edges.slice(1)),
      y,
      color,
    };
  }

  async #boxes({ values, color }: BoxMark): Promise<DrawnMark> {
    const lists: [string, unknown][] =
      isList(values) || tensorIn(values)
        ? isList(values) && values.length && (isList(values[0]) || tensorIn(values[0]))
          ? Array.from(values as ArrayLike<unknown>, (list, i) => [String(i), list])
          : [['', values]]
        : Object.entries(values ?? {});
    if (lists.length > PLOT_NAMES)
      throw new Error(`${lists.length} boxes are more than the ${PLOT_NAMES} that a plot can have.`);
    const read = await Promise.all(
      lists.map(([name, list]) => this.#numbers(list, name ? `values.${name}` : 'values')),
    );
    const boxes = read.map((list, i) => {
      const sorted = list.filter((value) => !Number.isNaN(value)).sort();
      const at = (share: number): number => {
        const place = share * (sorted.length - 1);
        const below = Math.floor(place);
        return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
      };
      const quartiles: [number, number, number] = [at(0.25), at(0.5), at(0.75)];
      const reach = 1.5 * (quartiles[2] - quartiles[0]);
      const within = sorted.filter((value) => value >= quartiles[0] - reach && value <= quartiles[2] + reach);
      const beyond = [...sorted.filter((value) => value < quartiles[0] - reach || value > quartiles[2] + reach)];
      return {
        name: cut(lists[i][0], NAME),
        low: within[0],
        quartiles,
        high: within[within.length - 1],
        beyond: beyond.slice(0, PLOT_NAMES),
      };
    });
    return { kind: 'boxes', boxes: boxes.filter(({ low }) => low !== undefined), color };
  }

  async #field(mark: ContourMark): Promise<DrawnMark> {
    const { levels = [], colors = 'viridis', x = [0, 1], y = [0, 1] } = mark;
    let { values, rows, columns } = await this.#grid(mark.z, mark.shape);
    if (rows < 2 || columns < 2) throw new Error(`z has ${rows} × ${columns} values; it needs 2 × 2 at least.`);
    const every = Math.ceil(Math.max(rows, columns) / FIELD);
    if (every > 1) {
      // From the first to the last, so that they stand where they did.
      const kept = (count: number): number[] => {
        const fewer = Math.ceil(count / every);
        return Array.from({ length: fewer }, (_, i) => Math.round((i * (count - 1)) / (fewer - 1 || 1)));
      };
      const [down, across] = [kept(rows), kept(columns)];
      values = Float64Array.from(down.flatMap((row) => across.map((column) => values[row * columns + column])));
      [rows, columns] = [down.length, across.length];
    }
    const [low, high] = rangeOf(values);
    const [min, max] = [mark.min ?? low, mark.max ?? high];
    const lines =
      typeof levels === 'number'
        ? Array.from({ length: levels }, (_, i) => min + ((max - min) * (i + 1)) / (levels + 1))
        : [...levels];
    return {
      kind: 'field',
      rows,
      columns,
      z: Float32Array.from(values),
      x: ends(x, 'x'),
      y: ends(y, 'y'),
      levels: lines.slice(0, 50),
      colors,
      min,
      max,
    };
  }

  async #arrows({ scale, color, ...mark }: QuiverMark): Promise<DrawnMark> {
    const axes = ['x', 'y', 'u', 'v'] as const;
    const [x, y, u, v] = await Promise.all(axes.map((axis) => this.#numbers(mark[axis], axis)));
    this.#same({ x, y, u, v });
    const every = this.#every(x.length);
    const longest = u.reduce((most, one, i) => Math.max(most, Math.hypot(one, v[i])), 0) || 1;
    const [[left, right], [bottom, top]] = [rangeOf(x), rangeOf(y)];
    const apart = Math.sqrt(((right - left || 1) * (top - bottom || 1)) / (x.length || 1));
    const times = scale ?? apart / longest;
    const kept = (values: Float64Array): Float64Array => (every > 1 ? thinned(values, every) : values);
    return {
      kind: 'arrows',
      x: kept(x),
      y: kept(y),
      u: kept(u.map((one) => one * times)),
      v: kept(v.map((one) => one * times)),
      color,
    };
  }

  async #ridges({ values: given, color, label, panel }: RidgesMark): Promise<DrawnMark> {
    const { plot, at } = this.#where;
    const { kept } = this.#room;
    const key = JSON.stringify([plot, label, panel]);
    const rows = (kept.get(key) ?? new Track<Row>(ROWS)) as Track<Row>;
    kept.set(key, rows);
    rows.add(at, rowOf(await this.#numbers(given, 'values', true)), 1);
    const moments = rows.moments;
    const counts = new Float32Array(moments.length * BINS);
    for (const [i, { value }] of moments.entries()) counts.set(value.counts, i * BINS);
    return {
      kind: 'ridges',
      rows: moments.length,
      bins: BINS,
      low: Float64Array.from(moments, ({ value }) => value.low),
      high: Float64Array.from(moments, ({ value }) => value.high),
      at: Float64Array.from(moments, ({ pass }) => pass - moments[0].pass),
      counts,
      color,
    };
  }

  /** Every so many-th point is sent. */
  #every(count: number): number {
    return Math.max(1, Math.ceil(count / this.#room.take(count)));
  }

  #same(lists: Record<string, ArrayLike<unknown>>): void {
    const [[first, { length }], ...others] = Object.entries(lists);
    for (const [name, other] of others) {
      if (other.length !== length)
        throw new Error(`${first} has ${length} values, ${name} has ${other.length}: they have to be as many.`);
    }
  }

  /** @param any whether a tensor may have any shape */
  async #numbers(given: unknown, what: string, any = false): Promise<Float64Array> {
    if (given === undefined || given === null) throw new Error(`${what} is missing.`);
    if (tensorIn(given)) {
      if (!any && given.shape.filter((size) => size !== 1).length > 1)
        throw new Error(`${what} has shape [${given.shape.join(', ')}]; it needs one dimension.`);
      return Float64Array.from(await this.#room.read(given.data()));
    }
    if (!isList(given)) throw new Error(`${what} is ${String(given)}, and no array, typed array or tensor.`);
    const values = Float64Array.from(given as ArrayLike<number>, Number);
    const wrong = Array.isArray(given) ? given.findIndex((value) => typeof value !== 'number') : -1;
    if (wrong >= 0) throw new Error(`${what}[${wrong}] is ${String((given as unknown[])[wrong])}, and no number.`);
    return values;
  }

  /** Columns of rows. */
  async #rows(given: unknown, dims: number): Promise<Float64Array[]> {
    const { values, rows, columns } = await this.#grid(given, undefined, 'points');
    if (columns !== dims) throw new Error(`points has ${columns} columns; it needs ${dims}.`);
    return Array.from({ length: dims }, (_, axis) =>
      Float64Array.from({ length: rows }, (_, row) => values[row * dims + axis]),
    );
  }

  async #grid(given: unknown, shape: readonly number[] | undefined, what = 'z'): Promise<Grid> {
    let [rows, columns] = shape ?? [];
    let values: Float64Array;
    if (tensorIn(given)) {
      const sizes = shape ?? given.shape.filter((size, i) => i >= given.shape.length - 2 || size !== 1);
      if (sizes.length !== 2)
        throw new Error(`${what} has shape [${given.shape.join(', ')}]; it needs two dimensions.`);
      [rows, columns] = sizes;
      values = Float64Array.from(await this.#room.read(given.data()));
    } else if (Array.isArray(given) && isList(given[0])) {
      [rows, columns] = [given.length, given[0].length];
      values = new Float64Array(rows * columns);
      for (const [row, list] of (given as ArrayLike<number>[]).entries()) {
        if (list.length !== columns)
          throw new Error(`row ${row} of ${what} has ${list.length} values, row 0 has ${columns}.`);
        values.set(list, row * columns);
      }
    } else {
      values = await this.#numbers(given, what);
      if (!shape && what === 'points' && !values.length) [rows, columns] = [0, 2];
      else if (!shape)
        throw new Error(`${what} has ${values.length} values in a row: it needs shape: [rows, columns].`);
    }
    if (rows * columns !== values.length)
      throw new Error(`shape [${rows}, ${columns}] has ${rows * columns} values; ${what} has ${values.length}.`);
    return { values, rows, columns };
  }

  async #colors(given: PlotColor | undefined, count: number): Promise<PointColors | undefined> {
    if (given === undefined || typeof given === 'string') return undefined;
    if (Array.isArray(given) && typeof given[0] === 'string') {
      this.#same({ x: { length: count }, color: given });
      const classes = [...new Set(given as string[])];
      if (classes.length > 256) throw new Error(`color has ${classes.length} classes, and can have 256.`);
      const at = new Map(classes.map((name, i) => [name, i]));
      const index = Uint8Array.from(given as string[], (name) => at.get(name)!);
      return { classes: classes.map((name) => cut(name, NAME)), index };
    }
    const values = await this.#numbers(given, 'color');
    this.#same({ x: { length: count }, color: values });
    const [min, max] = rangeOf(values);
    if (values.every((value) => Number.isInteger(value) && value >= 0 && value < CLASSES)) {
      const classes = Array.from({ length: max + 1 || 0 }, (_, i) => String(i));
      return { classes, index: Uint8Array.from(values) };
    }
    return { values, min, max, map: this.#options.colors ?? 'viridis' };
  }
}

/** How values lie between their least and their greatest. */
function rowOf(values: Float64Array): Row {
  let [low, high] = rangeOf(values);
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const counts = new Float32Array(BINS);
  const times = BINS / (high - low);
  for (const value of values) {
    if (Number.isFinite(value)) counts[Math.min(BINS - 1, Math.floor((value - low) * times))]++;
  }
  return { low, high, counts };
}

/** @throws {Error} for an arrow from or to what is not there */
function graph({ nodes, edges }: GraphMark): DrawnMark {
  if (!isList(nodes) || !isList(edges)) throw new Error('nodes and edges have to be arrays.');
  const shown = nodes.slice(0, PLOT_NODES);
  for (const [from, to] of edges) {
    if (!nodes[from] || !nodes[to])
      throw new Error(`an edge goes from ${from} to ${to}; there are ${nodes.length} nodes.`);
  }
  const text = (value: unknown) => (value === undefined ? undefined : cut(String(value), NAME));
  return {
    kind: 'graph',
    nodes: shown.map(({ name, type, shape, parameters }) => ({
      name: cut(String(name), NAME),
      type: text(type),
      shape: text(shape),
      parameters,
    })),
    edges: edges.filter(([from, to]) => shown[from] && shown[to]).map(([from, to]) => [from, to]),
  };
}

/** Of the numbers that are some: [0, 1] where there is none. */
function rangeOf(values: ArrayLike<number>): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return low > high ? [0, 1] : [low, high];
}

const thinned = (values: Float64Array, every: number): Float64Array =>
  Float64Array.from({ length: Math.ceil(values.length / every) }, (_, i) => values[i * every]);

function buffersOf(mark: DrawnMark): Transferable[] {
  const arrays = [...Object.values(mark), ...('colors' in mark && mark.colors ? Object.values(mark.colors) : [])];
  return arrays.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []));
}
