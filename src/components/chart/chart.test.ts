import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { CURVES } from '../../runtime/limits.ts';
import { words as german } from '../locales/de.ts';
import { loadPart } from '../parts.ts';
import { STRINGS } from '../strings.ts';
import { align } from './align.ts';
import type { SparkChartElement } from './chart.ts';
import { toCSV, toSVG } from './export.ts';
import { MetricStore } from './metric-store.ts';
import { smooth } from './smooth.ts';

/** How many different colours the drawing shows, and whether any pixel is set. */
function colors(part: Element): Set<number> {
  const canvas = part.shadowRoot!.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer));
}

describe('<spark-chart>', () => {
  before(() => loadPart('spark-chart'));
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

  it('names the best value: the least of a loss, the greatest of an accuracy', async () => {
    await add('loss', [3, 0.5, 1]);
    await add('accuracy', [0.1, 0.75, 0.5]);
    const best = [...part.shadowRoot!.querySelectorAll('.best')].map((one) => one.textContent);
    expect(best).to.deep.equal(['best 0.5', 'best 0.75']);
  });

  it('smooths, and keeps the measured values behind', async () => {
    await add('loss', [5, 1, 5, 1, 5, 1]);
    const before = colors(part).size;
    part.smoothing = 0.8;
    await rendered(runner);
    expect(colors(part).size).to.be.greaterThan(before);
  });

  it('compares with earlier runs when asked', async () => {
    await add('loss', [9, 8, 7]);
    store.next();
    await add('loss', [3, 2, 1]);
    const box = part.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=checkbox]')[0];
    expect(box.disabled).to.equal(false);
    const before = colors(part).size;
    box.click();
    await rendered(runner);
    expect(part.compare).to.equal(true);
    expect(colors(part).size).to.be.greaterThan(before);
  });

  for (const scale of [1, 0.5]) {
    it(`shows the values under the pointer, and zooms by dragging, on a page that scales it by ${scale}`, async () => {
      await add(
        'loss',
        Array.from({ length: 101 }, (_, i) => i),
      );
      part.style.transform = `scale(${scale})`;
      const over = part.shadowRoot!.querySelector<HTMLElement>('.u-over')!;
      const point = async (type: string, share: number): Promise<void> => {
        const { left, top, width, height } = over.getBoundingClientRect();
        const place = { clientX: left + share * width, clientY: top + height / 2, movementX: 1 };
        over.dispatchEvent(new MouseEvent(type, { ...place, bubbles: true, composed: true }));
        await new Promise(requestAnimationFrame);
        await rendered(runner);
      };
      await point('mouseenter', 0.75);
      await point('mousemove', 0.75);
      expect(textOf(part)).to.contain('loss 75 ');
      await point('mousedown', 0.25);
      await point('mousemove', 0.75);
      await point('mouseup', 0.75);
      await point('mousemove', 0);
      expect(textOf(part)).to.match(/loss 2[56] /);
      expect(part.shadowRoot!.querySelector('.back')).to.not.equal(null);
    });
  }

  it('zooms with the keyboard, and shows all again', async () => {
    await add('loss', [3, 2, 1]);
    const plot = part.shadowRoot!.querySelector<HTMLElement>('.plot')!;
    const press = async (key: string): Promise<void> => {
      plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await rendered(runner);
    };
    await press('+');
    expect(part.shadowRoot!.querySelector('.back')).to.not.equal(null);
    await expectAccessible(runner);
    await press('0');
    expect(part.shadowRoot!.querySelector('.back')).to.equal(null);
  });

  it('has a table of the values, seen when asked for', async () => {
    await add('loss', [3, 2, 1]);
    const cells = (): string[] => [...part.shadowRoot!.querySelectorAll('td')].map((cell) => cell.textContent!.trim());
    expect(cells()).to.deep.equal(['3', '2', '1']);
    part.table = true;
    await rendered(runner);
    expect(part.shadowRoot!.querySelector('.table')!.getBoundingClientRect().height).to.be.greaterThan(60);
    await expectAccessible(runner);
  });

  it('saves as PNG, SVG and CSV', async () => {
    await add('loss', [3, 2, 1]);
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    const saved = new Promise<void>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        names.push(this.download);
        if (names.length === 3) resolve();
      };
    });
    for (const button of part.shadowRoot!.querySelectorAll<HTMLElement>('.offers .menu button')) button.click();
    await saved;
    HTMLAnchorElement.prototype.click = click;
    expect(names.sort()).to.deep.equal(['loss.csv', 'loss.png', 'loss.svg']);
  });

  it('gives curves of different ranges an axis at each side, and more of them a field each', async () => {
    const wave = (size: number) => Array.from({ length: 20 }, (_, i) => size * (1 + Math.sin(i)));
    const plots = () => part.shadowRoot!.querySelectorAll('.uplot').length;
    const axes = () => part.shadowRoot!.querySelectorAll('.u-axis').length;
    await add('loss', wave(300));
    await add('validation', wave(250));
    expect([plots(), axes()]).to.deep.equal([1, 2]);
    await add('accuracy', wave(0.5));
    expect([plots(), axes()]).to.deep.equal([1, 3]);
    await add('tokens', wave(1e6));
    expect(plots()).to.equal(3);
    part.oneAxis = true;
    await rendered(runner);
    expect([plots(), axes()]).to.deep.equal([1, 2]);
  });

  it('tells the steps once below fields that stand in one column, so that none is flat', async () => {
    runner.style.cssText = 'display: block; inline-size: 328px';
    for (const [name, size] of Object.entries({ loss: 300, accuracy: 0.5, tokens: 1e6 }))
      await add(name, [size, 2 * size, size]);
    const heights = (): number[] =>
      [...part.shadowRoot!.querySelectorAll('.u-over')].map((field) => field.clientHeight);
    const [first] = heights();
    expect(heights()).to.have.length(3);
    for (const height of heights()) expect(height).to.be.closeTo(first, 2).and.to.be.greaterThan(40);
    runner.style.inlineSize = '900px';
    while (
      new Set([...part.shadowRoot!.querySelectorAll('.uplot')].map((plot) => plot.getBoundingClientRect().top)).size > 1
    )
      await new Promise(requestAnimationFrame);
    expect(new Set(heights()).size).to.equal(1);
    expect(heights()[0]).to.be.greaterThan(100);
  });

  it('has one row of names where it is narrow, and no less of a drawing for many of them', async () => {
    runner.style.cssText = 'display: block; inline-size: 328px';
    await add('loss', [3, 2, 1]);
    const { height } = part.getBoundingClientRect();
    const field = (): number => part.shadowRoot!.querySelector('.field')!.getBoundingClientRect().height;
    const alone = field();
    for (const name of ['loss of the critic', 'entropy', 'value', 'steps', 'rate']) await add(name, [3, 2, 1]);
    const list = part.shadowRoot!.querySelector('.series')!;
    expect(new Set([...list.children].map((item) => item.getBoundingClientRect().top)).size).to.equal(1);
    expect(list.scrollHeight).to.be.at.most(list.clientHeight);
    expect([field(), part.getBoundingClientRect().height]).to.deep.equal([alone, height]);
    expect(alone).to.equal(14 * 16);
  });

  it('says since when a curve is no number, and the usual causes, and marks it where it begins', async () => {
    const drawn = (): string => part.shadowRoot!.querySelector('canvas')!.toDataURL();
    await add('loss', [3, 2, 1, 1, Number.NaN, Number.NaN]);
    const marked = drawn();
    const trouble = part.shadowRoot!.querySelector<HTMLDetailsElement>('.trouble')!;
    expect(textOf(trouble)).to.match(/^loss: NaN since step 4 Usual causes .*learning rate.*logarithm.*division/);
    trouble.open = true;
    await expectAccessible(runner);
    store.series.get('loss')!.breaks = [];
    store.mark([]);
    runner.state.change();
    await rendered(runner);
    expect(drawn()).to.not.equal(marked);
  });

  it('shows what the author noted at a step, to listeners too', async () => {
    await add('loss', [3, 2, 1, 1]);
    const before = colors(part).size;
    store.mark([{ text: 'rate halved', step: 2, of: 'loss' }]);
    runner.state.change();
    await rendered(runner);
    expect(colors(part).size).to.be.greaterThan(before);
    part.table = true;
    await rendered(runner);
    expect(textOf(part)).to.contain('Step 2: rate halved');
  });

  it('has all names of a first number in sight, and is no higher for them', async () => {
    runner.style.width = '700px';
    const { height } = part.getBoundingClientRect();
    store.add(Array.from({ length: 10 }, (_, i) => ({ name: `layer ${i}`, step: 0, value: i })));
    runner.state.change({ metrics: store });
    await rendered(runner);
    const list = part.shadowRoot!.querySelector('.series')!;
    expect(list.scrollHeight).to.be.at.most(list.clientHeight + 1);
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    expect(part.getBoundingClientRect().height).to.equal(height);
  });

  it('moves nothing when another name comes a frame after the first', async () => {
    runner.style.cssText = 'display: block; inline-size: 294px';
    const give = (name: string): void => {
      store.add([{ name, step: 1, value: 0.5 }]);
      runner.state.change({ metrics: store });
    };
    const tops = new Set<number>();
    give('average return');
    for (let frames = 0; frames < 8; frames++) {
      await new Promise(requestAnimationFrame);
      const plot = part.shadowRoot!.querySelector('.plot[tabindex]');
      if (plot) tops.add(plot.getBoundingClientRect().top);
      if (tops.size && store.size < 2) give('loss of the critic');
    }
    expect([...tops]).to.have.length(1);
  });

  it('writes numbers of any size', async () => {
    for (const values of [
      [1e308, -1e308, 5],
      [5e-324, 1e-320],
      [1e15, 1e15 + 1],
    ]) {
      store.clear();
      await add('loss', values);
      expect(colors(part).size).to.be.greaterThan(3);
    }
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

  it('draws the first of many names, and says how many more there are', async () => {
    store.add(Array.from({ length: 2000 }, (_, i) => ({ name: `m${i % 1000}`, step: i >> 9, value: i })));
    runner.state.change({ metrics: store });
    await rendered(runner);
    const root = part.shadowRoot!;
    expect(root.querySelectorAll('.series button')).to.have.length(CURVES);
    expect(root.querySelector('.more')!.textContent).to.equal('… 976 more');
    expect(root.querySelector('[role=img]')!.getAttribute('aria-label')).to.match(/m0, m1, .*m23, … 976 more by step/);
    expect(root.querySelectorAll('th[scope=col]')).to.have.length(1 + CURVES);
    await expectAccessible(runner);
  });

  it('survives being moved', async () => {
    await add('loss', [3, 2, 1]);
    runner.parentElement!.append(runner);
    await add('loss', [1, 2]);
    expect(part.shadowRoot!.querySelectorAll('canvas')).to.have.length(1);
  });
});

