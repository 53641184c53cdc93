import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  nextEvent,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { SHOWN } from '../../runtime/limits.ts';
import type { Frame } from '../run-state.ts';
import type { SparkCanvasElement } from './canvas.ts';
import './canvas.ts';

function frame(name: string, color: string): Frame {
  const canvas = new OffscreenCanvas(40, 20);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 40, 20);
  return { name, width: 40, height: 20, bitmap: canvas.transferToImageBitmap() };
}

/** The colour in the middle of a canvas. */
function pixel(canvas: HTMLCanvasElement): number[] {
  const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
  copy.drawImage(canvas, -20, -10);
  return [...copy.getImageData(0, 0, 1, 1).data];
}

describe('<spark-canvas>', () => {
  let runner: FakeRunner;
  let part: SparkCanvasElement;
  const canvases = (): HTMLCanvasElement[] => [...part.shadowRoot!.querySelectorAll('canvas')];
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-canvas></spark-canvas></fake-runner>');
    part = runner.querySelector('spark-canvas')!;
  });
  afterEach(unmount);

  it('is accessible', async () => {
    runner.state.change({ frames: new Map([['field', frame('field', 'red')]]) });
    await rendered(runner);
    await expectAccessible(runner);
  });

  it('draws each frame', async () => {
    for (const [color, rgba] of [
      ['rgb(255 0 0)', [255, 0, 0, 255]],
      ['rgb(0 0 255)', [0, 0, 255, 255]],
    ] as const) {
      runner.state.change({ frames: new Map([['field', frame('field', color)]]) });
      await rendered(runner);
      expect(pixel(canvases()[0])).to.deep.equal(rgba);
    }
    expect(canvases()).to.have.length(1);
  });

  it('has the size of the program’s canvas, and no more than there is room for', async () => {
    const wide = { ...frame('wide', 'red'), width: 400, height: 200 };
    runner.state.change({
      frames: new Map([
        ['small', frame('small', 'red')],
        ['wide', wide],
      ]),
    });
    part.style.inlineSize = '300px';
    await rendered(runner);
    expect(canvases().map((canvas) => canvas.getBoundingClientRect().width)).to.deep.equal([40, 300]);
  });

  it('tells what a reader does on a picture whose program wants to know, in its own pixels', async () => {
    runner.state.change({ frames: new Map([['field', { ...frame('field', 'red'), input: true }]]) });
    await rendered(runner);
    await expectAccessible(runner);
    const [canvas] = canvases();
    const box = canvas.getBoundingClientRect();
    const told = nextEvent(runner, 'spark-canvas-input');
    const at = (share: number) => ({
      clientX: box.left + share * box.width,
      clientY: box.top,
      bubbles: true,
      buttons: 1,
    });
    canvas.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    canvas.dispatchEvent(new PointerEvent('pointermove', at(0.25)));
    canvas.dispatchEvent(new PointerEvent('pointermove', at(0.5)));
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true }));
    const { name, events } = await told;
    expect(name).to.equal('field');
    expect(events.map(({ type }) => type)).to.deep.equal(['pointerdown', 'pointermove', 'keydown']);
    expect(events[1].offsetX).to.be.closeTo(20, 0.1);
    expect([events[2].key, events[2].shiftKey]).to.deep.equal(['ArrowUp', true]);
  });

  it('shows the first of many, and says how many more there are', async () => {
    const many = Array.from({ length: 100 }, (_, i): [string, Frame] => [`c${i}`, frame(`c${i}`, 'red')]);
    runner.state.change({ frames: new Map(many) });
    await rendered(runner);
    expect(canvases()).to.have.length(SHOWN);
    expect(textOf(part)).to.equal('… 76 more');
    await expectAccessible(runner);
  });

  it('says that a picture is a smaller one, and tells what a reader does on it in the canvas’s own pixels', async () => {
    const large = { ...frame('field', 'red'), width: 400, height: 200, input: true };
    runner.state.change({ frames: new Map([['field', large]]) });
    await rendered(runner);
    const [canvas] = canvases();
    expect(canvas.width).to.equal(40);
    expect(textOf(part)).to.equal('reduced from 400 × 200');
    const told = nextEvent(runner, 'spark-canvas-input');
    const { left, top, width } = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: left + width / 2, clientY: top }));
    expect((await told).events[0].offsetX).to.be.closeTo(200, 1);
  });

  it('shows every canvas of the program, or the one it names', async () => {
    const frames = new Map([
      ['a', frame('a', 'red')],
      ['b', frame('b', 'blue')],
    ]);
    runner.state.change({ frames });
    await rendered(runner);
    expect(canvases().map((canvas) => canvas.getAttribute('aria-label'))).to.deep.equal(['Picture “a”', 'Picture “b”']);
    part.setAttribute('name', 'b');
    await rendered(runner);
    expect(canvases()).to.have.length(1);
  });
});
