/**
 * `npm start`: sets itself up, builds, packs the digits and serves the demo, with the bundle on a second origin as a
 * CDN would have it. `--port 3000` chooses the first port.
 */
import './setup.mjs';
import { giveUp, sh } from './setup.mjs';

const step = (script, ...args) => {
  if (sh('node', [`scripts/${script}`, ...args]) !== 0) giveUp(`scripts/${script} failed; its message is above.`);
};
step('build.mjs', '--fast');
step('digits.mjs');

const { serveDemo } = await import('./serve.mjs');
const port = process.argv.includes('--port') ? Number(process.argv[process.argv.indexOf('--port') + 1]) : 8080;
const { url, cdnURL } = await serveDemo({ port });
console.log(
  `\nThe demo is at ${url}\nThe bundle is also at ${cdnURL} — another origin, as from a CDN. Stop with Ctrl+C.`,
);
