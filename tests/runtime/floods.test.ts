/**
 * What a page gets of a program that emits more than a page could show: counts and sizes of what crosses, for each kind of
 * output. How long it takes is measured by `bench/stutter.js`.
 */
import { expect } from 'chai';
import { cut } from '../../src/runtime/cut.ts';
import * as limits from '../../src/runtime/limits.ts';
import { weightOf } from '../../src/runtime/log-weight.ts';
import { unlessInThisEngine } from '../settings.ts';
import { disposeAll, Rig } from './rig.ts';

const BIG = `const big = (length) => 'x'.repeat(length);`;

/** A program that has run to its end. */
async function ran(code: string): Promise<Rig> {
  const rig = new Rig();
  await rig.run(code);
  await rig.is('completed');
  return rig;
}

/** Lines of the log that say something is left out. */
const warnings = (rig: Rig) =>
  rig.all('log').flatMap(({ entries }) => entries.filter(({ level }) => level === 'warn').map(({ text }) => text));

/** Characters of everything in a value. */
function characters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inside]) => sum + key.length + characters(inside), 0);
}

before(unlessInThisEngine);

describe('a text that is too long', () => {
  it('keeps its beginning and its end, and says how much is missing', () => {
    expect(cut('short', 10)).to.equal('short');
    expect(cut(`${'a'.repeat(99)}b`, 10)).to.equal(`${'a'.repeat(8)}… 90 more …ab`);
    expect(cut(12, 10)).to.equal('12');
  });

  it('is not cut within a letter', () => {
    for (let most = 10; most < 16; most++) expect(cut('😀'.repeat(50), most).isWellFormed(), `${most}`).to.equal(true);
  });
});

describe('a flood of metrics', () => {
  afterEach(disposeAll);

  it('of more names than a page keeps brings the first, and says that there are more', async () => {
    const rig = await ran(`for (let i = 0; i < 1500; i++) spark.metric('m' + i, i);`);
    const names = new Set(rig.all('metric').flatMap(({ metrics }) => metrics.map(({ name }) => name)));
    expect(names.size).to.equal(limits.SERIES);
    expect(names.has('m0') && names.has('m999')).to.equal(true);
    expect(warnings(rig)).to.have.length(1);
    expect(warnings(rig)[0]).to.match(/^spark\.metric\("m1000"\): there are 1000 names already/);
  });

  it('of long names brings short ones, each of its own', async () => {
    const rig = await ran(`${BIG} for (let i = 0; i < 3; i++) spark.metric(big(1e6) + i, i);`);
    const points = rig.all('metric').flatMap(({ metrics }) => metrics);
    expect(points.map(({ value }) => value)).to.deep.equal([0, 1, 2]);
    expect(new Set(points.map(({ name }) => name)).size).to.equal(3);
    for (const { name } of points) expect(name.length).to.be.lessThan(limits.NAME + 30);
    expect(points[0].name).to.match(/^x+… 999801 more …x+0$/);
  });

  it('of a million points in one task brings few, the extremes and the newest among them', async () => {
    const rig = await ran(`
      for (let i = 0; i < 1e6; i++) spark.metric('m', i === 123_456 ? 50 : i === 654_321 ? -50 : Math.sin(i / 1000));
      spark.metric('m', 7);`);
    const values = rig.values('m');
    expect(values.length).to.be.within(1000, 100_001);
    expect(values).to.include.members([50, -50]);
    expect(values.at(-1)).to.equal(7);
    for (const { metrics } of rig.all('metric')) expect(metrics.length).to.be.at.most(limits.POINTS);
    const steps = rig.all('metric').flatMap(({ metrics }) => metrics.map(({ step }) => step));
    expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).to.equal(true);
  });

  it('of numbers that are none keeps what is one', async () => {
    const rig = await ran(`
      for (let i = 0; i < 3e5; i++) spark.metric('m', [NaN, Infinity, -Infinity, i][i % 4]);`);
    const values = rig.values('m');
    expect(values).to.include.members([Infinity, -Infinity]);
    expect(values.at(-1)).to.equal(299_999);
  });

  it('has few messages on their way, at whatever pace the page takes them in', async () => {
    const rig = await ran(`
      const from = performance.now();
      for (let i = 0; performance.now() - from < 200; i++) { await spark.checkpoint(); spark.metric('m', i); }
      spark.expose({ steps: 0 });`);
    // Nothing is lost of a program that passes checkpoints: it is held there instead.
    const values = rig.values('m');
    expect(values).to.deep.equal(Array.from({ length: values.length }, (_, i) => i));
  });
});

