/** The pictures a program draws. */
import { nothing } from 'lit';
import { SHOWN } from '../../runtime/limits.ts';
import { serves } from '../copies.ts';
import { SparkCanvasInputEvent } from '../events/canvas-input.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreLine, reducedText } from '../more.ts';
import { tools } from '../output/tools.styles.ts';
import { type Output, OutputTools } from '../output/tools.ts';
import type { Frame } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { toPNG } from '../save.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './canvas.styles.ts';
import { watchInput } from './input.ts';

/**
 * @summary What the program draws on `spark.canvas(name)`.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one canvas of the program, without it
 * the first 24, and how many more there are. A frame is drawn when the browser draws, and then the program may send the next. Where the program asked
 * with `{ input: true }`, what a reader does on the picture with pointer, wheel and keys reaches it as events. A picture has the size
 * that the program gave its canvas, where there is room for it; it can be enlarged, and saved as PNG.
 *
 * @csspart base - All pictures.
 * @csspart canvas - Each picture.
 * @csspart offers - Enlarges and saves a picture.
 * @csspart reduced - Says what size a canvas has whose picture is a smaller one.
 * @csspart more - Says how many canvases are not shown.
 *
 * @cssproperty --spark-canvas-size - Width of a picture, where there is room for it, instead of its own.
 */
export class SparkCanvasElement extends LazyElement {
  static override styles = [shared, menu, tools, styles];
  static override properties = { for: {}, name: {}, frames: { attribute: false }, source: { attribute: false } };

  #link = new RunnerLink(this as SparkCanvasElement, { frames: (state) => state.frames });
  #tools = new OutputTools(this);
  #drawn = new WeakSet<Frame>();
  /** What is to be seen on each canvas. */
  #shows = new WeakMap<HTMLCanvasElement, Frame>();

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The canvas to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest picture of each canvas. Set by the runner. */
  declare frames: ReadonlyMap<string, Frame>;
  /**
   * The part whose pictures this one repeats, larger: a frame can be taken over only once.
   * @internal
   */
  declare source: SparkCanvasElement | undefined;

  constructor() {
    super();
    this.for = this.name = null;
    this.frames = new Map();
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await this.source?.updateComplete;
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const pictures = this.renderRoot.querySelectorAll('canvas');
    this.#shown.forEach((frame, i) => {
      this.#fit(pictures[i], frame);
      if (this.source) this.#repeat(pictures[i], frame);
      // A bitmap without size has been taken over by another <spark-canvas> of this runner.
      if (this.source || this.#drawn.has(frame) || !frame.bitmap.width) return;
      this.#drawn.add(frame);
      const canvas = pictures[i];
      // Setting a size clears, even when it is the same.
      const { width, height } = frame.bitmap;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      this.#show(canvas, frame);
      canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(frame.bitmap);
    });
  }

  /** As large as the program's canvas, where there is room; a dialog has room for more. */
  #fit(canvas: HTMLCanvasElement, { width, height }: Frame): void {
    canvas.style.setProperty('--own', `${width}px`);
    canvas.style.setProperty('--ratio', String(width / height));
    canvas.classList.toggle('large', this.#tools.isLarge);
  }

  #show(canvas: HTMLCanvasElement, frame: Frame): void {
    if (frame.input && !this.#shows.has(canvas)) this.#watch(canvas);
    this.#shows.set(canvas, frame);
  }

  #repeat(canvas: HTMLCanvasElement, frame: Frame): void {
    const shown = this.source!.pictureOf(frame.name);
    if (!shown?.width) return;
    if (canvas.width !== shown.width) canvas.width = shown.width;
    if (canvas.height !== shown.height) canvas.height = shown.height;
    this.#show(canvas, frame);
    const pen = canvas.getContext('2d')!;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(shown, 0, 0);
  }

  /**
   * What is to be seen of a canvas of the program; undefined when it is not shown here.
   * @internal
   */
  pictureOf(name: string): HTMLCanvasElement | undefined {
    const at = this.#shown.findIndex((frame) => frame.name === name);
    return this.renderRoot.querySelectorAll('canvas')[at];
  }

  #output({ name }: Frame): Output {
    return {
      name,
      kinds: ['png'],
      content: () => toPNG(this.pictureOf(name)!),
      prepare: (part) => {
        (part as SparkCanvasElement).name = name;
        (part as SparkCanvasElement).source = this;
      },
    };
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

  #renderCanvas(frame: Frame) {
    const { name, input, bitmap, width, height } = frame;
    const { canvas, canvasInput } = wordsWith(this.#link.replaced);
    // What another <spark-canvas> has taken over has no size.
    const reduced = bitmap.width > 0 && bitmap.width < width;
    return html`<div class="output${input ? ' answers' : ''}"><canvas
          part="canvas"
          class=${input ? 'input' : ''}
          role=${input ? 'application' : 'img'}
          tabindex=${input ? 0 : nothing}
          aria-label=${fill(input ? canvasInput : canvas, { name })}
        ></canvas>
        ${this.#tools.render(this.#output(frame), wordsWith(this.#link.replaced))}</div>
        ${reduced ? html`<p class="more" part="reduced">${reducedText([width, height], wordsWith(this.#link.replaced))}</p>` : nothing}`;
  }
}

if (serves('spark-canvas')) customElements.define('spark-canvas', SparkCanvasElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-canvas': SparkCanvasElement;
  }
}
