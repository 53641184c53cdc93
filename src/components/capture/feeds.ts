/**
 * What goes from a stream to a program, and what a reader sees of it: a camera's pictures, a microphone's loudness. Each new picture
 * that the browser has, or the newest samples once a frame; never more than one on its way, and nothing while the page is hidden.
 */
import type { CameraSpec, MicrophoneSpec } from '../../runtime/capture.ts';
import type { CaptureGiven, CaptureTaken } from '../../runtime/protocol/capture.ts';

export interface Feed {
  /** Shows the reader what is taken. */
  readonly view: HTMLElement;
  end(): void;
}

/** Sends one thing at a time; what comes meanwhile is left out, since a newer one follows. */
class Line {
  #free = true;
  readonly #port: MessagePort;

  constructor(port: MessagePort, over: () => void) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<CaptureTaken>) => {
      if (data === 'over') over();
      else this.#free = true;
    };
  }

  get isFree(): boolean {
    return this.#free;
  }

  send(given: CaptureGiven, memory: ArrayBuffer): void {
    this.#free = false;
    this.#port.postMessage(given, [memory]);
  }
}

export function feed(
  spec: CameraSpec | MicrophoneSpec,
  stream: MediaStream,
  port: MessagePort,
  over: () => void,
): Feed {
  const line = new Line(port, over);
  return spec.kind === 'camera' ? pictures(spec, stream, line) : sound(spec, stream, line);
}

function pictures({ width, height, channels }: CameraSpec, stream: MediaStream, line: Line): Feed {
  const video = document.createElement('video');
  video.muted = video.playsInline = true;
  video.srcObject = stream;
  void video.play().catch(() => {}); // it was ended before it began
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  let over = false;
  let shown = -1;
  const look = (): void => {
    if (over) return;
    // Where a browser does not tell of new pictures, the time does.
    if (line.isFree && video.videoWidth > 0 && video.currentTime !== shown) {
      shown = video.currentTime;
      // As much of the middle as has the shape that is asked for.
      const scale = Math.min(video.videoWidth / width, video.videoHeight / height);
      const [w, h] = [width * scale, height * scale];
      pen.drawImage(video, (video.videoWidth - w) / 2, (video.videoHeight - h) / 2, w, h, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      line.send(
        { pixels: data as Uint8ClampedArray<ArrayBuffer>, width, height, channels },
        data.buffer as ArrayBuffer,
      );
    }
    wait();
  };
  const wait = (): void => {
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(look);
    else requestAnimationFrame(look);
  };
  wait();
  return {
    view: video,
    end: () => {
      over = true;
      video.srcObject = null;
    },
  };
}

/** Loudness that fills the meter: speech into a headset. */
const LOUD = 0.3;

function sound({ size }: MicrophoneSpec, stream: MediaStream, line: Line): Feed {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: size });
  context.createMediaStreamSource(stream).connect(analyser);
  const meter = document.createElement('meter');
  meter.max = LOUD;
  let over = false;
  let heard = 0;
  const look = (): void => {
    if (over) return;
    if (line.isFree && context.currentTime > heard) {
      heard = context.currentTime;
      const samples = new Float32Array(size);
      analyser.getFloatTimeDomainData(samples);
      meter.value = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / size);
      line.send({ samples, rate: context.sampleRate }, samples.buffer);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {
    view: meter,
    end: () => {
      over = true;
      void context.close();
    },
  };
}
