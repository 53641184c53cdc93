/**
 * Declarations as they are published, with published-comments.mjs and shake-types.mjs: tsc writes every keyword of every form of a call on a line of its own, by four spaces a
 * level, and every part of a tuple; and of a type that it inferred what stands for it anyway. Here a form or a tuple stands on one line,
 * with nothing between its last part and what closes it, a level is one tab, and a tensor of which nothing is known is a Tensor.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishComments } from './published-comments.mjs';

/** With the defaults of its parameters, which tsc finds in whatever module hands them on. */
const UNKNOWN_TENSOR = /\bTensor<(?:import\("[^"]+"\)\.)?Shape, (?:import\("[^"]+"\)\.)?Dtype>/g;

/** What ends the last member of a type on one line; and strings, which may look like it. */
const LAST_SIGN = /'[^']*'|"[^"]*"|; (?=\})/g;

/** @param folder all of whose declarations are rewritten */
export function compactTypes(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    writeFileSync(file, publishComments(compact(readFileSync(file, 'utf8'))));
  }
}

/** @returns the text with what stands in parentheses or brackets on one line, and its comments as they were */
export function compact(text) {
  const lines = [];
  let open = 0;
  let inComment = false;
  for (const line of text.split('\n')) {
    const [indent] = /^ */.exec(line);
    const whole = line.slice(indent.length);
    const isComment = inComment || whole.startsWith('/*') || whole.startsWith('//');
    const body = isComment ? whole : whole.replace(LAST_SIGN, (found) => (found === '; ' ? ' ' : found));
    if (open > 0 && !isComment) lines.push(joined(lines.pop(), body));
    else lines.push('\t'.repeat(indent.length / 4) + (indent.length % 4 ? ' ' : '') + body);
    if (isComment) inComment = body.startsWith('//') ? false : !body.includes('*/');
    else
      for (const sign of body.replaceAll(/'[^']*'|"[^"]*"/g, ''))
        open += '(['.includes(sign) ? 1 : ')]'.includes(sign) ? -1 : 0;
  }
  return lines.join('\n').replace(UNKNOWN_TENSOR, 'Tensor');
}

/** Two lines as one. What ends the last member of a type separates it from nothing there. */
function joined(before, after) {
  const isTight = /[([]$/.test(before) || /^[)\]]/.test(after);
  return (after.startsWith('}') ? before.replace(/;$/, '') : before) + (isTight ? '' : ' ') + after;
}
