/** One page: read, run, written, and what there is to say about it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { numbered, places, saysCharset, writeResults } from '../../dist/npm/bake/index.js';
import { TYPES } from '../types.mjs';
import { Deadline } from './deadline.mjs';
import { CODES, Failure } from './failure.mjs';
import { textOf, writeWhole } from './html-file.mjs';
import { runPage } from './run-page.mjs';
import { serve } from './serve.mjs';
import { judge } from './verdict.mjs';

/**
 * @param {ReturnType<typeof import('./place.mjs').placeOf>} place
 * @param {{ timeout: number, open: (deadline: Deadline) => object, complain: (words: string) => void }} options
 * @returns {Promise<{ code: number, summary: string, found: boolean }>}
 */
export async function bake({ page, out, root, path }, { timeout, open, complain }) {
  const deadline = new Deadline(timeout);
  const bytes = readFileSync(page);
  const { html, bytesOf, marked } = textOf(bytes);
  const runners = places(html);
  if (!runners.length) return { code: CODES.fine, summary: `${page}: has no <spark-runner>`, found: false };

  const type = marked || saysCharset(html) ? 'text/html' : TYPES['.html'];
  const site = await serve(root, { file: resolve(page), bytes: bytesOf(numbered(html)), type });
  let running;
  let left;
  try {
    running = await open(deadline);
    left = await runPage({
      browser: running.browser,
      url: `${site.origin}/${path}`,
      count: runners.length,
      deadline,
      note: (words) => complain(`${page}: ${words}`),
    });
    await running.close();
  } catch (error) {
    await running?.kill();
    throw error;
  } finally {
    site.close();
  }

  const { results, failed, sum } = judge(left, runners, (line, words) => complain(`${page}:${line}: ${words}`));
  const fresh = bytesOf(bakedPage(html, results));
  const elsewhere = resolve(out) !== resolve(page);
  if (!elsewhere && !readFileSync(page).equals(bytes)) {
    throw new Failure('page', 'it was changed while it was run, and is left so. Bake it again.');
  }
  // Another file may hold the last good result of what failed now, which this page does not have.
  const written = !(elsewhere && failed) && writeWhole(out, fresh);
  const what = written ? `written${elsewhere ? ` to ${out}` : ''}` : 'unchanged';
  return { code: failed ? CODES.program : CODES.fine, summary: `${page}: ${what}; ${sum}`, found: true };
}

function bakedPage(html, results) {
  try {
    return writeResults(html, results);
  } catch (cause) {
    throw new Failure('page', cause.message, { cause });
  }
}
