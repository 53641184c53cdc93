/** What a reader does on a picture whose program wants to know. Between canvas and runner only. */
import type { CanvasInput } from '../../runtime/protocol/pictures.ts';
import { SparkEvent } from './spark-event.ts';

export class SparkCanvasInputEvent extends SparkEvent {
  readonly name: string;
  readonly events: CanvasInput[];
  constructor(name: string, events: CanvasInput[]) {
    super('spark-canvas-input');
    this.name = name;
    this.events = events;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spark-canvas-input': SparkCanvasInputEvent;
  }
}
