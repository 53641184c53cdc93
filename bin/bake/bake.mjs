/** One page: read, run, written, and what there is to say about it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { numbered, places, saysCharset, writeResults } from '../../dist/bake.js';
import { TYPES } from '../types.mjs';
import { Deadline, inWords } from './deadline.mjs';
import { CODES, Failure } from './failure.mjs';
import { textOf, writeWhole } from './html-file.mjs';
import { runPage } from './run-page.mjs';
import { serve } from './serve.mjs';

/** Where a page is and goes: everything about files that can be wrong is said before any browser starts. */
export function checked(page, { out, root }) {
  const wrong = (sentence) => {
    throw new Failure('usage', sentence);
  };
  if (!existsSync(page)) wrong(`There is no ${page}.`);
  if (statSync(page).isDirectory()) {
    wrong(`${page} is a folder; name its pages, such as ${join(page, 'index.html')}.`);
  }
  const folder = resolve(root ?? dirname(page));
  if (root && !(existsSync(root) && statSync(root).isDirectory())) wrong(`--root ${root} is no folder.`);
  const place = relative(folder, resolve(page)).split(sep);
  if (place[0] === '..' || resolve(folder, ...place) !== resolve(page)) wrong(`${page} is not in --root ${root}.`);
  if (out && existsSync(out) && statSync(out).isDirectory()) {
    wrong(`--out ${out} is a folder; name the file, such as ${join(out, basename(page))}.`);
  }
  if (out && !existsSync(dirname(resolve(out)))) wrong(`--out ${out}: there is no folder ${dirname(out)}.`);
  return { page, out: out ?? page, root: folder, path: place.map(encodeURIComponent).join('/') };
}

const count = (number, one, many = `${one}s`) => (number ? `${number} ${number === 1 ? one : many}` : '');
const list = (...words) => words.filter(Boolean).join(', ');
const sentence = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);

const gave = ({ metrics, log, tables, pictures }) => {
  const sizes = [Object.values(metrics).filter((points) => points.length), log, tables, pictures];
  return sizes.map(({ length }) => length);
};

/** What went wrong with a program, in words; undefined where its result is good. */
function wrongWith({ status, late, time, error }, programLine) {
  if (status === 'missing') return 'the page took it out before it could run, or hides it in a closed shadow root.';
  if (status === 'unread') return `what it gave could not be read: ${error.message}.`;
  if (late) return `gave nothing in ${inWords(time)}, its share of --timeout.`;
  const { message, line, source, inPage, hint } = error;
  const own = inPage && programLine ? `line ${line} of its program` : `${source}:${line}`;
  return [`${message}${line ? ` (${own})` : ''}`, hint].filter(Boolean).map(sentence).join(' ');
}

/**
 * @param {ReturnType<typeof checked>} place
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

  const total = { completed: 0, stopped: 0, failed: 0, given: [0, 0, 0, 0] };
  const results = left.map((result, i) => {
    const { line, programLine } = runners[i];
    const { id, status, late, time, error } = result;
    const given = ['missing', 'unread'].includes(status) ? [] : gave(result);
    const something = given.some(Boolean);
    const bad = status === 'error' || !given.length || (late && !something);
    const at = bad && error?.line && error.inPage && programLine ? programLine + error.line - 1 : line;
    const say = (words) => complain(`${page}:${at}: <spark-runner${id ? ` id="${id}"` : ''}> ${words}`);
    total[bad ? 'failed' : late ? 'stopped' : 'completed']++;
    if (bad) {
      say(`failed: ${wrongWith(result, programLine)} Its result stays as it was.`);
      return undefined;
    }
    if (late) say(`was stopped after ${inWords(time)}, its share of --timeout; what it gave is baked.`);
    total.given = total.given.map((sum, kind) => sum + given[kind]);
    return something ? result : undefined;
  });

  const fresh = bytesOf(bakedPage(html, results));
  const elsewhere = resolve(out) !== resolve(page);
  if (!elsewhere && !readFileSync(page).equals(bytes)) {
    throw new Failure('page', 'it was changed while it was run, and is left so. Bake it again.');
  }
  // Another file may hold the last good result of what failed now, which this page does not have.
  const written = !(elsewhere && total.failed) && writeWhole(out, fresh);
  const [curves, lines, tables, pictures] = total.given;
  const programs = list(
    count(total.completed, 'completed', 'completed'),
    count(total.stopped, 'stopped', 'stopped'),
    count(total.failed, 'failed', 'failed'),
  );
  const given = list(
    count(curves, 'curve'),
    count(pictures, 'picture'),
    count(tables, 'table'),
    count(lines, 'log line'),
  );
  const where = elsewhere ? ` to ${out}` : '';
  return {
    code: total.failed ? CODES.program : CODES.fine,
    summary: `${page}: ${written ? `written${where}` : 'unchanged'}; ${programs}; gave ${given || 'nothing to show'}`,
    found: true,
  };
}

function bakedPage(html, results) {
  try {
    return writeResults(html, results);
  } catch (cause) {
    throw new Failure('page', cause.message, { cause });
  }
}
