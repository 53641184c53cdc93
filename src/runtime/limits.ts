/**
 * How much of what a program emits its page takes. The one place for these numbers: the worker keeps to them, so that no
 * message is more than a page can take in within a frame, and the page keeps to them in what it holds and draws.
 * What is left out is said: "… n more" where it would stand, and once in the log where a page takes no more names.
 */

/** Characters of a name, a label, a heading, a table's cell: more than a reader takes in; a thousand of them are no work. */
export const NAME = 200;
/** Characters of what is printed at once, and of them in a row of the log: a screen of longer ones is no frame's work. */
export const LINE = 10_000;
export const ROW = 2000;

/** Metric names a page keeps, 8 to 32 KiB each; and how many of them, the first that come, are curves of the chart. */
export const SERIES = 1000;
export const CURVES = 24;
/** Marks at the steps of a chart, the first that come. */
export const CHART_MARKS = 100;
/** Points a message of metrics carries: about a millisecond's work for the page. */
export const POINTS = 1000;

/** Names of images, of tables, of plots and of canvases a page keeps, and how many of each a part without a name shows. */
export const DISPLAYS = 100;
export const SHOWN = 24;
/**
 * Pixels of a picture: more than most screens have. Those of all pictures of a program together, and what each has when
 * that is used up: 64 MiB of them, and half as much again if there are 100 names.
 */
export const PIXELS = 4 << 20;
export const ALL_PIXELS = 16 << 20;
export const LEAST_PIXELS = 1 << 16;
/** Pixels that are drawn in a frame; of larger pictures one. */
export const PIXELS_A_FRAME = 1 << 20;
/** Pixels along a side: browsers' canvases end between 8,192 and 65,535. */
export const SIDE = 8192;

/** Cells of a table: with 5,000, laying it out takes a browser longer than a frame may. Those of all tables together, and what each has when that is used up; its columns; its characters. */
export const CELLS = 2500;
export const ALL_CELLS = 7500;
export const LEAST_CELLS = 50;
export const COLUMNS = 100;
export const TEXT = 100_000;

/** Points of a plot: drawn in a part of a frame. Those of all plots together, and what each has when that is used up. */
export const PLOTTED = 20_000;
export const ALL_PLOTTED = 60_000;
export const LEAST_PLOTTED = 1000;
/** What a plot has of marks, of bars or boxes, of layers in a graph, and of rows or columns of a field. */
export const MARKS = 100;
export const PLOT_NAMES = 1000;
export const PLOT_NODES = 120;
export const FIELD = 256;

/** Parameters that get a control's description, and how many of them have a control. */
export const PARAMS = 1000;
export const CONTROLS = 100;
/** Options that a choice offers. */
export const OPTIONS = 200;

/**
 * How far a reader can look back, where a page asks for that: moments of each thing that is shown, evenly over the run, and the bytes
 * of them all.
 */
export const MOMENTS = 512;
export const HISTORY = 64 << 20;

/** What the lines of one message weigh, in characters as `log-weight.ts` counts them, and all that wait to be sent. */
export const LOG_MESSAGE = 500_000;
export const LOG_WAITING = 8_000_000;
