/** What the command ends with, and the error that says so. */
export const CODES = {
  /** Every program ran, and what it gave stands in its page. */
  fine: 0,
  /** A program failed. */
  program: 1,
  /** The command line, or a file it names, is not as it must be. */
  usage: 2,
  /** A page cannot be run: it does not load, is busy, has no runner. */
  page: 3,
  /** There is no browser, or none that starts. */
  browser: 4,
};

/** Something that ends the work on a page, or all of it, in words for the author. */
export class Failure extends Error {
  /** @param {keyof typeof CODES} kind */
  constructor(kind, message, options) {
    super(message, options);
    this.code = CODES[kind];
  }
}
