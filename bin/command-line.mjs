/** What the command line asks for; what it cannot ask for is said with the nearest that it can. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { milliseconds } from './bake/deadline.mjs';
import { Failure } from './bake/failure.mjs';

export const HELP = `npx spark-runner bake PAGE... [options]

Runs the programs of each HTML page in a headless browser and writes what came of them (curves as SVG, numbers,
pictures, tables, log) into their <spark-runner>, for readers with no script, in print and in feed readers. Nothing else
in the file changes, what was baked before is replaced, and a page that would stay the same is not touched.

  --out FILE        writes there; without it, into the page itself
  --root FOLDER     what the page's absolute paths start at; without it, the page's folder
  --timeout TIME    how long a page may take in all, from the browser's start on: 500ms, 30s, 2m; a bare number is
                    seconds; without it, 120s. Programs that are not over by then are stopped, and what they gave is
                    baked; when there are several, time is shared.
  --browser PATH    the Chrome or Chromium to run; without it, CHROME_PATH, puppeteer's own, or the one on the PATH
  -h, --help        this
  -v, --version     the version

Each page gets one line on standard output; what is wrong is told on standard error. It ends with
  0  all is well: every program ran
  1  a program failed: its last good result is kept
  2  the command line, or a file, is not as it must be
  3  a page cannot be run: it does not load, stays busy, defines no element; or no page has a runner
  4  there is no browser, or it does not start

It needs puppeteer (which brings a browser), or puppeteer-core and a browser.`;

const OPTIONS = {
  out: { type: 'string' },
  root: { type: 'string' },
  timeout: { type: 'string' },
  browser: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
};
const COMMANDS = ['bake'];
const HINT = '`npx spark-runner --help` shows what there is.';

/** How many letters have to be added, taken away or replaced to make one word of another (Levenshtein). */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const last = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return row[b.length];
}

const nearest = (word, known) => known.toSorted((a, b) => distance(word, a) - distance(word, b))[0];

const refuse = (sentence) => {
  throw new Failure('usage', `${sentence} ${HINT}`);
};

/** A file's name may begin as an option does. */
const asFile = (arg) =>
  /^-./.test(arg) && !(arg.split('=')[0].slice(2) in OPTIONS) && existsSync(arg) ? `./${arg}` : arg;

/**
 * @param {string[]} args
 * @returns {{ help?: boolean, version?: boolean, pages: string[], timeout: number, out?: string, root?: string,
 * browser?: string }}
 */
export function readCommandLine(args) {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const given = [...args.slice(0, end).map(asFile), ...args.slice(end)];
  const { values, positionals, tokens } = parseArgs({
    args: given,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const { kind, name, value, index, inlineValue } of tokens) {
    if (kind !== 'option') continue;
    const option = OPTIONS[name];
    if (!option) {
      const [word] = given[index].split('=');
      const hint = word.startsWith('--')
        ? `Did you mean --${nearest(word.slice(2), Object.keys(OPTIONS))}?`
        : 'A file of that name is written ./-name.';
      refuse(`There is no option ${word}. ${hint}`);
    }
    if (option.type === 'boolean' && value !== undefined) refuse(`--${name} takes no value; not "${value}".`);
    if (option.type === 'string' && (!value || (value.startsWith('-') && !inlineValue))) {
      refuse(`--${name} needs a value.`);
    }
  }
  const { help, version, out, root, browser, timeout = '120s' } = values;
  if (help || version) return { help, version, pages: [], timeout: 0 };
  const [command, ...pages] = positionals;
  if (!command) refuse('Nothing was asked for.');
  if (!COMMANDS.includes(command)) {
    const meant = existsSync(command) ? `bake ${command}` : nearest(command, COMMANDS);
    refuse(`There is no command ${command}. Did you mean \`npx spark-runner ${meant}\`?`);
  }
  if (!pages.length) refuse('Which page? `npx spark-runner bake page.html`.');
  if (out && pages.length > 1) refuse(`--out takes what one page became; there are ${pages.length} pages.`);
  const time = milliseconds(timeout);
  if (!time) refuse(`--timeout takes a time, 500ms, 30s or 2m (a bare number is seconds); not "${timeout}".`);
  return { pages, timeout: time, out, root, browser };
}
