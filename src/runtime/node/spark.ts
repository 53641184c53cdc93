/**
 * The `spark` object in Node: the same names as in a page's worker. What needs a page (a canvas) throws and says so;
 * files are read beside the program, and what is saved lies in the folder `.spark-runner` of the working directory.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { SparkCapture } from '../worker/capture.ts';
import { loadCSV, loadDataset, loadImage, loadImages } from '../worker/data.ts';
import { keep } from '../worker/kept.ts';
import { summary } from '../worker/model.ts';
import { revive } from '../worker/revive.ts';
import type { Spark } from '../worker/spark.ts';
import { sparkValues } from '../worker/spark-values.ts';
import { program } from './program.ts';

async function load(path: string): Promise<ArrayBuffer> {
  const url = new URL(path, pathToFileURL(process.argv[1] ?? join(process.cwd(), 'program.js')));
  if (url.protocol === 'file:') {
    const bytes = await readFile(url, { signal: program.aborter.signal });
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  }
  const response = await fetch(url, { signal: program.aborter.signal });
  if (!response.ok) throw new Error(`spark.load: ${url} answered ${response.status} ${response.statusText}.`);
  return response.arrayBuffer();
}

const loadText = async (path: string): Promise<string> => new TextDecoder().decode(await load(path));

const folder = join(process.cwd(), '.spark-runner');
/** No key's file is called so: a % of a key's own is two digits more. */
const UNFINISHED = '%unfinished';
const fileOf = (key: string): string => join(folder, encodeURIComponent(key));

async function saved(): Promise<{ key: string; size: number; time: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith(UNFINISHED));
  const found = names.map(async (name) => {
    const { size, mtimeMs: time } = await stat(join(folder, name));
    return { key: decodeURIComponent(name), size, time };
  });
  return (await Promise.all(found)).sort((a, b) => b.time - a.time);
}

function noSense(kind: string, name: string): SparkCapture<never> {
  return {
    value: null,
    next: async () => {
      throw new Error(
        `spark.${kind}("${name}"): Node has no ${kind}; this program needs a page whose reader turns one on.`,
      );
    },
  };
}

export const spark: Spark = {
  controller: () => program,
  createController: () => program,
  checkpoint: () => program.checkpoint(),
  ...sparkValues(program.exposed, program.persisted),
  load,
  loadText,
  loadJSON: async (path) => JSON.parse(await loadText(path)),
  loadCSV: (...args) => loadCSV(load, ...args),
  loadImage: (...args) => loadImage(load, ...args),
  loadImages: (...args) => loadImages(load, ...args),
  dataset: ((...args: [string, object?]) => loadDataset(load, ...args)) as Spark['dataset'],
  async save(key, value) {
    const kept = await keep(value, `save "${key}"`);
    await mkdir(folder, { recursive: true });
    await writeFile(fileOf(key) + UNFINISHED, serialize(kept.value));
    await rename(fileOf(key) + UNFINISHED, fileOf(key));
  },
  async restore(key) {
    const bytes = await readFile(fileOf(key)).catch(() => undefined);
    return bytes && (revive(deserialize(bytes)) as never);
  },
  saved,
  forget: (key) => rm(fileOf(key), { force: true }),
  metric: (name, value, options) => program.metric(name, value, options?.step),
  mark: (text, options) => program.mark(text, options?.step),
  progress(done, total, label) {
    program.progress = [total === undefined ? `${done}` : `${done} of ${total}`, label].filter(Boolean).join(' ');
  },
  camera: (name) => noSense('camera', name),
  microphone: (name) => noSense('microphone', name),
  // A program shows images and plots beside its work: without a page it works all the same.
  image() {},
  plot() {},
  summary(model, example, options) {
    const { table: put } = spark;
    return summary({ put: (kind, name, rows) => kind === 'table' && put(name, rows) }, model, example, options);
  },
  async histograms() {},
  table(name, rows) {
    console.log(name);
    console.table(rows);
  },
  canvas() {
    throw new Error('spark.canvas: Node has no canvas; this program needs a page to draw on.');
  },
  seed: undefined,
  get signal() {
    return program.aborter.signal;
  },
};
