/** What the author is told of a page's programs, and which of their results are good. */
import { inWords } from './deadline.mjs';

const count = (number, one, many = `${one}s`) => (number ? `${number} ${number === 1 ? one : many}` : '');
const list = (...words) => words.filter(Boolean).join(', ');
const sentence = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);

const gave = ({ metrics, log, tables, pictures, plots }) => {
  const sizes = [Object.values(metrics).filter((points) => points.length), log, tables, pictures, plots];
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

/** How many curves, lines, tables, pictures and plots all of them gave, and how many of them came to which end. */
function inSum({ ends, given: [curves, lines, tables, pictures, plots] }) {
  const programs = list(
    count(ends.completed, 'completed', 'completed'),
    count(ends.stopped, 'stopped', 'stopped'),
    count(ends.failed, 'failed', 'failed'),
  );
  const given = list(
    count(curves, 'curve'),
    count(plots, 'plot'),
    count(pictures, 'picture'),
    count(tables, 'table'),
    count(lines, 'log line'),
  );
  return `${programs}; gave ${given || 'nothing to show'}`;
}

/**
 * @param {object[]} left what each program left, as `runPrograms` tells it
 * @param {import('../../dist/types/bake/places.js').Place[]} places its runners
 * @param {(line: number, words: string) => void} say
 * @returns {{ results: (object | undefined)[], failed: number, sum: string }} what there is to write, of each
 */
export function judge(left, places, say) {
  const total = { ends: { completed: 0, stopped: 0, failed: 0 }, given: [0, 0, 0, 0, 0] };
  const results = left.map((result, i) => {
    const { line, programLine } = places[i];
    const { id, status, late, time, error } = result;
    const given = ['missing', 'unread'].includes(status) ? [] : gave(result);
    const something = given.some(Boolean);
    const failed = status === 'error' || !given.length || (late && !something);
    const name = `<spark-runner${id ? ` id="${id}"` : ''}>`;
    total.ends[failed ? 'failed' : late ? 'stopped' : 'completed']++;
    if (failed) {
      const at = error?.line && error.inPage && programLine ? programLine + error.line - 1 : line;
      say(at, `${name} failed: ${wrongWith(result, programLine)} Its result stays as it was.`);
      return undefined;
    }
    if (late) say(line, `${name} was stopped after ${inWords(time)}, its share of --timeout; what it gave is baked.`);
    total.given = total.given.map((sum, kind) => sum + given[kind]);
    return something ? result : undefined;
  });
  return { results, failed: total.ends.failed, sum: inSum(total) };
}
