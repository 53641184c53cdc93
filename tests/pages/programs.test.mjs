/** The pages of programs that users know from PyTorch: each gets better in the page, and answers its reader. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { inTheWhole, usually } from '../whole.mjs';
import { metric, openBrowser, openPage, openSite, press, root, status, train } from './site.mjs';

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
  describe(`in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [file, { name, enough, better }] of Object.entries(PROGRAMS)) {
      for (const device of devices) {
        // On WebGPU the digits stand for all of them (digits.test.mjs).
        it(`/${file} gets better on ${device}`, device === 'webgpu' ? inTheWhole : {}, async () => {
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

/** Digits as somebody draws them: strokes on a square of 100, how thick the pen is, how large they are and where they stand. */
const DIGITS = [
  { digit: 7, strokes: 'M22 12 L78 12 L42 92', width: 46 },
  { digit: 1, strokes: 'M35 25 L52 10 L52 92', width: 5 },
  { digit: 4, strokes: 'M60 92 L60 10 L22 66 L82 66', x: -90, y: 80, size: 130 },
  {
    digit: 3,
    strokes: 'M27 18 C45 2 75 10 72 30 C70 44 55 48 45 48 C60 48 78 54 76 72 C74 94 40 96 24 82',
    inverted: true,
  },
  { digit: 2, strokes: 'M25 30 C28 5 75 5 75 32 C75 52 40 70 25 90 L78 90', width: 30, size: 300 },
];

/** In the page: trains, then gives the program each picture as its reader would; resolves with the digits that it reads in them. */
async function readDigits(code, digits) {
  const runner = document.querySelector('spark-runner');
  const picture = async ({ strokes, width = 18, x = 0, y = 0, size = 240, inverted = false }) => {
    const canvas = new OffscreenCanvas(320, 320);
    const pen = canvas.getContext('2d');
    pen.fillStyle = inverted ? '#111' : '#fff';
    pen.fillRect(0, 0, 320, 320);
    pen.translate(160 + x - size / 2, 160 + y - size / 2);
    pen.scale(size / 100, size / 100);
    pen.strokeStyle = inverted ? '#fff' : '#123';
    pen.lineWidth = (width * 100) / size;
    pen.lineCap = pen.lineJoin = 'round';
    pen.stroke(new Path2D(strokes));
    return new File([await canvas.convertToBlob()], 'mine.png', { type: 'image/png' });
  };
  const guess = () => runner.state.plots?.get('its guess');
  const heard = (type, is) =>
    new Promise((resolve) => {
      const look = (event) => {
        if (!is(event)) return;
        runner.removeEventListener(type, look);
        resolve();
      };
      runner.addEventListener(type, look);
    });
  runner.backend = 'cpu';
  runner.program = { code };
  runner.run();
  // Not where it guesses, so that the next guess is of what comes now.
  await heard('spark-progress', ({ done }) => done >= 395);
  const held = heard('spark-status', () => runner.status === 'paused');
  runner.controller.pause();
  await held;
  const read = [];
  for (const each of digits) {
    runner.exposed.digit = await picture(each);
    const before = guess();
    runner.controller.step(31);
    while (guess() === before || runner.status !== 'paused') await new Promise(requestAnimationFrame);
    const [{ y }] = guess().marks;
    read.push(y.indexOf(Math.max(...y)));
  }
  return read;
}

describe('a digits classifier', () => {
  it('reads what its reader drew: thick, thin, beside the middle, light on dark, large', async () => {
    const server = await serve({ roots: { '/': join(root, 'tests/pages/canvas'), '/dist/': join(root, 'dist') } });
    const browser = await openBrowser('chromium');
    try {
      const page = await openPage(browser, `${server.origin}/`);
      const code = readFileSync(join(root, 'demo/site/gallery/programs/own-digit.js'), 'utf8');
      const read = await page.evaluate(readDigits, code, DIGITS);
      const right = DIGITS.filter(({ digit }, i) => read[i] === digit);
      assert.ok(right.length >= 4, `it read ${read} in ${DIGITS.map(({ digit }) => digit)}`);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
