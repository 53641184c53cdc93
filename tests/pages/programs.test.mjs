/** The pages of programs that users know from PyTorch: each gets better in the page, and answers its reader. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { metric, openBrowser, openSite, press, status, train } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const values = (points) => points.map((point) => point.value);
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** A page's metric, how much of it is enough, and what it has to show. */
const PROGRAMS = {
  'vae.html': {
    name: 'loss',
    enough: { cpu: { count: 100 }, webgpu: { count: 25 } },
    better(losses) {
      assert.ok(losses[0] > 500, `an untrained network loses ${losses[0]}`);
      assert.ok(mean(losses.slice(-5)) < 270, `${losses.slice(-10)}`);
    },
  },
  'rl.html': {
    name: 'average return',
    enough: { cpu: { least: 80 }, webgpu: { least: 40 } },
    better(returns) {
      assert.ok(returns[0] < 35, `an untrained actor keeps the pole up for ${returns[0]} steps`);
    },
  },
  'text.html': {
    name: 'loss',
    enough: { cpu: { count: 100 }, webgpu: { count: 40 } },
    better(losses) {
      assert.ok(losses[0] > 3.9, `an untrained model loses ${losses[0]}`);
      assert.ok(mean(losses.slice(-10)) < 3, `${losses.slice(-10)}`);
    },
  },
};

for (const [engine, devices] of [
  ['chromium', ['cpu', 'webgpu']],
  ['firefox', ['cpu']],
]) {
  describe(`in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [file, { name, enough, better }] of Object.entries(PROGRAMS)) {
      for (const device of devices) {
        it(`/${file} gets better on ${device}`, async () => {
          const page = await train(browser, site.url + file, { device });
          better(values(await metric(page, name, enough[device])));
          assert.deepEqual(page.problems, []);
          await page.close();
        });
      }
    }
  });
}

describe('the program', () => {
  let browser;
  before(async () => {
    browser = await openBrowser('chromium');
  });
  after(() => browser.close());

  for (const [file, { name }] of Object.entries(PROGRAMS)) {
    it(`of /${file} goes on with its weights when its text changes`, async () => {
      const page = await train(browser, site.url + file, { device: 'cpu' });
      await metric(page, name, { count: 2 });
      await page.evaluate(() => {
        const runner = document.querySelector('spark-runner');
        return runner.reload(`${runner.code}\n// edited`);
      });
      const { length } = await metric(page, name, { count: 1 });
      const steps = (await metric(page, name, { count: length + 3 })).map((point) => point.step);
      assert.ok(
        steps.every((step, i) => i === 0 || step > steps[i - 1]),
        `no step comes twice, none starts over: ${steps}`,
      );
      assert.deepEqual(await page.evaluate(() => globalThis.record.errors), []);
      await page.close();
    });
  }

  it('of /vae.html draws a digit for each place, paused too', async () => {
    const page = await train(browser, `${site.url}vae.html`, { device: 'cpu' });
    await metric(page, 'test loss', { count: 4 });
    await press(page, 'Pause');
    await status(page, 'paused');
    const [here, there] = await page.evaluate(async () => {
      const { decode } = document.querySelector('spark-runner').exposed;
      return [Array.from(await decode(-1, 1)), Array.from(await decode(1, -1))];
    });
    assert.equal(here.length, 784);
    assert.ok(Math.max(...here) > 0.3, 'there is ink');
    assert.notDeepEqual(here, there);

    await page.focus('#latent-x');
    await page.keyboard.press('End');
    assert.equal(await page.$eval('#latent-x-value', (output) => output.value), '2.00');
    const pad = await page.$('latent-pad canvas');
    await pad.scrollIntoView();
    const box = await pad.boundingBox();
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
    const place = await page.$$eval('latent-pad output', (outputs) => outputs.map((output) => Number(output.value)));
    assert.ok(Math.abs(place[0] + 1) < 0.1 && Math.abs(place[1] - 1) < 0.1, `the pointer is at ${place}`);
    await page.close();
  });

  it('of /rl.html takes a shove', async () => {
    const page = await train(browser, `${site.url}rl.html`, { device: 'cpu' });
    await metric(page, 'average return', { count: 1 });
    const taken = page.evaluate(
      () =>
        new Promise((resolve) => {
          const runner = document.querySelector('spark-runner');
          runner.addEventListener('spark-expose', ({ changed }) => {
            if (changed.includes('shove')) resolve(runner.exposed.shove);
          });
        }),
    );
    await page.click('[data-shove="1"]');
    assert.equal(await taken, 0);
    await page.close();
  });

  it('of /text.html writes on from what the reader begins', async () => {
    const page = await train(browser, `${site.url}text.html`, { device: 'cpu' });
    await metric(page, 'loss', { count: 1 });
    await page.$eval('#prompt', (field) => {
      field.value = 'Mr. Darcy ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForFunction(() => document.querySelector('#sample').textContent.length > 40, { timeout: 0 });
    assert.match(await page.$eval('#sample', (sheet) => sheet.textContent), /^Mr\. Darcy /);
    await page.close();
  });
});
