/**
 * Every message between a page and its program's worker, by who sends it; each stands in the file of what it is about. This folder
 * is the protocol: types only, no code.
 *
 * Every start of a program (run or hot reload) has a *generation*, counted by the page; a message of an older
 * generation is dropped by whoever receives it.
 *
 * All of it but `ready` and `init` goes over a port that only the runtime has: a program can neither read nor forge it.
 */
import type { CaptureMessage } from './capture.ts';
import type {
  EvaluatedMessage,
  ReloadRejectedMessage,
  SparkControlMessage,
  StateMessage,
  TempoMessage,
  UnwoundMessage,
} from './control.ts';
import type { ExposeMessage, ResultMessage, SetMessage, ValuesMessage } from './exposed.ts';
import type { AnswerMessage, AskMessage } from './files.ts';
import type { OutputMessage, OutputSeenMessage } from './outputs.ts';
import type { FrameMessage, FrameShownMessage, ImageMessage, InputMessage, TableMessage } from './pictures.ts';
import type { PlotMessage } from './plots.ts';
import type {
  ClearPersistedMessage,
  ClosedMessage,
  DeviceMessage,
  InitMessage,
  PingMessage,
  PongMessage,
  ThreadMessage,
} from './worker-life.ts';

/** Everything a page may send to its worker. */
export type SparkPageMessage =
  | InitMessage
  | SparkControlMessage
  | TempoMessage
  | SetMessage
  | FrameShownMessage
  | OutputSeenMessage
  | InputMessage
  | CaptureMessage
  | PingMessage
  | AnswerMessage
  | ClearPersistedMessage;

/** Everything a worker may send to its page over its port. */
export type SparkWorkerMessage =
  | StateMessage
  | UnwoundMessage
  | ReloadRejectedMessage
  | EvaluatedMessage
  | ExposeMessage
  | ValuesMessage
  | ResultMessage
  | OutputMessage
  | FrameMessage
  | ImageMessage
  | TableMessage
  | PlotMessage
  | DeviceMessage
  | AskMessage
  | ThreadMessage
  | PongMessage
  | ClosedMessage;