describe('steps of a metric', () => {
  afterEach(disposeAll);
  const steps = (rig: Rig, name = 'm') =>
    rig.all('metric').flatMap(({ metrics }) => metrics.filter((point) => point.name === name).map(({ step }) => step));
  const THREE = `for (let i = 0; i < 3; i++) spark.metric('m', i);`;

  it('count from 0 in each run', async () => {
    const rig = await ran(THREE);
    await rig.run(THREE);
    await rig.is('completed');
    expect(steps(rig)).to.deep.equal([0, 1, 2, 0, 1, 2]);
  });

  it('count from 0 in a run after one that failed', async () => {
    const rig = new Rig();
    rig.run(`${THREE} throw new Error('at the end')`).catch(() => {});
    await rig.is('error');
    await rig.run(THREE);
    await rig.is('completed');
    expect(steps(rig).slice(-3)).to.deep.equal([0, 1, 2]);
  });

  it('go on after a hot reload', async () => {
    const rig = new Rig();
    await rig.run(`${THREE} spark.expose({}); for (;;) await spark.checkpoint();`);
    await rig.reload(THREE);
    await rig.is('completed');
    expect(steps(rig)).to.deep.equal([0, 1, 2, 3, 4, 5]);
  });

  for (const [what, code] of Object.entries({
    'does not compile': 'let x; let x;',
    'fails at once': `throw new Error('refused')`,
  })) {
    it(`go on when new code ${what} and is refused`, async () => {
      const rig = new Rig();
      await rig.run(`${THREE} spark.expose({ more() { ${THREE} } }); for (;;) await spark.checkpoint();`);
      await rig.reload(code).catch(() => {});
      await rig.is('running');
      // Where it had been thrown out, it is evaluated again, and exposes its names then.
      while (!rig.remote.more) await rig.next('expose');
      await rig.remote.more();
      // The first three may still be on their way when the new code is refused.
      while (steps(rig).length < 6) await rig.next('metric');
      const counted = steps(rig);
      expect(counted.slice(0, 6)).to.deep.equal([0, 1, 2, 3, 4, 5]);
      expect(counted.every((step, i) => i === 0 || step > counted[i - 1])).to.equal(true);
    });
  }
});

describe('a flood of parameters', () => {
  afterEach(disposeAll);

  it('of many describes as many as a page can have, and says that there are more; all are values', async () => {
    const rig = await ran(`for (let i = 0; i < 1200; i++) spark.param('p' + i, { value: i });`);
    expect(Object.keys(rig.session.params)).to.have.length(limits.PARAMS);
    expect(rig.session.exposed.p1199).to.equal(1199);
    expect(warnings(rig)[0]).to.match(/^spark\.param: there are more than 1000 parameters/);
  });

  it('of huge labels and options brings what can be read, the value among it', async () => {
    const rig = await ran(`${BIG}
      spark.param('label', { value: 1, label: big(1e7) });
      spark.param('many', { value: 'o99999', options: Array.from({ length: 1e5 }, (_, i) => 'o' + i) });
      spark.param('long', { value: 'a', options: ['a', big(1e6), 'b'] });`);
    const { label, many, long } = rig.session.params;
    expect(label.label!.length).to.be.lessThan(limits.NAME + 30);
    expect(many.options).to.have.length(limits.OPTIONS);
    expect(many.options).to.include('o99999');
    expect(many.moreOptions).to.equal(1e5 - limits.OPTIONS);
    expect([long.options, long.moreOptions]).to.deep.equal([['a', 'b'], 1]);
    expect(characters(rig.session.params)).to.be.lessThan(10_000);
  });
});

