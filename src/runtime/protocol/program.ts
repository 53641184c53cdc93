/** A program as it goes to its worker: plain JavaScript, with what is needed to find the author's lines in it. */

/** A text ready for the worker: plain JavaScript, its imports already resolved to addresses. */
export interface CompiledText {
  /** Module text. Line N of it is line N of the author's text plus nothing: compilation keeps lines. */
  code: string;
  /** What the reader knows the text as: a file name, "inline script", an element id. */
  source: string;
  /** Lines that stand before the author's line 1 in `code` (a function program's wrapper); subtracted from positions. */
  lineOffset: number;
  /** Edits of bare specifiers as [line, column, delta]: positions after `column` on `line` moved by `delta`. */
  columnShifts: [line: number, column: number, delta: number][];
  /** It was given as a function: what is around that is not there. */
  fromFunction?: true;
}

/** A file that a program imports, where the worker makes a module of its text, or has to know whose lines those are. */
export interface CompiledModule extends CompiledText {
  /** Of the file. */
  url: string;
  /**
   * What stands where it is imported: its URL where the engine loads it; else what the worker replaces, in all texts, by the
   * address that it makes for this one.
   */
  key: string;
  /** Its errors are told at the line that calls it. */
  isLibrary?: true;
  isJSON?: true;
}

/** A program, with those of its files that this worker has not been sent yet, each behind what it imports itself. */
export interface CompiledProgram extends CompiledText {
  modules?: CompiledModule[];
  /** Where the text mentions `torch`, the kernels' absolute URL: the worker loads them before the first statement. */
  kernelsURL?: string;
  /**
   * It may call `spark.save`, which copies a value at its call: the worker has what does that before the first statement.
   */
  saves?: true;
  /** In the sandbox, which reaches no URL of the page: their text. */
  kernelsText?: string;
}
