/** What comes of a reader's camera or microphone, the newest of each name. */
import { captureSpec } from '../capture.ts';
import type { Captured, CaptureGiven, CaptureMessage, CaptureOptions, CaptureTaken } from '../protocol/capture.ts';
import type { CameraFrame, MicrophoneSound } from './capture.ts';
import { planes } from './planes.ts';
import type { Run } from './run.ts';

type Given = CameraFrame | MicrophoneSound;

/** Numbers of a picture or a sound, with what has to be known of them. */
function toNumbers(captured: Captured): Given {
  if ('samples' in captured) return Object.assign(captured.samples, { rate: captured.rate });
  const { pixels, channels, height, width } = captured;
  return Object.assign(planes(pixels, channels), { shape: [channels, height, width] as const });
}

export class CapturedValues {
  readonly #run: Run;
  /** As it came: numbers are made of it when somebody reads it. */
  readonly #newest = new Map<string, Captured | Given>();
  readonly #ports = new Map<string, MessagePort>();
  readonly #last = new WeakMap<object, Given | null>();
  #waiting = new Set<() => void>();

  constructor(run: Run) {
    this.#run = run;
    run.gate.stir = () => this.#stir();
  }

  /** What is asked for that there is not fails the program, at the place where it asks. */
  check(name: string, options: CaptureOptions, place: Error): void {
    try {
      captureSpec(options);
    } catch (error) {
      const message = `spark.${options.kind}("${name}"): ${(error as Error).message}`;
      this.#run.failures.stray(Object.assign(place, { message }));
    }
  }

  /** A reader has turned one on. */
  take({ name, port }: CaptureMessage): void {
    const say = (to: MessagePort | undefined, word: CaptureTaken): void => to?.postMessage(word);
    const before = this.#ports.get(name);
    say(before, 'over');
    before?.close();
    this.#ports.set(name, port);
    port.onmessage = ({ data }: MessageEvent<CaptureGiven>) => {
      if (data === 'off') {
        this.#newest.delete(name);
        this.#ports.delete(name);
        port.close();
        this.#stir();
        return;
      }
      this.#newest.set(name, data);
      say(port, 'next');
      this.#stir();
    };
  }

  /** The newest of that name, the same numbers until the next comes; null while it is off. */
  value(name: string): Given | null {
    const found = this.#newest.get(name);
    if (!found || ArrayBuffer.isView(found)) return found ?? null;
    const value = toNumbers(found);
    this.#newest.set(name, value);
    return value;
  }

  /** A checkpoint that waits for another value than the last that was given for this handle, too. */
  async next(name: string, handle: object): Promise<Given | null> {
    for (;;) {
      await this.#run.gate.pass();
      const value = this.value(name);
      if (value !== (this.#last.get(handle) ?? null)) {
        this.#last.set(handle, value);
        return value;
      }
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Whoever waits looks again: something came, or something was asked of the program. */
  #stir(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const go of waiting) go();
  }
}

const all = new WeakMap<Run, CapturedValues>();

/** Those of a worker's run: one, however many programs ask. */
export function capturedBy(run: Run): CapturedValues {
  let values = all.get(run);
  if (!values) all.set(run, (values = new CapturedValues(run)));
  return values;
}
