/** Whole pages, each of a kind that has failed once: what they are, and what is expected, is said at the top of each. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, press, root } from './site.mjs';

let site;
before(async () => {
  site = await serve({ roots: { '/': join(root, 'tests', 'pages', 'cases'), '/dist/': join(root, 'dist') } });
});
after(() => site.close());

/** In the page, before its scripts: what its programs say, from the first word on, and a clipboard that tells. */
function listen() {
  globalThis.said = [];
  for (const type of ['spark-log', 'spark-metric', 'spark-error']) {
    addEventListener(type, ({ target: { id }, entries, metrics, error }) => {
      globalThis.said.push(
        ...(entries ?? metrics ?? [{ message: error.message }]).map((each) => ({ id, type, ...each })),
      );
    });
  }
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => void (globalThis.copied = text) },
  });
}

/** In the page, before its scripts: the browser is in a language. */
function speak(language) {
  Object.defineProperty(Navigator.prototype, 'language', { get: () => language });
  Object.defineProperty(Navigator.prototype, 'languages', { get: () => [language] });
}

/** In the page: what a runner's part shows, with one space between words; undefined where it is not there. */
function shown(part) {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style') return '';
    if (node.localName === 'input') return ` ${node.value} `;
    return [...(node.shadowRoot ?? node).childNodes].map(words).join(' ');
  };
  const found = document.querySelector('spark-runner')?.shadowRoot?.querySelector(part);
  return found?.shadowRoot && words(found).replace(/\s+/g, ' ').trim();
}

