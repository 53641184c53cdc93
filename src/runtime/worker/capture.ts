/** `spark.camera` and `spark.microphone`: parameters that a reader turns on. What comes of them is `captured.ts`. */
import type { CaptureOptions } from '../protocol/capture.ts';
import type { CapturedValues } from './captured.ts';
import { dataCode } from './data-code.ts';
import type { Exposed } from './exposed.ts';
import type { Run } from './run.ts';

/** A picture of a camera, 0 to 1, a plane a channel: `torch.tensor(frame).reshape(frame.shape)`. */
export type CameraFrame = Float32Array & { readonly shape: readonly [channels: number, height: number, width: number] };

/** The newest samples of a microphone, −1 to 1; `rate` is how many there are a second. */
export type MicrophoneSound = Float32Array & { readonly rate: number };

/** What a reader turns on, and off again. */
export interface SparkCapture<Value> {
  /** The newest there is; null while it is off. It changes between checkpoints: read it once a step. */
  readonly value: Value | null;
  /**
   * The next value that this has not given yet: waits while there is none, and gives null once it has been turned off. It is a
   * checkpoint as well: pause, stop and new code are met while it waits.
   */
  next(): Promise<Value | null>;
}

/** @param run that of this worker, whichever program it runs */
export function capture<Value>(
  { exposed, run }: { readonly exposed: Exposed; readonly run: Run },
  kind: CaptureOptions['kind'],
  name: string,
  options: { label?: string } = {},
): SparkCapture<Value> {
  const asked = { ...options, kind };
  exposed.param(name, { value: null, capture: asked, label: options.label });
  const place = new Error();
  let values: CapturedValues | undefined;
  const there = dataCode().then(({ capturedBy }) => {
    values = capturedBy(run);
    values.check(name, asked, place);
    return values;
  });
  const handle: SparkCapture<never> = {
    get value() {
      return (values?.value(name) ?? null) as never;
    },
    next: async () => (await there).next(name, handle) as never,
  };
  return handle;
}
