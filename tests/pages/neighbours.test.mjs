/**
 * A runner beside others on a page: shortcuts of documentation, slides and dialogs, another copy of the package, a router
 * that keeps elements, transforms. Real packages, real keys and pointers.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { openBrowser, openPage, press, root, status } from './site.mjs';

const modules = join(root, 'node_modules');
let site;
before(async () => {
  site = await serve({
    roots: {
      '/': join(root, 'tests', 'pages', 'neighbours'),
      '/dist/': join(root, 'dist'),
      '/copy/': join(root, 'dist'),
      '/docsearch/': join(modules, '@docsearch', 'js', 'dist', 'umd'),
      '/reveal/': join(modules, 'reveal.js', 'dist'),
      '/turbo/': join(modules, '@hotwired', 'turbo', 'dist'),
    },
  });
});
after(() => site.close());

/** In the page: the element in the runner's shadow roots that matches. */
function inside(selector) {
  const search = (node) => {
    const found = node.querySelector(selector);
    if (found) return found;
    for (const child of node.querySelectorAll('*')) {
      const deeper = child.shadowRoot && search(child.shadowRoot);
      if (deeper) return deeper;
    }
    return null;
  };
  return search(document);
}

/** In the page: asks for the full editor, and waits until it is there. */
async function askForEditor(editor) {
  await customElements.whenDefined('spark-editor');
  editor.scrollIntoView({ block: 'center' });
  await editor.ready;
}

/** What takes keys, and what shows that it got one: in the page, with the element. */
const FIELDS = {
  'the editor': { selector: '.cm-content', reads: (field) => field.textContent },
  'a text’s field': { selector: 'input[dir=auto]', reads: (field) => field.value },
  'a number’s field': { selector: 'input[inputmode=decimal]', reads: (field) => field.value },
  'the log’s filter': { selector: 'input[type=search]', reads: (field) => field.value },
};