describe('a flood of tables', () => {
  afterEach(disposeAll);

  it('of columns brings some, and how many more there are', async () => {
    for (const row of [
      'Array.from({ length: 10_000 }, (_, i) => i)',
      'Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => ["c" + i, i]))',
    ]) {
      const [table] = (await ran(`spark.table('t', Array.from({ length: 200 }, () => ${row}))`)).all('table');
      expect(table.columns).to.have.length(limits.COLUMNS);
      expect(table.moreColumns).to.equal(10_000 - limits.COLUMNS);
      expect(table.cells.length * table.columns.length).to.be.at.most(limits.CELLS);
      expect(table.cells[0].at(-1)).to.equal(limits.COLUMNS - 1);
      expect(table.more).to.equal(200 - table.cells.length);
    }
  });

  it('of rows brings the first, of lists and of tensors', async () => {
    for (const rows of [
      'Array.from({ length: 1e6 }, (_, i) => [i, -i])',
      '{ shape: [1e6, 2], item() {}, data: async () => new Float32Array(2e6).map((_, i) => (i % 2 ? -(i >> 1) : i >> 1)) }',
    ]) {
      const [table] = (await ran(`spark.table('t', ${rows})`)).all('table');
      expect([table.cells.length, table.more]).to.deep.equal([1250, 998_750]);
      expect(table.cells[1249].map(Number)).to.deep.equal([1249, -1249]);
    }
  });

  it('of long texts brings short ones, and no more of them than a page can lay out', async () => {
    const [table] = (
      await ran(`${BIG} spark.table(big(1e6), Array.from({ length: 2000 }, () => ({ [big(1e6)]: big(1e6) })), {
      rows: Array.from({ length: 2000 }, () => big(1e4)) })`)
    ).all('table');
    expect(table.cells[0][0]).to.match(/… 999800 more …/);
    expect(characters([table.cells, table.labels, table.columns, table.name])).to.be.lessThan(3 * limits.TEXT);
    expect(table.more).to.be.greaterThan(1000);
  });

  it('under many names brings the first, with few cells when there are many, and says that there are more', async () => {
    const rig = await ran(`
      for (let i = 0; i < 200; i++) spark.table('t' + i, Array.from({ length: 3000 }, (_, i) => [i]));`);
    const tables = rig.all('table');
    expect(tables).to.have.length(limits.DISPLAYS);
    const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
    expect(cells).to.be.at.most(limits.ALL_CELLS + limits.DISPLAYS * limits.LEAST_CELLS);
    expect(warnings(rig)).to.have.length(1);
    expect(warnings(rig)[0]).to.match(/^spark\.table\("t100"\)/);
  });
});

describe('a flood of pictures', () => {
  afterEach(disposeAll);

  it('of more pixels than a page shows brings a smaller one that is alike, and how large it was', async () => {
    const [image] = (
      await ran(`spark.image('i', new Float32Array(25e6).map((_, i) => i % 5000), { shape: [5000, 5000] })`)
    ).all('image');
    expect(image.whole).to.deep.equal([5000, 5000]);
    expect([image.width, image.height]).to.deep.equal([1667, 1667]);
    expect(image.pixels.byteLength).to.equal(4 * 1667 * 1667);
    const row = new Uint8ClampedArray(image.pixels, 4 * 1667 * 800, 4 * 1667);
    expect([row[0], row[4 * 1666]]).to.deep.equal([0, 255]);
    expect(row[4 * 833]).to.be.closeTo(128, 1);
  });

  it('of a side longer than a canvas brings one that fits', async () => {
    const [image] = (await ran(`spark.image('i', new Uint8Array(100_000).fill(9), { shape: [1, 100_000] })`)).all(
      'image',
    );
    expect(image.width).to.be.at.most(limits.SIDE);
    expect(image.height).to.equal(1);
    expect(image.whole).to.deep.equal([100_000, 1]);
  });

  it('of a grid of many brings the grid, smaller', async () => {
    const [image] = (
      await ran(
        `spark.image('i', new Uint8Array(10_000 * 784).map((_, i) => (i / 784) & 255), { shape: [10_000, 28, 28] })`,
      )
    ).all('image');
    expect(image.whole).to.deep.equal([2899, 2899]);
    expect(image.width * image.height).to.be.at.most(limits.PIXELS);
    const pixels = new Uint8ClampedArray(image.pixels);
    // The picture that a pixel shows tells its number.
    const at = (x: number, y: number) => pixels[4 * (y * image.width + x)];
    expect([at(0, 0), at(15, 0), at(0, 15)]).to.deep.equal([0, 1, 100]);
  });

  it('under many names brings the first, smaller when the page has enough, and says that there are more', async () => {
    const rig = await ran(`
      for (let i = 0; i < 120; i++) spark.image('i' + i, new Uint8Array(1 << 20), { shape: [1024, 1024] });`);
    const images = rig.all('image');
    expect(images).to.have.length(limits.DISPLAYS);
    const pixels = images.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(pixels).to.be.at.most(limits.ALL_PIXELS + limits.DISPLAYS * limits.LEAST_PIXELS);
    expect(images.at(-1)!.whole).to.deep.equal([1024, 1024]);
    expect(warnings(rig)[0]).to.match(/^spark\.image\("i100"\)/);
  });

  it('of a huge canvas brings a smaller picture of it, and its size', async () => {
    const rig = await ran(`
      const pen = spark.canvas('c', { width: 6000, height: 3000 }).getContext('2d');
      pen.fillStyle = 'rgb(255 0 0)';
      pen.fillRect(3000, 0, 3000, 3000);`);
    const [{ width, height, bitmap }] = rig.all('frame');
    expect([width, height]).to.deep.equal([6000, 3000]);
    expect(bitmap.width * bitmap.height).to.be.at.most(limits.PIXELS);
    expect(bitmap.width / bitmap.height).to.be.closeTo(2, 0.01);
    const copy = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    copy.drawImage(bitmap, 0, 0);
    const at = (share: number) => copy.getImageData(Math.floor(share * bitmap.width), 5, 1, 1).data[0];
    expect([at(0.25), at(0.75)]).to.deep.equal([0, 255]);
  });

  it('of many canvases brings the first, and says that there are more; all can be drawn on', async () => {
    const rig = await ran(`
      for (let i = 0; i < 120; i++) spark.canvas('c' + i, { width: 4, height: 4 }).getContext('2d').fillRect(0, 0, 4, 4);`);
    expect(new Set(rig.all('frame').map(({ name }) => name)).size).to.equal(limits.DISPLAYS);
    expect(warnings(rig)[0]).to.match(/^spark\.canvas\("c100"\)/);
  });
});

