/**
 * The whole flow by keyboard alone, with real keys: run, pause, one step, go on, a parameter, the chart, the log, the editor,
 * stop, run again. Wherever the focus goes it can be seen, it is never lost, and Tab always leads on.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { keysOf, listen } from './by-keyboard.mjs';
import { openBrowser, openPage, openSite, status } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const engine of ['chromium', 'firefox']) {
  describe(`by keyboard in ${engine}`, () => {
    let browser;
    let page;
    const state = (read) => page.$eval('#everything', read);
    before(async () => {
      browser = await openBrowser(engine);
      page = await openPage(browser, `${site.url}parts.html`, {
        before: listen,
        viewport: { width: 1280, height: 900 },
      });
      // Long enough for everything below.
      await state((runner) => runner.reload(runner.code.replace('steps = 200', 'steps = 100000')));
    });
    after(() => browser.close());

    const { focus, key, tabTo, has } = keysOf(() => page);

    it('starts, pauses, goes one step and on', async () => {
      await key('Tab');
      await has(/Skip to the parts/);
      await page.keyboard.press('Enter');
      await tabTo(/^button Run$/);
      await page.keyboard.press('Enter');
      await status(page, 'running');
      await has(/^button Pause$/);
      await page.waitForFunction(() => globalThis.record.metrics.length > 10);
      await page.keyboard.press(' ');
      await status(page, 'paused');
      await has(/^button Resume$/);

      assert.deepEqual((await tabTo(/^button Step$/)).slice(-2), ['button Stop', 'button Step'], 'in reading order');
      const before = await page.evaluate(() => globalThis.record.metrics.length);
      await page.keyboard.press('Enter');
      await page.waitForFunction((count) => globalThis.record.metrics.length === count + 2, {}, before);
      await status(page, 'paused');
      await has(/^button Step$/);

      await tabTo(/^button Resume$/, { back: true });
      await page.keyboard.press('Enter');
      await status(page, 'running');
      await has(/^button Pause$/);
      const said = await page.evaluate(() => globalThis.said);
      for (const word of ['Running', 'Paused']) assert.ok(said.includes(word), `${word} is announced: ${said}`);
    });

    it('moves a slider while the program runs', async () => {
      await tabTo(/^input noise, slider/);
      const noise = (runner) => runner.state.params.get('noise').value;
      const before = await state(noise);
      await key('ArrowRight');
      await page.waitForFunction(
        (value) => document.querySelector('#everything').state.params.get('noise').value > value,
        {},
        before,
      );
      await has(/noise, slider/);
    });

    it('slows the program down, takes steps, and looks back while it runs', async () => {
      await tabTo(/^select Speed$/, { back: true });
      await key('ArrowDown');
      await page.waitForFunction(() => document.querySelector('#everything').tempo === 30);
      await tabTo(/^button Steps$/);
      await key('Enter');
      await status(page, 'pausing');
      await status(page, 'paused');
      await tabTo(/^input Look back$/);
      await key('ArrowLeft');
      const at = (wanted) =>
        page.waitForFunction(
          (is) => (document.querySelector('#everything').state.history.at !== undefined) === is,
          {},
          wanted,
        );
      await at(true);
      await key('End');
      await at(false);
      await state((runner) => {
        runner.tempo = null;
        runner.controller.resume();
      });
      await status(page, 'running');
    });

    it('uses the chart, its menu and its table, and saves it', async () => {
      await tabTo(/^button Log scale$/);
      assert.equal((await key('Enter')).name, 'Log scale');
      await key('Enter');
      await tabTo(/^summary More$/);
      await key('Enter');
      await tabTo(/^input Show as table$/);
      await key(' ');
      await key('Escape');
      await has(/^summary More$/);
      await tabTo(/^summary Download loss, accuracy$/);
      await key('Enter');
      await tabTo(/^button .*CSV$/);
      await key('Enter');
      await page.waitForFunction(() => globalThis.saved.length > 0);
      assert.match((await page.evaluate(() => globalThis.saved))[0], /\.csv$/);
      await key('Escape');
      await has(/^summary Download loss, accuracy$/);

      await tabTo(/^img Line chart/);
      const zoomed = (wanted) =>
        page.waitForFunction(
          (is) => {
            const chart = document.querySelector('#everything').shadowRoot.querySelector('spark-chart');
            return !!chart.shadowRoot.querySelector('.back') === is;
          },
          {},
          wanted,
        );
      await key('+');
      await zoomed(true);
      await tabTo(/^button Show all$/);
      await key('Enter');
      await zoomed(false);
      await has(/^img Line chart/);
      await tabTo(/^group Values by step$/);
    });

    it('filters the log', async () => {
      await tabTo(/^input Filter$/);
      await page.keyboard.type('step');
      const filter = () => document.querySelector('#everything').shadowRoot.querySelector('spark-log').filter;
      assert.equal(await page.evaluate(filter), 'step');
      assert.deepEqual((await tabTo(/^log Log$/)).slice(0, 1), ['select Levels shown'], 'in reading order');
    });

    it('edits a line, applies it, and gets out again', async () => {
      await tabTo(/Program text/);
      await key('Enter');
      await page.keyboard.type('// by keyboard\n');
      await key('Escape');
      await tabTo(/^button Apply$/);
      await tabTo(/Program text/, { back: true });
      await key('Enter');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await page.waitForFunction(() =>
        document.querySelector('#everything').state.code.applied.text.includes('// by keyboard'),
      );
      await status(page, 'running');
      await focus();
      await key('Escape');
      await tabTo(/^button Copy link$/);
    });

    it('stops, and runs again', async () => {
      await tabTo(/^button Stop$/, { back: true });
      await page.keyboard.press('Enter');
      await status(page, 'stopped');
      await has(/^button Stop$/);
      await tabTo(/^button Run again$/, { back: true });
      await page.keyboard.press('Enter');
      await status(page, 'running');
      await has(/^button Pause$/);
      const said = await page.evaluate(() => globalThis.said);
      assert.ok(said.includes('Stopped'), `Stopped is announced: ${said}`);
      assert.deepEqual(page.problems, []);
    });
  });
}
