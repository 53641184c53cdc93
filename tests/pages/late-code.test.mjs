/**
 * Code that a run waits for comes late, or does not come: whatever the order of the pointer on Run, presses and the
 * server's answer, each run tells its own failure, once, and one that is not wanted any more does and tells nothing.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { buttonOf, metric, openBrowser, openPage, press, root, status } from './site.mjs';

/** A server that keeps some code back until it is told to refuse or to give what was asked for, and what will be. */
async function openServer(what) {
  let refuses = false;
  let tell;
  let decide;
  const asked = new Promise((resolve) => (tell = resolve));
  const decided = new Promise((resolve) => {
    decide = (does) => {
      refuses = does;
      resolve();
    };
  });
  const server = await serve({
    roots: { '/': join(root, 'tests/pages/chunks'), '/dist/': join(root, 'dist') },
    holds: (path) => {
      if (!what.test(path)) return undefined;
      tell(path);
      return decided;
    },
    refuses: (path) => what.test(path) && refuses,
  });
  return { ...server, asked, refuse: () => decide(true), give: () => decide(false) };
}

const BACKSTAGE = /page-backstage-/;

/** What a run waits for, and how a page comes to need it. */
const AWAITED = [
  ['the code that runs programs', BACKSTAGE],
  [
    'what programs need of each other',
    /page-needs-/,
    () => {
      const other = document.createElement('script');
      Object.assign(other, { type: 'text/spark', id: 'other', text: 'export {};' });
      document.body.append(other);
      document.querySelector('spark-runner').setAttribute('needs', '#other');
    },
  ],
  ['what keeps what was shown', /page-history-/, () => (document.querySelector('spark-runner').scrub = true)],
];

/** How a run is not wanted any more. */
const LEFT = [
  ['stopped', (page) => press(page, 'Stop'), 'stopped'],
  ['reset', (page) => page.evaluate(() => document.querySelector('spark-runner').reset()), 'idle'],
  ['disposed of', (page) => page.evaluate(() => document.querySelector('spark-runner').dispose()), 'stopped'],
  [
    'stopped, and given other options',
    async (page) => {
      await press(page, 'Stop');
      await page.evaluate(() => (document.querySelector('spark-runner').stopTimeout = '1s'));
    },
    'stopped',
  ],
];

for (const engine of ['chromium', 'firefox']) {
  describe(`code that a run waits for, in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    /** `act` gets the page and the server; what was told of errors is its to judge. */
    async function visit(act, code = BACKSTAGE) {
      const server = await openServer(code);
      const page = await openPage(browser, `${server.origin}/`);
      try {
        await act(page, server);
        assert.deepEqual(
          page.problems.filter((problem) => !/^(503|Loading module from)/.test(problem)),
          [],
        );
      } finally {
        server.give();
        await page.close();
        await server.close();
      }
    }

    const errors = (page) => page.evaluate(() => globalThis.record.errors);
    const statuses = (page) => page.evaluate(() => globalThis.record.statuses);

    /** Refuses what is asked for; resolves when the page knows. */
    async function refuse(page, server) {
      const path = await server.asked;
      // One that is on its way is shared; who asked first is told first.
      await page.evaluate((url) => void (globalThis.refused = import(url).catch(() => {})), path);
      server.refuse();
      await page.evaluate(async () => {
        await globalThis.refused;
        await new Promise(requestAnimationFrame);
      });
    }

    /** Its run is the only one, and it trains. */
    async function trains(page) {
      await metric(page, 'loss', { count: 1 });
      await status(page, 'completed');
      assert.equal(await page.evaluate(() => globalThis.record.metrics.length), 1);
      await page.waitForFunction(() => document.querySelector('spark-runner').exposed.values?.length === 2);
    }

    for (const [what, come] of [
      ['a pointer', async (page) => (await buttonOf(page, 'Run')).hover()],
      ['the focus', async (page) => (await buttonOf(page, 'Run')).focus()],
    ]) {
      it(`the code that runs programs: is refused when ${what} comes to Run: nobody is told, and a press asks for it again`, () =>
        visit(async (page, server) => {
          await come(page);
          await refuse(page, server);
          server.give();
          await press(page, 'Run');
          await trains(page);
          assert.deepEqual(await errors(page), []);
        }));

      it(`the code that runs programs: is on its way since ${what} came to Run, and refused: the press is told, once, and the next one runs`, () =>
        visit(async (page, server) => {
          await come(page);
          await server.asked;
          await press(page, 'Run');
          await status(page, 'loading');
          server.refuse();
          await status(page, 'error');
          assert.equal((await errors(page)).length, 1);
          assert.match((await errors(page))[0], /could not be loaded \(page-backstage-/);
          server.give();
          await press(page, 'Run again');
          await trains(page);
        }));
    }

    it('the code that runs programs: is refused to the pointer and to the press: that is told once, and the next press runs', () =>
      visit(async (page, server) => {
        await (await buttonOf(page, 'Run')).hover();
        await refuse(page, server);
        for (const [name, count] of [
          ['Run', 1],
          ['Run again', 2],
        ]) {
          await page.evaluate(() => {
            const runner = document.querySelector('spark-runner');
            globalThis.failed = new Promise((tell) => runner.addEventListener('spark-error', tell, { once: true }));
          });
          await press(page, name);
          await page.evaluate(async () => void (await globalThis.failed));
          assert.equal((await errors(page)).length, count);
        }
        server.give();
        await press(page, 'Run again');
        await trains(page);
      }));

    for (const [what, code, need] of AWAITED) {
      // All that ends a run is told by its status; in which ways that comes about is a matter of the first code alone.
      for (const [how, leave, left] of code === BACKSTAGE ? LEFT : LEFT.slice(0, 1)) {
        /** Opens the page, presses Run, and has that run left while its code is on its way. */
        const visitLeft = (act) =>
          visit(async (page, server) => {
            if (need) await page.evaluate(need);
            await press(page, 'Run');
            await server.asked;
            await leave(page);
            await status(page, left);
            await act(page, server);
          }, code);

        it(`${what}: comes when one run was ${how} and another waits: that one runs, alone, with its own text`, () =>
          visitLeft(async (page, server) => {
            await page.evaluate(() => {
              const runner = document.querySelector('spark-runner');
              runner.program = { code: "spark.metric('loss', 7); spark.expose({ values: [1, 2] });" };
            });
            await press(page, 'Run');
            server.give();
            await trains(page);
            const [{ value }] = await page.evaluate(() => globalThis.record.metrics);
            assert.equal(value, 7);
            assert.deepEqual(await errors(page), []);
          }));

        // A run goes on without that.
        if (code.source.includes('history')) continue;

        it(`${what}: is refused to a run that was ${how} since: nobody is told`, () =>
          visitLeft(async (page, server) => {
            await refuse(page, server);
            assert.deepEqual([await errors(page), (await statuses(page)).at(-1)], [[], left]);
          }));

        it(`${what}: is refused when one run was ${how} and another waits: that is told once, and the next one runs`, () =>
          visitLeft(async (page, server) => {
            await press(page, 'Run');
            await refuse(page, server);
            assert.deepEqual((await statuses(page)).slice(-3), [left, 'loading', 'error']);
            assert.equal((await errors(page)).length, 1);
            server.give();
            await press(page, 'Run again');
            await trains(page);
          }));
      }
    }
  });
}
