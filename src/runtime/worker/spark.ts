/**
 * The `spark` object: everything a program can ask of its runner. It is a global in the worker, and
 * `import { spark } from 'spark-runner/worker'` is the same object with its types.
 */
import type { SparkController } from '../controller.ts';
import { lazy } from '../lazy.ts';
import type { ParamSpec } from '../protocol/exposed.ts';
import type { CanvasInput, ImageOptions, TableOptions } from '../protocol/pictures.ts';
import type { PlotMark, PlotOptions } from '../protocol/plots.ts';
import type { CanvasOptions } from './canvases.ts';
import { type CameraFrame, capture, type MicrophoneSound, type SparkCapture } from './capture.ts';
import type { CSVOptions, CSVTable } from './csv.ts';
import type { Source } from './data.ts';
import { dataCode } from './data-code.ts';
import type { Dataset, DatasetOptions, TextDataset } from './dataset.ts';
import type { Durable } from './durable.ts';
import { format } from './format.ts';
import type { LoadImageOptions } from './images.ts';
import { isTensor, type TensorLike } from './kernels.ts';
import type { HistogramsOptions, SummaryOptions, SummaryRow } from './model.ts';
import { programHost } from './program-host.ts';
import { sparkValues } from './spark-values.ts';

/** A live control: `value` is what the reader has set. */
export interface SparkParam<T> {
  value: T;
}

/** A canvas of the program. */
export type SparkCanvas = OffscreenCanvas & {
  addEventListener(type: CanvasInput['type'], listener: (event: Event & CanvasInput) => void): void;
};

export interface Spark {
  /** The controller of this program; the same object each time. */
  controller(): SparkController;
  /** The same as `controller()`. */
  createController(): SparkController;
  /** Short for `controller().checkpoint()`. */
  checkpoint(): Promise<void>;

  /** The value kept under `key`, made by `init` the first time; it survives hot reloads, by identity. */
  persist<T>(key: string, init: () => T): T;
  persist<T>(key: string, init: T): T;
  /** Whether a value is kept under `key`. */
  hasPersisted(key: string): boolean;
  /** Forgets the value under `key`: `persist` makes it anew. */
  clearPersisted(key: string): void;
  /** Forgets all values that are kept. */
  clearAllPersisted(): void;

  /**
   * Makes functions callable from the page and values live both ways, objects in depth: what the program changes in
   * them shows on the page after its next checkpoint turn, what the page changes is in the same objects then. Arrays of
   * more than 64 KiB are sent when they are assigned, or exposed again. @returns the live values, to read and set
   * @throws {TypeError} that names what can't be sent, and leaves everything as it was
   */
  expose<T extends Record<string, unknown>>(members: T): T & Record<string, unknown>;

  /** A file beside the page. @throws {Error} that says which file, and what came instead */
  load(path: string): Promise<ArrayBuffer>;
  /** A file of JSON beside the page, parsed. */
  loadJSON<T = unknown>(path: string): Promise<T>;
  /** A file of text beside the page. */
  loadText(path: string): Promise<string>;
  /**
   * A table of a file beside the page, or of one that a reader chose: columns of numbers or texts, and these as tensors:
   * `(await spark.loadCSV('iris.csv')).tensor('length', 'width')`. @throws {Error} that says which row does not fit
   */
  loadCSV(file: Source, options?: CSVOptions): Promise<CSVTable>;
  /** A picture as a tensor of [channels, height, width], 0 to 1. @throws {Error} where the browser reads no picture in it */
  loadImage(file: Source, options?: LoadImageOptions): Promise<TensorLike>;
  /** Several of one size, [pictures, channels, height, width]. */
  loadImages(files: readonly Source[], options?: LoadImageOptions): Promise<TensorLike>;
  /**
   * A small data set to learn with: of a formula `moons`, `circles`, `spiral`, `blobs`, `xor`; measured `iris`, `penguins` and `digits`
   * (2,000 of 8 × 8 pixels); or a page of `text`. Its `x` and `y` are tensors, `values` and `labels` typed arrays.
   */
  dataset(name: 'text', options?: DatasetOptions): Promise<TextDataset>;
  dataset(
    name: 'moons' | 'circles' | 'spiral' | 'blobs' | 'xor' | 'iris' | 'penguins' | 'digits',
    options?: DatasetOptions,
  ): Promise<Dataset>;

