/**
 * The pacing of pictures and tables: a worker sends the next one of a name when it hears that the last one can have been
 * seen: a picture with the page's next frame, a table, which is read and not watched, after a while.
 */
import type { FrameShownMessage } from '../protocol.ts';

/** Milliseconds between two tables of a name. */
const TABLE_PERIOD = 100;

/** @param tell sends the message */
export function pace(type: FrameShownMessage['of'], name: string, tell: (message: FrameShownMessage) => void): void {
  const shown = (): void => tell({ type: 'frame-shown', name, of: type });
  if (type === 'table') setTimeout(shown, TABLE_PERIOD);
  else requestAnimationFrame(shown);
}
