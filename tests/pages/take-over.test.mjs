/**
 * The full editor takes the text area's place under a reader's hands: with keys, with a touch, on pages that read from right to
 * left, and while the page's own search goes through the text.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage, root } from './site.mjs';

/** More lines than are in view, and wider. */
const CODE = Array.from(
  { length: 150 },
  (_, i) => `const line_${1 + i} = ${i}; // ${'wide '.repeat(60)}end_of_${1 + i}`,
).join('\n');

/** In the page: what is in the editor's shadow root. */
const inEditor = (page, selector) =>
  page.evaluateHandle((wanted) => {
    const { shadowRoot } = document.querySelector('spark-runner');
    return shadowRoot.querySelector('spark-editor').shadowRoot?.querySelector(wanted) ?? null;
  }, selector);

const lineOf = (page, number) =>
  page.evaluate(
    (at) =>
      document
        .querySelector('spark-runner')
        .shadowRoot.querySelector('spark-editor')
        .value.split('\n')
        [at - 1].slice(0, 20),
    number,
  );

/** Resolves when two more have been drawn. */
const frames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Where a text begins on the page that stands in the editor: of the lines, and of their numbers. */
const placeOf = (page, text, numbers) =>
  page.evaluate(
    ([selectors, wanted]) =>
      selectors.map((selector, i) => {
        const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor');
        for (const box of shadowRoot.querySelectorAll(selector)) {
          const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = i ? (node.data.trim() === '1' ? 0 : -1) : node.data.indexOf(wanted);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { x, y } = range.getBoundingClientRect();
            return [Math.round(x), Math.round(y)];
          }
        }
        return undefined;
      }),
    [[text, numbers], 'const'],
  );

for (const engine of ['chromium', 'firefox']) {
  describe(`the full editor, in ${engine},`, () => {
    let browser;
    let server;
    /** How often its code was asked for. */
    let asked = 0;
    let held;
    let release;
    before(async () => {
      browser = await openBrowser(engine);
      server = await serve({
        roots: { '/': join(root, 'tests/pages/take-over'), '/dist/': join(root, 'dist') },
        holds(path) {
          if (!/page-code-view-/.test(path)) return undefined;
          asked++;
          return held;
        },
      });
    });
    after(() => Promise.all([browser.close(), server.close()]));

    /** Opens the page; its full editor waits until it is let through. */
    async function open({ rtl = false, viewport } = {}) {
      asked = 0;
      held = new Promise((resolve) => {
        release = resolve;
      });
      // What a test before has written would be kept.
      const page = await openPage(browser, `${server.origin}/`, { before: () => localStorage.clear(), viewport });
      await page.evaluate(
        async (code, dir) => {
          document.documentElement.dir = dir;
          const runner = document.querySelector('spark-runner');
          runner.program = { code };
          await runner.updateComplete;
          await customElements.whenDefined('spark-editor');
        },
        CODE,
        rtl ? 'rtl' : 'ltr',
      );
      await page.waitForFunction(
        () =>
          document
            .querySelector('spark-runner')
            .shadowRoot.querySelector('spark-editor')
            ?.shadowRoot?.querySelector('textarea')?.value,
      );
      return page;
    }

    /** Lets the full editor come, and waits until it is there. */
    async function letThrough(page) {
      release();
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor');
        return shadowRoot.querySelector('.cm-content') && !shadowRoot.querySelector('textarea');
      });
    }

    /** Where a line of the text area is, in the window. */
    async function pointIn(page, line) {
      const area = await inEditor(page, 'textarea');
      return area.evaluate((one, at) => {
        const { x, y } = one.getBoundingClientRect();
        const high = Number.parseFloat(getComputedStyle(one).lineHeight);
        return { x: x + 40, y: y + (at - 0.5) * high + 8 };
      }, line);
    }

    for (const rtl of [false, true]) {
      const where = rtl ? 'on a page that reads from right to left' : 'on a page that reads from left to right';

      it(`goes on with focus, selection and scroll ${where}`, async () => {
        const page = await open({ rtl });
        const { x, y } = await pointIn(page, 3);
        await page.mouse.click(x, y);
        await page.keyboard.press('Home');
        for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
        await page.keyboard.down('Shift');
        for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.up('Shift');
        const box = await inEditor(page, '.plain');
        // Firefox shows the cursor of the last key with the next frame.
        await frames(page);
        await box.evaluate((plain) => plain.scrollTo(90, 130));
        await frames(page);
        assert.deepEqual(await box.evaluate((plain) => [plain.scrollLeft, plain.scrollTop]), [90, 130]);
        await letThrough(page);
        const scroller = await inEditor(page, '.cm-scroller');
        assert.deepEqual(await scroller.evaluate((one) => [one.scrollLeft, one.scrollTop]), [90, 130]);
        // The selection ends at the left: there it is made shorter.
        await page.keyboard.down('Shift');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.up('Shift');
        await page.keyboard.type('X');
        assert.equal(await lineOf(page, 3), 'cX line_3 = 2; // wi');
        await page.close();
      });

      it(`moves neither lines nor numbers ${where}`, async () => {
        const page = await open({ rtl });
        const before = await placeOf(page, '.copy', '.gutter');
        assert.ok(before.every(Boolean), JSON.stringify(before));
        const { x, y } = await pointIn(page, 2);
        await page.mouse.move(x, y);
        await letThrough(page);
        assert.deepEqual(await placeOf(page, '.cm-content', '.cm-lineNumbers'), before);
        await page.close();
      });
    }

    it('comes with a tap, which it goes on from, and not with a swipe', async () => {
      const page = await open({ viewport: { width: 400, height: 800, hasTouch: true } });
      const { x, y } = await pointIn(page, 5);
      const swipe = await page.touchscreen.touchStart(x, y);
      for (let i = 1; i <= 10; i++) await swipe.move(x, y - 5 * i);
      await swipe.end();
      await frames(page);
      assert.equal(asked, 0, 'a swipe asks for nothing');
      // A page that still glides takes a tap for a wish to stop.
      let at = await pointIn(page, 5);
      for (let still = 0; still < 10; ) {
        await frames(page);
        const now = await pointIn(page, 5);
        still = now.x === at.x && now.y === at.y ? still + 1 : 0;
        at = now;
      }
      await page.touchscreen.tap(at.x, at.y);
      await page.waitForFunction(
        () => document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.localName === 'textarea',
      );
      await letThrough(page);
      assert.equal(asked, 1);
      await page.keyboard.press('Home');
      await page.keyboard.type('tapped ');
      assert.equal(await lineOf(page, 5), 'tapped const line_5 ');
      await page.close();
    });

    it('leaves every line to be found by the page’s search', async () => {
      const page = await open();
      const finds = (text) =>
        page.evaluate((wanted) => {
          getSelection().removeAllRanges();
          return window.find(wanted, true, false, true);
        }, text);
      const needles = ['end_of_1', 'line_75', 'end_of_150'];
      // Firefox has it in its search bar; a script there finds nothing in fields.
      if (engine === 'chromium') for (const needle of needles) assert.ok(await finds(needle), needle);
      await page.evaluate(
        () => void document.querySelector('spark-runner').shadowRoot.querySelector('spark-editor').ready,
      );
      await letThrough(page);
      for (const needle of needles) assert.ok(await finds(needle), needle);
      assert.ok(!(await finds('no such words')));
      await page.close();
    });
  });
}
