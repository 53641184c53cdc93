/** The numbers that a program shows as pictures. */
import { nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type ColorMap, colorTable } from '../../runtime/colors.ts';
import { PIXELS_A_FRAME, SHOWN } from '../../runtime/limits.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreLine, reducedText } from '../more.ts';
import { Fold, fold } from '../output/fold.ts';
import { tools } from '../output/tools.styles.ts';
import { type Output, OutputTools } from '../output/tools.ts';
import { paper } from '../paper.styles.ts';
import type { Image } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { toPNG } from '../save.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './image.styles.ts';
import { magnified } from './magnified.ts';

/** How wide a picture is shown at most, in px. */
const MOST = 512;

/**
 * @summary What the program shows with `spark.image(name, data, options)`: pictures, heat maps, grids of pictures.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one image of the program, without it
 * the first 24, and how many more there are. Each is drawn at most once a frame, and no more of them than a frame has
 * time for; its colours are explained where they stand for numbers. A picture is as large as its room lets it be, can be enlarged,
 * and saved as PNG.
 *
 * @csspart base - All images.
 * @csspart image - Each image.
 * @csspart caption - Its name and range.
 * @csspart offers - Enlarges and saves an image.
 * @csspart fold - Says how many images lie below the edge, and makes room for them.
 * @csspart more - Says how many images are not shown.
 *
 * @cssproperty --spark-image-size - Width of an image, instead of one that its pixels suggest.
 * @cssproperty --spark-image-height - Height of them all; what has no room is scrolled to. With `auto`, as high as they are.
 */
export class SparkImageElement extends LazyElement {
  static override styles = [shared, menu, tools, fold, styles, paper];
  static override properties = { for: {}, name: {}, images: { attribute: false } };

  #link = new RunnerLink(this as SparkImageElement, { images: (state) => state.images });
  #tools = new OutputTools(this);
  #fold = new Fold(this, 'figure');
  #drawn = new WeakMap<HTMLCanvasElement, Image | ColorMap>();
  /** The first to be drawn next. */
  #next = 0;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The image to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest image of each name. Set by the runner. */
  declare images: ReadonlyMap<string, Image> | undefined;

  constructor() {
    super();
    this.for = this.name = null;
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const free = getComputedStyle(this).getPropertyValue('--spark-image-height').trim() === 'auto';
    const { classList } = this.renderRoot.querySelector('.base')!;
    classList.toggle('free', free);
    classList.toggle('large', this.#tools.isLarge);
    const figures = this.renderRoot.querySelectorAll('figure');
    const shown = this.#shown;
    const now = this.#due(
      shown,
      [...figures].map((figure) => figure.querySelector('canvas')!),
    );
    shown.forEach((image, i) => {
      const [canvas, colors] = figures[i].querySelectorAll('canvas');
      if (now.has(image)) this.#draw(image, canvas, figures[i]);
      const map = image.range?.colors;
      if (colors && map && this.#drawn.get(colors) !== map) this.#drawColors(map, colors);
    });
  }

  /** Which have to be drawn and can be in this frame; the others wait for the next, and go first then. */
  #due(shown: readonly Image[], canvases: readonly HTMLCanvasElement[]): Set<Image> {
    const due = new Set<Image>();
    let pixels = 0;
    let stopped: number | undefined;
    for (let i = 0; i < shown.length; i++) {
      const at = (this.#next + i) % shown.length;
      const image = shown[at];
      if (this.#drawn.get(canvases[at]) === image) continue;
      pixels += image.width * image.height;
      if (pixels > PIXELS_A_FRAME && due.size) {
        stopped = at;
        break;
      }
      due.add(image);
    }
    this.#next = stopped ?? 0;
    if (stopped !== undefined) void this.updateComplete.then(() => this.requestUpdate());
    return due;
  }

  #draw(image: Image, canvas: HTMLCanvasElement, figure: HTMLElement): void {
    const { width, height, pixels } = image;
    this.#drawn.set(canvas, image);
    // Setting a size clears, even when it is the same.
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      figure.style.setProperty('--ratio', String(width / height));
      figure.style.setProperty('--wide', `var(--spark-image-size, ${Math.min(MOST, width * magnified(width))}px)`);
      canvas.classList.toggle('coarse', width < MOST);
    }
    const pen = canvas.getContext('2d')!;
    pen.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
  }

  #drawColors(map: ColorMap, canvas: HTMLCanvasElement): void {
    this.#drawn.set(canvas, map);
    const table = colorTable(map);
    const line = new ImageData(256, 1);
    for (let i = 0; i < 256; i++) line.data.set([...table.subarray(3 * i, 3 * i + 3), 255], 4 * i);
    canvas.getContext('2d')!.putImageData(line, 0, 0);
  }

  get #all(): Image[] {
    return [...(this.images?.values() ?? [])].filter(({ name }) => this.name === null || name === this.name);
  }

  get #shown(): Image[] {
    return this.#all.slice(0, SHOWN);
  }

  protected override render() {
    const shown = this.#shown;
    const names = shown.map(({ name }) => name).join(', ');
    return html`<div class="base" part="base" tabindex="0" role="group" aria-label=${names}>
      ${shown.length ? shown.map((image) => this.#renderImage(image)) : html`<slot></slot>`}
      ${moreLine(this.#all.length - shown.length, wordsWith(this.#link.replaced))}
    </div>
    ${this.#fold.render(wordsWith(this.#link.replaced))}`;
  }

  #output({ name }: Image): Output {
    return {
      name,
      kinds: ['png'],
      content: () => {
        const at = this.#shown.findIndex((image) => image.name === name);
        return toPNG(this.renderRoot.querySelectorAll('figure')[at].querySelector('canvas')!);
      },
      prepare: (part) => {
        (part as SparkImageElement).name = name;
      },
    };
  }

  #renderImage(shown: Image) {
    const { name, range, whole } = shown;
    const { image, imageRange } = wordsWith(this.#link.replaced);
    const [min, max] = range ? [short(range.min), short(range.max)] : [];
    const words = range ? `: ${fill(imageRange, { min: min!, max: max! })}` : '';
    return html`<figure class="output">
      <canvas part="image" width="0" height="0" role="img" aria-label=${fill(image, { name }) + words}></canvas>
      <figcaption part="caption">
        <bdi class="name">${name}</bdi>
        ${whole ? html`<span class="range">${reducedText(whole, wordsWith(this.#link.replaced))}</span>` : nothing}
        ${
          range
            ? // New with each range: a longer number would move what stands behind it.
              keyed(
                words,
                html`<span class="range"
                  ><bdi>${min}</bdi
                  ><canvas class="colors" width="256" height="1" aria-hidden="true"></canvas
                  ><bdi>${max}</bdi></span
                >`,
              )
            : nothing
        }
      </figcaption>
      ${this.#tools.render(this.#output(shown), wordsWith(this.#link.replaced))}
    </figure>`;
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

if (serves('spark-image')) customElements.define('spark-image', SparkImageElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-image': SparkImageElement;
  }
}
