/** The page whose program speaks WebGPU itself. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage, openSite, press, status } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Resolves with a digest of the runner's picture once it differs from `previous`. */
function picture(page, previous = '') {
  return page.evaluate(async (before) => {
    const search = (root) => {
      for (const node of root.querySelectorAll('*')) {
        if (node.localName === 'canvas' && node.width >= 256 && !node.closest('.uplot')) return node;
        const found = node.shadowRoot && search(node.shadowRoot);
        if (found) return found;
      }
      return undefined;
    };
    for (;;) {
      const canvas = search(document.querySelector('spark-runner').shadowRoot);
      if (canvas) {
        const copy = new OffscreenCanvas(64, 64).getContext('2d');
        copy.drawImage(canvas, 0, 0, 64, 64);
        const { data } = copy.getImageData(0, 0, 64, 64);
        const hash = await crypto.subtle.digest('SHA-256', data);
        const digest = Array.from(new Uint8Array(hash), (byte) => byte.toString(16)).join('');
        const colours = new Set(new Uint32Array(data.buffer)).size;
        if (digest !== before && colours > 50) return digest;
      }
      await new Promise(requestAnimationFrame);
    }
  }, previous);
}

for (const engine of ['chromium', 'firefox']) {
  describe(`the WGSL page in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    it('draws, holds while paused, and goes on', async () => {
      const page = await openPage(browser, `${site.url}wgsl.html`);
      await press(page, 'Run');
      const first = await picture(page);
      const second = await picture(page, first);
      assert.notEqual(second, first);

      await press(page, 'Pause');
      await status(page, 'paused');
      await press(page, 'Resume');
      await status(page, 'running');
      const third = await picture(page, second);
      await picture(page, third);

      await press(page, 'Stop');
      await status(page, 'stopped');
      assert.deepEqual(page.problems, []);
    });
  });
}

describe('the WGSL page where there is no WebGPU', () => {
  it('says so in a sentence', async () => {
    const browser = await openBrowser('firefox', { webgpu: false });
    try {
      const page = await openPage(browser, `${site.url}wgsl.html`);
      await press(page, 'Run');
      await status(page, 'error');
      const errors = await page.evaluate(() => globalThis.record.errors);
      assert.match(errors.at(-1), /needs WebGPU/);
    } finally {
      await browser.close();
    }
  });
});
