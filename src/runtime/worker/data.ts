/** What `spark` loads and makes for a program to learn from: tables, pictures, data sets. Loaded by the first program that asks. */
export { capturedBy } from './captured.ts';

import { type CSVOptions, type CSVTable, parseCSV } from './csv.ts';
import { type Dataset, type DatasetOptions, dataset, type TextDataset } from './dataset.ts';
import { checkImageOptions, imagesTensor, imageTensor, type LoadImageOptions } from './images.ts';
import type { TensorLike } from './tensor-of.ts';

/** A path, relative to the page or its data-base, or a file that a reader chose. */
export type Source = string | Blob;

/** Reads a path. */
export type Load = (path: string) => Promise<ArrayBuffer>;

async function bytesOf(source: Source, load: Load): Promise<Blob> {
  if (source instanceof Blob) return source;
  if (typeof source !== 'string')
    throw new Error(
      `${source === undefined ? 'nothing' : String(source)} is given, and no path and no file: has a file been chosen?`,
    );
  return new Blob([await load(source)]);
}

const nameOf = (source: unknown): string =>
  JSON.stringify(
    source instanceof File ? source.name : source instanceof Blob ? source.type || 'a file' : (source ?? null),
  );

/** Does it, and says of what fails in which call it was. */
async function told<T>(call: string, source: unknown, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { message } = error as Error;
    // What could not be loaded says so itself.
    if (!message.startsWith('spark.')) (error as Error).message = `spark.${call}(${nameOf(source)}): ${message}`;
    throw error;
  }
}

export function loadCSV(load: Load, source: Source, options?: CSVOptions): Promise<CSVTable> {
  return told('loadCSV', source, async () => parseCSV(await (await bytesOf(source, load)).text(), options));
}

export function loadImage(load: Load, source: Source, options: LoadImageOptions = {}): Promise<TensorLike> {
  return told('loadImage', source, async () => {
    checkImageOptions(options);
    return imageTensor(await bytesOf(source, load), options);
  });
}

export function loadImages(
  load: Load,
  sources: readonly Source[],
  options: LoadImageOptions = {},
): Promise<TensorLike> {
  return told('loadImages', sources?.[0], async () => {
    checkImageOptions(options);
    if (!Array.isArray(sources) || !sources.length)
      throw new Error('a list of paths or files is needed, and it has none.');
    return imagesTensor(await Promise.all(sources.map((source) => bytesOf(source, load))), options);
  });
}

export function loadDataset(_: Load, name: string, options?: DatasetOptions): Promise<Dataset | TextDataset> {
  return told('dataset', name, () => dataset(name, options));
}
