import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SHOWN } from '../../runtime/limits.ts';
import type { DrawnMark } from '../../runtime/protocol/plots.ts';
import type { Plot } from '../run-state.ts';
import { toCSV, toSVG } from './export.ts';
import type { SparkPlotElement } from './plot.ts';
import './plot.ts';

const numbers = (...values: number[]) => Float64Array.from(values);
const POINTS: DrawnMark = {
  kind: 'points',
  x: numbers(0, 1, 2),
  y: numbers(0, 4, 8),
  colors: { classes: ['cat', 'dog'], index: Uint8Array.from([0, 1, 1]) },
  size: 6,
};
const SPACE: DrawnMark = { kind: 'points', x: numbers(0, 1), y: numbers(0, 1), z: numbers(0, 1), size: 6 };
const FIELD: DrawnMark = {
  kind: 'field',
  rows: 2,
  columns: 3,
  z: Float32Array.from([0, 0, 1, 0, 1, 1]),
  x: [0, 2],
  y: [0, 8],
  levels: [0.5],
  colors: 'classes',
  min: 0,
  max: 1,
};
const ALL: DrawnMark[] = [
  FIELD,
  POINTS,
  { kind: 'line', x: numbers(0, 1, 2), y: numbers(1, Number.NaN, 3), label: 'a line' },
  { kind: 'arrows', x: numbers(0), y: numbers(0), u: numbers(1), v: numbers(2) },
];
const plot = (...marks: DrawnMark[]): Plot => ({ name: 'moons', marks, options: {} });
const BARS = plot({
  kind: 'bars',
  from: numbers(-0.4, 0.6),
  to: numbers(0.4, 1.4),
  y: numbers(3, -1),
  names: ['a', 'b'],
});
const RIDGES = plot({
  kind: 'ridges',
  rows: 2,
  bins: 3,
  low: numbers(-1, -2),
  high: numbers(1, 2),
  at: numbers(0, 10),
  counts: Float32Array.from([1, 4, 1, 2, 2, 2]),
});
const GRAPH = plot({
  kind: 'graph',
  nodes: [
    { name: 'input', shape: '[8, 2]' },
    { name: '0', type: 'Linear', shape: '[8, 4]', parameters: 12 },
    { name: 'output' },
  ],
  edges: [
    [0, 1],
    [1, 2],
    [0, 2],
  ],
});
const BOXES = plot({ kind: 'boxes', boxes: [{ name: 'a', low: 0, quartiles: [1, 2, 3], high: 4, beyond: [9] }] });

