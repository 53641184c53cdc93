import { expect } from 'chai';
import { disposeAll, Rig, rejection } from './rig.ts';

const texts = (rig: Rig) => rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));

describe('metrics', () => {
  afterEach(disposeAll);

  it('arrive in order, in batches, with steps of their own or given ones', async () => {
    const rig = new Rig();
    await rig.run(`for (let i = 0; i < 500; i++) { spark.metric('a', i); spark.metric('b', i, { step: 10 * i }); }`);
    await rig.is('completed');
    const points = rig.all('metric').flatMap(({ metrics }) => metrics);
    const of = (name: string) => points.filter((point) => point.name === name);
    expect(of('a').map(({ step }) => step)).to.deep.equal(Array.from({ length: 500 }, (_, i) => i));
    expect(of('b')[7]).to.deep.equal({ name: 'b', step: 70, value: 7 });
    expect(rig.all('metric').length).to.be.lessThan(10);
  });

  it('go in messages that a page can take, however many there are', async () => {
    const rig = new Rig();
    await rig.run(`for (let i = 0; i < 10_500; i++) spark.metric('a', i);`);
    await rig.is('completed');
    expect(rig.values('a')).to.deep.equal(Array.from({ length: 10_500 }, (_, i) => i));
    for (const { metrics } of rig.all('metric')) expect(metrics.length).to.be.at.most(1000);
  });

  it('read tensors later, without losing the order, before the program completes', async () => {
    const rig = new Rig();
    await rig.run(`
      const tensor = (value) => ({ item: () => new Promise((resolve) => setTimeout(resolve, 5, value)) });
      for (let i = 0; i < 50; i++) { await spark.checkpoint(); spark.metric('m', i % 2 ? i : tensor(i)); }`);
    await rig.is('completed');
    expect(rig.values('m')).to.deep.equal(Array.from({ length: 50 }, (_, i) => i));
  });

  it('say what a tensor was when it was given, whatever is written into it before it is read', async () => {
    const rig = new Rig();
    await rig.run(`
      const [x, pair] = [torch.tensor(0, { requires_grad: true }), torch.zeros([2])];
      for (let i = 0; i < 40; i++) {
        spark.metric('x', x);
        spark.metric('pair', pair.at(1));
        torch.no_grad(() => x.add_(1));
        pair.add_(2);
      }`);
    await rig.is('completed');
    expect(rig.values('x')).to.deep.equal(Array.from({ length: 40 }, (_, i) => i));
    expect(rig.values('pair')).to.deep.equal(Array.from({ length: 40 }, (_, i) => 2 * i));
  });

  it('say when a tensor can’t be read', async () => {
    const rig = new Rig();
    await rig.run(`spark.metric('bad', { item: async () => { throw new Error('has 3 elements'); } });`);
    await rig.is('completed');
    expect(texts(rig)[0]).to.match(/spark\.metric could not read bad: has 3 elements/);
  });

  it('refuse what is no number', async () => {
    for (const [value, shown] of [
      ["'seven'", '"seven"'],
      ['null', 'null'],
      ['{ item() {}, shape: [2, 1] }', 'shape: [2, 1]'],
    ]) {
      const { message } = await rejection(new Rig().run(`spark.metric('x', ${value})`));
      expect(message).to.match(/^spark\.metric\("x"\): .* is no number or tensor of one element/);
      expect(message).to.contain(shown);
    }
  });

  it('and progress flow while the program computes without yielding', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({});
      for (let i = 0; ; i++) { await spark.checkpoint(); spark.metric('i', i); spark.progress(i, 1e9, 'steps'); }`);
    await rig.metric('i');
    const { progress } = await rig.next('progress');
    expect([progress.total, progress.label]).to.deep.equal([1e9, 'steps']);
  });
});

describe('the console', () => {
  afterEach(disposeAll);

  it('is captured with level, text and source line', async () => {
    const rig = new Rig();
    await rig.session.run({
      name: 'mine',
      code: `console.log('a', 1, { b: [2, 3] });\nconsole.warn('%d of %s', 3, 'four');\n  console.error(new TypeError('bad'));`,
    });
    await rig.is('completed');
    const entries = rig.all('log').flatMap((event) => event.entries);
    expect(entries.map(({ level, text, source, line }) => [level, text, source, line])).to.deep.equal([
      ['log', 'a 1 { b: [2, 3] }', 'mine', 1],
      ['warn', '3 of four', 'mine', 2],
      ['error', 'TypeError: bad', 'mine', 3],
    ]);
  });

  it('shows values short, and never throws', async () => {
    const rig = new Rig();
    await rig.run(`
      const loop = {}; loop.self = loop;
      const trap = new Proxy({}, { get() { throw new Error('trap'); }, ownKeys() { throw new Error('trap'); } });
      console.log(new Float32Array(100));
      console.log(loop);
      console.log(trap);
      console.log(new Map([['k', 1]]), 12n, Symbol('s'), () => 1, null, undefined, -0);
      console.log('x'.repeat(50_000));`);
    await rig.is('completed');
    const [array, self, trapped, kinds, long] = texts(rig);
    expect(array).to.match(/^Float32Array\(100\) \[0, 0,.*… 80 more\]$/);
    expect(self).to.match(/\{…\}/);
    expect(trapped).to.equal('[unreadable]');
    expect(kinds).to.equal('Map { "k" => 1 } 12n Symbol(s) ƒ anonymous() null undefined -0');
    expect(long.length).to.be.lessThan(11_000);
  });

  it('sends lines in batches that a page can take, and all of what comes no faster', async () => {
    const rig = new Rig();
    await rig.run(`for (let i = 0; i < 5000; i++) console.debug(i);`);
    await rig.is('completed');
    expect(texts(rig)).to.deep.equal(Array.from({ length: 5000 }, (_, i) => String(i)));
    for (const { entries } of rig.all('log')) expect(entries.length).to.be.at.most(400);
  });

  it('drops the oldest lines of a flood, and says how many before those that follow', async () => {
    const rig = new Rig();
    await rig.run(`for (let i = 0; i < 20_000; i++) console.debug(i);`);
    await rig.is('completed');
    const events = rig.all('log');
    expect(events.some(({ dropped }) => dropped > 0)).to.equal(true);
    let expected = 0;
    for (const { entries, dropped } of events) {
      expected += dropped;
      for (const { text } of entries) expect(text).to.equal(String(expected++));
    }
    expect(expected).to.equal(20_000);
  });

  it('gives values with something inside as they were when they were printed', async () => {
    const rig = new Rig();
    await rig.run(`
      const state = { step: 1, rates: new Float32Array(1000), deep: { deeper: { deepest: { end: { of: { it: 1 } } } } } };
      console.log('state', state, 7);
      state.step = 2;
      console.log('nothing inside', 1, {}, [], new Date());`);
    await rig.is('completed');
    const [first, second] = rig.all('log').flatMap(({ entries }) => entries);
    expect(second.values).to.equal(undefined);
    const [step, rates] = first.values![0].items!;
    expect([step.key, step.text]).to.deep.equal(['step', '1']);
    expect(rates.items!.length).to.equal(101);
    expect(rates.items!.at(-1)).to.deep.equal({ text: '… 900 more' });
  });
});

describe('files', () => {
  afterEach(disposeAll);

  it('are loaded relative to the data base, with progress', async () => {
    const rig = new Rig({ dataBase: '/tests/runtime/fixtures/' });
    await rig.run(`
      const bytes = await spark.load('data.json');
      spark.expose({ size: bytes.byteLength, json: await spark.loadJSON('data.json'), text: await spark.loadText('data.json') });`);
    await rig.is('completed');
    expect(rig.session.exposed.json).to.deep.equal({ answer: 42 });
    expect(rig.session.exposed.size).to.equal((rig.session.exposed.text as string).length);
    expect(rig.all('progress').at(-1)?.progress.label).to.equal('data.json');
  });

  for (const [what, code, message] of [
    ['missing', `await spark.load('nowhere.bin')`, /spark\.load: http.*nowhere\.bin answered 404.*relative to/],
    ['a page instead of JSON', `await spark.loadJSON('page.html')`, /spark\.loadJSON.*page\.html is an HTML page/],
    ['no JSON', `await spark.loadJSON('module.js')`, /module\.js is text that is no JSON/],
    ['out of reach', `await spark.loadText('http://localhost:1/x')`, /spark\.loadText.*could not be reached.*CORS/],
  ] as const) {
    it(`that are ${what} give an error at the caller’s line`, async () => {
      const rig = new Rig({ dataBase: '/tests/runtime/fixtures/' });
      const error = await rejection(rig.run(`await 0;\n${code};`));
      expect(error.message).to.match(message);
      expect(error.line).to.equal(2);
    });
  }
});

/** The colour at a place of a picture. */
function pixelOf(picture: ImageBitmap, x: number, y: number): number[] {
  const copy = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  copy.drawImage(picture, 0, 0);
  return [...copy.getImageData(x, y, 1, 1).data];
}

/** Whether this browser, here, can do such a drawing at all: in a worker without a runner. */
async function browserDraws(draw: string): Promise<boolean> {
  const code = `try {
      const canvas = new OffscreenCanvas(16, 8);
      ${draw}
      const copy = new OffscreenCanvas(16, 8).getContext('2d');
      copy.drawImage(await createImageBitmap(canvas), 0, 0);
      postMessage(copy.getImageData(9, 5, 1, 1).data[1] === 255);
    } catch { postMessage(false); }`;
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(code)}`, { type: 'module' });
  const { data } = await new Promise<MessageEvent<boolean>>((resolve) => {
    worker.onmessage = resolve;
  });
  worker.terminate();
  return data;
}

describe('canvases', () => {
  afterEach(disposeAll);

  it('are shown as they were drawn, one picture at a time, and only when drawn on', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({ ping: () => 1 });
      const pen = spark.canvas('red', { width: 8, height: 4 }).getContext('2d');
      pen.fillStyle = 'rgb(255 0 0)';
      pen.fillRect(0, 0, 8, 4);
      for (let i = 0; i < 200; i++) { await spark.checkpoint(); await new Promise((resolve) => setTimeout(resolve, 1)); }`);
    await rig.is('completed');
    const frames = rig.all('frame');
    expect(frames.map(({ name, width, height }) => [name, width, height])).to.deep.equal([['red', 8, 4]]);
    expect(pixelOf(frames[0].bitmap, 3, 3)).to.deep.equal([255, 0, 0, 255]);
  });

  it('follow a program that keeps drawing', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({});
      const pen = spark.canvas({ width: 4, height: 4 }).getContext('2d');
      for (let i = 0; ; i++) { await spark.checkpoint(); pen.fillRect(i % 4, 0, 1, 1); }`);
    for (let i = 0; i < 3; i++) expect((await rig.next('frame')).name).to.equal('canvas');
  });

  it('follow a program that draws with the screen and passes no checkpoint', async () => {
    const rig = new Rig();
    await rig.run(`
      const pen = spark.canvas({ width: 4, height: 4 }).getContext('2d');
      const draw = () => { pen.fillRect(0, 0, 1, 1); setTimeout(draw, 5); };
      draw();`);
    await rig.is('completed');
    for (let i = 0; i < 3; i++) await rig.next('frame');
  });

  const waits = {
    'then completes': '',
    'then passes a checkpoint': 'await spark.checkpoint(); spark.expose({}); await new Promise(() => {});',
    'then waits, and passes a checkpoint':
      'await new Promise((resolve) => setTimeout(resolve, 60)); await spark.checkpoint(); spark.expose({}); await new Promise(() => {});',
  };
  const draws = {
    '2d': `const pen = canvas.getContext('2d'); pen.fillStyle = 'rgb(0 255 0)'; pen.fillRect(0, 0, 16, 8);`,
    webgl: `const gl = canvas.getContext('webgl'); gl.clearColor(0, 1, 0, 1); gl.clear(gl.COLOR_BUFFER_BIT);`,
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
  for (const kind of ['webgl', 'webgl2', 'webgpu'] as const) {
    it(`say so when the browser has no ${kind} here and the program goes on without`, async function () {
      if (new OffscreenCanvas(1, 1).getContext(kind as 'webgl')) this.skip();
      const code = `const gl = spark.canvas().getContext('${kind}');\nawait 0;\n  gl.clearColor(0, 0, 0, 1);`;
      for (const late of ['', 'spark.expose({}); await spark.checkpoint();']) {
        const rig = new Rig();
        rig.run(late + code).catch(() => {});
        const { error } = await rig.next('error');
        expect([error.line, error.column]).to.deep.equal([3, 3]);
        expect(error.hint).to.match(new RegExp(`no .*getContext\\('${kind}'\\) answered null`));
      }
    });
  }

  for (const [kind, draw] of Object.entries(draws)) {
    for (const [what, wait] of Object.entries(waits)) {
      it(`show what a ${kind} context drew when the program ${what}`, async function () {
        if (!(await browserDraws(draw))) this.skip();
        const rig = new Rig();
        const shown = rig.next('frame');
        rig.run(`const canvas = spark.canvas('c', { width: 16, height: 8 });\n${draw}\n${wait}`).catch(() => {});
        expect(pixelOf((await shown).bitmap, 9, 5)).to.deep.equal([0, 255, 0, 255]);
      });
    }
  }
});

