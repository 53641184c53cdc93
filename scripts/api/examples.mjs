/** Writes what comes of examples into the comments that they stand in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment with an example as its last tag, in the place of the one that it may have. */
export function withExample(comment, code, result, indent = '') {
  const inner = comment.slice(3, -2);
  const lines = inner.includes('\n')
    ? inner.trimEnd().split('\n').slice(1)
    : inner.trim() && [`${indent} * ${inner.trim()}`];
  const kept = [...lines];
  const from = kept.findIndex((line) => /^\s*\* @example\b/.test(line));
  if (from >= 0) {
    const to = kept.findIndex((line, at) => at > from && /^\s*\* @\w/.test(line));
    kept.splice(from, (to < 0 ? kept.length : to) - from);
  }
  const example = ['@example', ...code.split('\n'), ...result.split('\n').map((line) => `// ${line}`.trimEnd())];
  const written = example.map((line) => `${indent} * ${line}`.trimEnd());
  return ['/**', ...kept, ...written, `${indent} */`].join('\n');
}

/**
 * @param kernels the folder of the sources
 * @param examples `{ comment, code, result }` each; a comment that is not there yet is written before its place
 */
export function writeExamples(kernels, examples) {
  const byFile = new Map();
  for (const each of examples) byFile.set(each.comment.file, [...(byFile.get(each.comment.file) ?? []), each]);
  for (const [file, list] of byFile) {
    const path = join(kernels, file);
    let text = readFileSync(path, 'utf8');
    for (const { comment, code, result } of list.sort((a, b) => b.comment.start - a.comment.start)) {
      const { start, end } = comment;
      const [indent] = /[ \t]*$/.exec(text.slice(0, start));
      const made = withExample(comment.text || '/** */', code, result, indent);
      text = `${text.slice(0, start)}${made}${comment.text ? '' : `\n${indent}`}${text.slice(end)}`;
    }
    writeFileSync(path, text);
  }
}
