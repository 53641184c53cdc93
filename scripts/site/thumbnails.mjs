/**
 * `node scripts/site/thumbnails.mjs [names]`: takes the gallery's pictures, each from a real run on the CPU in Chromium: what the program
 * shows when it has ended, or after half a minute. Without names it takes those that are missing. Needs the site in `site/`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, gallery, nameOf } from '../../demo/site/gallery/list.mjs';
import { openBrowser } from '../../tests/pages/site.mjs';
import { serve } from '../serve.mjs';
import { root } from './root.mjs';

const folder = join(root, 'demo', 'site', 'gallery', 'thumbnails');
const LONG_ENOUGH = 30_000;
/** As wide as a card can be, twice for screens with small pixels. */
const [WIDTH, HEIGHT] = [640, 400];

/** The part that shows most of it: the last one of these that a runner has. */
const SHOWING = ['spark-log', 'spark-chart', 'spark-table', 'spark-image', 'spark-plot', 'spark-canvas'];

async function picture(browser, url, path, onGPU) {
  const page = await browser.newPage();
  // So narrow that what is shown fits a card.
  await page.setViewport({ width: 690, height: 1200 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(url);
  await page.waitForSelector('spark-runner');
  const ended = page.evaluate(
    async (device, limit) => {
      await customElements.whenDefined('spark-runner');
      const runner = document.querySelector('spark-runner');
      runner.backend = device;
      const over = new Promise((resolve) => {
        runner.addEventListener(
          'spark-status',
          () => /completed|error|stopped/.test(runner.status) && resolve(runner.status),
        );
        setTimeout(resolve, limit, 'goes on');
      });
      await runner.run();
      return over;
    },
    onGPU ? 'webgpu' : 'cpu',
    LONG_ENOUGH,
  );
  const status = await ended;
  if (status === 'error')
    throw new Error(`${url} failed: ${await page.$eval('spark-runner', (runner) => runner.error?.message)}`);
  const part = await page.evaluateHandle((tags) => {
    const shadow = document.querySelector('spark-runner').shadowRoot;
    const shown = tags
      .map((tag) => document.querySelector(`${tag}[for]`) ?? shadow.querySelector(tag))
      .filter((each) => each?.checkVisibility());
    return shown.at(-1);
  }, SHOWING);
  await part.asElement().scrollIntoView();
  // Pictures are taken of a place in the page, which may be scrolled.
  const box = await part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
  // Of its middle as much as fits a card.
  const width = Math.min(box.width, WIDTH);
  const height = Math.min((width * HEIGHT) / WIDTH, Math.max(box.height, 120));
  await page.screenshot({
    path,
    clip: { x: box.x + (box.width - width) / 2, y: box.y + Math.max(0, (box.height - height) / 2), width, height },
  });
  await page.close();
  return status;
}

const asked = process.argv.slice(2);
const wanted = gallery.filter((entry) =>
  asked.length ? asked.includes(nameOf(entry)) : entry.thumbnail && !existsSync(join(folder, entry.thumbnail)),
);
const server = await serve({ roots: { '/': join(root, 'site') } });
const browser = await openBrowser('chromium');
for (const entry of wanted) {
  const url = `${server.origin}${addressOf(entry)}`;
  const status = await picture(browser, url, join(folder, `${nameOf(entry)}.png`), /wgsl/.test(entry.file));
  console.log(`${nameOf(entry)}: ${status}`);
}
await browser.close();
await server.close();
