/**
 * `npm run accuracy`: trains the demo's two networks to the end, in the demo's own pages in Chromium, on WebGPU and on
 * the CPU, and prints one JSON line each. Exits with 1 when a network reads fewer unseen digits than it should, when the
 * same seed gives another curve, or another seed the same. Takes minutes.
 *
 *   --only mlp   or cnn          --backend cpu   or webgpu
 */
import './setup.mjs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { giveUp, sh } from './setup.mjs';

const GOALS = { mlp: { file: '', goal: 0.93 }, cnn: { file: 'cnn.html', goal: 0.96 } };

const { values: options } = parseArgs({ options: { only: { type: 'string' }, backend: { type: 'string' } } });
await ensureBrowsers({ needed: ['chromium'] }).catch((error) => giveUp(error.message));
if (sh('node', ['scripts/build.mjs', '--fast'], { stdio: ['ignore', 'ignore', 'inherit'] })) {
  giveUp('The build failed; its message is above.');
}
const { metric, openBrowser, openPage, openSite, status } = await import('../tests/pages/site.mjs');

const site = await openSite();
const browser = await openBrowser('chromium');
let failed = false;
const report = (line, passed) => {
  failed ||= !passed;
  console.log(JSON.stringify({ ...line, passed }));
};

async function start(file, device, seed) {
  const page = await openPage(browser, site.url + file);
  await page.select('#device', device);
  await page.$eval('#seed', (field, value) => (field.value = value), String(seed));
  await page.click('#knobs button');
  return page;
}

for (const [name, { file, goal }] of Object.entries(GOALS)) {
  if (options.only && options.only !== name) continue;
  for (const device of options.backend ? [options.backend] : ['cpu', 'webgpu']) {
    const began = performance.now();
    const page = await start(file, device, 1);
    await status(page, 'completed');
    const points = await metric(page, 'test accuracy', { count: 1 });
    const [best, last] = [Math.max(...points.map((point) => point.value)), points.at(-1)];
    const seconds = Math.round((performance.now() - began) / 1000);
    report({ network: name, device, steps: last.step, accuracy: last.value, best, goal, seconds }, last.value >= goal);
    await page.close();

    const curve = async (seed) => {
      const page = await start(file, device, seed);
      const losses = await metric(page, 'loss', { count: 50 });
      await page.close();
      return losses
        .slice(0, 50)
        .map((point) => point.value)
        .join();
    };
    const [first, again, other] = [await curve(1), await curve(1), await curve(2)];
    report({ network: name, device, check: 'same seed, same curve' }, first === again);
    report({ network: name, device, check: 'other seed, other curve' }, first !== other);
  }
}

await browser.close();
await site.close();
process.exit(failed ? 1 : 0);
