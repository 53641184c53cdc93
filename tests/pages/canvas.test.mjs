/**
 * Pictures in a real page: what each kind of context draws is what the page shows, and what a reader does on a picture,
 * with mouse, finger, wheel and keys, reaches its program.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { usually } from '../whole.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

let server;
before(async () => {
  server = await serve({ roots: { '/': join(root, 'tests', 'pages', 'canvas'), '/dist/': join(root, 'dist') } });
});
after(() => server.close());

/** Draws nothing but green. */
const GREEN = {
  '2d': `const pen = canvas.getContext('2d'); pen.fillStyle = 'rgb(0 255 0)'; pen.fillRect(0, 0, 100, 50);`,
  webgl2: `const gl = canvas.getContext('webgl2'); gl.clearColor(0, 1, 0, 1); gl.clear(gl.COLOR_BUFFER_BIT);`,
  webgpu: `
    const context = canvas.getContext('webgpu');
    const device = await (await navigator.gpu.requestAdapter()).requestDevice();
    context.configure({ device, format: navigator.gpu.getPreferredCanvasFormat() });
    const encoder = device.createCommandEncoder();
    const view = context.getCurrentTexture().createView();
    encoder.beginRenderPass({ colorAttachments: [{ view, clearValue: [0, 1, 0, 1], loadOp: 'clear', storeOp: 'store' }] }).end();
    device.queue.submit([encoder.finish()]);`,
};

/** Puts dots where the reader presses, and says what came. */
const DOTS = `
  const canvas = spark.canvas('dots', { width: 100, height: 50, input: true });
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'rgb(255 255 255)';
  pen.fillRect(0, 0, 100, 50);
  pen.fillStyle = 'rgb(255 0 0)';
  const dot = ({ type, buttons, offsetX, offsetY }) => {
    console.log(type);
    if (buttons) pen.fillRect(offsetX - 3, offsetY - 3, 6, 6);
    if (type === 'pointerup') pen.fillRect(90, 0, 10, 10);
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel']) canvas.addEventListener(type, dot);
  for (const type of ['keydown', 'keyup']) canvas.addEventListener(type, ({ key }) => console.log(type, key));
  canvas.addEventListener('wheel', ({ deltaY }) => console.log('wheel', deltaY));`;

/** Opens the page with this program, and runs it to its end. */
async function run(browser, code) {
  const page = await openPage(browser, `${server.origin}/`);
  await page.$eval('spark-runner', (runner, text) => (runner.program = { code: text }), code);
  await press(page, 'Run');
  await status(page, 'completed');
  return page;
}

/** The picture's element, once it is there. */
async function picture(page) {
  const handle = await page.waitForFunction(() => {
    const part = document.querySelector('spark-runner').shadowRoot.querySelector('spark-canvas');
    return part?.shadowRoot?.querySelector('canvas');
  });
  return handle.asElement();
}

/** Resolves when the page's picture has this colour at a place of the program's canvas; the last one seen if never. */
async function colour(page, x, y, wanted) {
  const canvas = await picture(page);
  await page.waitForFunction(
    (element, x, y, wanted) => {
      const copy = new OffscreenCanvas(element.width, element.height).getContext('2d');
      copy.drawImage(element, 0, 0);
      return String([...copy.getImageData(x, y, 1, 1).data]) === wanted;
    },
    { timeout: 20_000 },
    canvas,
    x,
    y,
    String(wanted),
  );
}

/** Resolves when the program has said so. */
async function said(page, text) {
  await page.waitForFunction(
    (wanted) => globalThis.record.logs.some((entry) => entry.text.startsWith(wanted)),
    { timeout: 20_000 },
    text,
  );
}

/** Whether this browser, here, can draw so at all: in a worker without a runner. */
function can(page, draw) {
  const code = `try {
    const canvas = new OffscreenCanvas(100, 50);
    ${draw}
    const copy = new OffscreenCanvas(100, 50).getContext('2d');
    copy.drawImage(await createImageBitmap(canvas), 0, 0);
    postMessage(copy.getImageData(60, 30, 1, 1).data[1] === 255);
  } catch { postMessage(false); }`;
  return page.evaluate((text) => {
    const worker = new Worker(`data:text/javascript,${encodeURIComponent(text)}`, { type: 'module' });
    return new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
  }, code);
}