describe('the table that is drawn', () => {
  const all = (): boolean => true;
  const curve = (length: number, value: (i: number) => number, from = 0) => ({
    steps: Array.from({ length }, (_, i) => from + i),
    values: Array.from({ length }, (_, i) => value(i)),
  });

  it('has every step of a few curves', () => {
    expect(align([curve(3, (i) => i), curve(3, (i) => 9 - i, 1), undefined], undefined, all)).to.deep.equal([
      [0, 1, 2, 3],
      [0, 1, 2, undefined],
      [undefined, 9, 8, 7],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  for (const count of [2, 24, 144]) {
    it(`is bounded for ${count} long curves, and keeps their extremes and their ends`, () => {
      const long = Array.from({ length: count }, (_, n) =>
        curve(20_000, (i) => (i === 7777 ? 100 + n : i === 12_345 ? -100 - n : Math.sin(i / 50)), n / count),
      );
      const [steps, ...rows] = align(long, undefined, all);
      expect(steps.length * count).to.be.at.most(20_000);
      expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).to.equal(true);
      for (const [n, row] of rows.entries()) {
        const values = row.filter((value) => value != null);
        expect([Math.max(...values), Math.min(...values)]).to.deep.equal([100 + n, -100 - n]);
        expect(values.at(-1)).to.be.within(-1, 1);
      }
    });
  }

  it('is finer where a part of the steps is seen', () => {
    const long = Array.from({ length: 24 }, () => curve(20_000, (i) => i));
    const seen = (range?: { min: number; max: number }) =>
      align(long, range, all)[0].filter((step) => step >= 1000 && step <= 1100).length;
    expect(seen({ min: 1000, max: 1100 })).to.be.greaterThan(20 * seen());
  });

  it('has gaps for what cannot be drawn', () => {
    const long = Array.from({ length: 24 }, () => curve(5000, (i) => (i % 2 ? Number.NaN : i)));
    const [, row] = align(long, undefined, (value) => Number.isFinite(value));
    expect(row.some(Number.isNaN)).to.equal(false);
  });
});

describe('a chart as a file', () => {
  const curve = (name: string, values: number[]) => {
    const store = new MetricStore();
    store.add(values.map((value, step) => ({ name, step, value })));
    return store.series.get(name)!;
  };

  it('is an image that needs nothing else, with names, numbers and gaps', () => {
    const svg = toSVG([curve('loss <a>', [3, Number.NaN, 1]), curve('acc', [0, 0.5, 1])]);
    const { documentElement: drawn } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(drawn.localName).to.equal('svg');
    expect(drawn.textContent).to.contain('loss <a>');
    const [first] = drawn.querySelectorAll('path[stroke-linejoin]');
    expect(first.getAttribute('d')!.match(/M/g)).to.have.length(2);
  });

  it('says in place where a curve is no number any more, and what the author noted', () => {
    const svg = toSVG([curve('loss', [3, 2, Number.NaN, Number.NaN])], { marks: [{ text: 'rate < 1', step: 1 }] });
    expect(svg).to.contain('>NaN since step 2<').and.to.contain('>rate &#60; 1<');
    expect(toSVG([curve('loss', [3, Number.NaN])], { strings: german }))
      .to.contain('>NaN seit Schritt 1<')
      .and.to.contain('>Schritt<');
  });

  it('has titles at its axes: one at each side for two ranges, and a field each for three', () => {
    const titles = (svg: string) => [...svg.matchAll(/rotate\(-90\)[^>]*>([^<]*)</g)].map(([, text]) => text);
    const wide = [curve('loss', [300, 1]), curve('accuracy', [0, 1])];
    expect(titles(toSVG(wide))).to.deep.equal(['loss', 'accuracy']);
    expect(toSVG(wide)).to.contain('>Step<');
    expect(toSVG([...wide, curve('tokens', [0, 1e6])]).match(/>Step</g)).to.have.length(3);
  });

  it('has the first of many curves, and how many more there are', () => {
    const svg = toSVG(Array.from({ length: 100 }, (_, i) => curve(`m${i}`, [i, 0])));
    expect(svg.match(/stroke-linejoin/g)).to.have.length(CURVES);
    expect(svg).to.contain('>… 76 more<');
  });

  it('has nothing of what has no logarithm', () => {
    const svg = toSVG([curve('loss', [100, 0, -1, 1])], { logScale: true });
    expect(svg).to.not.contain('NaN');
    expect(svg).to.contain('>100<');
  });

  it('has numbers at its axes that say where a curve is, great or small, as the language writes them', () => {
    const labels = (values: number[], language = 'en') =>
      [
        ...toSVG([curve('loss', values)], { strings: { ...STRINGS, language } }).matchAll(
          /text-anchor="end">([^<]*)</g,
        ),
      ].map(([, text]) => text);
    expect(labels([1e6, 2e6])).to.include('1,400,000');
    expect(labels([1e-5, 5e-5])).to.include('2e-5');
    expect(labels([0, 1], 'de')).to.include('0,2');
  });

  it('is a line a point as CSV', () => {
    expect(toCSV([curve('a,b', [1, 2.5])])).to.equal('name,step,value\r\n"a,b",0,1\r\n"a,b",1,2.5\r\n');
  });

  it('is smoothed without a pull towards nothing at the start', () => {
    const eased = smooth([4, 4, null, 4, 0], 0.9) as number[];
    expect(eased.slice(0, 4).map((value) => value && Math.round(value * 1e9) / 1e9)).to.deep.equal([4, 4, null, 4]);
    expect(eased[4]).to.be.within(2, 4);
  });
});
