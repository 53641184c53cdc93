/** What of a runner comes on paper: a PDF by each engine's own printing, and the texts in it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { openBrowser, openPage, root, status } from './site.mjs';

let site;
before(async () => {
  site = await serve({ roots: { '/': join(root, 'tests', 'pages', 'cases'), '/dist/': join(root, 'dist') } });
});
after(() => site.close());

/** The words on each sheet of a page's paper, with one space between them. */
async function sheets(page, options) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ timeout: 0, ...options })));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((sheet) => sheet.replace(/\s+/g, ' '));
}

/** The words on all of it. */
const paper = async (page, options) => (await sheets(page, options)).join(' ').replace(/\s+/g, ' ');

/** "word 0" up to "word 59" that are missing in a text. */
const missing = (text, word, from, to) =>
  Array.from({ length: to - from }, (_, i) => `${word} ${from + i} `).filter((line) => !`${text} `.includes(line));

/** In the page: when the parts show what they have been given. */
async function drawn(...names) {
  const runner = document.querySelector('spark-runner');
  for (const name of names) {
    await customElements.whenDefined(name);
    for (let part; !(part = runner.shadowRoot.querySelector(name)); ) await new Promise(requestAnimationFrame);
  }
  const parts = names.map((name) => runner.shadowRoot.querySelector(name));
  do await new Promise(requestAnimationFrame);
  while (!(await Promise.all(parts.map((part) => part.updateComplete))).every(Boolean));
}

/** In the page, before anything else: an editor that is there, and not shown yet, gets no frame until `letGo()`. */
function holdFrames() {
  const frame = requestAnimationFrame;
  const held = [];
  let holds = true;
  const editor = () => document.querySelector('spark-runner')?.shadowRoot?.querySelector('spark-editor')?.shadowRoot;
  globalThis.isHeld = () => !!editor()?.querySelector('.full .cm-content') && !editor().querySelector('.has-view');
  globalThis.requestAnimationFrame = (call) =>
    frame((time) => (holds && globalThis.isHeld() ? held.push(call) : call(time)));
  globalThis.letGo = () => {
    holds = false;
    for (const call of held) frame(call);
  };
}

/** Pages so low that a text which grew while they were counted loses its end. */
const LOW = { width: '600px', height: '300px' };

describe('on paper, as it is laid out', () => {
  it('has plots as wide as their place', { timeout: 120_000 }, async () => {
    const browser = await openBrowser('chromium');
    try {
      const page = await openPage(browser, `${site.origin}/print-outputs.html`);
      await status(page, 'completed');
      await page.evaluate(drawn, 'spark-plot');
      await page.emulateMediaType('print');
      const [plot, place] = await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-plot');
        const svg = shadowRoot.querySelector('.paper svg');
        return [svg.getBoundingClientRect().width, shadowRoot.querySelector('figure').clientWidth];
      });
      assert.ok(plot > 0.9 * place, `a plot of ${plot} px in ${place} px`);
      await page.close();
    } finally {
      await browser.close();
    }
  });
});

