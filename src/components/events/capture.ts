/** A reader has turned on a camera or a microphone of the program. Between parameters and runner only. */
import { SparkEvent } from './spark-event.ts';

export class SparkCaptureEvent extends SparkEvent {
  readonly name: string;
  /** What it gives comes over this: `protocol/capture.ts`. */
  readonly port: MessagePort;
  constructor(name: string, port: MessagePort) {
    super('spark-capture');
    this.name = name;
    this.port = port;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-capture': SparkCaptureEvent;
  }
}