  /**
   * Keeps a value beyond this page: plain data, typed arrays, Dates, Maps, Sets, and tensors in them (a state_dict), as they
   * are now. Atomic: what was saved before is there until the new value is, and stays when that fails.
   * @throws {Error} for what cannot be kept, with its path; where there is no room, with how much there is
   */
  save(key: string, value: unknown): Promise<void>;
  /** What was saved; undefined when there is none, or when the reader chose to start afresh. */
  restore<T = unknown>(key: string): Promise<T | undefined>;
  /** What this page keeps, newest first: `size` is about the bytes it takes, `time` as of `Date.now()`. */
  saved(): Promise<{ key: string; size: number; time: number }[]>;
  /** Deletes what was saved under `key`. */
  forget(key: string): Promise<void>;

  /** A point for the chart. A tensor of one element is read back later, without stalling the program. */
  metric(name: string, value: number | TensorLike, options?: { step?: number }): void;
  /** A note at a step of the chart, by default the newest: `spark.mark('rate halved')`. A chart has the first 100 of a run. */
  mark(text: string, options?: { step?: number }): void;
  /** How far the program is, for the bar; without a total it shows that something goes on. */
  progress(done: number, total?: number, label?: string): void;
  /** A button for the reader; the value counts how often it was pressed. */
  param(name: string, spec: { button: true; label?: string }): SparkParam<number>;
  /**
   * A control for the reader, from what it starts with or all that is to be known of it; the program sees a new value
   * after its next checkpoint. @throws {TypeError} when it is none
   */
  param(name: string, value: number | ParamSpec<number>): SparkParam<number>;
  param(name: string, value: boolean | ParamSpec<boolean>): SparkParam<boolean>;
  param<T extends string>(name: string, spec: ParamSpec<T>): SparkParam<T>;
  param(name: string, value: string): SparkParam<string>;
  /**
   * A file that the reader chooses or drops; null until then. `accept` as of `<input type="file">`: ".csv", "image/*".
   * It is the reader's: nothing of it leaves their machine unless the program sends it.
   */
  file(name: string, options?: { accept?: string; label?: string }): SparkParam<File | null>;
  /**
   * A camera that the reader turns on, and off again: nothing is asked of them before they press its button. Its pictures have `size`
   * ([height, width], or one number for both; default 64), cut from the middle, of 3 `channels` or 1; `facing` says which way it looks
   * where there are two, 'user' or 'environment'. They are the reader's, as a file is.
   */
  camera(
    name: string,
    options?: {
      size?: number | readonly [height: number, width: number];
      channels?: 1 | 3;
      facing?: 'user' | 'environment';
      label?: string;
    },
  ): SparkCapture<CameraFrame>;
  /** A microphone that the reader turns on: the newest samples, as many as `size` says, a power of two; default 2048. */
  microphone(name: string, options?: { size?: number; label?: string }): SparkCapture<MicrophoneSound>;
  /** Offers the reader a file: a button saves it under that name. Text, bytes, a Blob, or plain data, which becomes JSON. */
  download(name: string, data: string | ArrayBuffer | ArrayBufferView | Blob | object): void;
  /**
   * Shows numbers as a picture: a tensor, a typed array with a shape, nested arrays, ImageData. [height, width] is one
   * of the given colours, [3 or 4, height, width] (or with the channels last) has its own, a dimension more is several
   * pictures in a grid. Read back later, without stalling the program; of what comes faster than it can be shown, the
   * newest is.
   */
  image(name: string, data: unknown, options?: ImageOptions): void;
  /** Shows rows (objects, or arrays; a tensor of two dimensions) as a table, in place of the last of that name. */
  table(name: string, rows: unknown, options?: TableOptions): void;
  /**
   * Draws points, lines, bars, histograms, boxes, contours, arrows and points in space, in place of the last plot of that name:
   * `spark.plot('clusters', { type: 'scatter', points, color: labels })`, or several marks in an array, one over the other.
   * Numbers are arrays, typed arrays or tensors, which are read back later, without stalling the program.
   */
  plot(name: string, marks: PlotMark | readonly PlotMark[], options?: PlotOptions): void;
  /**
   * Shows what a torch.nn.Module is made of, as a table: layers, what they are, and how many parameters; with an example of its input
   * also the shapes that come of it, and a picture of which layer gets what of which. The model is run once for that, as in `eval()`,
   * and left as it was. @returns the rows. @throws {TypeError} when it is no module
   */
  summary(model: object, example?: unknown, options?: SummaryOptions): Promise<SummaryRow[]>;
  /**
   * Shows how a model's weights and their gradients lie and lay before, as the plots `weights` and `gradients`: called once a step,
   * after `backward()`. What comes faster than it can be shown is left out. @throws {TypeError} when it is no module
   */
  histograms(model: object, options?: HistogramsOptions): Promise<void>;
  /**
   * A canvas that the page shows, for any context. With `input: true`, what a reader does on its picture arrives as events:
   * `canvas.addEventListener('pointermove', ({ offsetX, offsetY, buttons }) => …)`, and pointerdown, pointerup,
   * pointercancel, pointerleave, wheel (while the picture has the focus), keydown and keyup; offsets are in pixels of the
   * canvas. Listeners end with the program that added them.
   */
  canvas(name?: string, options?: CanvasOptions): SparkCanvas;
  canvas(options: CanvasOptions): SparkCanvas;

