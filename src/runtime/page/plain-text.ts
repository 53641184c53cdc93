/**
 * A program's text in the one form that everybody counts lines in: the editor, the excerpt of an error and the engine. No
 * byte order mark, one kind of line end, and nothing behind the last line; to the program itself it is the same text.
 */
export function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
}