for (const engine of ['chromium', 'firefox']) {
  describe(`in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    const open = async (path, ...prepare) => {
      const page = await browser.newPage();
      page.problems = [];
      page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
      await page.evaluateOnNewDocument(listen);
      for (const [func, ...args] of prepare) await page.evaluateOnNewDocument(func, ...args);
      await page.goto(`${site.origin}/${path}`);
      await page.evaluate(() => customElements.whenDefined('spark-runner'));
      return page;
    };
    /** Resolves when every runner of the page is in that status. */
    const all = (page, status) =>
      page.waitForFunction(
        (wanted) => [...document.querySelectorAll('spark-runner')].every((runner) => runner.status === wanted),
        { timeout: 60_000 },
        status,
      );
    const said = (page, type) =>
      page.evaluate((wanted) => globalThis.said.filter((one) => one.type === wanted), `spark-${type}`);
    /** Resolves with what a part shows when it shows that. */
    const shows = async (page, part, pattern) => {
      const source = `(${shown})(${JSON.stringify(part)})`;
      await page
        .waitForFunction(`${pattern}.test(${source} ?? '')`, { timeout: 60_000 })
        .catch(async () => assert.fail(`${part} shows: ${await page.evaluate(source)}`));
    };

    it('a program is the same in a fence of every engine, is seen, and runs', { timeout: 120_000 }, async () => {
      const page = await open('fences.html');
      const runners = await page.$$eval('spark-runner', (found) =>
        found.map((runner) => [runner.id, runner.code, runner.querySelector('pre')?.checkVisibility()]),
      );
      const js = `const a = 1;\nfor (let i = 0; i < 5; i++) {\n  spark.metric('loss', i); // x\n}\nconsole.log("<b>&amp;</b>");`;
      for (const [id, code, isSeen] of runners) {
        assert.equal(code, id === 'r27' ? "const a: number = 1;\nspark.metric('loss', a);" : js, id);
        assert.ok(isSeen || id === 'r28', `${id} is seen before a run`);
      }
      await page.evaluate(() => document.querySelectorAll('spark-runner').forEach((runner) => void runner.run()));
      await all(page, 'completed');
      const metrics = await said(page, 'metric');
      const logs = await said(page, 'log');
      for (const [id] of runners) {
        const own = (list, field) => list.filter((one) => one.id === id).map((one) => one[field]);
        assert.deepEqual(own(metrics, 'value'), id === 'r27' ? [1] : [0, 1, 2, 3, 4], id);
        assert.deepEqual(own(logs, 'text'), id === 'r27' ? [] : ['<b>&amp;</b>'], id);
        assert.deepEqual(own(logs, 'line'), id === 'r27' ? [] : [5], id);
      }
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    it('every method of the console leaves something in the log', async () => {
      const page = await open('console-methods.html');
      await all(page, 'completed');
      const lines = [
        '\\(index\\) a b',
        '0 1 2',
        '\\{ a: 1 \\}',
        'Assertion failed: assertion',
        'Trace: trace',
        'c: 1',
        't: [\\d.]+ ms',
        'group',
        'Invalid Date \\{ x: \\[unreadable\\], y: 2 \\}',
      ];
      await shows(page, 'spark-log', new RegExp(lines.join('.*')));
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    it('a shared link brings the page’s route along, and is noticed in the tab it is followed in', async () => {
      const page = await open('share-and-hash.html#/guide/page-2');
      await page.evaluate(async () => {
        const editor = document.querySelector('#r').shadowRoot.querySelector('spark-editor');
        editor.scrollIntoView();
        await customElements.whenDefined('spark-editor');
        await editor.ready;
        editor.focus();
      });
      await page.keyboard.type('/* mine */ ');
      await press(page, 'Copy link');
      await page.waitForFunction(() => globalThis.copied);
      const link = await page.evaluate(() => globalThis.copied);
      assert.match(link, /share-and-hash\.html#\/guide\/page-2\?spark-code=r\./);
      await page.close();

      // Somebody else's browser, with nothing kept.
      const context = await browser.createBrowserContext();
      const other = await context.newPage();
      await other.goto(`${site.origin}/share-and-hash.html#/guide/page-2`);
      await other.evaluate(() => customElements.whenDefined('spark-runner'));
      await other.evaluate((to) => location.assign(to), link);
      const text = () => document.querySelector('#r').shadowRoot.querySelector('spark-editor')?.value;
      await other.waitForFunction(`(${text})()?.startsWith('/* mine */')`);
      await other.waitForFunction(() =>
        document
          .querySelector('#r')
          .shadowRoot.querySelector('spark-controls')
          .shadowRoot.querySelector('[part=choice]'),
      );
      assert.match(other.url(), /#\/guide\/page-2/);
      await context.close();
    });

    for (const language of ['C', 'en-US@posix', '']) {
      it(`everything is shown where the browser's language is "${language}"`, { timeout: 120_000 }, async () => {
        const page = await open('language.html', [speak, language]);
        const refused = () => {
          try {
            return !new Intl.NumberFormat(navigator.language);
          } catch {
            return true;
          }
        };
        assert.ok(await page.evaluate(refused), 'Intl refuses it');
        // Nothing is to be seen before its words have come.
        await page.waitForFunction(() => {
          const controls = document.querySelector('spark-runner').shadowRoot.querySelector('spark-controls');
          return controls?.checkVisibility({ visibilityProperty: true });
        });
        await press(page, 'Run');
        await all(page, 'error');
        await shows(page, 'spark-params', /rate.* 0\.5$/);
        await shows(page, 'spark-progress', /50% · 1,500 of 3,000 steps/);
        await shows(page, 'spark-table', /first 1234\.5/);
        await shows(page, 'spark-image', /field 0 3000/);
        await shows(page, 'spark-log', /Lines: 1,500.*printed 1499/);
        await shows(page, 'spark-chart', /loss 0\.25/);
        await shows(page, 'spark-error', /this failed/);
        await shows(page, 'spark-editor', /printed/);
        await page.waitForFunction(() => {
          const chart = document.querySelector('spark-runner').shadowRoot.querySelector('spark-chart');
          return chart?.shadowRoot?.querySelector('canvas')?.width > 1;
        });
        assert.deepEqual(
          (await said(page, 'error')).map(({ message }) => message),
          ['this failed'],
        );
        await page.reload();
        await shows(page, 'spark-resume', /Saved (now|.* ago)/);
        assert.deepEqual(page.problems, []);
        await page.close();
      });
    }
  });
}
