/**
 * Nothing on a demo page moves from its first paint to the end of a run: room is kept for what a program will show.
 * Chromium tells every shift itself; those just after a click count here too. Firefox does not, so what stands on the page
 * is looked at in every frame.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { many } from '../whole.mjs';
import { watchShifts } from './shifts.mjs';
import { openBrowser, openPage, openSite, press, root, status } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const README = readFileSync(join(root, 'README.md'), 'utf8');

/** So high a window has everything in view that could move. */
const TALL = 3000;

/** In the page: notes where a part or a button stands other than where it was first seen. */
function watchBoxes() {
  globalThis.shifts = [];
  const first = new Map();
  const look = (root) => {
    // Another language's words reach a chart's buttons a frame after its runner is seen.
    if (root.host?.closest?.('#language-grid')) return;
    for (const element of root.querySelectorAll('h1, h2, form, footer, spark-runner, [part]')) {
      const { x, y, width } = element.getBoundingClientRect();
      // What moves with what is in it (a chart's cursor, a log's lines) is no part of the layout.
      if (!width || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (element.closest('[role=log], .plot, table, .words')) continue;
      const place = { x: Math.round(x + scrollX), y: Math.round(y + scrollY) };
      const was = first.get(element);
      if (!was) first.set(element, place);
      else if (Math.abs(was.x - place.x) > 2 || Math.abs(was.y - place.y) > 2) {
        const name = `${element.localName} ${element.getAttribute('part') ?? element.id}`;
        globalThis.shifts.push(`${name} from ${was.x}, ${was.y} to ${place.x}, ${place.y}`);
        first.set(element, place);
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  const frame = () => {
    look(document);
    requestAnimationFrame(frame);
  };
  frame();
}

/** In the page: resolves when ten frames in a row have left it as high as it was. */
async function standsStill() {
  for (let [same, high] = [0, 0]; same < 10; ) {
    await new Promise(requestAnimationFrame);
    const { scrollHeight } = document.documentElement;
    same = scrollHeight === high ? same + 1 : 0;
    high = scrollHeight;
  }
}

/** Runs a page's first program, pauses it, lets it go on, stops it, or waits until it is done. */
async function through(page, { whole, enough }) {
  await press(page, 'Run');
  await status(page, 'running');
  await page.waitForFunction(enough, { timeout: 60_000 });
  await press(page, 'Pause');
  await status(page, 'paused');
  await press(page, 'Resume');
  if (whole) await status(page, 'completed');
  else await press(page, 'Stop');
  await status(page, 'stopped', 'completed');
  await settled(page);
}

/** Resolves when two more frames have been drawn: what comes with a status is there by then. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const some = () => globalThis.record.metrics.length > 40;
const drawn = () => document.querySelector('spark-runner').state.frames.size > 0;

/** How far each page's program goes. */
const PAGES = {
  '': { enough: some },
  'cnn.html': { enough: () => globalThis.record.metrics.length > 5 },
  'vae.html': { enough: some },
  'rl.html': { enough: drawn },
  'text.html': { enough: () => globalThis.record.metrics.length > 5 },
  'wgsl.html': { enough: drawn },
  'parts.html': { enough: some, whole: true },
  // Its first line may come before anybody listens.
  'outputs.html': { enough: () => document.querySelector('spark-runner').state.log?.size > 0 },
};

describe('in chromium nothing shifts', () => {
  let browser;
  before(async () => {
    browser = await openBrowser('chromium');
  });
  after(() => browser.close());

  /** Opens a page of that width; the CPU device is there at once. */
  async function open(file, width) {
    const page = await openPage(browser, site.url + file, { before: watchShifts, viewport: { width, height: TALL } });
    await page.$$eval('spark-runner[editable]', (runners) => {
      for (const runner of runners) runner.backend = 'cpu';
    });
    return page;
  }
  const shifts = (page) => page.evaluate(() => globalThis.shifts);

  for (const [width, files] of [
    [1280, many(['', 'cnn.html', 'wgsl.html', 'parts.html', 'outputs.html'], Object.keys(PAGES))],
    [360, ['', 'rl.html', 'parts.html', 'outputs.html']],
  ]) {
    for (const file of files) {
      it(`on /${file} of ${width} px, from first paint to the end of a run`, async () => {
        const page = await open(file, width);
        if (file !== 'outputs.html') await through(page, PAGES[file]);
        else await page.waitForFunction(PAGES[file].enough);
        await settled(page);
        assert.deepEqual(await shifts(page), []);
        assert.deepEqual(page.problems, []);
        await page.close();
      });
    }
  }

  it('when pictures and tables come, fast and in all sizes', async () => {
    const page = await open('outputs.html', 1280);
    await page.evaluate(() => {
      const runner = document.querySelector('#images');
      runner.scrollIntoView();
      return new Promise((done) => {
        runner.addEventListener('spark-status', () => runner.status === 'completed' && done());
        runner.run();
      });
    });
    await settled(page);
    assert.deepEqual(await shifts(page), []);
    await page.close();
  });

  for (const width of [1280, 360]) {
    it(`in a post of ${width} px whose script comes late, with the room that README keeps`, async () => {
      const [, sample] = /```html\n(<script[\s\S]*?)```/.exec(README);
      const [, room] = /```html\n(<style>[\s\S]*?)```/.exec(README);
      const text = '<p>What a post says.</p>'.repeat(3);
      const paint =
        "<script>new PerformanceObserver(() => fetch('/painted')).observe({ type: 'paint', buffered: true })</script>";
      const post = `${room}${paint}<main style="max-width: 40rem; margin: auto">${text}${sample}${text}</main>`;
      const folder = mkdtempSync(join(tmpdir(), 'late-'));
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><title>A post</title>${post.replace(/https:[^"]*dist/, '/dist')}`,
      );
      let arrive;
      const late = new Promise((resolve) => {
        arrive = resolve;
      });
      const server = await serve({
        roots: { '/': folder, '/dist/': join(root, 'dist') },
        holds: (path) => (path === '/painted' ? void arrive() : path === '/dist/spark-runner.js' ? late : undefined),
      });
      try {
        const page = await openPage(browser, `${server.origin}/`, {
          before: watchShifts,
          viewport: { width, height: TALL },
        });
        await page.$eval('spark-runner', (runner) => {
          runner.backend = 'cpu';
        });
        await press(page, 'Run');
        await status(page, 'completed');
        await settled(page);
        assert.deepEqual(await shifts(page), []);
        await page.close();
      } finally {
        await server.close();
        rmSync(folder, { recursive: true });
      }
    });
  }

  it('when the program fails', async () => {
    const page = await open('parts.html', 360);
    await page.evaluate(() => {
      const runner = document.querySelector('spark-runner');
      return runner.reload(runner.code.replace('step === 60', 'step === 40 && lost'));
    });
    await press(page, 'Run');
    await page.waitForFunction(() => document.querySelector('spark-runner').status === 'error');
    await page.waitForFunction(() =>
      document
        .querySelector('spark-runner')
        .shadowRoot.querySelector('spark-error')
        ?.shadowRoot?.querySelector('details'),
    );
    await settled(page);
    assert.deepEqual(await shifts(page), []);
    await page.close();
  });
});

describe('in firefox nothing stands elsewhere', () => {
  let browser;
  before(async () => {
    browser = await openBrowser('firefox');
  });
  after(() => browser.close());

  for (const [file, width] of [
    ['parts.html', 1280],
    ['parts.html', 360],
  ]) {
    it(`on /${file} of ${width} px while its program runs`, async () => {
      const page = await openPage(browser, site.url + file, { viewport: { width, height: 800 } });
      // The gallery has parts in every state, whose code comes after the page: this is about the program that runs then.
      await page.evaluate(standsStill);
      await page.evaluate(watchBoxes);
      await through(page, PAGES[file]);
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      await page.close();
    });
  }
});
