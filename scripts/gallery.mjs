/**
 * `npm run gallery`: runs the gallery's programs on the CPU in Chromium, each to its end, and fails where one does not bring the figure that
 * `gallery/list.mjs` asks of it: for nights, since it takes minutes. Needs the site in `site/` (`npm run site`).
 *
 *     node scripts/gallery.mjs                 # all that have a figure
 *     node scripts/gallery.mjs two-moons       # these
 *     node scripts/gallery.mjs --pictures rl   # takes their pictures for the gallery; without names, those that are missing
 *
 * A picture is of what a program shows when it has ended, or after half a minute.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, gallery, nameOf, suffices } from '../demo/site/gallery/list.mjs';
import { openBrowser } from '../tests/pages/site.mjs';
import { serve } from './serve.mjs';
import { giveUp, root } from './setup.mjs';

const folder = join(root, 'demo', 'site', 'gallery', 'thumbnails');
/** Milliseconds: what is to be seen by then is a picture; a program of the gallery has ended by then. */
const [SEEN, ENDED] = [30_000, 240_000];
/** As large as a card's picture; twice as many pixels, for screens with small ones. */
const [WIDTH, HEIGHT] = [320, 200];
/** How much smaller a part may be there. */
const LEAST_SCALE = 0.6;

/** The part that shows most of it: the last one of these that a runner has. */
const SHOWING = ['spark-log', 'spark-chart', 'spark-table', 'spark-image', 'spark-plot', 'spark-canvas'];

/** Opens a program's page and runs it. @returns the page, with how that ended and the newest value of each metric */
async function run(browser, url, { device, limit }) {
  const page = await browser.newPage();
  // So narrow that what is shown fits a card, with words that can be read there; and so high that all of it is in view from the start.
  await page.setViewport({ width: 370, height: 3000, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(url);
  await page.addStyleTag({ content: 'spark-runner { --spark-plot-height: 12rem; --spark-chart-height: 10rem }' });
  await page.waitForSelector('spark-runner');
  const told = await page.evaluate(
    async (device, limit) => {
      await customElements.whenDefined('spark-runner');
      const runner = document.querySelector('spark-runner');
      runner.backend = device;
      const over = new Promise((resolve) => {
        runner.addEventListener(
          'spark-status',
          () => /completed|error|stopped/.test(runner.status) && resolve(runner.error?.message ?? runner.status),
        );
        setTimeout(resolve, limit, 'goes on');
      });
      await runner.run();
      const status = await over;
      const values = Object.entries(runner.metrics).map(([name, points]) => [name, points.at(-1)?.value]);
      return { status, values: Object.fromEntries(values) };
    },
    device,
    limit,
  );
  return { page, ...told };
}

async function takePicture(page, path, shows = SHOWING) {
  const part = await page.evaluateHandle((tags) => {
    const shadow = document.querySelector('spark-runner').shadowRoot;
    return (
      tags
        .map((tag) => document.querySelector(`${tag}[for]`) ?? shadow.querySelector(tag))
        // One that a text seemed to need, and that nothing has come for, has only its room.
        .filter((each) => each?.shadowRoot && each.checkVisibility())
        .at(-1)
    );
  }, shows);
  // What one presses says nothing in a picture.
  await part.evaluate((each) => {
    const plain = new CSSStyleSheet();
    plain.replaceSync('.offers, .fold, [part=scale], [part=menu] { display: none !important }');
    each.shadowRoot.adoptedStyleSheets.push(plain);
  });
  // Shown only when it is in view, some of it; and what stays at the window's edge would lie over it.
  await page.addStyleTag({ content: '.VPNav, .VPLocalNav { position: static !important }' });
  await part.asElement().scrollIntoView();
  const { x, y, inside, high } = await part.evaluate((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, inside: width, high: height };
  });
  // With some air around it.
  const box = { x: x - 8, y: y - 8, width: inside + 16, height: high + 16 };
  // Of its middle as much as fits a card; all of it, made smaller, where words can still be read then.
  const height = Math.min(Math.max(box.height, 90), HEIGHT / LEAST_SCALE);
  const scale = Math.min(1, HEIGHT / height);
  const width = Math.min(box.width, WIDTH / scale);
  const [x0, y0] = [box.x + (box.width - width) / 2, box.y + Math.max(0, (box.height - height) / 2)];
  const taken = await page.screenshot({ encoding: 'base64', clip: { x: x0, y: y0, width, height, scale } });
  writeFileSync(
    path,
    Buffer.from(await page.evaluate(asCard, `data:image/png;base64,${taken}`, WIDTH / HEIGHT), 'base64'),
  );
}

/** In the page: a picture as a card has it, as WebP: at least so wide for its height, with the colour of its corner on both sides. */
async function asCard(url, ratio) {
  const taken = new Image();
  taken.src = url;
  await taken.decode();
  const card = document.createElement('canvas');
  Object.assign(card, { width: Math.max(taken.width, Math.round(taken.height * ratio)), height: taken.height });
  const context = card.getContext('2d');
  context.drawImage(taken, 0, 0, 1, 1, 0, 0, card.width, card.height);
  context.drawImage(taken, Math.floor((card.width - taken.width) / 2), 0);
  return card.toDataURL('image/webp', 0.9).split(',')[1];
}

/** What is wrong with how a program has ended; undefined where nothing is. */
function fault({ figure }, { status, values }) {
  if (status !== 'completed') return `it has not come to its end: ${status}`;
  const { name, least = -Infinity, most = Infinity } = figure;
  const value = values[name];
  return suffices(figure, value) ? undefined : `${name} is ${value}, and has to be ${least} to ${most}`;
}

const takes = process.argv.includes('--pictures');
const asked = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = asked.filter((name) => !gallery.some((entry) => nameOf(entry) === name));
if (unknown.length) giveUp(`The gallery has ${gallery.map(nameOf).join(', ')}; not ${unknown.join(', ')}.`);
const wanted = gallery.filter((entry) => {
  if (asked.length) return asked.includes(nameOf(entry));
  return takes ? entry.thumbnail && !existsSync(join(folder, entry.thumbnail)) : entry.figure;
});

const server = await serve({ roots: { '/': join(root, 'site') } });
const browser = await openBrowser('chromium');
let failed = 0;
for (const entry of wanted) {
  const device = /wgsl/.test(entry.file) ? 'webgpu' : 'cpu';
  const ran = await run(browser, `${server.origin}${addressOf(entry)}`, { device, limit: takes ? SEEN : ENDED });
  if (takes) await takePicture(ran.page, join(folder, `${nameOf(entry)}.webp`), entry.shows && [entry.shows]);
  await ran.page.close();
  const wrong = entry.figure && !(takes && ran.status === 'goes on') ? fault(entry, ran) : undefined;
  if (wrong) failed++;
  const figure = entry.figure ? `, ${entry.figure.name} ${ran.values[entry.figure.name]}` : '';
  console.log(`${wrong ? '✗' : '✓'} ${nameOf(entry)}: ${wrong ?? `${ran.status}${figure}`}`);
}
await browser.close();
await server.close();
console.log(`${wanted.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
