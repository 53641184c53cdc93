/** What the page reads for a program whose worker does not reach it. */
import type { MeasuredName } from '../datasets/measured.ts';

/** What a program asks for; answered by `answer`. */
export type AskMessage = {
  type: 'ask';
  id: number;
} & Question;

/** A file beside the page, for a program in the sandbox; or a data set, for a worker that was made of a text. */
export type Question = { path: string } | { dataset: MeasuredName };

/** The page's answer to `ask`, with the same id. */
export interface AnswerMessage {
  type: 'answer';
  id: number;
  value?: LoadAnswer;
  /** Why there is none, in words. */
  problem?: string;
}

/** A file, and how the server answered. */
export interface LoadAnswer {
  status: number;
  statusText: string;
  /** Its Content-Type. */
  type: string;
  bytes: ArrayBuffer;
}
