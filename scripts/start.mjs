/**
 * `npm start`: sets itself up, builds, and serves the site, with the bundle on a second origin as a CDN would have it.
 * `--port 3000` chooses the first port.
 */
import './setup.mjs';
import { giveUp, sh } from './setup.mjs';

if (sh('node', ['scripts/build.mjs', '--fast']) !== 0) giveUp('scripts/build.mjs failed; its message is above.');

const { join } = await import('node:path');
const { root } = await import('./setup.mjs');
const { writeSite } = await import('./site.mjs');
const { serveSite } = await import('./serve.mjs');
const out = join(root, 'site');
await writeSite(out, { keepSecondOrigin: true });
const port = process.argv.includes('--port') ? Number(process.argv[process.argv.indexOf('--port') + 1]) : 8080;
const { url, cdnURL } = await serveSite({ folder: out, port });
console.log(
  `\nThe site is at ${url}\nThe bundle is also at ${cdnURL} — another origin, as from a CDN. Stop with Ctrl+C.`,
);
