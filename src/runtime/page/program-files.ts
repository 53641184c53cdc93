/**
 * A program of several files as one text: a line `// @filename: model.js` begins a file, as TypeScript's own samples write it. So
 * whatever has to do with a program's text (what is shown, edited, kept, linked to, run) has one text, and knows all of them.
 *
 * The first file is the program. What stands before the first such line is a program without a name of its own.
 */

export interface ProgramFile {
  /** Its path from the program's folder; '' for a program that has no name of its own. */
  name: string;
  text: string;
}

const BEGINS = /^\/\/ ?@filename: *(\S+)[^\S\n]*(?:\n|$)/gm;

/** Whether a text may have more in it than one file. */
export const hasFiles = (text: string): boolean => text.includes('@filename:');

/** The files of a text: at least one, the program first. */
export function splitFiles(text: string): ProgramFile[] {
  const begins = [...text.matchAll(BEGINS)];
  const before = begins.length ? text.slice(0, begins[0].index) : text;
  const files = begins.map(({ 0: line, 1: name, index }, i) => ({
    name: name.replace(/^\.\//, ''),
    text: text.slice(index + line.length, begins[i + 1]?.index).replace(/\n$/, ''),
  }));
  return before || !files.length
    ? [{ name: '', text: begins.length ? before.replace(/\n$/, '') : text }, ...files]
    : files;
}

/** Files as one text: `splitFiles` gives them back. */
export function joinFiles(files: readonly ProgramFile[]): string {
  return files.map(({ name, text }) => (name ? `// @filename: ${name}\n${text}` : text)).join('\n');
}

/** The text of a program that was given as one, or with files beside it by name. */
export function wholeText(code: string, files?: Readonly<Record<string, string>>): string {
  if (!files) return code;
  return joinFiles([{ name: '', text: code }, ...Object.entries(files).map(([name, text]) => ({ name, text }))]);
}
