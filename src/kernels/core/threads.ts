/** A thread that works for torch, and who starts it. */

export interface Thread {
  terminate(): unknown;
}

/**
 * Starts a worker from a classic script's text and sends it one message, which holds memory that is shared.
 * @param refused called where it can't be started, now or later
 */
export type StartThread = (text: string, message: unknown, refused: () => void) => Thread;
