#!/usr/bin/env node
/**
 * `npx spark-runner bake page.html`: runs the page's programs in a headless browser and writes what came of them (curves
 * as SVG, numbers, pictures, tables, log) into the HTML, for readers with no script, in print and in feed readers. Nothing
 * else in the file changes, and what was baked before is replaced.
 *
 *   --out FILE        writes there; default the page itself
 *   --root FOLDER     what the page's absolute paths start at; default the page's folder
 *   --timeout SECONDS stops each program after so long, and keeps what it gave; default 120
 *
 * It needs puppeteer (which brings a browser), or puppeteer-core and a browser: CHROME_PATH names one.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { delimiter, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { numbered, writeResults } from '../dist/bake.js';
import { TYPES } from './types.mjs';

const USAGE = 'npx spark-runner bake page.html [--out FILE] [--root FOLDER] [--timeout SECONDS]';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Serves a folder on a free port of this machine; the page itself as it is given. */
function serve(root, page, html) {
  const server = createServer((request, response) => {
    const file = join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (file === page) {
      const said = /charset=/i.test(html.slice(0, 1024));
      response.writeHead(200, { 'Content-Type': said ? 'text/html' : TYPES['.html'] });
      response.end(html, 'latin1');
      return;
    }
    const found = (file + sep).startsWith(root + sep) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(file) : 'There is no such file.');
  });
  return new Promise((done) => {
    server.listen(0, 'localhost', () => done({ origin: `http://localhost:${server.address().port}`, server }));
  });
}

/** The driver that the user's project (or this package's neighbourhood) has. */
async function driver() {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    for (const name of ['puppeteer', 'puppeteer-core']) {
      try {
        const url = pathToFileURL(createRequire(from).resolve(name)).href;
        const { default: puppeteer } = await import(url);
        return { puppeteer, own: name === 'puppeteer' };
      } catch {
        // The next one.
      }
    }
  }
  return giveUp(
    'bake drives a browser through puppeteer, which is not installed here. Run `npm install --save-dev puppeteer` (it ' +
      'brings a browser), or install puppeteer-core and set CHROME_PATH to a Chrome or Chromium.',
  );
}

function browserPath() {
  const named = process.env.CHROME_PATH ?? process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found ?? giveUp('No Chrome or Chromium was found. Set CHROME_PATH to one, or `npm install puppeteer`.');
}

/** In the page: runs every runner, one after another, and tells what each left, as JSON; what is no number is a text there. */
async function runAll(seconds) {
  await customElements.whenDefined('spark-runner');
  const frame = () => new Promise(requestAnimationFrame);
  const draw = ({ width, height, pixels }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
    return canvas;
  };
  const results = [];
  for (const runner of document.querySelectorAll('[data-bake]')) {
    const over = new Promise((done) => {
      runner.addEventListener('spark-status', ({ status }) => {
        if (['completed', 'stopped', 'error'].includes(status)) done();
      });
    });
    const timer = setTimeout(() => runner.controller.stop(), seconds * 1000);
    await runner.run().catch(() => {});
    await over;
    clearTimeout(timer);
    const { status, metrics, error } = runner;
    const { log, tables, images, frames } = runner.state;
    const lines = Array.from({ length: Math.min(100, log?.size ?? 0) }, (_, i) => log.line(log.end - 1 - i)).reverse();
    // The last pictures are shown with the next frames.
    for (let i = 0; i < 5; i++) await frame();
    const part = runner.shadowRoot.querySelector('spark-canvas') ?? runner.querySelector('spark-canvas:not([name])');
    const canvases = part?.shadowRoot.querySelectorAll('canvas') ?? [];
    const pictures = [
      ...[...canvases].map((canvas, i) => [[...frames.values()][i], canvas]),
      ...[...(images?.values() ?? [])].map((image) => [image, draw(image)]),
    ].map(([{ name, range }, canvas]) => {
      const { width, height } = canvas;
      return { name, range, width, height, url: canvas.toDataURL() };
    });
    results[runner.dataset.bake] = {
      status,
      metrics,
      log: lines.map(({ level, text }) => ({ level, text })),
      tables: [...(tables?.values() ?? [])],
      pictures,
      error: error && [error.message, error.line && `(${error.source}:${error.line})`].filter(Boolean).join(' '),
    };
  }
  return JSON.stringify(results, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, root: { type: 'string' }, timeout: { type: 'string', default: '120' } },
});
const [command, page] = positionals;
if (command !== 'bake' || !page) giveUp(USAGE);
if (!existsSync(page)) giveUp(`There is no ${page}.`);
const seconds = Number(values.timeout);
if (!(seconds > 0)) giveUp(`--timeout takes seconds; not "${values.timeout}".`);

const root = resolve(values.root ?? dirname(page));
const place = relative(root, resolve(page)).split(sep).join('/');
if (place.startsWith('..')) giveUp(`${page} is not in --root ${root}.`);
const { puppeteer, own } = await driver();
// Byte by byte: whatever its encoding, what is not replaced stays as it is.
const html = readFileSync(page, 'latin1');
const { origin, server } = await serve(root, join(root, place), numbered(html));
const browser = await puppeteer.launch({
  executablePath: own && !process.env.CHROME_PATH ? undefined : browserPath(),
  args: ['--enable-unsafe-webgpu', '--no-sandbox'],
  protocolTimeout: 0,
});
try {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/${place}`);
  const told = await tab.evaluate(runAll, seconds);
  const results = JSON.parse(told, (key, value) => (key === 'value' ? Number(value) : value));
  if (!results.length) giveUp(`${page} has no <spark-runner>.`);
  const out = values.out ?? page;
  writeFileSync(out, writeResults(html, results), 'latin1');
  for (const { status, metrics, error } of results) {
    console.log([status, `${Object.keys(metrics).length} curves`, error].filter(Boolean).join(', '));
  }
  console.log(`Written: ${out}`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
