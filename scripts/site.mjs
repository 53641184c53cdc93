/**
 * `npm run site`: the whole site into the folder `site/`, for any host and any place there: pages, the pages of the demo beside them, and
 * the built package. Needs `dist/`; `--build` makes it first. `--out folder` writes elsewhere.
 *
 * SITE_REPOSITORY=https://host/owner/name links to sources and offers to edit pages, where package.json names no repository.
 */
import './setup.mjs';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packDigits } from './digits.mjs';
import { giveUp, root, sh } from './setup.mjs';
import { writeLibraries } from './site/libraries.mjs';
import { llmsText } from './site/llms.mjs';
import { offlineScript } from './site/offline.mjs';
import { gatherPages } from './site/pages.mjs';
import { makeRelative } from './site/relative.mjs';
import { version } from './site/repository.mjs';

/** What the demo's pages say where the second origin is: on a host it is the CDN's. */
const SECOND_ORIGIN = 'http://localhost:8081/';
export const CDN = `https://cdn.jsdelivr.net/npm/spark-runner@${version}/dist/`;

/** The reference, where it is not there or older than what it is measured on. */
function writeReference() {
  const made = join(root, 'docs', 'api', 'api.json');
  const built = join(root, 'dist', 'kernels.js');
  if (existsSync(made) && statSync(made).mtimeMs > statSync(built).mtimeMs) return;
  if (sh('node', ['scripts/api.mjs']) !== 0) giveUp('The reference could not be written; see above what it lacks.');
}

/** The demo's pages at the addresses that they have there; but where their first one was, the site begins. */
function copyDemo(out, { keepSecondOrigin }) {
  const demo = join(root, 'demo');
  for (const { name } of readdirSync(demo, { withFileTypes: true }).filter((entry) => entry.isFile())) {
    if (!name.endsWith('.html')) copyFileSync(join(demo, name), join(out, name));
    else {
      let html = readFileSync(join(demo, name), 'utf8').replaceAll('<li><a href="./"', '<li><a href="digits.html"');
      if (!keepSecondOrigin) html = html.replaceAll(SECOND_ORIGIN, CDN);
      writeFileSync(join(out, name === 'index.html' ? 'digits.html' : name), html);
    }
  }
  cpSync(join(demo, 'data'), join(out, 'data'), { recursive: true });
}

/** What of dist/ pages load: neither types, nor what bundlers and Node take. */
const isForPages = (path) => !/dist[\\/](npm|lean|types)([\\/]|$)|\.map$/.test(path);

/**
 * Writes the site.
 * @param {string} out the folder, which is emptied
 * @param {{ keepSecondOrigin?: boolean }} [options] whether the page about CDNs is left as `serveDemo` knows it
 */
export async function writeSite(out, { keepSecondOrigin = false } = {}) {
  if (!existsSync(join(root, 'dist', 'spark-runner.js'))) giveUp('dist/ is not there: run `npm run build` first.');
  packDigits();
  writeReference();
  rmSync(out, { recursive: true, force: true });
  const { build } = await import('vitepress');
  await build(gatherPages(), { outDir: out });
  makeRelative(out);
  await writeLibraries(out);
  copyDemo(out, { keepSecondOrigin });
  cpSync(join(root, 'dist'), join(out, 'dist'), { recursive: true, filter: isForPages });
  cpSync(join(root, 'demo', 'site', 'gallery', 'thumbnails'), join(out, 'gallery', 'thumbnails'), { recursive: true });
  copyFileSync(join(root, 'docs', 'api', 'api.json'), join(out, 'api.json'));
  writeFileSync(join(out, 'llms.txt'), llmsText());
  // Last: it names what there is.
  writeFileSync(join(out, 'offline.js'), offlineScript(out));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--build') && sh('node', ['scripts/build.mjs']) !== 0)
    giveUp('The build failed; see above.');
  const at = process.argv.indexOf('--out');
  const out = resolve(root, at > 0 ? process.argv[at + 1] : 'site');
  await writeSite(out);
  console.log(`The site is in ${out}: put it anywhere.`);
}
