/**
 * Chunks that do not come at first, over a network that fails now and then: the reader or the program is told, nothing
 * is an unhandled rejection, and what failed is asked for again when it is next needed.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { usually } from '../whole.mjs';
import { withFailing } from './failing.mjs';
import { metric, openBrowser, press, status } from './site.mjs';

/** The note in the place of a part: its text; undefined when there is none. */
const note = (page, part) =>
  page.evaluate((name) => {
    const runner = document.querySelector('spark-runner');
    return runner.shadowRoot.querySelector(`${name} > .spark-absent`)?.textContent;
  }, part);

const isShown = (page, part) => page.waitForFunction((name) => customElements.get(name) !== undefined, undefined, part);

/** What the program was told, in order. */
const told = (page) => page.evaluate(() => document.querySelector('spark-runner').exposed.told());

const logged = (page) => page.evaluate(() => globalThis.record.logs.map(({ text }) => text));

for (const engine of ['chromium', 'firefox']) {
  describe(`a chunk that does not come at first, in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [part, file] of [
      ['spark-editor', /page-editor-/],
      ['spark-chart', /page-chart-/],
      ['spark-log', /page-log-[^s]/],
    ]) {
      it(`${part} says so in its place, and comes when the reader tries again`, () =>
        withFailing(
          browser,
          file,
          async (page, mend) => {
            if (part !== 'spark-editor') {
              await press(page, 'Run');
              await status(page, 'completed');
            }
            await page.waitForFunction(
              (name) => document.querySelector('spark-runner').shadowRoot.querySelector(`${name} > .spark-absent`),
              undefined,
              part,
            );
            assert.match(await note(page, part), /could not be loaded.*Try again/);
            mend();
            await press(page, 'Try again');
            await isShown(page, part);
            await page.waitForFunction(
              (name) => !document.querySelector('spark-runner').shadowRoot.querySelector(`${name} > .spark-absent`),
              undefined,
              part,
            );
          },
          Number.POSITIVE_INFINITY,
        ));
    }

    it('what loads the parts is asked for again by the next run, which shows them all', () =>
      withFailing(
        browser,
        /page-part-loaders-/,
        async (page) => {
          await press(page, 'Run');
          await status(page, 'completed');
          await press(page, 'Run again');
          for (const part of ['spark-chart', 'spark-log', 'spark-image']) await isShown(page, part);
        },
        2,
      ));

    for (const [what, file] of [
      ['the code that runs programs', /page-backstage-/],
      ['what live values need', /page-exposed-values-/],
    ]) {
      it(`${what}: the run fails with words, and the next one runs`, () =>
        withFailing(
          browser,
          file,
          async (page, mend) => {
            await press(page, 'Run');
            await status(page, 'error');
            const messages = await page.evaluate(() => globalThis.record.errors);
            assert.equal(messages.length, 1);
            assert.match(messages[0], new RegExp(`could not be loaded \\(${file.source}`));
            mend();
            await press(page, 'Run again');
            await metric(page, 'loss', { count: 1 });
            await page.waitForFunction(() => document.querySelector('spark-runner').exposed.values?.length === 2);
          },
          // The pointer that comes to Run may have asked for it before the press.
          Number.POSITIVE_INFINITY,
        ));
    }

    for (const [lang, code, hint] of [
      ['js', 'print(1);', /console\.log/],
      ['ts', 'def train(steps):', /This line is Python/],
    ]) {
      it(`what knows advice on errors: one in ${lang} comes without, which is said, and the next one has it`, () =>
        withFailing(browser, /page-advice-/, async (page) => {
          const failed = () =>
            page.evaluate(
              async (program) => {
                const runner = document.querySelector('spark-runner');
                const said = [];
                console.warn = (...words) => said.push(...words.map(String));
                runner.program = program;
                const error = await runner.run().catch((thrown) => thrown);
                return { hint: error.hint ?? 'none', said: said.join(' ') };
              },
              { code, lang },
            );
          const first = await failed();
          assert.equal(first.hint, 'none');
          assert.match(first.said, /could not be loaded \(page-advice-/);
          assert.match((await failed()).hint, hint);
        }));
    }

    for (const [what, file] of [
      ['saved', /worker-durable-/],
      ['loaded', /worker-files-/],
    ]) {
      it(`in the worker, ${file.source}: what was asked of spark rejects with words, and works when asked again`, () =>
        withFailing(
          browser,
          file,
          async (page) => {
            await press(page, 'Run');
            await status(page, 'completed');
            const lines = (await told(page)).filter((line) => line.startsWith(what));
            assert.match(lines[0], /could not be loaded \(worker-\w+-.*asked for again/);
            assert.equal(lines.at(-1), `${what} after 1`);
          },
          // However often it is asked for before: the program says when it has been told.
          { until: /told\.txt/ },
        ));
    }

    it('in the worker, what shows images: the log says so, the program goes on, and the picture comes later', () =>
      withFailing(browser, /worker-display-/, async (page) => {
        await press(page, 'Run');
        await page.waitForFunction(() => document.querySelector('spark-runner').state.images?.has('picture'));
        assert.equal(await page.evaluate(() => document.querySelector('spark-runner').status), 'completed');
        const lines = (await logged(page)).filter((text) => text.includes('images, tables and plots'));
        assert.equal(lines.length, 1);
        assert.match(lines[0], /could not be loaded \(worker-display-/);
      }));

    it('in the worker, what looks into printed values: the line comes without, and nothing fails', () =>
      withFailing(browser, /worker-inspect-/, async (page) => {
        await press(page, 'Run');
        await status(page, 'completed');
        await page.waitForFunction(() => globalThis.record.logs.some(({ text }) => text.includes('b: 1')));
      }));

    it('in the worker, what looks into exposed objects: the log says so, the other names are there, and it comes later', () =>
      withFailing(browser, /piece-exposed-objects-/, async (page) => {
        await press(page, 'Run');
        await page.waitForFunction(() => document.querySelector('spark-runner').exposed.nested?.a === 1);
        assert.equal((await told(page)).length > 0, true);
        const lines = (await logged(page)).filter((text) => text.startsWith("spark.expose can't show objects yet."));
        assert.equal(lines.length, 1);
        assert.match(lines[0], /could not be loaded \(piece-exposed-objects-/);
      }));

    it('in the worker, what tells the parts of an error: it is told without them', () =>
      withFailing(
        browser,
        /worker-error-parts-/,
        async (page) => {
          await press(page, 'Run');
          await status(page, 'completed');
          const [message, cause] = await page.evaluate(() =>
            document
              .querySelector('spark-runner')
              .exposed.fail()
              .catch((error) => [error.message, `${error.cause.cause}`]),
          );
          assert.deepEqual([message, cause], ['told anyway', 'undefined']);
        },
        Infinity,
      ));

    for (const file of [/torch\.js/, /kernels-planner-/, /kernels-device-/, /spark-worker\.js/]) {
      it(`torch or its worker (${file.source}): the text that stands in for it trains, and nobody is told`, () =>
        withFailing(
          browser,
          file,
          async (page) => {
            await press(page, 'Run');
            await status(page, 'completed');
            await metric(page, 'loss', { count: 1 });
            assert.deepEqual(await page.evaluate(() => globalThis.record.errors), []);
            await press(page, 'Run again');
            await metric(page, 'loss', { count: 2 });
          },
          Number.POSITIVE_INFINITY,
        ));
    }

    for (const file of [
      /torch\.js|piece-packed-kernels/,
      /kernels-planner-|piece-packed-kernels/,
      /kernels-device-|piece-packed-kernels/,
    ]) {
      it(`torch (${file.source}): the run fails with words, and the next one trains`, () =>
        withFailing(
          browser,
          file,
          async (page, mend) => {
            await press(page, 'Run');
            await status(page, 'error');
            const [message] = await page.evaluate(() => globalThis.record.errors);
            assert.match(message, /kernels could not be loaded from|A part of torch could not be loaded/);
            mend();
            await press(page, 'Run again');
            await metric(page, 'loss', { count: 1 });
          },
          Number.POSITIVE_INFINITY,
        ));
    }

    it('the full editor: the text area stays, and it is asked for again when the reader turns to the text again', () =>
      withFailing(browser, /page-code-view-/, async (page) => {
        const focused = (selector) =>
          page.waitForFunction(
            (wanted) => {
              const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor');
              return shadowRoot?.activeElement?.matches(wanted);
            },
            {},
            selector,
          );
        await isShown(page, 'spark-editor');
        const told = new Promise((tell) =>
          page.on('console', (message) => /could not be loaded \(page-code-view-/.test(message.text()) && tell()),
        );
        await page.evaluate(() =>
          document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor').focus(),
        );
        await told;
        await page.keyboard.type('// typed');
        assert.match(await page.evaluate(() => document.querySelector('spark-runner').state.code.draft.text), /typed/);
        await focused('textarea');
        await press(page, 'Apply');
        await page.evaluate(() =>
          document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor').focus(),
        );
        await focused('.cm-content');
      }));

    for (const [how, again] of [
      ['when the reader tries again', 'Try again'],
      ['with the next run', 'Run again'],
    ]) {
      it(`what turns a camera on: its row says so, and has it ${how}`, () =>
        withFailing(
          browser,
          /page-captures-/,
          async (page, mend) => {
            const shows = (text) =>
              page.waitForFunction(
                (words) => {
                  const part = document.querySelector('spark-runner').shadowRoot.querySelector('spark-params');
                  return part?.shadowRoot?.textContent.includes(words);
                },
                {},
                text,
              );
            await page.evaluate(() => {
              document.querySelector('spark-runner').program = { code: "spark.camera('view', { size: [8, 8] });" };
            });
            await press(page, 'Run');
            await shows('This part could not be loaded');
            await status(page, 'completed');
            mend();
            await press(page, again);
            await shows('Turn the camera on');
          },
          Number.POSITIVE_INFINITY,
        ));
    }

    for (const file of [/page-facts-/, /page-more-/]) {
      it(`${file.source}: the run goes on without, and the next one has it`, () =>
        withFailing(browser, file, async (page) => {
          await press(page, 'Run');
          await status(page, 'completed');
          await press(page, 'Run again');
          await metric(page, 'loss', { count: 2 });
          await page.waitForFunction(() =>
            document
              .querySelector('spark-runner')
              .shadowRoot.querySelector('spark-status')
              .shadowRoot.querySelector('[part=elapsed]'),
          );
        }));
    }
  });
}
