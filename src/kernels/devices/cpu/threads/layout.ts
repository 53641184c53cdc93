/**
 * The words of memory by which threads agree on who does what; a cache line for each that several write.
 *
 * A job is parts, each a list of calls; LEFT says how many are not yet taken. Whoever makes it one less has the last of them, and only
 * then looks at the job, which cannot end, and make place for the next, before that part is DONE. So nobody waits for a thread that
 * has not come, and none that comes late does what is of another job.
 */
const LINE = 16;

export const LAYOUT = {
  LEFT: 0,
  DONE: LINE,
  /** Non-zero while the thread whose job it is sleeps until all is done. */
  SLEEPS: 2 * LINE,
  /** A part threw: the job has failed. */
  FAILED: 2 * LINE + 1,
  /** All are to go. */
  END: 2 * LINE + 2,
  /** The module whose functions are called, by number, and how many bytes it has. */
  MODULE: 3 * LINE,
  BYTES: 3 * LINE + 1,
  PARTS: 3 * LINE + 2,
  /** Parts that helpers have done so far. */
  HELPED: 3 * LINE + 3,
  /** For each helper whether it is there (HERE), was only started (STARTED), or neither. */
  HELPERS: 4 * LINE,
  /** The module's bytes. */
  CODE: 5 * LINE,
  /** Where each part's calls begin, and where the last one's end; then the calls: function, number of arguments, arguments. */
  CALLS: 5 * LINE + 8192,
  SIZE: 5 * LINE + 8192 + 16384,
};

export type Layout = typeof LAYOUT;

export const STARTED = 1;
export const HERE = 2;