describe('input on a canvas', () => {
  afterEach(disposeAll);

  const keys = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const moved = (offsetX: number) => ({ type: 'pointermove' as const, offsetX, offsetY: 3, buttons: 1, ...keys });
  const pad = (metric: string) => `
    const canvas = spark.canvas('pad', { width: 40, height: 20, input: true });
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'rgb(255 0 0)';
    pen.fillRect(0, 0, 1, 1);
    canvas.addEventListener('pointermove', ({ offsetX, offsetY, buttons }) => {
      spark.metric('${metric}', offsetX);
      if (buttons) pen.fillRect(offsetX, offsetY, 2, 2);
    });`;

  it('reaches the program as events of its canvas', async () => {
    const rig = new Rig();
    await rig.run(
      `${pad('x')} spark.expose({}); export default async function () { for (;;) await spark.checkpoint(); }`,
    );
    expect((await rig.next('frame')).input).to.equal(true);
    const x = rig.metric('x');
    rig.session.input('pad', [moved(7)]);
    expect(await x).to.equal(7);
    rig.session.input('no canvas of this name', [moved(8)]);
    rig.session.input('pad', [moved(9)]);
    await rig.metric('x', (value) => value === 9);
    expect(rig.values('x')).to.not.include(8);
  });

  it('is answered with a picture when the program is complete, and while it is paused', async () => {
    for (const end of ['', 'await spark.controller().pause(); await spark.checkpoint();']) {
      const rig = new Rig();
      rig.run(pad('x') + end).catch(() => {});
      const first = await rig.next('frame');
      expect(pixelOf(first.bitmap, 21, 4)).to.deep.equal([0, 0, 0, 0]);
      await rig.is('completed', 'paused');
      const next = rig.next('frame');
      rig.session.input('pad', [moved(20)]);
      expect(pixelOf((await next).bitmap, 21, 4)).to.deep.equal([255, 0, 0, 255]);
      // More than the page can have shown: the last of it is seen in the end.
      for (let x = 0; x < 5; x++) rig.session.input('pad', [moved(x)]);
      rig.session.input('pad', [moved(30)]);
      await rig.next('frame', ({ bitmap }) => pixelOf(bitmap, 31, 4)[0] === 255);
    }
  });

  it('no longer reaches a program that was replaced', async () => {
    const rig = new Rig();
    await rig.run(`${pad('old')} spark.expose({}); for (;;) await spark.checkpoint();`);
    await rig.reload(`${pad('new')} spark.expose({});`);
    await rig.is('completed');
    rig.session.input('pad', [moved(1)]);
    await rig.metric('new');
    await rig.run(pad('newest'));
    await rig.is('completed');
    rig.session.input('pad', [moved(2)]);
    await rig.metric('newest');
    expect([rig.values('old'), rig.values('new')]).to.deep.equal([[], [1]]);
  });

  for (const [what, code] of Object.entries({ fails: 'throw new Error()', 'does not compile': 'let x; let x;' })) {
    it(`still reaches a program that is complete when new code ${what}, and no more when some takes over`, async () => {
      const rig = new Rig();
      await rig.run(`${pad('old')} spark.expose({});`);
      await rig.is('completed');
      await rejection(rig.reload(code));
      await rig.is('completed');
      rig.session.input('pad', [moved(1)]);
      await rig.metric('old');
      await rig.reload(`${pad('new')} spark.expose({});`);
      await rig.is('completed');
      rig.session.input('pad', [moved(2)]);
      await rig.metric('new');
      expect([rig.values('old'), rig.values('new')]).to.deep.equal([[1], [2]]);
    });
  }

  it('fails the program where its listener throws', async () => {
    const rig = new Rig();
    await rig.run(`const canvas = spark.canvas({ input: true });
      canvas.addEventListener('keydown', ({ key }) => {
        throw new Error(key);
      });
      spark.expose({}); for (;;) await spark.checkpoint();`);
    rig.session.input('canvas', [{ type: 'keydown', key: 'Enter', ...keys }]);
    await rig.is('error');
    const { error } = rig.all('error')[0];
    expect([error.message, error.line]).to.deep.equal(['Enter', 3]);
  });
});

