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

  it('say when a tensor can’t be read', async () => {
    const rig = new Rig();
    await rig.run(`spark.metric('bad', { item: async () => { throw new Error('has 3 elements'); } });`);
    await rig.is('completed');
    expect(texts(rig)[0]).to.match(/spark\.metric could not read bad: has 3 elements/);
  });

  it('refuse what is no number', async () => {
    const rig = new Rig();
    expect((await rejection(rig.run(`spark.metric('x', 'seven')`))).message).to.match(/"x".*a string.*number/);
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
    for (const { entries } of rig.all('log')) expect(entries.length).to.be.at.most(200);
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
    expect(rig.all('progress').at(-1)?.progress.label).to.equal('Loading data.json');
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

describe('durable values', () => {
  afterEach(disposeAll);

  it('outlive their worker, and can be forgotten', async () => {
    const first = new Rig();
    await first.run(`await spark.save('weights', { step: 3, data: new Float32Array([1, 2]) });`);
    await first.is('completed');
    first.session.dispose();
    const second = new Rig();
    await second.run(`
      spark.expose({ weights: await spark.restore('weights') });
      await spark.forget('weights');
      spark.expose({ after: String(await spark.restore('weights')) });`);
    await second.is('completed');
    expect(second.session.exposed.weights).to.deep.equal({ step: 3, data: new Float32Array([1, 2]) });
    expect(second.session.exposed.after).to.equal('undefined');
  });

  it('say what can’t be saved', async () => {
    const rig = new Rig();
    const error = await rejection(rig.run(`await spark.save('bad', { f() {} });`));
    expect(error.message).to.match(/could not save "bad".*plain data/);
  });
});

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
    const copy = new OffscreenCanvas(8, 4).getContext('2d')!;
    copy.drawImage(frames[0].bitmap, 0, 0);
    expect([...copy.getImageData(3, 3, 1, 1).data]).to.deep.equal([255, 0, 0, 255]);
  });

  it('follow a program that keeps drawing', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({});
      const pen = spark.canvas({ width: 4, height: 4 }).getContext('2d');
      for (let i = 0; ; i++) { await spark.checkpoint(); pen.fillRect(i % 4, 0, 1, 1); }`);
    for (let i = 0; i < 3; i++) expect((await rig.next('frame')).name).to.equal('canvas');
  });
});
