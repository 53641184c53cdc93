/** The pictures a program draws. */
import { nothing } from 'lit';
import { SHOWN } from '../../runtime/limits.ts';
import { serves } from '../copies.ts';
import { SparkCanvasInputEvent } from '../events/canvas-input.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { moreLine, reducedText } from '../more.ts';
import type { Frame } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './canvas.styles.ts';
import { watchInput } from './input.ts';

/**
 * @summary What the program draws on `spark.canvas(name)`.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one canvas of the program, without it
 * the first 24, and how many more there are. A frame is drawn when the browser draws, and then the program may send the next. Where the program asked
 * with `{ input: true }`, what a reader does on the picture with pointer, wheel and keys reaches it as events.
 *
 * @csspart base - All pictures.
 * @csspart canvas - Each picture.
 * @csspart reduced - Says what size a canvas has whose picture is a smaller one.
 * @csspart more - Says how many canvases are not shown.
 *
 * @cssproperty --spark-canvas-size - Greatest width of a picture.
 */
export class SparkCanvasElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = { for: {}, name: {}, frames: { attribute: false } };

  #link = new RunnerLink(this as SparkCanvasElement, { frames: (state) => state.frames });
  #drawn = new WeakSet<Frame>();
  /** What is to be seen on each canvas. */
  #shows = new WeakMap<HTMLCanvasElement, Frame>();

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The canvas to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest picture of each canvas. Set by the runner. */
  declare frames: ReadonlyMap<string, Frame>;

  constructor() {
    super();
    this.for = this.name = null;
    this.frames = new Map();
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    this.#shown.forEach((frame, i) => {
      // A bitmap without size has been taken over by another <spark-canvas> of this runner.
      if (this.#drawn.has(frame) || !frame.bitmap.width) return;
      this.#drawn.add(frame);
      const canvas = this.renderRoot.querySelectorAll('canvas')[i];
      // Setting a size clears, even when it is the same.
      const { width, height } = frame.bitmap;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (frame.input && !this.#shows.has(canvas)) this.#watch(canvas);
      this.#shows.set(canvas, frame);
      canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(frame.bitmap);
    });
  }

  #watch(canvas: HTMLCanvasElement): void {
    const frame = (): Frame => this.#shows.get(canvas)!;
    watchInput(
      canvas,
      () => (frame().input ? frame() : undefined),
      (events) => this.#link.request(new SparkCanvasInputEvent(frame().name, events)),
    );
  }

  get #all(): Frame[] {
    return [...this.frames.values()].filter(({ name }) => this.name === null || name === this.name);
  }

  get #shown(): Frame[] {
    return this.#all.slice(0, SHOWN);
  }

  protected override render() {
    const shown = this.#shown;
    return html`<div class="base" part="base">
      ${shown.length ? nothing : html`<slot></slot>`}
      ${shown.map((frame) => this.#renderCanvas(frame))}
      ${moreLine(this.#all.length - shown.length, wordsWith(this.#link.replaced))}
    </div>`;
  }

  #renderCanvas({ name, input, bitmap, width, height }: Frame) {
    const { canvas, canvasInput } = wordsWith(this.#link.replaced);
    // What another <spark-canvas> has taken over has no size.
    const reduced = bitmap.width > 0 && bitmap.width < width;
    return html`<canvas
          part="canvas"
          class=${input ? 'input' : ''}
          role=${input ? 'application' : 'img'}
          tabindex=${input ? 0 : nothing}
          aria-label=${fill(input ? canvasInput : canvas, { name })}
        ></canvas>
        ${reduced ? html`<p class="more" part="reduced">${reducedText([width, height], wordsWith(this.#link.replaced))}</p>` : nothing}`;
  }
}

if (serves('spark-canvas')) customElements.define('spark-canvas', SparkCanvasElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-canvas': SparkCanvasElement;
  }
}