const RED = [255, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

for (const engine of ['chromium', 'firefox']) {
  describe(`pictures in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [kind, draw] of Object.entries(GREEN)) {
      it(`show what a ${kind} context drew`, async (test) => {
        const blank = await openPage(browser, `${server.origin}/`);
        if (!(await can(blank, draw))) return test.skip(`this ${engine} has no ${kind} that draws here`);
        const page = await run(browser, `const canvas = spark.canvas({ width: 100, height: 50 });${draw}`);
        await colour(page, 60, 30, [0, 255, 0, 255]);
        assert.deepEqual(page.problems, []);
      });
    }

    it('are drawn on where the reader presses, and while the mouse is held, outside too', async () => {
      const page = await run(browser, DOTS);
      await colour(page, 50, 25, WHITE);
      const box = await (await picture(page)).boundingBox();
      const at = (x, y) => [box.x + (x / 100) * box.width, box.y + (y / 50) * box.height];
      await page.mouse.move(...at(80, 40));
      await page.mouse.move(...at(20, 10));
      await page.mouse.down();
      await colour(page, 20, 10, RED);
      await page.mouse.move(...at(60, 30));
      await colour(page, 60, 30, RED);
      await page.mouse.move(...at(50, 70));
      await page.mouse.up();
      await said(page, 'pointerup');
      await colour(page, 80, 40, WHITE);
      assert.deepEqual(page.problems, []);
    });

    it('take keys and wheel while they have the focus, which is to be seen; then the page keeps still', async () => {
      const page = await run(browser, DOTS);
      const canvas = await picture(page);
      const box = await canvas.boundingBox();
      await page.mouse.move(box.x + 10, box.y + 10);
      await page.mouse.wheel({ deltaY: 40 });
      await page.waitForFunction(() => scrollY > 0);
      await page.evaluate(() => scrollTo(0, 0));

      // By the keyboard alone: Tab until the picture has the focus.
      await page.evaluate(() => document.activeElement?.blur());
      for (let i = 0; i < 12 && !(await canvas.evaluate((element) => element.matches(':focus'))); i++)
        await page.keyboard.press('Tab');
      const outline = await canvas.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.equal(outline, 'solid');
      await page.keyboard.press('ArrowDown');
      await said(page, 'keydown ArrowDown');
      await said(page, 'keyup ArrowDown');
      await page.mouse.wheel({ deltaY: 40 });
      await said(page, 'wheel');
      // What scrolls does so when the browser draws.
      const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await page.evaluate(frames);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await page.keyboard.press('Tab');
      assert.equal(await canvas.evaluate((element) => element.matches(':focus')), false);
      const logs = await page.evaluate(() => globalThis.record.logs.map(({ text }) => text));
      assert.equal(logs.filter((text) => text.startsWith('wheel')).length, 1, String(logs));
    });
  });
}

/** A picture and a sound of devices that the browser makes up. */
const SENSES = `
  const cam = spark.camera('cam', { size: [12, 16] });
  const mic = spark.microphone('mic', { size: 512 });
  console.log('asked for');
  for (;;) {
    await spark.checkpoint();
    await new Promise((done) => setTimeout(done, 10));
    const [frame, sound] = [cam.value, mic.value];
    if (frame) spark.metric('light', frame.reduce((sum, share) => sum + share, 0) / frame.length);
    if (sound?.rate > 0) spark.metric('loudness', sound.reduce((most, share) => Math.max(most, Math.abs(share)), 0));
  }`;
const FAKES = {
  chromium: { args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] },
  firefox: { prefs: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true } },
};

for (const engine of ['chromium', 'firefox']) {
  describe(`a camera and a microphone in ${engine}`, () => {
    it(
      'reach the program when the reader turns them on, and are let go of when it is stopped',
      usually(engine),
      async () => {
        const browser = await openBrowser(engine, FAKES[engine]);
        try {
          const page = await openPage(browser, `${server.origin}/`, {
            before: () => {
              globalThis.given = [];
              const { mediaDevices } = navigator;
              const ask = mediaDevices.getUserMedia.bind(mediaDevices);
              mediaDevices.getUserMedia = async (constraints) => {
                const stream = await ask(constraints);
                globalThis.given.push(...stream.getTracks());
                return stream;
              };
            },
          });
          await page.$eval('spark-runner', (runner, text) => (runner.program = { code: text }), SENSES);
          await press(page, 'Run');
          await said(page, 'asked for');
          assert.equal(await page.evaluate(() => globalThis.given.length), 0);
          for (const name of ['Turn the camera on', 'Turn the microphone on']) {
            await page.waitForFunction(
              (text) => {
                const part = document.querySelector('spark-runner').shadowRoot.querySelector('spark-params');
                return [...(part?.shadowRoot?.querySelectorAll('button') ?? [])].some((each) =>
                  each.textContent.includes(text),
                );
              },
              {},
              name,
            );
            await press(page, name);
          }
          assert.ok((await metric(page, 'light', { count: 5 })).every(({ value }) => value > 0 && value <= 1));
          // Firefox makes no sound of a microphone where no device could play one.
          if (engine === 'chromium') await metric(page, 'loudness', { least: 0.01 });
          await press(page, 'Stop');
          await status(page, 'stopped');
          const tracks = () => globalThis.given.map(({ kind, readyState }) => `${kind} ${readyState}`);
          await page.waitForFunction(() => globalThis.given.every(({ readyState }) => readyState === 'ended'));
          assert.deepEqual(await page.evaluate(tracks), ['video ended', 'audio ended']);
          assert.deepEqual(page.problems, []);
        } finally {
          await browser.close();
        }
      },
    );
  });
}

describe('pictures under a finger', () => {
  it('are drawn on, and the page does not scroll away', async () => {
    const browser = await openBrowser('chromium');
    try {
      const page = await openPage(browser, `${server.origin}/`);
      // A page that becomes one for fingers is loaded again.
      await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true });
      await page.$eval('spark-runner', (runner, text) => (runner.program = { code: text }), DOTS);
      await press(page, 'Run');
      await status(page, 'completed');
      const box = await (await picture(page)).boundingBox();
      const at = (x, y) => [box.x + (x / 100) * box.width, box.y + (y / 50) * box.height];
      await page.touchscreen.touchStart(...at(30, 40));
      await page.touchscreen.touchMove(...at(30, 20));
      await colour(page, 30, 20, RED);
      await page.touchscreen.touchMove(...at(30, 5));
      await page.touchscreen.touchEnd();
      await colour(page, 30, 5, RED);
      await colour(page, 95, 5, RED); // its end has come, too
      assert.equal(await page.evaluate(() => scrollY), 0);
    } finally {
      await browser.close();
    }
  });
});
