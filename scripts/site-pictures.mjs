/**
 * `node scripts/site-pictures.mjs`: pictures of a page of each kind, light and dark, on a phone and on a desk, into `.cache/site-pictures/`:
 * to be opened and looked at when something of the site's looks has changed. Needs the site in `site/` (`npm run site`).
 *
 *     node scripts/site-pictures.mjs playground gallery/n-body    # these pages
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../tests/pages/site.mjs';
import { serve } from './serve.mjs';
import { root } from './setup.mjs';

const KINDS = [
  'index',
  'learn/first-loop',
  'gallery/index',
  'gallery/n-body',
  'playground',
  'reference/elements',
  'reference/torch-einops',
  'authors/first-page',
  'compatibility/benchmarks',
  'troubleshooting',
];
const WIDTHS = [360, 1280];
/** What is below says no more of how a page looks. */
const MOST = 2600;

const folder = join(root, '.cache', 'site-pictures');
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
const server = await serve({ roots: { '/': join(root, 'site') } });
const browser = await openBrowser('chromium');
for (const path of asked.length ? asked : KINDS)
  for (const scheme of ['light', 'dark'])
    for (const width of WIDTHS) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${server.origin}/${path}.html`, { waitUntil: 'networkidle0' });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width, height: Math.min(Math.max(900, height), MOST) });
      // What has come into view loads.
      await page.waitForNetworkIdle();
      await page.screenshot({ path: join(folder, `${path.replaceAll('/', '-')}-${width}-${scheme}.png`) });
      await page.close();
    }
await browser.close();
await server.close();
console.log(`The pictures are in ${folder}.`);