  /**
   * What the run's random numbers begin with: `torch` has begun with it already, other libraries can. Undefined where neither page nor
   * reader has said.
   */
  readonly seed: number | undefined;

  /** Aborts when the program is stopped or replaced. */
  readonly signal: AbortSignal;
}

const { controller, exposed, outputs, persisted, canvases, displays } = programHost;

async function load(method: 'load' | 'loadJSON' | 'loadText', path: string): Promise<never> {
  const failure = new Error();
  return (await programHost.files())[method](path, failure) as never;
}

/** What goes wrong in it is thrown at the caller's line, which is gone after an await. */
async function atCaller<T>(act: () => Promise<T>): Promise<T> {
  const failure = new Error();
  try {
    return await act();
  } catch (error) {
    const { message, cause } = error as Error;
    throw Object.assign(failure, { message, ...(cause !== undefined && { cause }) });
  }
}

/** Asks for something of the store. */
const durable = <T>(ask: (store: Durable) => Promise<T>): Promise<T> => atCaller(() => programHost.durable(ask));

const models = lazy(() => import('./model.ts'), 1000);
/** Once it has come, tensors are looked at in the call itself. */
let model: typeof import('./model.ts') | undefined;

/** What has its code in a chunk of its own. */
const later =
  (method: 'loadCSV' | 'loadImage' | 'loadImages' | 'loadDataset') =>
  (...args: unknown[]): Promise<never> =>
    atCaller(async () => {
      const act = (await dataCode())[method] as (...args: unknown[]) => Promise<never>;
      return await act((path: string) => load('load', path), ...args);
    });

export const spark: Spark = {
  controller: () => controller,
  createController: () => controller,
  checkpoint: () => controller.checkpoint(),
  ...sparkValues(exposed, persisted),
  camera: (name, options) => capture(programHost, 'camera', name, options),
  microphone: (name, options) => capture(programHost, 'microphone', name, options),
  load: (path) => load('load', path),
  loadJSON: (path) => load('loadJSON', path),
  loadText: (path) => load('loadText', path),
  loadCSV: later('loadCSV'),
  loadImage: later('loadImage'),
  loadImages: later('loadImages'),
  dataset: later('loadDataset'),
  save: (key, value) => durable((store) => store.save(key, value)),
  restore: (key) => durable((store) => store.restore(key)) as never,
  saved: () => durable((store) => store.saved()),
  forget: (key) => durable((store) => store.forget(key)),
  metric(name, value, options) {
    if (isTensor(value) ? value.shape?.some((size) => size > 1) : typeof value !== 'number') {
      throw new TypeError(`spark.metric("${name}"): ${format([value], true)} is no number or tensor of one element.`);
    }
    outputs.metric(name, value, options?.step);
  },
  mark: (text, options) => outputs.mark(text, options?.step),
  progress: (done, total, label) => outputs.progress({ done, total, label }),
  image: (name, data, options) => displays.put('image', name, data, options),
  table: (name, rows, options) => displays.put('table', name, rows, options),
  plot: (name, marks, options) => displays.put('plot', name, marks, options),
  summary: (...args) => atCaller(async () => (model ??= await models()).summary(displays, ...args)),
  histograms: (...args) => atCaller(async () => (model ??= await models()).histograms(displays, ...args)),
  canvas: (name: string | CanvasOptions = 'canvas', options: CanvasOptions = {}) =>
    typeof name === 'string' ? canvases.get(name, options) : canvases.get('canvas', name),
  get seed() {
    return programHost.seed;
  },
  get signal() {
    return programHost.run.signal;
  },
};
