/**
 * A program of several files as one text: a line `// @filename: model.js` begins a file, as TypeScript's own samples write it. So
 * whatever has to do with a program's text (what is shown, edited, kept, linked to, run) has one text, and knows all of them.
 *
 * The first file is the program. What stands before the first such line is a program without a name of its own.
 */

import type { ProgramFile } from './join-files.ts';

const BEGINS = /^\/\/ ?@filename: *(\S+)[^\S\n]*(?:\n|$)/gm;

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
