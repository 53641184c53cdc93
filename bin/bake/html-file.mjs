/** A page on disk: its bytes as text and back without loss, and written whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from './failure.mjs';

const starts = (bytes, ...mark) => mark.every((byte, i) => bytes[i] === byte);

/**
 * A page's bytes as text in which each letter is one byte (in UTF-16, one unit), whatever the encoding: what is not
 * touched in it comes out as it went in. The mark that begins some files stays out of the text.
 * @returns {{ html: string, bytesOf: (html: string) => Buffer, marked: boolean }}
 */
export function textOf(bytes) {
  const wide = bytes.length % 2 === 0 && (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff));
  if (wide) {
    const swapped = bytes[0] === 0xfe;
    const swap = (buffer) => (swapped ? Buffer.from(buffer).swap16() : buffer);
    return {
      html: swap(bytes).toString('utf16le').slice(1),
      bytesOf: (html) => swap(Buffer.from(`\ufeff${html}`, 'utf16le')),
      marked: true,
    };
  }
  const marked = starts(bytes, 0xef, 0xbb, 0xbf);
  const mark = bytes.subarray(0, marked ? 3 : 0);
  return {
    html: bytes.toString('latin1', mark.length),
    bytesOf: (html) => Buffer.concat([mark, Buffer.from(html, 'latin1')]),
    marked,
  };
}

/**
 * Writes a file beside its place and moves it there, so that nobody ever sees half of it. Mode and links stay; a file
 * that has these bytes already is not touched.
 * @returns {boolean} whether it was written
 */
export function writeWhole(path, bytes) {
  const old = existsSync(path);
  if (old && readFileSync(path).equals(bytes)) return false;
  // The file that a link stands for, not the link.
  const target = old ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.spark-runner-${process.pid}.tmp`);
  try {
    if (old) accessSync(target, constants.W_OK);
    const file = openSync(temporary, 'wx');
    try {
      if (old) fchmodSync(file, statSync(target).mode);
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (cause) {
    if (cause.code !== 'EEXIST') rmSync(temporary, { force: true });
    throw new Failure('usage', `${path} cannot be written: ${cause.message}. It is as it was.`, { cause });
  }
  return true;
}
