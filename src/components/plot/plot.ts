/** The plots that a program draws. */
import { nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { lazy } from '../../runtime/lazy.ts';
import { SHOWN } from '../../runtime/limits.ts';
import { PALETTE } from '../chart/palette.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreLine } from '../more.ts';
import { formatNumber } from '../numbers.ts';
import { Fold, fold } from '../output/fold.ts';
import { tools } from '../output/tools.styles.ts';
import { type FileKind, type Output, OutputTools } from '../output/tools.ts';
import { paper } from '../paper.styles.ts';
import type { Plot } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { paperBehind, toPNG } from '../save.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { unseen } from '../unseen.styles.ts';
import { styles } from './plot.styles.ts';
import { PlotView, themeOf } from './view.ts';

const formats = lazy(() => import('./export.ts'));

/**
 * @summary What the program shows with `spark.plot(name, marks, options)`: points, lines, bars, histograms, boxes, contours and
 * decision boundaries, arrows, small multiples, points in space.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one plot of the program, without it the first 24, and
 * how many more there are. Drawn at most once a frame. Under the pointer stands what a thing is; with the keyboard ← → walk from one
 * to the next. Points in space are turned by dragging or the arrow keys, + and − bring them nearer, 0 turns them back, and
 * Page Up and Down walk. A plot can be enlarged, and saved as PNG, SVG and CSV; paper gets it as SVG.
 *
 * @csspart base - All plots.
 * @csspart plot - Each plot.
 * @csspart caption - Its name.
 * @csspart offers - Enlarges and saves it.
 * @csspart fold - Says how many plots lie below the edge, and makes room for them.
 * @csspart more - Says how many plots are not shown.
 *
 * @cssproperty --spark-plot-height - Height of them all; what has no room is scrolled to.
 * @cssproperty --spark-series-1 - Colour of the first class, or mark; and so on.
 */
export class SparkPlotElement extends LazyElement {
  static override styles = [shared, unseen, menu, tools, fold, styles, paper];
  static override properties = { for: {}, name: {}, plots: { attribute: false } };

  #link = new RunnerLink(this as SparkPlotElement, { plots: (state) => state.plots });
  #tools = new OutputTools(this);
  #fold = new Fold(this, 'figure');
  #formats: typeof import('./export.ts') | undefined;
  #views = new Map<string, PlotView>();
  #sizes = new ResizeObserver(() => this.requestUpdate());
  #scheme = matchMedia('(prefers-color-scheme: dark)');

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The plot to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest plot of each name. Set by the runner. */
  declare plots: ReadonlyMap<string, Plot> | undefined;

  constructor() {
    super();
    this.for = this.name = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#scheme.addEventListener('change', this.#onScheme);
    addEventListener('beforeprint', this.#onPrint);
    // Paper does not wait.
    void formats().then(
      (there) => {
        this.#formats = there;
      },
      () => {},
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#scheme.removeEventListener('change', this.#onScheme);
    removeEventListener('beforeprint', this.#onPrint);
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const shown = this.#shown;
    if (!shown.length) return;
    const theme = this.#theme;
    const figures = this.renderRoot.querySelectorAll('figure');
    shown.forEach((plot, i) => {
      const view = this.#view(plot);
      view.draw(figures[i].querySelector('canvas')!, plot, theme);
      this.#point(figures[i], view);
    });
    for (const name of this.#views.keys()) if (!this.plots?.has(name)) this.#views.delete(name);
  }

  /** What is looked at: its ring and its words, without another rendering. */
  #point(figure: Element, { seen }: PlotView): void {
    const [ring, tip] = figure.querySelectorAll<HTMLElement>('.ring, .tip');
    ring.hidden = tip.hidden = !seen;
    if (!seen) return;
    ring.style.left = `${seen.x}px`;
    ring.style.top = `${seen.y}px`;
    if (tip.textContent !== seen.text) tip.textContent = seen.text;
  }

  get #language(): string {
    return wordsWith(this.#link.replaced).language;
  }

  get #theme() {
    return themeOf(this, PALETTE, this.#language);
  }

  #view(plot: Plot): PlotView {
    const known = this.#views.get(plot.name) ?? new PlotView();
    this.#views.set(plot.name, known);
    return known;
  }

  #onScheme = (): void => this.requestUpdate();

  /** What paper gets is drawn for it: a picture of the screen would be coarse. Where the code is not there yet, it has to do. */
  #onPrint = (): void => {
    const figures = this.renderRoot.querySelectorAll('figure');
    this.#shown.forEach((plot, i) => {
      const drawn = this.#formats?.toSVG(plot, this.#drawing(plot, figures[i]));
      figures[i].classList.toggle('printed', drawn !== undefined);
      figures[i].querySelector('.paper')!.replaceChildren(...(drawn ? [drawn.toElement(document)] : []));
    });
  };

  /** As it is on the screen. */
  #drawing(plot: Plot, figure: Element) {
    const { clientWidth: width, clientHeight: height } = figure.querySelector('.view')!;
    return { width, height, theme: this.#theme, view: this.#view(plot).view };
  }

  #output(plot: Plot): Output {
    return {
      name: plot.name,
      kinds: ['png', 'svg', 'csv'],
      content: (kind) => this.#file(plot, kind),
      prepare: (part) => {
        (part as SparkPlotElement).name = plot.name;
      },
    };
  }

  async #file(plot: Plot, kind: FileKind): Promise<Blob> {
    const figure = this.renderRoot.querySelectorAll('figure')[this.#shown.indexOf(plot)];
    if (kind === 'png') return toPNG(figure.querySelector('canvas')!, paperBehind(this));
    const { toCSV, toSVG } = await formats();
    if (kind === 'csv') return new Blob([toCSV(plot)], { type: 'text/csv' });
    const drawn = toSVG(plot, this.#drawing(plot, figure)).toMarkup();
    return new Blob([drawn.replaceAll('currentColor', getComputedStyle(this).color)], { type: 'image/svg+xml' });
  }

  #onMove(event: PointerEvent, plot: Plot): void {
    const view = this.#view(plot);
    const target = event.currentTarget as HTMLElement;
    if (event.buttons & 1 && view.turns) view.drag(event.movementX, event.movementY);
    else {
      const { left, top } = target.getBoundingClientRect();
      view.point(event.clientX - left, event.clientY - top, this.#language);
      this.#point(target.closest('figure')!, view);
      return;
    }
    this.requestUpdate();
  }

  #onDown(event: PointerEvent, plot: Plot): void {
    if (this.#view(plot).turns) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  #onLeave(event: PointerEvent, plot: Plot): void {
    this.#view(plot).leave();
    this.#point((event.currentTarget as HTMLElement).closest('figure')!, this.#view(plot));
  }

  #onKey(event: KeyboardEvent, plot: Plot): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#view(plot).key(event.key, this.#language)) return;
    event.preventDefault();
    this.requestUpdate();
  }

  get #all(): Plot[] {
    return [...(this.plots?.values() ?? [])].filter(({ name }) => this.name === null || name === this.name);
  }

  get #shown(): Plot[] {
    return this.#all.slice(0, SHOWN);
  }

  protected override render() {
    const shown = this.#shown;
    const strings = wordsWith(this.#link.replaced);
    return html`<div class="base" part="base">
      ${shown.length ? nothing : html`<slot></slot>`}
      ${shown.map((plot) => keyed(plot.name, this.#renderPlot(plot)))}
      ${moreLine(this.#all.length - shown.length, strings)}
    </div>
    ${this.#fold.render(strings)}`;
  }

  #renderPlot(plot: Plot) {
    const { name, marks } = plot;
    const strings = wordsWith(this.#link.replaced);
    const labels = [...new Set(marks.flatMap(({ panel, label }) => [panel, label]))].filter(Boolean).join(', ');
    const all = marks.reduce((sum, mark) => sum + (('of' in mark && mark.of) || 0), 0);
    const points = marks.reduce((sum, mark) => sum + ('of' in mark && mark.of ? mark.x.length : 0), 0);
    const of = fill(strings.plotOf, {
      count: formatNumber(points, strings.language),
      all: formatNumber(all, strings.language),
    });
    return html`<figure part="plot" class="output">
      <figcaption part="caption">
        <bdi class="name" translate="no">${name}</bdi>
        ${all ? html`<span class="of">${of}</span>` : nothing}
      </figcaption>
      <div
        class=${marks.some((mark) => 'z' in mark && mark.kind === 'points') ? 'view turns' : 'view'}
        role="application"
        tabindex="0"
        aria-label=${fill(labels ? strings.plotOfNames : strings.plot, { name, names: labels })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, plot)}
        @pointerdown=${(event: PointerEvent) => this.#onDown(event, plot)}
        @pointermove=${(event: PointerEvent) => this.#onMove(event, plot)}
        @pointerleave=${(event: PointerEvent) => this.#onLeave(event, plot)}
      >
        <canvas width="0" height="0" aria-hidden="true"></canvas>
        <span class="ring" hidden></span>
        <span class="tip" role="status" translate="no" hidden></span>
      </div>
      ${this.#tools.render(this.#output(plot), strings)}
      <div class="paper" aria-hidden="true"></div>
    </figure>`;
  }
}

if (serves('spark-plot')) customElements.define('spark-plot', SparkPlotElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-plot': SparkPlotElement;
  }
}