describe('<spark-plot>', () => {
  let runner: FakeRunner;
  let part: SparkPlotElement;
  const show = async (...plots: Plot[]): Promise<void> => {
    runner.state.change({ plots: new Map(plots.map((one) => [one.name, one])) });
    await rendered(runner);
  };
  const within = <Found extends HTMLElement>(selector: string): Found =>
    part.shadowRoot!.querySelector<Found>(selector)!;
  const press = async (key: string): Promise<boolean> => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    within('.view').dispatchEvent(event);
    await rendered(runner);
    return event.defaultPrevented;
  };
  /** How many pixels have some colour. */
  const inked = (): number => {
    const canvas = within<HTMLCanvasElement>('canvas');
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
    return count;
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-plot></spark-plot></fake-runner>');
    part = runner.querySelector('spark-plot')!;
  });
  afterEach(unmount);

  it('is accessible, and says what is plotted', async () => {
    await show(plot(...ALL));
    await expectAccessible(runner);
    expect(within('.view').ariaLabel ?? within('.view').getAttribute('aria-label')).to.equal('Plot “moons”: a line');
  });

  for (const [kind, one] of Object.entries({
    marks: plot(...ALL),
    bars: BARS,
    boxes: BOXES,
    ridges: RIDGES,
    graph: GRAPH,
    space: plot(SPACE),
  })) {
    it(`draws ${kind}, as large as there is room`, async () => {
      await show(one);
      const canvas = within<HTMLCanvasElement>('canvas');
      expect(canvas.width).to.equal(Math.round(canvas.clientWidth * devicePixelRatio));
      expect(inked()).to.be.greaterThan(200);
    });
  }

  it('says of a layer what it is, by keyboard', async () => {
    await show(GRAPH);
    await press('ArrowRight');
    await press('ArrowRight');
    expect(within('.tip').textContent).to.equal('layer 0 · type Linear · output [8, 4] · parameters 12');
    await expectAccessible(runner);
    await show(RIDGES);
    await press('Home');
    expect(within('.tip').textContent).to.match(/^at 0 · from -1 · to -0\.3333 · count 1$/);
    expect(toCSV(RIDGES).split('\r\n')).to.have.length(8);
    expect(toSVG(GRAPH).toMarkup()).to.contain('Linear');
  });

  it('draws again when there is more, and forgets what is gone', async () => {
    await show(plot(POINTS));
    const before = inked();
    await show(plot(FIELD, POINTS));
    expect(inked()).to.be.greaterThan(before);
    await show();
    expect(part.shadowRoot!.querySelector('figure')).to.equal(null);
  });

  it('says what is under the pointer', async () => {
    await show(plot(POINTS));
    const { left, top, width } = within('.view').getBoundingClientRect();
    const tip = within('.tip');
    expect(tip.hidden).to.equal(true);
    // The middle one of three stands in the middle of the axes: looked for along that line.
    for (let y = 0; y < 400 && tip.hidden; y += 5)
      for (let x = 0; x < width && tip.hidden; x += 5)
        within('.view').dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y }));
    expect(tip.textContent).to.match(/^x \d · y \d · class (cat|dog)$/);
    within('.view').dispatchEvent(new PointerEvent('pointerleave'));
    expect(tip.hidden).to.equal(true);
  });

  it('is walked through by keyboard, and leaves other keys to the page', async () => {
    await show(plot(POINTS));
    const seen: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End']) {
      expect(await press(key)).to.equal(true);
      seen.push(within('.tip').textContent);
    }
    const [first, second, last] = ['x 0 · y 0 · class cat', 'x 1 · y 4 · class dog', 'x 2 · y 8 · class dog'];
    expect(seen).to.deep.equal([first, second, first, last]);
    expect(await press('Escape')).to.equal(true);
    expect(within('.tip').hidden).to.equal(true);
    for (const key of ['Escape', 'ArrowUp', 'Tab', 'a']) expect(await press(key), key).to.equal(false);
  });

  it('keeps to what is looked at when the plot changes under it', async () => {
    await show(plot(POINTS));
    await press('End');
    await show(plot({ ...POINTS, x: numbers(0, 1, 5) } as DrawnMark));
    expect(within('.tip').textContent).to.match(/^x 5 /);
    await show(plot({ ...POINTS, x: numbers(0), y: numbers(0) } as DrawnMark));
    expect(within('.tip').hidden).to.equal(true);
  });

  it('turns points in space with the arrow keys, and back', async () => {
    await show(plot(SPACE));
    const picture = () => within<HTMLCanvasElement>('canvas').toDataURL();
    const before = picture();
    expect(await press('ArrowLeft')).to.equal(true);
    expect(picture()).to.not.equal(before);
    await press('+');
    await press('0');
    expect(picture()).to.equal(before);
    await press('PageDown');
    expect(within('.tip').textContent).to.equal('x 0 · y 0 · z 0');
  });

  it('shows the first of many, or one by its name', async () => {
    await show(...Array.from({ length: SHOWN + 3 }, (_, i) => ({ ...plot(POINTS), name: `n${i}` })));
    expect(part.shadowRoot!.querySelectorAll('figure')).to.have.length(SHOWN);
    expect(textOf(within('.more'))).to.equal('… 3 more');
    part.name = 'n2';
    await rendered(runner);
    expect([...part.shadowRoot!.querySelectorAll('.name')].map(textOf)).to.deep.equal(['n2']);
  });

  it('says how many points there were', async () => {
    await show(plot({ ...POINTS, of: 30_000 } as DrawnMark));
    expect(textOf(within('.of'))).to.equal('3 of 30,000 points');
  });

  it('is put on paper as SVG', async () => {
    await show(plot(...ALL));
    await import('./export.ts');
    await rendered(runner);
    dispatchEvent(new Event('beforeprint'));
    const drawn = within('.paper').firstElementChild!;
    expect(drawn.localName).to.equal('svg');
    expect(drawn.querySelectorAll('path').length).to.be.greaterThan(4);
  });
});

describe('a plot as a file', () => {
  it('is SVG that any reader of XML takes, with everything that is drawn', () => {
    for (const one of [plot(...ALL), BARS, BOXES, plot(SPACE)]) {
      const parsed = new DOMParser().parseFromString(toSVG(one).toMarkup(), 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).to.equal(null);
      expect(parsed.querySelector('title')!.textContent).to.equal('moons');
    }
    const drawn = toSVG(plot(...ALL)).toMarkup();
    expect(drawn).to.match(/<image href="data:image\/bmp;base64,/);
    expect(drawn).to.contain('>cat</text>').and.to.contain('>a line</text>');
  });

  it('has a field whose picture browsers read', async () => {
    const [, href] = /href="(data:[^"]+)"/.exec(toSVG(plot(FIELD)).toMarkup())!;
    const image = new Image();
    image.src = href;
    await image.decode();
    expect([image.width, image.height]).to.deep.equal([3, 2]);
  });

  it('escapes what the program calls things', () => {
    const drawn = toSVG({ ...plot({ ...ALL[2], label: '<b>&"' }), name: 'a"<' }).toMarkup();
    expect(new DOMParser().parseFromString(drawn, 'image/svg+xml').querySelector('parsererror')).to.equal(null);
  });

  it('is a table of all its numbers', () => {
    expect(toCSV(plot(POINTS)).split('\r\n')).to.deep.equal([
      'mark,label,panel,x,y,class',
      '1,,,0,0,cat',
      '1,,,1,4,dog',
      '1,,,2,8,dog',
      '',
    ]);
    expect(toCSV(plot(FIELD)).split('\r\n')[3]).to.equal('1,,,2,0,1');
  });
});
