/** Files beside the page, for a program in the sandbox, which reaches none itself. */

/** A program in the sandbox wants a file beside the page; answered by `answer`. */
export interface AskMessage {
  type: 'ask';
  id: number;
  path: string;
}

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
