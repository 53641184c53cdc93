/** `spark.loadImage`: pictures of files as tensors, [channels, height, width]. */
import { wantOptions } from '../nearest.ts';
import { planes } from './planes.ts';
import { type TensorLike, tensorOf } from './tensor-of.ts';

export interface LoadImageOptions {
  /** [height, width], or one number for both; default: as large as it is. What is of another shape is stretched. */
  size?: number | readonly [number, number];
  /** 1 (its brightness), 3 or 4; default 3. */
  channels?: 1 | 3 | 4;
  /** Dark on light becomes light on dark. */
  invert?: boolean;
  /** Taken away from each channel, whose values are 0 to 1, and what the rest is divided by, as torchvision's Normalize. */
  mean?: number | readonly number[];
  std?: number | readonly number[];
}

const KEYS = ['size', 'channels', 'invert', 'mean', 'std'];

interface Picture {
  values: Float32Array;
  shape: [channels: number, height: number, width: number];
}

export function checkImageOptions(options: LoadImageOptions): void {
  wantOptions(options, KEYS);
  const { size, channels = 3 } = options;
  const sides = typeof size === 'number' ? [size] : (size ?? []);
  if (sides.some((side) => !(Number.isInteger(side) && side > 0)))
    throw new Error(`size is ${JSON.stringify(size)}, and has to be a whole number from 1, or [height, width].`);
  if (![1, 3, 4].includes(channels)) throw new Error(`channels is ${channels}, and has to be 1, 3 or 4.`);
}

/** @throws {Error} where it is no picture that the browser reads */
async function read(file: Blob, options: LoadImageOptions): Promise<Picture> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function')
    throw new Error('pictures are read by browsers; here there is none.');
  const { size, channels = 3, invert = false } = options;
  const whole = await createImageBitmap(file).catch((cause) => {
    throw new Error(`it is ${file.type || 'a file of an unknown type'}, and no picture that the browser reads.`, {
      cause,
    });
  });
  const [height, width] =
    size === undefined ? [whole.height, whole.width] : typeof size === 'number' ? [size, size] : size;
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  pen.imageSmoothingQuality = 'high';
  // On white paper: what is transparent has a brightness.
  if (channels < 4) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
  }
  pen.drawImage(whole, 0, 0, width, height);
  whole.close();
  const { data } = pen.getImageData(0, 0, width, height);
  const values = planes(data, channels);
  // How much it covers is no colour.
  if (invert) for (let i = 0; i < Math.min(channels, 3) * width * height; i++) values[i] = 1 - values[i];
  normalize(values, channels, options);
  return { values, shape: [channels, height, width] };
}

function normalize(values: Float32Array, channels: number, { mean = 0, std = 1 }: LoadImageOptions): void {
  const area = values.length / channels;
  const of = (given: number | readonly number[], channel: number): number =>
    typeof given === 'number' ? given : given[channel % given.length];
  for (let i = 0; i < values.length; i++) {
    const channel = Math.floor(i / area);
    values[i] = (values[i] - of(mean, channel)) / of(std, channel);
  }
}

/** One picture, [channels, height, width]. */
export async function imageTensor(file: Blob, options: LoadImageOptions): Promise<TensorLike> {
  const { values, shape } = await read(file, options);
  return tensorOf(values, shape, 'float32');
}

/** Several of one size, [pictures, channels, height, width]. */
export async function imagesTensor(files: readonly Blob[], options: LoadImageOptions): Promise<TensorLike> {
  const pictures = await Promise.all(files.map((file) => read(file, options)));
  const [{ shape }] = pictures;
  const other = pictures.findIndex((picture) => String(picture.shape) !== String(shape));
  if (other > 0)
    throw new Error(
      `picture ${other + 1} has ${pictures[other].shape.slice(1).join(' × ')} pixels, the first ${shape.slice(1).join(' × ')}: give a size.`,
    );
  const values = new Float32Array(pictures.length * pictures[0].values.length);
  for (const [i, picture] of pictures.entries()) values.set(picture.values, i * picture.values.length);
  return tensorOf(values, [pictures.length, ...shape], 'float32');
}
