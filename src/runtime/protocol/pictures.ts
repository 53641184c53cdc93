/**
 * What a program shows as a whole, each time anew: canvases, images and tables. Of each name one is on its way at a time: the next
 * follows when the page has shown it. And what a reader does on a canvas.
 */

/** A picture of a canvas of the program, transferred. The next one follows after `frame-shown`. */
export interface FrameMessage {
  type: 'frame';
  generation: number;
  /** Checkpoints that the worker had passed when the program showed it. */
  pass: number;
  name: string;
  /** Of the canvas; the picture is smaller where that is more than a page takes. */
  width: number;
  height: number;
  bitmap: ImageBitmap;
  /** The program wants to know what a reader does on it. */
  input: boolean;
}

/** What `spark.image()` is told besides the data. */
export interface ImageOptions {
  /** Of the data, where it does not say itself: [height, width], [n, height, width], [height, width, channels] … */
  shape?: number[];
  /** 1, 3 or 4, where the shape does not tell pictures in a row from the channels of one. */
  channels?: 1 | 3 | 4;
  /** Colours for values of one channel; default 'gray'. */
  colors?: 'gray' | 'viridis' | 'magma';
  /** The values at the ends of the colours. Default: the least and the greatest of the data; 0 and 255 for bytes. */
  min?: number;
  max?: number;
  /** Pictures side by side, where there are several; default so that the whole is about square. */
  columns?: number;
}

/** A picture made of the program's numbers; its pixels are transferred. The next one follows after `frame-shown`. */
export interface ImageMessage {
  type: 'image';
  generation: number;
  /** As of a canvas. */
  pass: number;
  name: string;
  width: number;
  height: number;
  /** RGBA, row by row. */
  pixels: ArrayBuffer;
  /** Width and height of what the program gave, where that is more than a page takes: this is a smaller picture of it. */
  whole?: [width: number, height: number];
  /** What the colours mean; missing for pictures that have colours of their own. */
  range?: { colors: NonNullable<ImageOptions['colors']>; min: number; max: number };
}

export type TableCell = string | number | boolean | null;

/** What `spark.table()` is told besides the rows. */
export interface TableOptions {
  /** What the columns are called; default: the keys of the first rows. */
  columns?: string[];
  /** What the rows are called, as in a confusion matrix. */
  rows?: string[];
  /** Shades numbers by their share of the greatest one of the table, of their row or of their column. */
  shade?: 'all' | 'row' | 'column';
}

/** A table as it is now. The next one follows after `frame-shown`. */
export interface TableMessage {
  type: 'table';
  generation: number;
  /** As of a canvas. */
  pass: number;
  name: string;
  columns: string[];
  /** What the rows are called; missing when nothing. */
  labels?: string[];
  cells: TableCell[][];
  /** How many rows there are beyond those that are sent, and how many columns. */
  more: number;
  moreColumns?: number;
  shade?: TableOptions['shade'];
}

/** The page has shown the frame it was sent for this canvas (or image, table or plot), and can take another. */
export interface FrameShownMessage {
  type: 'frame-shown';
  name: string;
  of: 'frame' | 'image' | 'table' | 'plot';
}

/** What a pointer or a key did on a picture: what DOM events call it, in pixels of the program's canvas. */
export interface CanvasInput {
  type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave' | 'wheel' | 'keydown' | 'keyup';
  offsetX?: number;
  offsetY?: number;
  /** As of a mouse: which button this is about, and which are down. */
  button?: number;
  buttons?: number;
  pressure?: number;
  pointerId?: number;
  pointerType?: string;
  isPrimary?: boolean;
  deltaX?: number;
  deltaY?: number;
  key?: string;
  code?: string;
  repeat?: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** A reader's input on a canvas that asked for it, at most a frame's at a time. Dispatched on the canvas, as events. */
export interface InputMessage {
  type: 'input';
  name: string;
  events: CanvasInput[];
}
