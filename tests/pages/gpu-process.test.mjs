/**
 * The browser's GPU process dies: whatever a program was doing, the reader is told, and the next run trains on a device of
 * its own. Chromium alone can be told to let it die, and has one that can.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

const TRAINS = `
  let w = torch.ones(3);
  for (let step = 0; ; step++) {
    await spark.checkpoint();
    w = w.mul(1.001);
    spark.metric('loss', w.sum());
    spark.metric('step', step);
  }`;

const OWN = `
  const device = await (await navigator.gpu.requestAdapter()).requestDevice();
  const staging = device.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.COPY_SRC });
  for (let step = 0; ; step++) {
    await spark.checkpoint();
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, 0, staging, 0, 16);
    device.queue.submit([encoder.finish()]);
    WAIT
    spark.metric('step', step);
  }`;

const PROGRAMS = {
  'trains and reads its loss back': TRAINS,
  'awaits item()': TRAINS.replace("spark.metric('loss', w.sum())", 'await w.sum().item()'),
  'has a device of its own and maps a buffer': OWN.replace(
    'WAIT',
    'await staging.mapAsync(GPUMapMode.READ); staging.unmap();',
  ),
  'has a device of its own and awaits the queue': OWN.replace('WAIT', 'await device.queue.onSubmittedWorkDone();'),
};

describe('a GPU process that dies, in chromium', () => {
  let server;
  before(async () => {
    server = await serve({ roots: { '/': join(root, 'tests/pages/gpu'), '/dist/': join(root, 'dist') } });
  });
  after(() => server.close());

  for (const paused of [false, true]) {
    for (const [what, code] of Object.entries(PROGRAMS)) {
      if (paused && code !== TRAINS) continue;
      it(`ends a program that ${what}${paused ? ' and is paused' : ''}, and the next run trains`, async () => {
        const browser = await openBrowser('chromium');
        try {
          const page = await openPage(browser, `${server.origin}/`, {
            before: [(text) => (globalThis.program = text), code],
          });
          await page.evaluate((code) => {
            document.querySelector('spark-runner').program = { code };
          }, code);
          await press(page, 'Run');
          await metric(page, 'step', { count: 3 });
          if (paused) {
            await press(page, 'Pause');
            await status(page, 'paused');
          }
          const cdp = await browser.target().createCDPSession();
          await cdp.send('Browser.crashGpuProcess').catch(() => {});
          await status(page, 'error');
          const { errors, hint } = await page.evaluate(() => ({
            errors: globalThis.record.errors,
            hint: document.querySelector('spark-runner').error.hint,
          }));
          assert.equal(errors.length, 1, errors.join('\n'));
          assert.match(errors[0], /^WebGPU: the device was lost/);
          assert.match(hint, /Run again/);
          await page.evaluate((code) => {
            globalThis.record.metrics.length = 0;
            document.querySelector('spark-runner').program = { code };
          }, TRAINS);
          await press(page, 'Run again');
          await metric(page, 'loss', { count: 10 });
          assert.deepEqual(page.problems, []);
        } finally {
          await browser.close();
        }
      });
    }
  }
});