describe('images', () => {
  afterEach(disposeAll);

  /** The last image of a program, and its pixel at a place. */
  async function show(code: string) {
    const rig = new Rig();
    await rig.run(code);
    await rig.is('completed');
    const image = rig.all('image').at(-1)!;
    const pixels = new Uint8ClampedArray(image.pixels);
    return { rig, image, at: (x: number, y: number) => [...pixels.subarray(4 * (y * image.width + x)).slice(0, 4)] };
  }

  it('come in the order in which the program gave them first', async () => {
    const { rig } = await show(`
      spark.image('tensor', torch.ones([4, 4]));
      spark.image('tiles', new Float32Array(9 * 28 * 28), { shape: [9, 28, 28] });
      spark.image('list', [[1]]);
      spark.image('tensor', [[0]]);`);
    expect(
      rig
        .all('image')
        .map(({ name }) => name)
        .slice(0, 3),
    ).to.deep.equal(['tensor', 'tiles', 'list']);
  });

  it('show numbers from the least to the greatest', async () => {
    const { image, at } = await show(`spark.image('ramp', [[-1, 0, 1], [1, NaN, -1]])`);
    expect([image.name, image.width, image.height]).to.deep.equal(['ramp', 3, 2]);
    expect(image.range).to.deep.equal({ colors: 'gray', min: -1, max: 1 });
    expect([at(0, 0), at(1, 0), at(2, 0)]).to.deep.equal([
      [0, 0, 0, 255],
      [128, 128, 128, 255],
      [255, 255, 255, 255],
    ]);
    expect(at(1, 1)).to.deep.equal([0, 0, 0, 0]);
  });

  for (const [colors, low, high] of [
    ['viridis', [68, 1, 84], [253, 231, 37]],
    ['magma', [0, 0, 4], [252, 253, 191]],
  ] as const) {
    it(`know the colours of ${colors}`, async () => {
      const { at } = await show(`spark.image('map', [[0, 5]], { colors: '${colors}', min: 0, max: 5 })`);
      const near = (x: number, color: readonly number[]) =>
        color.forEach((value, i) => {
          expect(at(x, 0)[i]).to.be.closeTo(value, 6);
        });
      near(0, low);
      near(1, high);
    });
  }

  it('show colours with the channels first, last, as bytes and as ImageData', async () => {
    for (const code of [
      `spark.image('c', new Float32Array([1, 0, 0.2, 0, 0, 1]), { shape: [3, 1, 2] })`,
      `spark.image('c', [[[1, 0.2, 0], [0, 0, 1]]])`,
      `spark.image('c', new Uint8Array([255, 51, 0, 0, 0, 255]), { shape: [1, 2, 3] })`,
      `spark.image('c', new ImageData(new Uint8ClampedArray([255, 51, 0, 255, 0, 0, 255, 255]), 2, 1))`,
    ]) {
      const { image, at } = await show(code);
      expect(image.range).to.equal(undefined);
      expect([at(0, 0), at(1, 0)], code).to.deep.equal([
        [255, 51, 0, 255],
        [0, 0, 255, 255],
      ]);
    }
  });

  it('stand in a grid where there are several', async () => {
    const { image, at } = await show(
      `spark.image('grid', Float32Array.from({ length: 5 * 4 }, (_, i) => i >> 2), { shape: [5, 2, 2], min: 0, max: 4 })`,
    );
    expect([image.width, image.height]).to.deep.equal([8, 5]);
    expect([at(0, 0)[0], at(3, 0)[0], at(7, 0)[0], at(4, 4)[0]]).to.deep.equal([0, 64, 128, 255]);
    expect(at(2, 0)[3]).to.equal(0);
  });

  it('read tensors back later, and take the newest of what comes too fast', async () => {
    const { rig, at } = await show(`
      let reads = 0;
      const tensor = (value) => ({ shape: [1, 2], item() {}, data: async () => (reads++, new Float32Array([0, value])) });
      for (let i = 1; i <= 5000; i++) { await spark.checkpoint(); spark.image('t', tensor(i), { min: 0, max: 5000 }); }
      spark.expose({ reads: () => reads });`);
    expect(at(1, 0)[0]).to.equal(255);
    expect(await rig.remote.reads()).to.be.lessThan(500);
  });

  it('take an array as it was', async () => {
    const { at } = await show(`
      const values = new Float32Array([0, 1]);
      spark.image('a', values, { shape: [1, 2], min: 0, max: 1 });
      values.fill(0);`);
    expect(at(1, 0)[0]).to.equal(255);
  });

  for (const [data, message] of [
    [`new Float32Array(6)`, /spark\.image\("x"\): a Float32Array of 6 values needs a shape/],
    [`new Float32Array(6), { shape: [2, 2] }`, /shape \[2, 2\] has 4 values; the data has 6/],
    [`[1, 2, 3]`, /shape \[3\] is no picture/],
    [`'text'`, /text is no tensor/],
  ] as const) {
    it(`say what is wrong with ${data}, at its line`, async () => {
      const rig = new Rig();
      const failed = rig.next('error');
      void rig.run(`await 0;\nspark.image('x', ${data});`).catch(() => {});
      const { error } = await failed;
      expect(error.message).to.match(message);
      expect(error.line).to.equal(2);
    });
  }
});

