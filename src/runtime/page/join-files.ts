/** Files of a program as the one text that `program-files.ts` reads. */

export interface ProgramFile {
  /** Its path from the program's folder; '' for a program that has no name of its own. */
  name: string;
  text: string;
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
