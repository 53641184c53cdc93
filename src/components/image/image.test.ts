import { expect } from 'chai';
import {
  expectAccessible,
  type FakeRunner,
  mount,
  rendered,
  textOf,
  unmount,
} from '../../../tests/components/helpers.ts';
import { PIXELS_A_FRAME, SHOWN } from '../../runtime/limits.ts';
import type { Image } from '../run-state.ts';
import type { SparkImageElement } from './image.ts';
import './image.ts';

function image(name: string, rgba: number[], more: Partial<Image> = {}): Image {
  const pixels = new Uint8ClampedArray(4 * 8 * 4).map((_, i) => rgba[i % 4]);
  return { name, width: 8, height: 4, pixels: pixels.buffer, ...more };
}

const heat = (name: string) => image(name, [68, 1, 84, 255], { range: { colors: 'viridis', min: -0.123456, max: 2 } });

describe('<spark-image>', () => {
  let runner: FakeRunner;
  let part: SparkImageElement;
  const canvases = () => [...part.shadowRoot!.querySelectorAll<HTMLCanvasElement>('canvas[role]')];
  const show = async (...images: Image[]): Promise<void> => {
    runner.state.change({ images: new Map(images.map((shown) => [shown.name, shown])) });
    await rendered(runner);
  };
  beforeEach(async () => {
    runner = await mount<FakeRunner>('<fake-runner><spark-image></spark-image></fake-runner>');
    part = runner.querySelector('spark-image')!;
  });
  afterEach(unmount);

  it('is accessible', async () => {
    await show(image('weights', [1, 2, 3, 255]), heat('attention'));
    await expectAccessible(runner);
  });

  it('draws each, and the newest of a name in its place', async () => {
    await show(image('a', [255, 0, 0, 255]), image('b', [0, 0, 255, 255]));
    await show(image('a', [0, 255, 0, 255]), image('b', [0, 0, 255, 255]));
    const colors = canvases().map((canvas) => [...canvas.getContext('2d')!.getImageData(7, 3, 1, 1).data]);
    expect(colors).to.deep.equal([
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it('says what its colours mean', async () => {
    await show(heat('attention'));
    expect(textOf(part)).to.contain('-0.123').and.to.contain('attention');
    expect(canvases()[0].getAttribute('aria-label')).to.equal('Image “attention”: -0.123 to 2');
  });

  it('shows the first of many, and says how many more there are', async () => {
    await show(...Array.from({ length: 100 }, (_, i) => image(`i${i}`, [255, 0, 0, 255])));
    expect(canvases()).to.have.length(SHOWN);
    expect(textOf(part)).to.match(/… 76 more$/);
    await expectAccessible(runner);
  });

  it('draws no more pixels in a frame than there is time for, and the rest in the next', async () => {
    const large = (name: string): Image => {
      const pixels = new Uint8ClampedArray(4 * 1024 * 1024).fill(255);
      return { name, width: 1024, height: 1024, pixels: pixels.buffer };
    };
    const { prototype } = CanvasRenderingContext2D;
    const { putImageData } = prototype;
    const drawn = new Map<number, number>();
    let frame = 0;
    let counting = requestAnimationFrame(function count() {
      frame++;
      counting = requestAnimationFrame(count);
    });
    const pixels = () => [...drawn.values()].reduce((sum, some) => sum + some, 0);
    prototype.putImageData = function (this: CanvasRenderingContext2D, data: ImageData, x: number, y: number) {
      drawn.set(frame, (drawn.get(frame) ?? 0) + data.width * data.height);
      (putImageData as (data: ImageData, x: number, y: number) => void).call(this, data, x, y);
    } as typeof putImageData;
    await show(large('a'), large('b'), large('c'));
    while (pixels() < 3 * (1 << 20)) await new Promise(requestAnimationFrame);
    cancelAnimationFrame(counting);
    prototype.putImageData = putImageData;
    expect(Math.max(...drawn.values())).to.be.at.most(PIXELS_A_FRAME);
  });

  it('says that a picture is a smaller one', async () => {
    await show(image('a', [255, 0, 0, 255], { whole: [16_384, 8192] }));
    expect(textOf(part)).to.contain('reduced from 16,384 × 8,192');
  });

  it('magnifies a small image, pixel by pixel', async () => {
    await show(image('a', [255, 0, 0, 255]));
    expect(canvases()[0].getBoundingClientRect().width).to.be.within(170, 190);
    expect(getComputedStyle(canvases()[0]).imageRendering).to.equal('pixelated');
  });

  it('shows a large picture whole, in its room', async () => {
    const pixels = new Uint8ClampedArray(4 * 600 * 800).fill(255);
    await show({ name: 'tall', width: 600, height: 800, pixels: pixels.buffer });
    const base = part.shadowRoot!.querySelector('.base')!;
    expect(base.scrollHeight).to.be.at.most(base.clientHeight + 2);
    const { width, height } = canvases()[0].getBoundingClientRect();
    expect(width / height).to.be.closeTo(0.75, 0.02);
  });

  it('says how many lie below its edge, and makes room for them when asked', async () => {
    part.style.inlineSize = '400px';
    const high = part.getBoundingClientRect().height;
    await show(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => image(name, [255, 0, 0, 255])));
    const fold = (): HTMLElement | null => part.shadowRoot!.querySelector('.fold');
    while (!fold()) await new Promise(requestAnimationFrame);
    expect(fold()!.textContent!.trim()).to.equal('2 more');
    expect(part.getBoundingClientRect().height).to.equal(high);
    await expectAccessible(runner);
    fold()!.click();
    await rendered(runner);
    const base = part.shadowRoot!.querySelector('.base')!;
    expect(base.scrollHeight).to.be.at.most(base.clientHeight + 1);
    expect(fold()!.textContent!.trim()).to.equal('Fewer');
    fold()!.click();
    await rendered(runner);
    expect(part.getBoundingClientRect().height).to.equal(high);
  });

  it('shows just the one it names', async () => {
    part.setAttribute('name', 'b');
    await show(image('a', [255, 0, 0, 255]), image('b', [0, 0, 255, 255]));
    expect(canvases()).to.have.length(1);
  });
});
