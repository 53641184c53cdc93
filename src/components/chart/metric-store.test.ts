import { expect } from 'chai';
import { CURVES, SERIES } from '../../runtime/limits.ts';
import { MetricStore } from './metric-store.ts';

function filled(count: number, value: (step: number) => number): MetricStore {
  const store = new MetricStore();
  for (let step = 0; step < count; step++) store.add([{ name: 'loss', step, value: value(step) }]);
  return store;
}

describe('the store of numbers', () => {
  it('gives short series back as they came', () => {
    const points = filled(5, (step) => step * step).toJSON().loss;
    expect(points.map(({ step, value }) => [step, value])).to.deep.equal([
      [0, 0],
      [1, 1],
      [2, 4],
      [3, 9],
      [4, 16],
    ]);
  });

  it('thins long series, and keeps every extreme and the newest point', () => {
    const spikes = new Map([
      [1234, 50],
      [77_777, -50],
      [99_999, 3],
    ]);
    const store = filled(100_000, (step) => spikes.get(step) ?? Math.sin(step / 1000));
    const points = store.toJSON().loss;
    expect(points.length).to.be.within(1000, 2049);
    for (const [step, value] of spikes) {
      expect(points.find((point) => point.step === step)?.value, `step ${step}`).to.equal(value);
    }
    expect(store.series.get('loss')).to.include({ count: 100_000, last: 3 });
  });

  it('keeps the steps in order', () => {
    const { steps } = filled(30_000, (step) => (step * 7919) % 101)
      .series.get('loss')!
      .points();
    expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).to.equal(true);
  });

  it('goes on after the last step when the program counts from the start again', () => {
    const store = filled(3, () => 1);
    store.add([
      { name: 'loss', step: 0, value: 2 },
      { name: 'loss', step: 1, value: 2 },
    ]);
    expect(store.series.get('loss')!.points().steps).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('keeps many names, of those that are no curves fewer points, and of too many none', () => {
    const store = new MetricStore();
    for (let step = 0; step < 3000; step++) {
      store.add(
        [...Array(1500).keys()].slice(0, step < 2 ? 1500 : 30).map((i) => ({ name: `m${i}`, step, value: step })),
      );
    }
    expect(store.size).to.equal(SERIES);
    expect(store.curves.map(({ name }) => name)).to.deep.equal(Array.from({ length: CURVES }, (_, i) => `m${i}`));
    const { m0, m29, m999 } = store.toJSON();
    expect(m0.length).to.be.greaterThan(1000);
    expect(m29.length).to.be.within(200, 513);
    expect(m29.at(-1)!.value).to.equal(2999);
    expect(m999.length).to.equal(2);
    store.next();
    expect(store.past[0].size, 'what can be compared').to.equal(CURVES);
  });

  it('keeps the numbers of a few earlier runs, the newest first', () => {
    const store = new MetricStore();
    for (let run = 1; run <= 6; run++) {
      store.add([{ name: 'loss', step: 0, value: run }]);
      store.next();
    }
    expect(store.series.size).to.equal(0);
    expect(store.past.map((run) => run.get('loss')!.last)).to.deep.equal([6, 5, 4, 3]);
    store.next();
    expect(store.past, 'a run without numbers').to.have.length(4);
    store.clear();
    expect(store.past).to.deep.equal([]);
  });

  it('knows the least and the greatest', () => {
    expect(filled(10_000, (step) => Math.abs(step - 7777)).series.get('loss')).to.include({ least: 0, greatest: 7777 });
  });

  it('knows where a curve is no number, since when, and up to where; infinity is no extreme', () => {
    const store = new MetricStore();
    const values = [1, Number.NaN, Number.NaN, 2, Number.POSITIVE_INFINITY, 3, Number.NEGATIVE_INFINITY];
    store.add(values.map((value, step) => ({ name: 'loss', step, value })));
    const { breaks, least, greatest } = store.series.get('loss')!;
    expect([least, greatest]).to.deep.equal([1, 3]);
    expect(breaks).to.deep.equal([
      { from: 1, to: 2, value: Number.NaN, open: false },
      { from: 4, to: 4, value: Number.POSITIVE_INFINITY, open: false },
      { from: 6, to: 6, value: Number.NEGATIVE_INFINITY, open: true },
    ]);
  });

  it('has marks where the curve is that they are about, also after its steps began anew', () => {
    const store = filled(10, () => 1);
    store.add([{ name: 'loss', step: 0, value: 2 }]);
    store.mark([{ text: 'new code', step: 0, of: 'loss' }]);
    expect(store.marks).to.deep.equal([{ text: 'new code', step: store.series.get('loss')!.points().steps.at(-1) }]);
    store.next();
    expect(store.marks).to.deep.equal([]);
  });

  it('remembers that the newest number is NaN, and does not take it for an extreme', () => {
    const store = filled(5000, (step) => (step % 2 ? Number.NaN : 1));
    expect(store.series.get('loss')!.last).to.be.NaN;
    expect(
      store.series
        .get('loss')!
        .points()
        .values.slice(0, -1)
        .every((value) => value === 1),
    ).to.equal(true);
  });
});
