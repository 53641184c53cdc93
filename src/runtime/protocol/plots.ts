/** What a program plots: points, lines, bars, boxes, fields and arrows, each time anew, under a name. */
import type { ImageOptions } from './pictures.ts';

/** Numbers, one after another: an array, a typed array, or a tensor of one dimension. */
export type PlotNumbers = ArrayLike<number> | PlotTensor;

/** A tensor, of whatever library. */
export interface PlotTensor {
  readonly shape: readonly number[];
  data(): Promise<ArrayLike<number>>;
}

/** Colours of points: one for all (`'#c2570c'`), a class each (texts, or a few whole numbers), or values on a scale. */
export type PlotColor = string | readonly string[] | PlotNumbers;

/** What every mark may have. */
export interface PlotMarkOptions {
  /** What it is called, in the legend and under the pointer. */
  label?: string;
  /** Marks of one panel are drawn together; several panels stand side by side. */
  panel?: string;
}

/** Points of `x` and `y`, or of the rows of `points`, `[n, 2]`. */
export interface ScatterMark extends PlotMarkOptions {
  type: 'scatter';
  x?: PlotNumbers;
  y?: PlotNumbers;
  points?: PlotTensor | readonly (readonly number[])[];
  color?: PlotColor;
  /** Of a point, in px across; default by how many there are. */
  size?: number;
}

/** Points in space, that a reader turns: `x`, `y` and `z`, or the rows of `points`, `[n, 3]`. */
export interface Scatter3dMark extends Omit<ScatterMark, 'type'> {
  type: 'scatter3d';
  z?: PlotNumbers;
}

/** A line through points in their order; without `x` they are 0, 1, 2 … */
export interface LineMark extends PlotMarkOptions {
  type: 'line';
  x?: PlotNumbers;
  y: PlotNumbers;
  color?: string;
}

/** A bar for each number, at its name or its place. */
export interface BarMark extends PlotMarkOptions {
  type: 'bar';
  x?: readonly string[] | PlotNumbers;
  y: PlotNumbers;
  color?: string;
}

/** How many of the values lie where. */
export interface HistMark extends PlotMarkOptions {
  type: 'hist';
  values: PlotNumbers;
  /** How many bars, or the edges between them; default by how many values there are. */
  bins?: number | readonly number[];
  color?: string;
}

/** A box for each list: median, quartiles, the farthest value within 1.5 times their distance, and what lies beyond. */
export interface BoxMark extends PlotMarkOptions {
  type: 'box';
  values: PlotNumbers | readonly PlotNumbers[] | Readonly<Record<string, PlotNumbers>>;
  color?: string;
}

/** A grid of values as a field of colours with lines of equal value: what a model says everywhere. */
export interface ContourMark extends PlotMarkOptions {
  type: 'contour';
  /** Row by row from the least y: nested arrays, a tensor of two dimensions, or numbers with a `shape`. */
  z: PlotNumbers | readonly (readonly number[])[];
  /** [rows, columns], where `z` does not say itself. */
  shape?: readonly [number, number];
  /** Where the first and the last column stand, and the first and the last row; default: 0 and 1. */
  x?: readonly [number, number];
  y?: readonly [number, number];
  /** Values along which lines are drawn, or how many; default none. */
  levels?: number | readonly number[];
  /** A scale of colours, or `classes`: 0, 1, 2 … in the colours of the classes 0, 1, 2 … and mixed between them. */
  colors?: ImageOptions['colors'] | 'classes';
  /** The values at the ends of the colours. Default: the least and the greatest of the grid. */
  min?: number;
  max?: number;
}

/** An arrow from each point `(x, y)`, in the direction `(u, v)`. */
export interface QuiverMark extends PlotMarkOptions {
  type: 'quiver';
  x: PlotNumbers;
  y: PlotNumbers;
  u: PlotNumbers;
  v: PlotNumbers;
  /** How long an arrow of length 1 is, in units of x; default so that the longest is as long as arrows are apart. */
  scale?: number;
  color?: string;
}

