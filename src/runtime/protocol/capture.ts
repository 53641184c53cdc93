/**
 * What a reader's camera or microphone gives a program, once they have turned it on. It goes over a port of its own, so that neither
 * side holds more than one picture that nobody has looked at: the next one follows when the worker has taken the last.
 */

/** What a camera or microphone is asked for, as the program wrote it: `runtime/capture.ts` completes it, or says what is wrong. */
export interface CaptureOptions {
  kind: 'camera' | 'microphone';
  size?: number | readonly [height: number, width: number];
  channels?: 1 | 3;
  facing?: 'user' | 'environment';
}

/** Page → worker: what is turned on under this name gives over `port` from now on, in place of what gave before. */
export interface CaptureMessage {
  type: 'capture';
  name: string;
  /** Transferred. The page says `CaptureGiven` on it, the worker `CaptureTaken`. */
  port: MessagePort;
}

/** The newest picture, RGBA row by row; or the newest sound, −1 to 1, and how many samples a second there are. Its memory is transferred. */
export type Captured =
  | { pixels: Uint8ClampedArray<ArrayBuffer>; width: number; height: number; channels: 1 | 3 }
  | { samples: Float32Array<ArrayBuffer>; rate: number };

/** Over the port, page → worker: what there is now, or that nothing comes any more. */
export type CaptureGiven = Captured | 'off';

/** Over the port, worker → page: send the next; or another port has taken this one's place. */
export type CaptureTaken = 'next' | 'over';
