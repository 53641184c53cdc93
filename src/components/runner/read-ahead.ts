/**
 * Reads the author's file ahead of a run: for a link that brings another text, which is to be shown beside it. A chunk of its
 * own, for pages that are opened by such a link.
 */
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import { loadSource } from '../../runtime/page/source.ts';
import type { Texts } from './texts.ts';

/** Those whose file was asked for. */
const asked = new WeakSet<Texts>();

/** @returns whether the author's text is known now and was not before */
export async function readAhead(program: SparkProgram, texts: Texts): Promise<boolean> {
  if (asked.has(texts)) return false;
  asked.add(texts);
  try {
    texts.authored((await loadSource(program)).whole);
    return true;
  } catch {
    return false; // Run says what is wrong with it
  }
}
