/** Whether a block of a page is marked as one that runs, in whatever an engine has left of its author's mark. */
import { blockIn, frameOf } from '../source/find-program.ts';
import { languageNamed, languageOf } from '../source/language.ts';
import { readProgram } from '../source/written-program.ts';
import { flagsIn, markOfInfo, markOfLine } from './mark.ts';

export interface MarkedBlock {
  block: Element;
  /** What is around it; its runner comes behind. */
  frame: Element;
  /** Attributes of its runner. */
  flags: string[];
}

/** Where engines put the words behind a fence's language. */
const INFO = ['data-meta', 'data-info', 'metastring', 'meta', 'lang'];
/** What most blocks have nothing of, and are not looked at any closer. */
const TRACE = ['[data-spark]', '[class*=spark]', ...INFO.map((name) => `[${name}*=spark]`)].join();

export function markedBlock(pre: Element): MarkedBlock | undefined {
  const hasTrace = pre.closest(TRACE) || pre.querySelector(TRACE) || /\/\/\s*spark/.test(pre.textContent!);
  if (!hasTrace) return undefined;
  const frame = frameOf(pre);
  const block = (frame !== pre && blockIn(frame)) || pre;
  if (languageOf(block) === 'other') return undefined;
  const flags = flagsOf(block, frame);
  return flags && { block, frame, flags };
}

function flagsOf(block: Element, frame: Element): string[] | undefined {
  const inner = block.querySelector('code') ?? block;
  for (let at: Element | null = inner; at && at !== frame.parentElement; at = at.parentElement) {
    const flags = flagsAt(at);
    if (flags) return flags;
  }
  return markOfLine(readProgram(block).code.split('\n', 1)[0]);
}

function flagsAt(element: Element): string[] | undefined {
  const attribute = element.getAttribute('data-spark');
  if (attribute !== null) return flagsIn(attribute);
  const words = element.className.split(/\s+/);
  // `language-js,spark`, `language-js:spark editable`, `language-spark`, `js spark`.
  for (const word of words) {
    const [, info] = /^lang(?:uage)?-(.+)$/.exec(word) ?? [];
    const said = info && markOfInfo(info.replaceAll('-', ' '));
    if (said || info === 'spark') return [...(said || []), ...flagsIn(element.className)];
  }
  if (words.includes('spark')) return flagsIn(element.className);
  for (const name of INFO) {
    const info = element.getAttribute(name)?.split(/\s+/) ?? [];
    if (info.includes('spark') && (name !== 'lang' || languageNamed(info[0]))) return flagsIn(info.join(' '));
  }
  return undefined;
}
