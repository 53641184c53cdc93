/**
 * Chunks that few programs need, each while it does not come: a run goes on without it or fails with words, nothing is an
 * unhandled rejection, and once it comes the next run goes well.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { usually } from '../whole.mjs';
import { withFailing } from './failing.mjs';
import { openBrowser, press, status } from './site.mjs';

const code = (text, more) => ({ program: { code: text, ...more } });

/** What makes a run need it, as properties of the runner; and how the run goes without. */
const CASES = [
  ['what a runner in view has', /page-in-view-/, {}, 'completed'],
  ['what keeps what was shown', /page-history-/, { scrub: true }, 'completed'],
  ['the list of languages', /page-locales-/, { locale: 'de' }, 'completed'],
  ['a language', /piece-de-/, { locale: 'de' }, 'completed'],
  ['what complains of attributes', /page-complain-/, { attributes: { 'when-hidden': 'dance' } }, 'completed'],
  ['slow motion', /worker-tempo-/, { tempo: 1000 }, 'completed'],
  ['what reads shaders', /worker-shaders-/, code('console.log("wgsl");'), 'completed'],
  ['what knows imports', /page-modules-/, code("import { answer } from '/module.js'; console.log(answer);"), 'error'],
  ['what strips types', /page-strip-types-/, code('const a: number = 1; console.log(a);', { lang: 'ts' }), 'error'],
  ['TypeScript', /piece-typescript-/, code('const a: number = 1; console.log(a);', { lang: 'ts' }), 'error'],
  ['a function named torch', /page-own-torch-/, code('function torch() { torch.ones(2); }'), 'error'],
  ['what knows data sets', /piece-data-/, code("await spark.dataset('iris');"), 'error'],
  ['a data set', /piece-iris-/, code("await spark.dataset('iris');"), 'error'],
  ['what knows models', /worker-model-/, code('await spark.summary(new torch.nn.Linear(2, 3));'), 'error'],
];

for (const engine of ['chromium', 'firefox']) {
  describe(`a chunk that few programs need, and that does not come at first, in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [what, file, need, meanwhile] of CASES) {
      it(`${what} (${file.source}): ${meanwhile === 'error' ? 'the run fails with words' : 'the run goes on'}, and the next one is well`, () =>
        withFailing(
          browser,
          file,
          async (page, mend) => {
            const errors = () => page.evaluate(() => globalThis.record.errors);
            await page.evaluate(({ attributes = {}, ...values }) => {
              const runner = Object.assign(document.querySelector('spark-runner'), values);
              for (const [name, value] of Object.entries(attributes)) runner.setAttribute(name, value);
            }, need);
            await press(page, 'Run');
            await status(page, meanwhile);
            const told = await errors();
            assert.equal(told.length, meanwhile === 'error' ? 1 : 0);
            for (const message of told) assert.match(message, new RegExp(`could not be loaded \\(${file.source}`));
            mend();
            // A failure of what is needed at every frame stands for a moment, which presses may fall into.
            for (let over; over !== 'completed'; ) {
              await page.evaluate(() => void document.querySelector('spark-runner').run());
              over = await status(page, 'completed', 'error');
              for (const message of await errors()) assert.match(message, new RegExp(file.source));
            }
          },
          Number.POSITIVE_INFINITY,
        ));
    }

    it('the compact look: the full one stands in for it, and runs', () =>
      withFailing(
        browser,
        /page-compact-/,
        async (page) => {
          await page.evaluate(() => (document.querySelector('spark-runner').look = 'compact'));
          await page.waitForFunction(() => {
            const { shadowRoot } = document.querySelector('spark-runner');
            return !shadowRoot.querySelector('.compact') && shadowRoot.querySelector('.bar').checkVisibility();
          });
          await press(page, 'Run');
          await status(page, 'completed');
        },
        Number.POSITIVE_INFINITY,
      ));
  });
}
