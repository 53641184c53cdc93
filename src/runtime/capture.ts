/** What a camera or microphone is asked for, completed and checked: both sides go by it. */
import { wantOptions } from './nearest.ts';
import type { CaptureOptions } from './protocol/capture.ts';

export interface CameraSpec {
  kind: 'camera';
  height: number;
  width: number;
  channels: 1 | 3;
  facing: 'user' | 'environment';
}

export interface MicrophoneSpec {
  kind: 'microphone';
  /** Samples of each piece of sound: a power of two. */
  size: number;
}

/** A picture's longest side: what a network of a page can look at in the time between two pictures. */
const SIDE = 1024;
/** What Web Audio's analyser holds. */
const SAMPLES = [32, 32_768];

/** @throws {Error} for what there is not */
export function captureSpec({ kind, ...options }: CaptureOptions): CameraSpec | MicrophoneSpec {
  return kind === 'camera' ? cameraSpec(options) : microphoneSpec(options);
}

function cameraSpec(options: Omit<CaptureOptions, 'kind'>): CameraSpec {
  wantOptions(options, ['size', 'channels', 'facing', 'label']);
  const { size = 64, channels = 3, facing = 'user' } = options;
  const [height, width] = typeof size === 'number' ? [size, size] : size;
  if (![height, width].every((side) => Number.isInteger(side) && side > 0 && side <= SIDE))
    throw new Error(
      `size is ${JSON.stringify(size)}, and has to be a whole number from 1 to ${SIDE}, or [height, width].`,
    );
  if (channels !== 1 && channels !== 3) throw new Error(`channels is ${channels}, and has to be 1 or 3.`);
  if (facing !== 'user' && facing !== 'environment')
    throw new Error(`facing is ${JSON.stringify(facing)}, and has to be 'user' or 'environment'.`);
  return { kind: 'camera', height, width, channels, facing };
}

function microphoneSpec(options: Omit<CaptureOptions, 'kind'>): MicrophoneSpec {
  wantOptions(options, ['size', 'label']);
  const { size = 2048 } = options;
  const [least, most] = SAMPLES;
  if (typeof size !== 'number' || !Number.isInteger(Math.log2(size)) || size < least || size > most)
    throw new Error(`size is ${JSON.stringify(size)}, and has to be a power of two from ${least} to ${most}.`);
  return { kind: 'microphone', size };
}
