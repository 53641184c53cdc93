/**
 * What a program shows, passed on to the session's owner. The worker hears what has been taken in, and sends the next
 * picture of a name when it hears that the last one can have been seen: a picture with the page's next frame; a table,
 * which is read and not watched, after a while.
 */
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import type { OutputMessage, OutputSeenMessage } from '../protocol/outputs.ts';
import type { FrameMessage, FrameShownMessage, ImageMessage, TableMessage } from '../protocol/pictures.ts';
import type { PlotMessage } from '../protocol/plots.ts';
import type { DeviceMessage } from '../protocol/worker-life.ts';
import type { SparkSessionEvent } from './session-types.ts';

export type ShownMessage = OutputMessage | FrameMessage | ImageMessage | TableMessage | PlotMessage | DeviceMessage;
type Picture = FrameMessage | ImageMessage | TableMessage | PlotMessage;

/** Milliseconds between two tables of a name. */
const TABLE_PERIOD = 100;

export class Outputs {
  readonly #emit: ((event: SparkSessionEvent) => void) | undefined;
  readonly #send: (message: FrameShownMessage | OutputSeenMessage) => void;

  /** @param emit missing where nobody looks */
  constructor(
    emit: ((event: SparkSessionEvent) => void) | undefined,
    send: (message: FrameShownMessage | OutputSeenMessage) => void,
  ) {
    this.#emit = emit;
    this.#send = send;
  }

  /** @param isCurrent whether it is of a program that counts; others are answered and not seen */
  receive(message: ShownMessage, isCurrent: boolean): void {
    if (message.type === 'output') this.#send({ type: 'seen' });
    if (isCurrent) this.#show(message);
    if (message.type === 'frame' && !(isCurrent && this.#emit)) message.bitmap.close();
    if ('name' in message) this.#pace(message);
  }

  #show(message: ShownMessage): void {
    const emit = this.#emit;
    if (!emit) return;
    if (message.type === 'output') {
      const { metrics, marks, logs, dropped, progress, pass } = message;
      if (metrics) emit({ type: 'metric', metrics, pass });
      if (marks) emit({ type: 'mark', marks });
      if (logs || dropped) emit({ type: 'log', entries: logs ?? [], dropped: dropped ?? 0, pass });
      if (progress) emit({ type: 'progress', progress, pass });
    } else emit(message);
  }

  #pace({ type, name }: Picture): void {
    const shown = (): void => this.#send({ type: 'frame-shown', name, of: type });
    if (type === 'table') setTimeout(shown, TABLE_PERIOD);
    else requestAnimationFrame(shown);
  }
}

/** Whether a message is what a program shows. */
export function isShown(message: SparkWorkerMessage): message is ShownMessage {
  return /^(output|frame|image|table|plot|device)$/.test(message.type);
}
