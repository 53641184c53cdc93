import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { formatValue, type SparkChartElement } from './chart.ts';
import { MetricStore } from './metric-store.ts';
import './chart.ts';

/** How many different colours the drawing shows, and whether any pixel is set. */
function colors(part: Element): Set<number> {
  const canvas = part.shadowRoot!.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer));
}

describe('<spark-chart>', () => {
  let runner: FakeRunner;
  let part: SparkChartElement;
  let store: MetricStore;
  const add = async (name: string, values: number[]): Promise<void> => {
    store.add(values.map((value, step) => ({ name, step, value })));
    runner.state.change({ metrics: store });
    await rendered(runner);
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-chart></spark-chart></fake-runner>');
    part = runner.querySelector('spark-chart')!;
    store = new MetricStore();
  });
  afterEach(unmount);

  it('is accessible, empty and with curves', async () => {
    await expectAccessible(runner);
    await add('loss', [3, 2, 1]);
    await add('accuracy', [0.1, 0.5, 0.9]);
    await expectAccessible(runner);
  });

  it('takes the same room empty and with a curve', async () => {
    const { height } = part.getBoundingClientRect();
    await add('loss', [3, 2, 1]);
    expect(part.getBoundingClientRect().height).to.equal(height);
  });

  it('draws each series and names it with its newest value', async () => {
    await add('loss', [3, 2, 1.25]);
    expect(colors(part).size).to.be.greaterThan(3);
    expect(textOf(part)).to.contain('loss 1.25');
    await add('accuracy', [0.5]);
    expect(part.shadowRoot!.querySelector('[role=img]')!.getAttribute('aria-label')).to.equal(
      'Line chart of loss, accuracy by step',
    );
  });

  it('leaves out a series that the reader switched off', async () => {
    await add('loss', [3, 2, 1]);
    const before = colors(part).size;
    const name = part.shadowRoot!.querySelector<HTMLButtonElement>('.series button')!;
    name.click();
    await rendered(runner);
    expect(name.getAttribute('aria-pressed')).to.equal('false');
    expect(colors(part).size).to.be.lessThan(before);
  });

  it('shows values by their logarithm when asked', async () => {
    await add('loss', [100, 10, 1, 0, -1, Number.NaN]);
    part.shadowRoot!.querySelector<HTMLButtonElement>('.scale')!.click();
    await rendered(runner);
    expect(part.logScale).to.equal(true);
    expect(part.hasAttribute('log-scale')).to.equal(true);
    expect(colors(part).size).to.be.greaterThan(3);
  });

  it('draws at most once a frame', async () => {
    let updates = 0;
    const original = MetricStore.prototype.add;
    await add('loss', [1]);
    const series = store.series.get('loss')!;
    const { points } = series;
    series.points = () => {
      updates++;
      return points.call(series);
    };
    for (let i = 0; i < 100; i++) {
      original.call(store, [{ name: 'loss', step: i + 1, value: i }]);
      runner.state.change();
      await Promise.resolve();
    }
    await rendered(runner);
    expect(updates).to.equal(1);
  });

  it('survives being moved', async () => {
    await add('loss', [3, 2, 1]);
    runner.parentElement!.append(runner);
    await add('loss', [1, 2]);
    expect(part.shadowRoot!.querySelectorAll('canvas')).to.have.length(1);
  });
});

describe('a value in the chart', () => {
  it('is short, whatever its size', () => {
    expect([0.03421, 1.2e-7, 0, Number.NaN, undefined].map(formatValue)).to.deep.equal([
      (0.03421).toLocaleString(undefined, { maximumSignificantDigits: 4 }),
      '1.20e-7',
      '0',
      'NaN',
      '–',
    ]);
  });
});
