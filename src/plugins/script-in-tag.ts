/**
 * A rule for markdown-it: `<spark-runner><script type="text/spark">` stays whole, blank lines and all, and its program is
 * written as a block of code. A tag of Markdown ends at a blank line; and Vue, as in VitePress, writes a script's text with
 * entities, which no script has.
 */

import { TAG } from './fence.ts';

interface State {
  md: { options: { html?: boolean } };
  src: string;
  blkIndent: number;
  /** Where each line begins, what its first sign is shifted by, and its indentation in columns. */
  bMarks: number[];
  tShift: number[];
  sCount: number[];
  line: number;
  getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string;
  push(type: string, tag: string, nesting: 0): { content: string; map: [number, number] | null };
}

export interface BlockRuler {
  before(
    other: string,
    name: string,
    rule: (state: never, begin: number, end: number, silent: boolean) => boolean,
    options: { alt: string[] },
  ): void;
}

const WHOLE =
  /^(<spark-runner\b[^>]*>\s*)<script\b([^>]*\btype=["']?text\/spark\b[^>]*)>([\s\S]*?)<\/script>([\s\S]*?<\/spark-runner>[^\n]*)/i;

export function scriptInTag(state: State, begin: number, end: number, silent: boolean): boolean {
  const isTag = state.src.startsWith(`<${TAG}`, state.bMarks[begin] + state.tShift[begin]);
  // Four columns are a block of code.
  if (!isTag || !state.md.options.html || state.sCount[begin] - state.blkIndent >= 4) return false;
  const found = WHOLE.exec(state.getLines(begin, end, state.blkIndent, false).trimStart());
  if (!found || silent) return !!found;
  const [whole, before, attributes, program, after] = found;
  const language = /\blang=["']?ts\b/i.test(attributes) ? 'ts' : 'js';
  state.line = begin + whole.split('\n').length;
  const token = state.push('html_block', '', 0);
  token.content = `${before}<pre><code class="language-${language}">${escaped(program)}</code></pre>${after}\n`;
  token.map = [begin, state.line];
  return true;
}

/** As text of an element: not a brace is left, which a template would understand. */
const escaped = (text: string): string => text.replace(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