/** How the values lie now and lay before: a row for each time that the plot of this name was drawn, evenly over the run. */
export interface RidgesMark extends PlotMarkOptions {
  type: 'ridges';
  /** Of any shape. */
  values: PlotNumbers;
  color?: string;
}

/** A layer, or what goes into a model and comes out of it. */
export interface GraphNode {
  name: string;
  type?: string;
  /** Of what it gives. */
  shape?: string;
  /** How many numbers of its own are trained. */
  parameters?: number;
}

/** Boxes, and arrows between them: what `spark.summary` draws. */
export interface GraphMark extends PlotMarkOptions {
  type: 'graph';
  nodes: readonly GraphNode[];
  /** From which to which, as their places in `nodes`. */
  edges: readonly (readonly [number, number])[];
}

export type PlotMark =
  | ScatterMark
  | Scatter3dMark
  | LineMark
  | BarMark
  | HistMark
  | BoxMark
  | ContourMark
  | QuiverMark
  | RidgesMark
  | GraphMark;

/** What `spark.plot()` is told besides what is to be drawn. */
export interface PlotOptions {
  /** What stands along the axes. */
  xLabel?: string;
  yLabel?: string;
  /** The ends of the axes; default: what the marks need. */
  x?: readonly [number, number];
  y?: readonly [number, number];
  /** One unit of x is as long as one of y. */
  equal?: boolean;
  /** A scale of colours for points that have values; default 'viridis'. */
  colors?: ImageOptions['colors'];
}

// ------------------------------------------------------------------------------------------ as it crosses

/** Colours of points, as they cross. */
export type PointColors =
  | { classes: string[]; index: Uint8Array }
  | { values: Float64Array; min: number; max: number; map: NonNullable<ImageOptions['colors']> };

interface Drawn {
  label?: string;
  panel?: string;
  /** One for all of it. */
  color?: string;
}

export interface DrawnPoints extends Drawn {
  kind: 'points';
  x: Float64Array;
  y: Float64Array;
  z?: Float64Array;
  colors?: PointColors;
  size: number;
  /** How many there were, where that is more than a page takes. */
  of?: number;
}
export interface DrawnLine extends Drawn {
  kind: 'line';
  x: Float64Array;
  y: Float64Array;
  of?: number;
}
/** Bars from `from` to `to` along x, as high as `y`. */
export interface DrawnBars extends Drawn {
  kind: 'bars';
  from: Float64Array;
  to: Float64Array;
  y: Float64Array;
  names?: string[];
}
export interface DrawnBoxes extends Drawn {
  kind: 'boxes';
  boxes: { name: string; low: number; quartiles: [number, number, number]; high: number; beyond: number[] }[];
}
export interface DrawnField extends Drawn {
  kind: 'field';
  rows: number;
  columns: number;
  z: Float32Array;
  x: [number, number];
  y: [number, number];
  levels: number[];
  colors: NonNullable<ContourMark['colors']>;
  min: number;
  max: number;
}
/** Arrows from (x, y), as long as (u, v). */
export interface DrawnArrows extends Drawn {
  kind: 'arrows';
  x: Float64Array;
  y: Float64Array;
  u: Float64Array;
  v: Float64Array;
}

/** Histograms, one behind the other. */
export interface DrawnRidges extends Drawn {
  kind: 'ridges';
  rows: number;
  bins: number;
  /** Of each row: the ends of its values, and the checkpoint that it was drawn at, from the first row on. */
  low: Float64Array;
  high: Float64Array;
  at: Float64Array;
  /** Row by row. */
  counts: Float32Array;
}
export interface DrawnGraph extends Drawn {
  kind: 'graph';
  nodes: GraphNode[];
  edges: [number, number][];
}

export type DrawnMark =
  | DrawnPoints
  | DrawnLine
  | DrawnBars
  | DrawnBoxes
  | DrawnField
  | DrawnArrows
  | DrawnRidges
  | DrawnGraph;

/** A plot as it is now. The next one follows after `frame-shown`. */
export interface PlotMessage {
  type: 'plot';
  generation: number;
  /** As of a canvas. */
  pass: number;
  name: string;
  marks: DrawnMark[];
  options: Omit<PlotOptions, 'colors'>;
}
