/**
 * Declarations as they are published: tsc writes every keyword of every form of a call on a line of its own, by four spaces a
 * level, and every part of a tuple. Here a form or a tuple stands on one line, and a level is one tab.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutTags } from './comments.mjs';

/** What is told in the reference (`npm run api`), and would make the package larger by half of its types. */
const TOLD_ELSEWHERE = ['example', 'throws'];

/** @param folder all of whose declarations are rewritten, comments without examples and errors, all else as it was */
export function compactTypes(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    writeFileSync(file, compact(withoutTags(readFileSync(file, 'utf8'), TOLD_ELSEWHERE)));
  }
}

/** @returns the text with what stands in parentheses or brackets on one line */
export function compact(text) {
  const lines = [];
  let open = 0;
  let inComment = false;
  for (const line of text.split('\n')) {
    const [indent] = /^ */.exec(line);
    const body = line.slice(indent.length);
    const isComment = inComment || body.startsWith('/*') || body.startsWith('//');
    if (open > 0 && !isComment) lines[lines.length - 1] += `${/[([]$/.test(lines.at(-1)) ? '' : ' '}${body}`;
    else lines.push('\t'.repeat(indent.length / 4) + (indent.length % 4 ? ' ' : '') + body);
    if (isComment) inComment = body.startsWith('//') ? false : !body.includes('*/');
    else
      for (const sign of body.replaceAll(/'[^']*'|"[^"]*"/g, ''))
        open += '(['.includes(sign) ? 1 : ')]'.includes(sign) ? -1 : 0;
  }
  return lines.join('\n');
}
