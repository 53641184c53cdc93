/**
 * A text that came with a link, on a page that runs by itself: over reloads, in-page links, cleaned addresses, links that are
 * followed in the same tab, and the back/forward cache, it runs only when its reader presses the button that says so.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { openBrowser, openPage, press, root } from './site.mjs';

const STRANGERS = "console.log('a stranger’s');";
const hashWith = (text, before = '#') => `${before}spark-code=r.${deflateRawSync(text).toString('base64url')}`;

let site;
before(async () => {
  site = await serve({
    roots: { '/': join(root, 'tests', 'pages', 'strangers'), '/dist/': join(root, 'dist') },
    // A page that may not be stored does not come from the back/forward cache.
    headers: (path) => (path.endsWith('.html') || path === '/' ? { 'Cache-Control': 'no-cache' } : {}),
  });
});
after(() => site.close());

/** In the page, before its scripts: what its programs print, from the first line on. */
function listen() {
  globalThis.ran = [];
  addEventListener('pageshow', ({ persisted }) => {
    globalThis.cached = persisted;
  });
  document.addEventListener('spark-log', ({ entries }) => globalThis.ran.push(...entries.map(({ text }) => text)));
}

for (const engine of ['chromium', 'firefox']) {
  describe(`a text that came with a link, in ${engine}`, usually(engine), () => {
    let browser;
    let page;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    const open = async (hash) => {
      // What a test that failed has left of the reader's text is not the next one's.
      if (page && !page.isClosed()) {
        await page.evaluate(() => localStorage.clear()).catch(() => {});
        await page.close();
      }
      page = await openPage(browser, `${site.origin}/${hash}`, {
        before: listen,
        viewport: { width: 1000, height: 800 },
      });
    };
    /** Resolves when the reader is warned, at the controls, of the text that they see. */
    const warned = (text = STRANGERS) =>
      page.waitForFunction(
        (wanted) => {
          const shown = document.querySelector('#r').shadowRoot;
          const choice = shown.querySelector('spark-controls').shadowRoot.querySelector('[part=choice]');
          return choice && shown.querySelector('spark-editor').value === wanted;
        },
        {},
        text,
      );
    const printed = (count = 1) =>
      page.waitForFunction(
        (least) => globalThis.ran.length >= least && document.querySelector('#r').status === 'completed',
        {},
        count,
      );
    /** Fails unless the author's text is all that has run, though a script asks once more. */
    const onlyTheAuthors = async () => {
      // A run that is asked for while one is under way is none.
      await printed();
      const before = await page.evaluate(() => {
        void document.querySelector('#r').run();
        return globalThis.ran.length;
      });
      await printed(before + 1);
      assert.deepEqual([...new Set(await page.evaluate(() => globalThis.ran))], ['the author’s']);
    };
    const type = async (letters) => {
      await page.evaluate(async () => {
        const editor = document.querySelector('#r').shadowRoot.querySelector('spark-editor');
        await editor.ready;
        editor.focus();
      });
      await page.keyboard.type(letters);
    };

    it('waits when the page is opened, reloaded, scrolled by its own links, and when its address is cleaned', async () => {
      await open(hashWith(STRANGERS));
      await printed();
      await warned();
      await page.click('#anchor');
      await page.waitForFunction(() => location.hash === '#below');
      await onlyTheAuthors();
      await page.goBack();
      await page.reload();
      await printed();
      await warned();
      await onlyTheAuthors();
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      await onlyTheAuthors();
      await warned();
      assert.deepEqual(page.problems, []);
    });

    it('stays a stranger’s with what the reader types, over reloads, until the author’s is back', async () => {
      await open(hashWith(STRANGERS));
      await warned();
      await type(' ');
      await warned(` ${STRANGERS}`);
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      for (let reloads = 0; reloads < 2; reloads++) {
        await page.reload();
        await warned(` ${STRANGERS}`);
        await onlyTheAuthors();
      }
      await press(page, 'Revert');
      await page.reload();
      await printed();
      await page.evaluate(async () => {
        await customElements.whenDefined('spark-editor');
        await document.querySelector('#r').shadowRoot.querySelector('spark-editor').ready;
      });
      const shown = () => document.querySelector('#r').shadowRoot.querySelector('spark-editor').value;
      assert.equal(await page.evaluate(shown), "console.log('the author’s');");
    });

    it('is offered when a link to the same page is followed, with the page’s route before it', async () => {
      await open('#/chapter/3');
      await printed();
      await page.evaluate(
        (hash) => {
          const link = Object.assign(document.createElement('a'), { href: hash, textContent: 'Try this', id: 'try' });
          document.querySelector('p').append(link);
        },
        hashWith(STRANGERS, '#/chapter/3?'),
      );
      await page.click('#try');
      await warned();
      assert.match(await page.evaluate(() => location.hash), /^#\/chapter\/3\?spark-code=/);
      await onlyTheAuthors();
    });

    it('is not started by the way back to the page', async () => {
      await open(hashWith(STRANGERS));
      await printed();
      await warned();
      await Promise.all([page.waitForNavigation(), page.click('#away')]);
      // Puppeteer's own goBack() waits in Firefox for a load that a page from the cache does not have.
      await page.evaluate(() => void setTimeout(() => history.back()));
      await page.waitForFunction(() => document.querySelector('#r') && globalThis.cached);
      await printed();
      await warned();
      await onlyTheAuthors();
    });

    it('runs when the reader presses the button that says so, by pointer or by keyboard', async () => {
      await open(hashWith(STRANGERS));
      await printed();
      await warned();
      await press(page, 'Run the changed code');
      await printed(2);
      assert.deepEqual(await page.evaluate(() => globalThis.ran), ['the author’s', 'a stranger’s']);
      await page.keyboard.press('Enter');
      await printed(3);
      assert.equal((await page.evaluate(() => globalThis.ran)).at(-1), 'a stranger’s');
      // By the time that the page is open again, it is nobody's choice any more.
      await page.reload();
      await printed();
      await warned();
      await onlyTheAuthors();
      assert.deepEqual(page.problems, []);
    });
  });
}
