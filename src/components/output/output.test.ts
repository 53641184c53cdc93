import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { MetricStore } from '../chart/metric-store.ts';
import { LogStore } from '../log/log-store.ts';
import type { LazyPart } from '../parts.ts';
import { loadPart } from '../parts.ts';
import type { Frame, Image, RunState, Table } from '../run-state.ts';

const bitmap = async (color: string, width = 8, height = 4): Promise<ImageBitmap> => {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, width, height);
  return canvas.transferToImageBitmap();
};
const frame = async (color: string): Promise<Frame> => ({
  name: 'wave',
  width: 8,
  height: 4,
  bitmap: await bitmap(color),
});
const image = (value: number): Image => {
  const pixels = new Uint8ClampedArray(4 * 8 * 4).fill(value);
  return { name: 'weights', width: 8, height: 4, pixels: pixels.buffer };
};
const table = (value: number): Table => ({ name: 'runs', columns: ['a', 'b'], cells: [[value, 'x,y']], more: 0 });
const named = <Thing extends { name: string }>(thing: Thing): Map<string, Thing> => new Map([[thing.name, thing]]);
/** The first pixel of what a part has drawn. */
const pixel = (part: Element): number[] => {
  const canvas = part.shadowRoot!.querySelector('canvas')!;
  const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
  copy.drawImage(canvas, 0, 0);
  return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

/** Each part that shows what a program gives: what it is given first and later, how what it shows is told, and its kinds of files. */
const PARTS: Record<
  string,
  { give(state: RunState, later: boolean): Promise<void>; shows(part: Element): unknown; kinds: string[] }
> = {
  'spark-chart': {
    give: async (state, later) => {
      state.metrics ??= new MetricStore();
      state.metrics.add([{ name: 'loss', step: later ? 1 : 0, value: later ? 0.25 : 0.5 }]);
      state.change();
    },
    shows: (part) => textOf(part.shadowRoot!.querySelector('.value')!),
    kinds: ['csv', 'png', 'svg'],
  },
  'spark-image': {
    give: async (state, later) => state.change({ images: named(image(later ? 255 : 7)) }),
    shows: pixel,
    kinds: ['png'],
  },
  'spark-canvas': {
    give: async (state, later) => state.change({ frames: named(await frame(later ? 'red' : 'blue')) }),
    shows: pixel,
    kinds: ['png'],
  },
  'spark-table': {
    give: async (state, later) => state.change({ tables: named(table(later ? 2 : 1)) }),
    shows: (part) => textOf(part.shadowRoot!.querySelector('td')!),
    kinds: ['csv'],
  },
  'spark-plot': {
    give: async (state, later) => {
      const x = Float32Array.of(0, 1);
      const mark = { kind: 'points', x, y: Float32Array.of(0, later ? 5 : 1), label: later ? 'after' : 'before' };
      state.change({ plots: named({ name: 'dots', marks: [mark], options: {} }) } as object);
    },
    shows: (part) => part.shadowRoot!.querySelector('.view')!.getAttribute('aria-label'),
    kinds: ['csv', 'png', 'svg'],
  },
  'spark-log': {
    give: async (state, later) => {
      state.log ??= new LogStore();
      state.log.add([{ level: 'log', time: 0, text: later ? 'after' : 'before' }], 0);
      state.change();
    },
    shows: (part) => part.shadowRoot!.querySelectorAll('.line').length,
    kinds: ['txt'],
  },
};

for (const [tag, { give, shows, kinds }] of Object.entries(PARTS)) {
  describe(`what <${tag}> offers of an output`, () => {
    let runner: FakeRunner;
    let part: HTMLElement;
    const find = <Type extends HTMLElement>(selector: string): Type => part.shadowRoot!.querySelector<Type>(selector)!;
    before(() => loadPart(tag as LazyPart));
    beforeEach(async () => {
      runner = await mount<FakeRunner>(`<fake-runner><${tag}></${tag}></fake-runner>`);
      part = runner.querySelector(tag)!;
      await give(runner.state, false);
      await rendered(runner);
    });
    afterEach(unmount);

    /** Presses a button, and waits for the dialog. */
    const enlarge = async (): Promise<HTMLDialogElement> => {
      find('.enlarge').focus();
      find('.enlarge').click();
      while (!find('dialog')) await new Promise(requestAnimationFrame);
      await rendered(runner);
      await new Promise(requestAnimationFrame);
      await rendered(runner);
      return find<HTMLDialogElement>('dialog');
    };

    it('is itself, large, in a dialog that lives on and gives the focus back', async () => {
      const dialog = await enlarge();
      expect(dialog.open).to.equal(true);
      const large = dialog.querySelector(tag)!;
      expect(shows(large)).to.deep.equal(shows(part));
      const before = shows(large);
      await give(runner.state, true);
      await rendered(runner);
      await new Promise(requestAnimationFrame);
      await rendered(runner);
      expect(shows(large)).to.not.deep.equal(before);
      expect(shows(large)).to.deep.equal(shows(part));
      expect(large.shadowRoot!.querySelector('.enlarge')).to.equal(null);
      await expectAccessible(runner);
      const closed = new Promise((done) => dialog.addEventListener('close', done));
      dialog.querySelector('button')!.click();
      await closed;
      expect(find('dialog')).to.equal(null);
      expect(part.shadowRoot!.activeElement).to.equal(find('.enlarge'));
    });

    it(`is files of its kinds: ${kinds.join(', ')}`, async () => {
      const names: string[] = [];
      const { click } = HTMLAnchorElement.prototype;
      const saved = new Promise<void>((resolve) => {
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          names.push(this.download.replace(/.*\./, ''));
          if (names.length === kinds.length) resolve();
        };
      });
      const buttons = part.shadowRoot!.querySelectorAll<HTMLElement>('.offers button:not(.enlarge)');
      for (const button of buttons) button.click();
      await saved;
      HTMLAnchorElement.prototype.click = click;
      expect(names.sort()).to.deep.equal(kinds);
    });
  });
}
