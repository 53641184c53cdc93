/** What `spark.plot` makes of what programs give it, through a real worker. */
import { expect } from 'chai';
import type { DrawnGraph, DrawnMark, DrawnPoints, DrawnRidges, PlotMessage } from '../../src/runtime/protocol/plots.ts';
import { disposeAll, Rig, rejection } from './rig.ts';

async function plotted(code: string): Promise<PlotMessage[]> {
  const rig = new Rig();
  await rig.run(code);
  await rig.is('completed');
  return rig.all('plot');
}

const marks = async (code: string): Promise<DrawnMark[]> => (await plotted(code)).at(-1)!.marks;
const list = (values: ArrayLike<number> | undefined): number[] => Array.from(values ?? []);

describe('spark.plot', () => {
  afterEach(disposeAll);

  it('takes arrays, typed arrays and tensors, of numbers or of rows', async () => {
    const [a, b, c] = (await marks(`
      const tensor = { shape: [2, 2], item() {}, data: async () => [1, 2, 3, 4] };
      spark.plot('p', [
        { type: 'scatter', x: [1, 3], y: new Float32Array([2, 4]) },
        { type: 'scatter', points: tensor },
        { type: 'scatter', points: [[1, 2], [3, 4]] },
      ]);`)) as DrawnPoints[];
    for (const { x, y } of [a, b, c])
      expect([list(x), list(y)]).to.deep.equal([
        [1, 3],
        [2, 4],
      ]);
  });

  it('tells classes from values', async () => {
    const [texts, whole, values, one] = (await marks(`
      const xy = { type: 'scatter', x: [1, 2, 3], y: [1, 2, 3] };
      spark.plot('p', [{ ...xy, color: ['b', 'a', 'b'] }, { ...xy, color: [0, 2, 1] }, { ...xy, color: [0, 0.5, 2] }, { ...xy, color: 'red' }]);`)) as DrawnPoints[];
    expect(texts.colors).to.deep.equal({ classes: ['b', 'a'], index: Uint8Array.from([0, 1, 0]) });
    expect(whole.colors).to.deep.equal({ classes: ['0', '1', '2'], index: Uint8Array.from([0, 2, 1]) });
    expect(values.colors).to.deep.equal({ values: Float64Array.from([0, 0.5, 2]), min: 0, max: 2, map: 'viridis' });
    expect(one.color).to.equal('red');
  });

  it('counts what a histogram shows', async () => {
    const [given, edges] = await marks(`
      spark.plot('p', [
        { type: 'hist', values: [0, 0.1, 0.5, 0.9, 1, NaN], bins: 2 },
        { type: 'hist', values: [-1, 0, 1, 2, 9], bins: [0, 1, 3] },
      ]);`);
    expect([list('from' in given ? given.from : []), list('y' in given ? given.y : [])]).to.deep.equal([
      [0, 0.5],
      [2, 3],
    ]);
    expect(list('y' in edges ? edges.y : [])).to.deep.equal([1, 2]);
  });

  it('keeps a row of how values lay each time it was drawn', async () => {
    const found = await plotted(`
      for (let step = 1; step <= 3; step++) {
        await spark.checkpoint();
        spark.plot('p', { type: 'ridges', values: { shape: [2, 2], data: async () => [0, 0, 0, step] } });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }`);
    const [mark] = found.at(-1)!.marks;
    const { rows, bins, low, high, at, counts } = mark as DrawnRidges;
    expect([list(low), list(high), rows]).to.deep.equal([[0, 0, 0], [1, 2, 3], 3]);
    expect([at[0], at[1] > 0, at[2] > at[1]]).to.deep.equal([0, true, true]);
    expect([counts[0], counts[bins - 1], counts.length]).to.deep.equal([3, 1, 3 * bins]);
  });

  it('makes boxes as Tukey did', async () => {
    const [mark] = await marks(`spark.plot('p', { type: 'box', values: { a: [1, 2, 3, 4, 5, 50] } });`);
    expect('boxes' in mark && mark.boxes).to.deep.equal([
      { name: 'a', low: 1, quartiles: [2.25, 3.5, 4.75], high: 5, beyond: [50] },
    ]);
  });

  it('sends no more than a page draws, and says how many there were', async () => {
    const [points, field] = await marks(`
      spark.plot('p', [
        { type: 'scatter', x: new Float64Array(100_000), y: new Float64Array(100_000), color: new Float64Array(100_000).fill(0.5) },
        { type: 'contour', z: new Float32Array(1000 * 10), shape: [1000, 10] },
      ]);`);
    const { x, of, colors } = points as DrawnPoints;
    expect(x.length).to.be.at.most(20_000);
    expect(of).to.equal(100_000);
    expect(colors && 'values' in colors && colors.values.length).to.equal(x.length);
    expect('rows' in field && field.rows).to.equal(250);
  });

  it('shows arrays as they were when it was asked', async () => {
    const [first] = await plotted(`
      const x = [1, 2];
      const y = new Float32Array([1, 2]);
      spark.plot('p', [{ type: 'scatter', x, y }]);
      x[0] = y[0] = 99;
      await spark.checkpoint();`);
    const [mark] = first.marks as DrawnPoints[];
    expect([list(mark.x), list(mark.y)]).to.deep.equal([
      [1, 2],
      [1, 2],
    ]);
  });

  it('says what does not fit, in which mark, and what is meant', async () => {
    for (const [given, words] of [
      ["{ type: 'scater', x: [1], y: [1] }", /it has no type that there is: did you mean 'scatter'\?/],
      ["{ type: 'scatter', x: [1], y: [1], colour: 'red' }", /can't have 'colour': did you mean 'color'\?/],
      [
        "[{ type: 'line', y: [1] }, { type: 'scatter', x: [1, 2], y: [1] }]",
        /mark 2 \(scatter\): x has 2 values, y has 1/,
      ],
      ["{ type: 'scatter', x: [1] }", /y is missing/],
      ["{ type: 'line', y: ['a'] }", /y\[0\] is a, and no number/],
      [
        "{ type: 'line', y: { shape: [2, 2], item() {}, data: async () => [1, 2, 3, 4] } }",
        /y has shape \[2, 2\]; it needs one dimension/,
      ],
      ["{ type: 'contour', z: [1, 2, 3, 4] }", /it needs shape: \[rows, columns\]/],
      ["{ type: 'contour', z: [[1, 2], [3]] }", /row 1 of z has 1 values, row 0 has 2/],
      ["{ type: 'hist', values: [1], bins: 1.5 }", /bins is 1\.5, and has to be a whole number/],
      ["{ type: 'scatter3d', points: [[1, 2]] }", /points has 2 columns; it needs 3/],
      ['7', /it is 7, and has to be an object with a type/],
    ] as const) {
      const { message } = await rejection(
        new Rig().run(`spark.plot('p', ${given}); for (;;) await spark.checkpoint();`),
      );
      expect(message).to.match(words);
      expect(message).to.match(/^spark\.plot\("p"\): /);
      disposeAll();
    }
  });

  it('refuses options that there are not', async () => {
    const { message } = await rejection(
      new Rig().run(`spark.plot('p', { type: 'line', y: [1] }, { xlabel: 'x' }); for (;;) await spark.checkpoint();`),
    );
    expect(message).to.match(/options can't have 'xlabel': did you mean 'xLabel'\?/);
  });
});

describe('what a model is made of', () => {
  afterEach(disposeAll);

  const run = async (code: string): Promise<Rig> => {
    const rig = new Rig({ backend: 'cpu' });
    await rig.run(code);
    await rig.is('completed', 'error');
    return rig;
  };
  const BLOCK = `
    class Block extends torch.nn.Module {
      first = new torch.nn.Linear(4, 4);
      second = new torch.nn.Linear(4, 4);
      forward(x) { return x.add(this.second(torch.relu(this.first(x)))); }
    }
    const model = new torch.nn.Sequential(new torch.nn.Linear(2, 4), new Block(), new torch.nn.Dropout(), new torch.nn.Linear(4, 1));`;

  it('is a table of its layers, with the shapes that come of an example, and a picture of which gets what of which', async () => {
    const rig = await run(`${BLOCK}
      const rows = await spark.summary(model, torch.ones([8, 2]));
      spark.expose({ training: model.training, own: Object.hasOwn(model, 'forward'), rows: rows.length });`);
    expect({ ...rig.session.exposed }).to.include({ training: true, own: false, rows: 7 });
    const { columns, cells } = rig.all('table').at(-1)!;
    expect(columns).to.deep.equal(['layer', 'type', 'output', 'parameters']);
    expect(cells).to.deep.equal([
      ['(model)', 'Sequential', '[8, 1]', 0],
      ['0', 'Linear', '[8, 4]', 12],
      ['1', 'Block', '[8, 4]', 0],
      ['1.first', 'Linear', '[8, 4]', 20],
      ['1.second', 'Linear', '[8, 4]', 20],
      ['2', 'Dropout', '[8, 4]', 0],
      ['3', 'Linear', '[8, 1]', 5],
      ['total', '', '', 57],
    ]);
    const { nodes, edges } = rig.all('plot').at(-1)!.marks[0] as DrawnGraph;
    expect(nodes.map(({ name }) => name)).to.deep.equal(['input', '0', '1.first', '1.second', '2', '3', 'output']);
    const named = edges.map(([from, to]) => `${nodes[from].name} → ${nodes[to].name}`);
    expect(named.sort()).to.deep.equal([
      '0 → 1.first',
      '0 → 2',
      '1.first → 1.second',
      '1.second → 2',
      '2 → 3',
      '3 → output',
      'input → 0',
    ]);
  });

  it('is seen in histograms of weights and gradients, and what is no module is refused where it was given', async () => {
    const rig = await run(`${BLOCK}
      for (let step = 0; step < 2; step++) {
        await spark.checkpoint();
        model(torch.ones([8, 2])).sum().backward();
        await spark.histograms(model, { parameters: ['0.weight', '3.bias'] });
      }`);
    const panels = (name: string) =>
      rig
        .all('plot')
        .findLast((one) => one.name === name)
        ?.marks.map(({ panel }) => panel);
    expect([panels('weights'), panels('gradients')]).to.deep.equal([
      ['0.weight', '3.bias'],
      ['0.weight', '3.bias'],
    ]);
    const { message } = await rejection(rig.run('await spark.histograms([1]);'));
    expect(message).to.match(/^spark\.histograms: .*is no torch\.nn\.Module/);
  });
});
