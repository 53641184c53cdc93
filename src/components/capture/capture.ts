/**
 * One camera or microphone of a program: off until a reader presses, then asked for, on, or why not. Whatever ends it lets go of the
 * device at once, also one that the browser gives after nobody wants it any more.
 */
import { type CameraSpec, captureSpec, type MicrophoneSpec } from '../../runtime/capture.ts';
import type { CaptureGiven, CaptureOptions } from '../../runtime/protocol/capture.ts';
import { type Feed, feed } from './feeds.ts';

/** Why there is none: refused; no such device; another program has it; the page has no https; the page or frame may not; it was taken away. */
export type CaptureTrouble = 'refused' | 'none' | 'busy' | 'insecure' | 'forbidden' | 'gone';
export type CaptureState = 'off' | 'asking' | 'on' | CaptureTrouble;

export class Capture {
  readonly kind: CaptureOptions['kind'];
  readonly #options: CaptureOptions;
  readonly #connect: (port: MessagePort) => void;
  readonly #changed: () => void;
  #state: CaptureState = 'off';
  /** Which press this is: what a browser gives for an earlier one is let go of. */
  #press = 0;
  #stream: MediaStream | undefined;
  #port: MessagePort | undefined;
  #feed: Feed | undefined;

  /** @param connect gives the program's side its end of the line. @param changed is told of each new state */
  constructor(options: CaptureOptions, connect: (port: MessagePort) => void, changed: () => void) {
    this.kind = options.kind;
    this.#options = options;
    this.#connect = connect;
    this.#changed = changed;
  }

  get state(): CaptureState {
    return this.#state;
  }

  /** What the reader sees of it while it is on. */
  get view(): HTMLElement | undefined {
    return this.#feed?.view;
  }

  /** Asks for it. */
  async start(): Promise<void> {
    this.end();
    const press = ++this.#press;
    this.#become('asking');
    const spec = captureSpec(this.#options);
    let stream: MediaStream;
    try {
      stream = await ask(spec);
    } catch (error) {
      if (press === this.#press) this.#become(troubleOf(error, this.kind));
      return;
    }
    if (press !== this.#press) {
      letGo(stream);
      return;
    }
    this.#stream = stream;
    for (const track of stream.getTracks()) track.onended = () => this.end('gone');
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#feed = feed(spec, stream, port1, () => this.end());
    this.#connect(port2);
    this.#become('on');
  }

  /** Lets go of it. */
  end(state: CaptureState = 'off'): void {
    this.#press++;
    if (this.#stream) letGo(this.#stream);
    this.#feed?.end();
    this.#port?.postMessage('off' satisfies CaptureGiven);
    this.#port?.close();
    this.#stream = this.#port = this.#feed = undefined;
    if (state !== this.#state) this.#become(state);
  }

  #become(state: CaptureState): void {
    this.#state = state;
    this.#changed();
  }
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null;
    track.stop();
  }
}

function ask(spec: CameraSpec | MicrophoneSpec): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  // Pages without https have none.
  if (!mediaDevices?.getUserMedia) throw new DOMException('', isSecureContext ? 'NotFoundError' : 'SecurityError');
  if (spec.kind === 'camera') {
    const { width, height, facing } = spec;
    const least = 240 / Math.min(width, height);
    const scale = Math.max(1, least);
    return mediaDevices.getUserMedia({
      video: { width: { ideal: width * scale }, height: { ideal: height * scale }, facingMode: { ideal: facing } },
    });
  }
  // As it is: what calls need takes tones away that a program wants to hear.
  return mediaDevices.getUserMedia({
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  });
}

/** https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
const TROUBLES: Record<string, CaptureTrouble> = {
  NotAllowedError: 'refused',
  SecurityError: 'insecure',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

function troubleOf(error: unknown, kind: CaptureOptions['kind']): CaptureTrouble {
  const trouble = TROUBLES[(error as Error).name] ?? 'none';
  return trouble === 'refused' && isForbidden(kind) ? 'forbidden' : trouble;
}

/** Whether a Permissions-Policy says no, of the page or of what is around it. Chromium alone tells; a frame elsewhere may be one that may not. */
function isForbidden(feature: string): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(feature: string): boolean } };
  return featurePolicy ? !featurePolicy.allowsFeature(feature) : false;
}