describe('tables', () => {
  afterEach(disposeAll);

  async function show(code: string) {
    const rig = new Rig();
    await rig.run(code);
    await rig.is('completed');
    return rig.all('table').at(-1)!;
  }

  it('take objects, with their keys as columns', async () => {
    const table = await show(`spark.table('t', [{ name: 'a', loss: 0.5 }, { name: 'b', ok: true }])`);
    expect(table.columns).to.deep.equal(['name', 'loss', 'ok']);
    expect(table.cells).to.deep.equal([
      ['a', 0.5, null],
      ['b', null, true],
    ]);
  });

  it('take arrays and tensors, with names for rows and columns', async () => {
    const options = `{ columns: ['cat', 'dog'], rows: ['cat', 'dog'], shade: 'row' }`;
    for (const rows of [
      `[[9, 1], [2, 8]]`,
      `{ shape: [2, 2], item() {}, data: async () => new Int32Array([9, 1, 2, 8]) }`,
    ]) {
      const { columns, labels, cells, shade } = await show(`spark.table('confusion', ${rows}, ${options})`);
      expect([columns, labels, shade]).to.deep.equal([['cat', 'dog'], ['cat', 'dog'], 'row']);
      expect(cells).to.deep.equal([
        [9, 1],
        [2, 8],
      ]);
    }
  });

  it('send no more than a page can take, and say what is missing', async () => {
    const { cells, more } = await show(`spark.table('t', Array.from({ length: 9000 }, (_, i) => [i, -i]))`);
    expect([cells.length, more]).to.deep.equal([1250, 7750]);
  });

  it('refuse what has no rows', async () => {
    const rig = new Rig();
    const failed = rig.next('error');
    void rig.run(`spark.table('t', [1, 2])`).catch(() => {});
    expect((await failed).error.message).to.match(/spark\.table\("t"\): rows have to be an array of objects/);
  });
});