for (const engine of ['chromium', 'firefox']) {
  describe(`on paper, by ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    it('has the program, and every line that it printed', { timeout: 120_000 }, async () => {
      const page = await openPage(browser, `${site.origin}/print.html`);
      await status(page, 'completed');
      await page.evaluate(drawn, 'spark-log');
      const text = await paper(page);
      assert.ok(text.includes('// and so on'), text);
      assert.deepEqual(missing(text, 'printed', 0, 60), []);
      await page.close();
    });

    it('puts the heading of the program on no sheet without its first line', usually(engine), async () => {
      const page = await openPage(browser, `${site.origin}/print.html`);
      await status(page, 'completed');
      await page.evaluate(drawn, 'spark-log');
      let moved = false;
      for (let above = 0; above < 300 && !moved; above += 20) {
        await page.evaluate((px) => (document.body.style.paddingTop = `${px}px`), above);
        const all = await sheets(page, LOW);
        const sheet = all.findIndex((words) => words.includes('for (let i'));
        moved = /^\W*Code for/.test(all[sheet]);
        assert.match(all[sheet], /Code for \(let i/, `${above} px, after ${all[sheet - 1]}`);
      }
      assert.ok(moved, 'no sheet began with it');
      await page.close();
    });

    it('has every part whole, and of a long log the newest lines', usually(engine), async () => {
      const page = await openPage(browser, `${site.origin}/print-parts.html`);
      await page.evaluate(
        () =>
          new Promise((done) => {
            const runner = document.querySelector('spark-runner');
            runner.addEventListener('spark-error', done);
            if (runner.status === 'error') done();
          }),
      );
      await page.evaluate(drawn, 'spark-log', 'spark-table', 'spark-image', 'spark-error', 'spark-editor');
      // As a reader leaves it: the code closed, the log scrolled up.
      const scrolled = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('spark-runner');
        shadowRoot.querySelector('details').open = false;
        const log = shadowRoot.querySelector('spark-log').shadowRoot.querySelector('[role=log]');
        log.scrollTop = 400;
        await new Promise((resolve) => log.addEventListener('scroll', resolve, { once: true }));
        return log.scrollTop;
      });
      const text = await paper(page);
      assert.ok(text.includes('// last line of the program'), `the program: ${text}`);
      assert.deepEqual(missing(text, 'row', 0, 60), []);
      assert.deepEqual(missing(text, 'image', 0, 24), []);
      assert.ok(/ to its end/.test(text), `the error: ${text}`);
      assert.deepEqual(missing(text, 'printed', 2100, 3000), []);
      assert.match(text, /… 2,002 more printed 2000 /);
      const after = await page.evaluate(async () => {
        const log = document.querySelector('spark-runner').shadowRoot.querySelector('spark-log');
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
        const box = log.shadowRoot.querySelector('[role=log]');
        return [box.scrollTop, box.querySelector('.more'), box.textContent.includes('printed 30')];
      });
      assert.deepEqual(after, [scrolled, null, true]);
      await page.close();
    });

    it("has a table's head on each sheet that has rows of it", { timeout: 120_000 }, async () => {
      const page = await openPage(browser, `${site.origin}/print-parts.html`);
      await status(page, 'error');
      await page.evaluate(drawn, 'spark-table');
      const withRows = (await sheets(page, LOW)).filter((text) => /\brow \d/.test(text));
      assert.ok(withRows.length > 3, `${withRows.length} sheets`);
      for (const text of withRows) assert.match(text, /head of rows.* row \d/);
      await page.close();
    });

    it('has the program whole while its editor is about to take over, which waits', {
      timeout: 120_000,
      ...usually(engine),
    }, async () => {
      const page = await openPage(browser, `${site.origin}/print-code.html`, { before: holdFrames });
      await page.evaluate(() => void document.querySelector('spark-runner').run());
      await page.waitForFunction(() => globalThis.isHeld(), { polling: 50 });
      const text = await paper(page, LOW);
      assert.ok(text.includes('// last line of the program'), text.slice(-300));
      await page.evaluate(() => globalThis.letGo());
      await page.waitForFunction(() =>
        document
          .querySelector('spark-runner')
          .shadowRoot.querySelector('spark-editor')
          .shadowRoot.querySelector('.has-view'),
      );
      await page.close();
    });

    it('has all lines of a program that an editor draws in part', {
      timeout: 120_000,
      ...usually(engine),
    }, async () => {
      const page = await openPage(browser, `${site.origin}/print-code.html`);
      await page.evaluate(async () => {
        const runner = document.querySelector('spark-runner');
        runner.code = Array.from({ length: 1500 }, (_, i) => `// written ${i} `).join('\n');
        await customElements.whenDefined('spark-editor');
        await runner.shadowRoot.querySelector('spark-editor').ready;
      });
      const text = await paper(page, LOW);
      assert.deepEqual(missing(text, 'written', 0, 1500), []);
      await page.close();
    });
  });
}
