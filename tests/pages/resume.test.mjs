/**
 * What a program saved is there after a reload and after a crash, whole, and its page offers to go on from it; where there is
 * no room, or the browser keeps nothing, the program is told so in words.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { openBrowser, press, root } from './site.mjs';

let site;
before(async () => {
  const roots = { '/': join(root, 'tests', 'pages', 'resume'), '/dist/': join(root, 'dist') };
  // A frame without an origin is another origin to its own scripts.
  site = await serve({ roots, cors: true });
});
after(() => site.close());

/** Resolves when the page's runner has given a metric so often. */
const given = (page, name, count = 1) =>
  page.waitForFunction(
    (wanted, least) => (document.querySelector('spark-runner')?.metrics?.[wanted]?.length ?? 0) >= least,
    {},
    name,
    count,
  );
const values = (page, name) =>
  page.evaluate(
    (wanted) => (document.querySelector('spark-runner').metrics[wanted] ?? []).map(({ value }) => value),
    name,
  );
const text = (page) =>
  page.evaluate(() => {
    const part = document.querySelector('spark-runner')?.shadowRoot?.querySelector('spark-resume');
    return part?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  });
/** Resolves when the offer says this. */
const says = (page, words) =>
  page.waitForFunction(
    (wanted) => {
      const part = document.querySelector('spark-runner')?.shadowRoot?.querySelector('spark-resume');
      return part?.shadowRoot?.textContent.includes(wanted);
    },
    {},
    words,
  );
const isIn = (page, status) =>
  page.waitForFunction((wanted) => document.querySelector('spark-runner').status === wanted, {}, status);

for (const engine of ['chromium', 'firefox']) {
  describe(`what is saved in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    const open = async (path = '', within = browser) => {
      const page = await within.newPage();
      page.problems = [];
      page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
      await page.goto(`${site.origin}/${path}`);
      return page;
    };

    it('is offered after a reload: to go on from there, or to start afresh', async () => {
      const page = await open();
      await says(page, 'Nothing is saved here yet.');
      await press(page, 'Run');
      await given(page, 'saved', 3);
      await says(page, 'Saved now');
      await page.reload();
      await says(page, 'Continue from there');
      await press(page, 'Continue from there');
      await given(page, 'saved', 2);
      const [from] = await values(page, 'from');
      assert.ok(from >= 3, `it went on from ${from}`);
      assert.deepEqual(await values(page, 'whole'), [1]);
      await page.reload();
      await says(page, 'Start afresh');
      await press(page, 'Start afresh');
      await given(page, 'saved', 1);
      assert.deepEqual(await values(page, 'from'), [0]);
      await press(page, 'Stop');
      await isIn(page, 'stopped');
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    it('is whole after a crash in the middle of it all', { skip: engine === 'firefox' }, async () => {
      const page = await open();
      await says(page, 'Continue from there');
      await press(page, 'Continue from there');
      await given(page, 'saved', 5);
      const last = Math.max(...(await values(page, 'saved')));
      const crashed = new Promise((resolve) => page.once('error', resolve));
      const session = await page.createCDPSession();
      session.send('Page.crash').catch(() => {});
      await crashed;
      const next = await open();
      await says(next, 'Continue from there');
      await press(next, 'Continue from there');
      await given(next, 'saved', 1);
      const [from] = await values(next, 'from');
      assert.ok(from >= last, `it went on from ${from} after ${last}`);
      assert.deepEqual(await values(next, 'whole'), [1]);
      await press(next, 'Stop');
      await isIn(next, 'stopped');
      await next.close();
    });

    it('stays when there is no room for more, and the program is told so', async () => {
      // The least that Firefox gives a site is 10 MB.
      const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_480 };
      const small = await openBrowser(engine, { prefs });
      try {
        const page = await open('', small);
        if (engine === 'chromium') {
          const session = await page.createCDPSession();
          await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 10_000_000 });
        }
        await page.evaluate(() => {
          const runner = document.querySelector('spark-runner');
          runner.program = {
            code: `
              await spark.save('state', 'small');
              const data = new Uint8Array(40_000_000);
              for (let at = 0; at < data.length; at += 50_000) crypto.getRandomValues(data.subarray(at, at + 50_000));
              const told = await spark.save('state', data).catch(({ message }) => message);
              spark.expose({ told, state: await spark.restore('state') });`,
          };
          return runner.run();
        });
        await isIn(page, 'completed');
        const { told, state } = await page.evaluate(() => {
          const { told, state } = document.querySelector('spark-runner').exposed;
          return { told, state: String(state).slice(0, 20) };
        });
        assert.match(
          told,
          /could not save "state": \w.*\. This takes 40 MB(, and the browser gives this site [\d.]+ .?B more)?\. What was saved before is still there: spark\.saved\(\) lists it, and spark\.forget\(key\) makes room\./,
        );
        assert.equal(state, 'small');
      } finally {
        await small.close();
      }
    });

    it('is deleted, and a file is chosen in its place, by keyboard alone', { skip: engine === 'firefox' }, async () => {
      const page = await open();
      await says(page, 'Continue from there');
      const focused = () =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return element.textContent.trim();
        });
      const tabTo = async (name) => {
        for (let presses = 0; presses < 30; presses++) {
          await page.keyboard.press('Tab');
          if ((await focused()) === name) return;
        }
        throw new Error(`Tab never comes to "${name}"`);
      };
      await tabTo('Continue from there');
      await tabTo('More');
      await page.keyboard.press('Enter');
      await tabTo('Upload…');
      const choosing = page.waitForFileChooser();
      // A round trip: the browser would open a dialog of its own until it has heard of that.
      await focused();
      await page.keyboard.press('Enter');
      await (await choosing).accept([join(root, 'package.json')]);
      await says(page, 'no valid safetensors file');
      assert.equal(await focused(), 'More');
      await page.keyboard.press('Enter');
      await tabTo('Delete');
      await page.keyboard.press('Enter');
      await says(page, 'It cannot be brought back.');
      assert.equal(await focused(), 'Keep');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      assert.equal(await focused(), 'Delete');
      await page.keyboard.press('Enter');
      await says(page, 'Nothing is saved here yet.');
      assert.equal(await focused(), 'More');
      assert.match(await text(page), /Nothing is saved/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    it('is nothing where the browser keeps nothing, and the program is told so', async () => {
      const page = await open('sandbox.html');
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame.waitForFunction(
        () => document.querySelector('spark-runner')?.shadowRoot?.querySelector('spark-resume')?.saved,
      );
      const message = await frame.evaluate(async () => {
        const runner = document.querySelector('spark-runner');
        const told = new Promise((resolve) => {
          runner.addEventListener('spark-error', ({ error }) => resolve(error.message), { once: true });
        });
        void runner.run();
        return told;
      });
      assert.match(message, /could not restore "state": .*private window, sandboxed frame.*torch\.save/);
      assert.match(await text(frame), /Nothing is saved here yet/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  });
}