describe('a flood of lines', () => {
  afterEach(disposeAll);

  it('that are long brings what can be read of each', async () => {
    const rig = await ran(`${BIG} for (let i = 0; i < 5; i++) console.log(i, big(1e7));`);
    const entries = rig.all('log').flatMap((event) => event.entries);
    expect(entries).to.have.length(5);
    for (const { text } of entries) expect(text).to.match(/^\dx*.*… 9990\d+ more …x+$|^\d x+… 9990\d+ more …x+$/);
    for (const { text } of entries) expect(text.length).to.be.lessThan(limits.LINE + 30);
  });

  it('brings no message that weighs more than a page can take, and loses nothing that comes no faster', async () => {
    const rig = await ran(`
      ${BIG}
      const deep = (left) => (left ? Array.from({ length: 6 }, () => ({ left, of: deep(left - 1) })) : 0);
      const object = deep(4);
      for (let i = 0; i < 100; i++) { console.log(object); console.log(big(9000)); console.log('\\\\n'.repeat(4000)); await 0; }`);
    const events = rig.all('log');
    expect(events.reduce((sum, { entries }) => sum + entries.length, 0)).to.equal(300);
    for (const { entries } of events) {
      const weight = entries.reduce((sum, entry) => sum + weightOf(entry), 0);
      expect(weight - weightOf(entries.at(-1)!)).to.be.lessThan(limits.LOG_MESSAGE);
    }
  });

  it('with a large object reads and brings as much of it as is shown, and how much more there is', async () => {
    const rig = await ran(`
      const keys = {}; for (let i = 0; i < 1e5; i++) keys['key' + i] = i;
      let nested = {}; for (let i = 0; i < 1e4; i++) nested = { nested };
      console.log(keys);
      console.log(new Map(Object.entries(keys)), new Set(Object.keys(keys)));
      console.log({ ['k'.repeat(1e6)]: 'v'.repeat(1e6) });
      console.log(nested);`);
    const [object, lists, long, deep] = rig.all('log').flatMap((event) => event.entries);
    expect(object.text).to.match(/^\{ key0: 0, .*key19: 19, … 99980 more \}$/);
    expect(object.values![0].items!.at(-1)).to.deep.equal({ text: '… 99900 more' });
    expect(lists.text.match(/… 99980 more/g)).to.have.length(2);
    expect(lists.values!.map(({ items }) => items!.length)).to.deep.equal([101, 101]);
    for (const entry of [long, deep]) expect(weightOf(entry)).to.be.lessThan(3 * limits.LINE);
  });
});

describe('a flood of progress', () => {
  afterEach(disposeAll);

  it('brings a label that can be read', async () => {
    const rig = await ran(
      `${BIG} for (let i = 0; i < 100; i++) { spark.progress(i, 100, big(1e6)); await spark.checkpoint(); }`,
    );
    const told = rig.all('progress');
    expect(told.at(-1)!.progress.done).to.equal(99);
    for (const { progress } of told) expect(progress.label!.length).to.be.lessThan(limits.NAME + 30);
  });
});