for (const engine of ['chromium', 'firefox']) {
  describe(`beside others, in ${engine}`, usually(engine), () => {
    let browser;
    let page;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    const open = async (name) => {
      await page?.close();
      page = await openPage(browser, `${site.origin}/${name}.html`, { viewport: { width: 1000, height: 1000 } });
    };
    const look = async (selector) => {
      await page.waitForFunction(inside, {}, selector);
      return page.evaluateHandle(inside, selector);
    };
    /** Puts the focus on what is inside the runner. */
    const focus = async (selector) => {
      // The full editor comes to whoever turns to the text.
      if (selector === FIELDS['the editor'].selector) await (await look('spark-editor')).evaluate(askForEditor);
      const field = await look(selector);
      await field.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
        element.focus();
      });
      return field;
    };
    const run = async () => {
      await press(page, 'Run');
      await status(page, 'running');
      await page.waitForFunction(inside, {}, 'canvas.input');
    };
    /** Types into every field, and fails unless the field has it all. */
    const typesEverywhere = async (text) => {
      for (const [name, { selector, reads }] of Object.entries(FIELDS)) {
        const field = await focus(selector);
        await page.keyboard.type(text);
        const read = await field.evaluate(reads);
        assert.ok(read.includes(text), `${name} has "${text}", of: ${read}`);
      }
    };
    const value = () => page.evaluate(() => document.querySelector('spark-runner').state.params.get('rate').value);
    /** Moves slider and picture by arrows, and fails unless both have heard. */
    const movesByArrows = async () => {
      await focus('input[type=range]');
      const before = await value();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (old) => document.querySelector('spark-runner').state.params.get('rate').value > old,
        {},
        before,
      );
      await focus('canvas.input');
      for (const key of ['ArrowRight', 'n', '/']) {
        await page.keyboard.press(key);
        await page.waitForFunction((text) => globalThis.record.logs.at(-1)?.text === text, {}, `key ${key}`);
      }
    };

    it('keeps what is typed from the shortcuts of Sphinx, which get the rest', async () => {
      await open('sphinx');
      await run();
      await typesEverywhere('// note');
      await movesByArrows();
      assert.equal(await page.$eval('input', (field) => field.value), '');
      await focus('.stop');
      await page.keyboard.press('/');
      await page.keyboard.type('spark');
      assert.equal(await page.$eval('input', (field) => field.value), 'spark');
      await focus('.stop');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('ArrowRight')]);
      assert.match(page.url(), /\?next$/);
    });

    it('keeps what is typed from the shortcuts of DocSearch, and leaves it Ctrl+K', async () => {
      await open('docsearch');
      await run();
      await typesEverywhere('/ a s');
      await movesByArrows();
      const opened = () => document.body.classList.contains('DocSearch--active');
      assert.equal(await page.evaluate(opened), false);
      await focus('input[type=search]');
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      await page.waitForFunction(opened);
    });

    it('keeps what is typed, and what presses its buttons, from reveal.js', async () => {
      await open('reveal');
      await page.evaluate(() => globalThis.ready);
      const slide = () => page.evaluate(() => globalThis.Reveal.getIndices().h);
      await focus('.main');
      await page.keyboard.press(' ');
      await status(page, 'running');
      await page.waitForFunction(inside, {}, 'canvas.input');
      await typesEverywhere('const n = 2;');
      await movesByArrows();
      assert.equal(await slide(), 0);
      await focus('.stop');
      await page.keyboard.press('ArrowRight');
      assert.equal(await slide(), 1);
    });

    it('is a field for shortcuts that come before it, while one has the focus', async () => {
      await open('capture');
      await run();
      await typesEverywhere('ns/');
      assert.deepEqual(await page.evaluate(() => globalThis.taken), []);
      await focus('.stop');
      await page.keyboard.press('n');
      assert.deepEqual(await page.evaluate(() => globalThis.taken), ['n']);
    });

    it('leaves a dialog open by an Escape that has been of use in it, and closes it by the next', async () => {
      await open('dialog');
      const isOpen = () => page.$eval('dialog', (dialog) => dialog.open);
      for (const plain of [true, false]) {
        await page.$eval('spark-editor', (editor, is) => (editor.plain = is), plain);
        await focus(plain ? 'textarea' : '.cm-content');
        await page.keyboard.press('Escape');
        assert.equal(await isOpen(), true, plain ? 'the text area' : 'the editor');
        const box = await page.evaluate(inside, plain ? '.plain:focus' : '.cm-scroller:focus');
        assert.ok(box !== null, 'the focus is on the box');
      }
      const filter = await focus('input[type=search]');
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      assert.equal(await isOpen(), true, 'the filter');
      await page.waitForFunction((field) => field.value === '', {}, filter);
      await page.keyboard.press('Escape');
      assert.equal(await isOpen(), false);
    });

    it('is served by the first of two copies, and the second one says so once', async () => {
      await page?.close();
      const warned = [];
      page = await browser.newPage();
      page.on('console', (message) => message.type().startsWith('warn') && warned.push(message.text()));
      const failed = [];
      page.on('pageerror', (error) => failed.push(error.message));
      await page.goto(`${site.origin}/copies.html`);
      await page.waitForFunction(() => document.querySelector('#app').textContent === 'started');
      await page.evaluate(async () => {
        const runner = document.querySelector('spark-runner');
        const printed = new Promise((resolve) => runner.addEventListener('spark-log', resolve));
        await runner.run();
        await printed;
      });
      assert.deepEqual(failed, []);
      assert.equal(warned.length, 1, warned.join('\n'));
      for (const place of ['/dist/', '/copy/']) assert.ok(warned[0].includes(`${site.origin}${place}`), warned[0]);
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.deepEqual(
        loaded.filter((name) => /\/copy\/.*(chart|log|editor)/.test(name)),
        [],
        'parts come from the first',
      );
    });

    it('goes on over a visit by Turbo that keeps it', async () => {
      await open('turbo');
      await press(page, 'Run');
      await status(page, 'running');
      await page.waitForFunction(() => globalThis.record.metrics.length > 0);
      await page.evaluate(() => {
        globalThis.before = document.querySelector('spark-runner');
        globalThis.visited = new Promise((resolve) => document.addEventListener('turbo:load', resolve));
        globalThis.ended = [];
        globalThis.before.addEventListener('spark-status', ({ status }) => globalThis.ended.push(status));
        document.querySelector('#next').click();
      });
      await page.evaluate(() => globalThis.visited);
      assert.match(page.url(), /\?next$/);
      const count = await page.evaluate(() => globalThis.record.metrics.length);
      await page.waitForFunction((least) => globalThis.record.metrics.length > least, {}, count);
      assert.ok(await page.evaluate(() => globalThis.before === document.querySelector('spark-runner')));
      assert.deepEqual(await page.evaluate(() => globalThis.ended), []);
    });

    const LOOKS = {
      'as it is': '',
      zoomed: 'zoom: 1.5',
      'zoomed out': 'zoom: 0.5',
      scaled: 'transform: scale(1.5)',
      turned: 'transform: rotate(30deg)',
      'zoomed and turned': 'zoom: 1.5; transform: rotate(30deg)',
      'scaled unevenly, turned and zoomed': 'zoom: 0.8; transform: rotate(-20deg) scale(1.5, 0.7)',
      mirrored: 'transform: translate(300px) scale(-1, 1)',
    };
    it('tells the program where a pointer is on its picture, however that is transformed', async () => {
      await open('canvas');
      await page.evaluate(() => void document.querySelector('spark-runner').run());
      await status(page, 'running');
      const canvas = await look('canvas.input');
      await page.waitForFunction((picture) => picture.width === 200, {}, canvas);
      for (const [how, style] of Object.entries(LOOKS)) {
        for (const [x, y] of [
          [50, 25],
          [160, 80],
        ]) {
          // Where this point of the picture is on the screen, as a mark that stands there says.
          const [left, top] = await canvas.evaluate(
            (picture, css, atX, atY) => {
              const place = document.querySelector('#place');
              place.style = css;
              const mark = document.createElement('i');
              mark.style = `position: absolute; inline-size: 0; block-size: 0; pointer-events: none;
                left: ${picture.offsetLeft + (atX / 200) * picture.clientWidth}px;
                top: ${picture.offsetTop + (atY / 100) * picture.clientHeight}px`;
              (picture.offsetParent ?? place).append(mark);
              if (!picture.offsetParent) picture.parentNode.append(mark);
              const box = mark.getBoundingClientRect();
              mark.remove();
              return [box.left, box.top];
            },
            style,
            x,
            y,
          );
          const told = await page.evaluate(() => globalThis.record.logs.length);
          await page.mouse.move(left, top);
          await page.waitForFunction((count) => globalThis.record.logs.length > count, {}, told);
          const text = await page.evaluate(() => globalThis.record.logs.at(-1).text);
          const [gotX, gotY] = text.split(' ').map(Number);
          assert.ok(Math.abs(gotX - x) <= 2 && Math.abs(gotY - y) <= 2, `${how}: ${text}, not ${x} ${y}`);
        }
      }
    });
  });
}
