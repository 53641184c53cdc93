#!/usr/bin/env node
/** `npx spark-runner bake page.html`: does what the command line asks, says how it went, and ends with a code for it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CODES, Failure } from './bake/failure.mjs';
import { HELP, readCommandLine } from './command-line.mjs';

const complain = (words) => console.error(words);

/** Bakes page after page; one that cannot be run keeps no other from it. */
async function bakeAll({ pages, timeout, out, root, browser }) {
  const { placeOf } = await import('./bake/place.mjs');
  const { openBrowser } = await import('./bake/browser.mjs');
  const places = [...new Map(pages.map((page) => [resolve(page), placeOf(page, { out, root })])).values()];
  const { bake } = await import('./bake/bake.mjs');
  const options = { timeout, open: (deadline) => openBrowser(browser, deadline), complain };
  const outcomes = [];
  for (const place of places) {
    const outcome = await bake(place, options).catch((error) => {
      complain(`${place.page}: ${error instanceof Failure ? error.message : error.stack}`);
      return {
        code: error instanceof Failure ? error.code : CODES.page,
        summary: `${place.page}: not baked`,
        found: true,
      };
    });
    console.log(outcome.summary);
    outcomes.push(outcome);
    if (outcome.code !== CODES.browser) continue;
    const rest = places.slice(outcomes.length);
    if (rest.length) complain(`Not tried without a browser: ${rest.map(({ page }) => page).join(', ')}`);
    break;
  }
  if (!outcomes.some(({ found }) => found)) {
    throw new Failure('page', `There is nothing to bake: no <spark-runner> is in ${pages.join(', ')}.`);
  }
  return Math.max(...outcomes.map(({ code }) => code));
}

async function main() {
  const asked = readCommandLine(process.argv.slice(2));
  if (asked.help) {
    console.log(HELP);
    return CODES.fine;
  }
  if (asked.version) {
    console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    return CODES.fine;
  }
  return bakeAll(asked);
}

for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
  process.once(signal, () => process.exit(128 + number));
}
const code = await main().catch((error) => {
  if (!(error instanceof Failure)) throw error;
  complain(error.message);
  return error.code;
});
// What a browser or a server left open does not hold up the end; what was printed is out by then.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
