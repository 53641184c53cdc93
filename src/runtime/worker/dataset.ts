/** `spark.dataset`: small data sets to learn with, a chunk each. */

import { type MakeOptions, make, SHAPES, random as seeded } from '../datasets/formulas.ts';
import { MEASURED, type Measured } from '../datasets/measured.ts';
import { meant, wantOptions } from '../nearest.ts';
import { type TensorLike, tensorOf } from './tensor-of.ts';

export interface DatasetOptions {
  /** How many rows; of a formula 400 where nothing is said, of what was measured all. */
  n?: number;
  /** How far points of a formula lie from their place: the standard deviation. Default 0.1. */
  noise?: number;
  /** The same seed gives the same data, in the same order. Default 0. */
  seed?: number;
  /** Of a spiral, or of blobs; default 2, of blobs 3. */
  classes?: number;
}

const NAMES = [...Object.keys(SHAPES), ...Object.keys(MEASURED)];
const KEYS = ['n', 'noise', 'seed', 'classes'];

type Facts = Omit<Measured, 'data'>;

/** Rows of numbers, and what each is. */
export class Dataset {
  /** Row by row, float32. */
  readonly values: Float32Array;
  /** [rows, numbers a row]; of pictures [rows, 1, height, width]. */
  readonly shape: readonly number[];
  /** The class of each row, from 0. */
  readonly labels: Int32Array;
  /** What the numbers of a row are. */
  readonly features: readonly string[];
  /** What the classes are called. */
  readonly classes: readonly string[];
  /** Where it comes from, and how it may be used. */
  readonly source: string;
  readonly licence: string;

  constructor(values: Float32Array, shape: readonly number[], labels: Int32Array, facts: Facts) {
    this.values = values;
    this.shape = shape;
    this.labels = labels;
    this.features = facts.features ?? [];
    this.classes = facts.classes ?? [];
    this.source = facts.source;
    this.licence = facts.licence;
  }

  /** The numbers as a tensor of that shape. @throws {Error} where the program has no torch */
  get x(): TensorLike {
    return tensorOf(this.values, this.shape, 'float32');
  }

  /** The classes as a tensor of whole numbers, [rows]. @throws {Error} where the program has no torch */
  get y(): TensorLike {
    return tensorOf(this.labels, [this.labels.length], 'int32');
  }
}

/** A text, with where it comes from. */
export interface TextDataset {
  readonly text: string;
  readonly source: string;
  readonly licence: string;
}

/** @throws {Error} for a name, or an option, that there is not */
export async function dataset(name: string, options: DatasetOptions = {}): Promise<Dataset | TextDataset> {
  wantOptions(options, KEYS);
  const { n, seed = 0 } = options;
  if (n !== undefined && !(Number.isInteger(n) && n > 0))
    throw new Error(`n is ${n}, and has to be a whole number from 1.`);
  if (name in SHAPES) return made(name as keyof typeof SHAPES, options);
  if (!(name in MEASURED)) {
    throw new Error(`there is no '${name}': ${meant(name, NAMES)}`);
  }
  const { data, ...facts } = (await MEASURED[name as keyof typeof MEASURED]()).measured;
  if (name === 'text') return { text: data, ...facts };
  const all = name === 'digits' ? await pictures(data, facts) : table(data, facts);
  return n === undefined && options.seed === undefined ? all : shuffled(all, n ?? all.labels.length, seed);
}

function made(name: keyof typeof SHAPES, { n = 400, noise = 0.1, seed = 0, classes }: DatasetOptions): Dataset {
  const count = classes ?? (name === 'blobs' ? 3 : 2);
  if (!['spiral', 'blobs'].includes(name) && count !== 2) throw new Error(`${name} has 2 classes, not ${count}.`);
  if (!(Number.isInteger(count) && count > 0))
    throw new Error(`classes is ${count}, and has to be a whole number from 1.`);
  const options: MakeOptions = { n, noise, seed, classes: count };
  const { values, labels } = make(name, options);
  const facts = {
    features: ['x', 'y'],
    classes: Array.from({ length: count }, (_, i) => String(i)),
    source: 'a formula',
    licence: 'MIT',
  };
  return new Dataset(values, [n, 2], labels, facts);
}

function table(text: string, facts: Facts): Dataset {
  const rows = text.split('\n').map((row) => row.split(',').map(Number));
  const wide = facts.features!.length;
  const values = Float32Array.from(rows.flatMap((row) => row.slice(0, wide)));
  return new Dataset(
    values,
    [rows.length, wide],
    Int32Array.from(rows, (row) => row[wide]),
    facts,
  );
}

/** Labels, and then pictures of 8 × 8 in four bits a pixel. */
async function pictures(base64: string, facts: Facts): Promise<Dataset> {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const count = bytes.length / 33;
  const values = new Float32Array(64 * count);
  for (let i = 0; i < 32 * count; i++) {
    values[2 * i] = (bytes[count + i] >> 4) / 15;
    values[2 * i + 1] = (bytes[count + i] & 15) / 15;
  }
  return new Dataset(values, [count, 1, 8, 8], Int32Array.from(bytes.subarray(0, count)), facts);
}

/** The first of them in an order that the seed gives. */
function shuffled(all: Dataset, n: number, seed: number): Dataset {
  const count = all.labels.length;
  if (n > count) throw new Error(`n is ${n}; there are ${count}.`);
  const { uniform } = seeded(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(uniform() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  const size = all.values.length / count;
  const values = new Float32Array(n * size);
  for (let i = 0; i < n; i++) values.set(all.values.subarray(order[i] * size, (order[i] + 1) * size), i * size);
  return new Dataset(
    values,
    [n, ...all.shape.slice(1)],
    Int32Array.from({ length: n }, (_, i) => all.labels[order[i]]),
    {
      ...all,
      features: [...all.features],
      classes: [...all.classes],
    },
  );
}
