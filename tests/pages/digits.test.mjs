/** The digit pages: the network learns in the page, answers about drawings, and is as random as its seed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { usually } from '../whole.mjs';
import { metric, openBrowser, openSite, press, status, train } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const trainOn = (browser, file, options) => train(browser, site.url + file, options);

for (const [engine, devices] of [
  ['chromium', ['cpu', 'webgpu']],
  ['firefox', ['webgpu']],
]) {
  describe(`the digits page in ${engine}`, usually(engine), () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const device of devices) {
      it(`reads most unseen digits after a few hundred steps on ${device}`, async () => {
        const page = await trainOn(browser, '', { device });
        const points = await metric(page, 'test accuracy', { least: 0.85 });
        assert.ok(points[0].value < points.at(-1).value, 'it got better');
        assert.deepEqual(page.problems, []);
        await page.close();
      });
    }
  });
}

describe('the pad', () => {
  let browser;
  let page;
  before(async () => {
    browser = await openBrowser('chromium');
    page = await trainOn(browser, '', { device: 'cpu' });
    await metric(page, 'test accuracy', { least: 0.85 });
  });
  after(() => browser.close());

  /** Resolves with the digit that the pad shows as the network's answer. */
  const guess = () =>
    page
      .waitForFunction(() => document.querySelector('digit-pad').dataset.guess || undefined)
      .then((h) => h.jsonValue());

  it('answers about a stroke drawn with the mouse', async () => {
    const canvas = await page.$('digit-pad canvas');
    await canvas.scrollIntoView();
    const box = await canvas.boundingBox();
    await page.mouse.move(box.x + box.width * 0.52, box.y + box.height * 0.15);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.48, box.y + box.height * 0.85, { steps: 12 });
    await page.mouse.up();
    assert.equal(await guess(), '1');
    const shares = await page.$$eval('.pad-bars span', (bars) =>
      bars.map((bar) => Number(bar.style.getPropertyValue('--share'))),
    );
    assert.equal(shares.length, 10);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 0.01, `${shares} are ten shares of 1`);
  });

  it('shows a test digit by keyboard, says what it is and what the network takes it for', async () => {
    await page.focus('digit-pad [data-do=clear]');
    await page.keyboard.press('Enter');
    await page.focus('digit-pad [data-do=sample]');
    await page.keyboard.press('Enter');
    assert.match(await guess(), /^\d$/);
    const answer = await page.$eval('.pad-answer', (element) => element.textContent);
    assert.match(answer, /^The network says \d\. It is a \d\.$/);
  });

  it('still answers while the training is paused', async () => {
    // The training above may be over by now.
    await page.click('#knobs button');
    await status(page, 'running');
    await press(page, 'Pause');
    await status(page, 'paused');
    await page.click('digit-pad [data-do=clear]');
    await page.click('digit-pad [data-do=sample]');
    assert.match(await guess(), /^\d$/);
  });
});

describe('the seed', () => {
  it('gives the same curve again, and another seed another', async () => {
    const browser = await openBrowser('chromium');
    const curve = async (seed) => {
      const page = await trainOn(browser, '', { device: 'cpu', seed });
      const points = await metric(page, 'loss', { count: 30 });
      await page.close();
      return points.slice(0, 30).map((point) => point.value);
    };
    const [first, again, other] = [await curve(3), await curve(3), await curve(4)];
    await browser.close();
    assert.deepEqual(again, first);
    assert.notDeepEqual(other, first);
  });
});

describe('the convolution page', () => {
  it('learns on the CPU', async () => {
    const browser = await openBrowser('chromium');
    const page = await trainOn(browser, 'cnn.html', { device: 'cpu' });
    const points = await metric(page, 'test accuracy', { count: 1 });
    assert.ok(points[0].value > 0.5, `${points[0].value} after ${points[0].step} steps`);
    assert.deepEqual(page.problems, []);
    await browser.close();
  });
});
