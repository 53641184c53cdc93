/** The curves of a program's numbers. */
import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import type { ChartMark } from '../../runtime/protocol/outputs.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreText } from '../more.ts';
import { formatNumber, formatValue } from '../numbers.ts';
import { tools } from '../output/tools.styles.ts';
import { type FileKind, type Output, OutputTools } from '../output/tools.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, type SparkStrings, wordsWith } from '../strings.ts';
import { unseen } from '../unseen.styles.ts';
import type { Points } from './align.ts';
import type { Break } from './breaks.ts';
import { plotStyles, styles } from './chart.styles.ts';
import type { MetricSeries, MetricStore } from './metric-store.ts';
import { PALETTE } from './palette.ts';
import { type Line, Plot } from './plot.ts';
import { type Groups, groupsOf } from './scales.ts';
import { smooth } from './smooth.ts';
import { rowsOf } from './table.ts';
import { troubles } from './troubles.ts';

const LAZY = {
  formats: lazy(() => import('./export.ts')),
  pictures: lazy(() => import('../save.ts')),
};

/** Milliseconds that a table of values may be behind: it is read, not watched. */
const STALE = 2000;

/** More names than these leave no room for their best values: those are told to who points at a name. */
const FEW = 3;

/** Names of numbers that are better the greater they are. */
const GREATER = /acc|score|reward|return|recall|precision|\bf1\b|auc|psnr|r2|elbo/i;

/**
 * @summary Curves of what the program gave to `spark.metric(name, value)`, over steps.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Draws at most once a frame; long series are thinned, their
 * extremes kept. The first 24 names are curves, and how many more there are is said: the runner's `metrics` has them. Names, newest and best values stand above; under the pointer, they are the values there. Dragging
 * shows a part of the steps (or, with the keyboard, + − ← →); 0, Escape or a double click all of them. The menu has
 * smoothing, the runs before this one, and the values as a table; the chart can be enlarged, and saved as PNG, SVG and CSV.
 *
 * Curves whose ranges are so different that one would lie flat have an axis at each side; where two are not enough, a field each.
 * Where a curve is no number any more, a cross stands at that step, and what it is, since when, and what is mostly the cause is said.
 * What the author noted with `spark.mark(text)` stands at its step.
 *
 * @csspart series - The names with their values.
 * @csspart more - Says how many names have no curve.
 * @csspart scale - The button for the logarithmic scale.
 * @csspart menu - The menu.
 * @csspart plot - The drawing.
 * @csspart trouble - Says which curves are no numbers any more, and opens to the usual causes.
 * @csspart offers - Enlarges and saves it.
 * @csspart table - The table of values; seen only when asked for, there for screen readers always.
 *
 * @cssproperty --spark-chart-height - Height of the drawing.
 * @cssproperty --spark-series-1 - Colour of the first curve; and so on up to 12.
 */
export class SparkChartElement extends LazyElement {
  static override styles = [shared, unseen, menu, tools, styles, plotStyles];
  static override properties = {
    for: {},
    logScale: { type: Boolean, reflect: true, attribute: 'log-scale' },
    smoothing: { type: Number, reflect: true },
    compare: { type: Boolean, reflect: true },
    table: { type: Boolean, reflect: true },
    oneAxis: { type: Boolean, reflect: true, attribute: 'one-axis' },
    store: { attribute: false },
    revision: { attribute: false },
    cursor: { attribute: false },
  };

  #link = new RunnerLink(this as SparkChartElement, {
    store: (state) => state.metrics,
    revision: (state) => state.metrics?.revision ?? 0,
    cursor: (state) => state.history?.step,
  });
  #tools = new OutputTools(this);
  #plot: Plot | undefined;
  #groups: Groups | undefined;
  /** Frames so far: the first is spent on the element itself, the next on an empty plot, and then come the curves. */
  #frames = 0;
  #plotted = '';
  /** Colours while the plot draws: asking the page for one costs as much as drawing a curve. */
  #palette: string[] | undefined;
  #off = new Set<string>();
  #hovered: readonly (number | null | undefined)[] | undefined;
  #zoomed = false;
  /** The width for which the legend has its height. */
  #legend = -1;
  #tabled: { at: number; of: string; rows: TemplateResult } | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #sizes = new ResizeObserver(() => this.#onResize());
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #paper = matchMedia('print');

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** Whether values are shown by their logarithm. */
  declare logScale: boolean;
  /** How much curves are smoothed: 0 not at all, 0.9 strongly. The measured values stay, faint. */
  declare smoothing: number;
  /** Whether the runs before this one are drawn too. */
  declare compare: boolean;
  /** Whether the values are shown as a table. */
  declare table: boolean;
  /** Whether all curves share one axis, however different their ranges are. */
  declare oneAxis: boolean;
  /** The numbers. Set by the runner. */
  declare store: MetricStore | undefined;
  /** Changes with every number. Set by the runner. */
  declare revision: number;
  /** The step that a reader looks back at. Set by the runner. */
  declare cursor: number | undefined;

  constructor() {
    super();
    this.for = null;
    this.logScale = this.compare = this.table = this.oneAxis = false;
    this.smoothing = 0;
    this.revision = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#scheme.addEventListener('change', this.#onScheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#scheme.removeEventListener('change', this.#onScheme);
    clearTimeout(this.#later);
    this.#drop();
  }

  /** At most once a frame; a hidden tab draws nothing. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.#box!;
    const names = this.#names;
    if (!names.length || !box.clientWidth || !this.isConnected) {
      if (!names.length) {
        this.#drop();
        this.#legend = -1;
        this.#groups = undefined;
      }
      return;
    }
    this.#frames++;
    if (this.#frames < 3) this.requestUpdate();
    if (this.#frames === 1) return;
    this.#palette = undefined;
    // Enough of the legend for all names that are there with the first numbers; later ones are scrolled to, so that nothing moves.
    this.#keepRoom();
    const groups = this.#axes;
    const lines = this.#lines(groups);
    const { fontSize, fontFamily: family } = getComputedStyle(box);
    const font = { size: Math.round(0.75 * Number.parseFloat(fontSize)), family };
    const { language, step } = wordsWith(this.#link.replaced);
    const titles = { groups: groups.map((names) => names.join(', ')), steps: step };
    const wanted = JSON.stringify([lines.map(({ line }) => line), titles, this.logScale, font, language]);
    if (wanted !== this.#plotted) this.#drop();
    this.#plotted = wanted;
    this.#plot ??= new Plot(box, {
      lines: lines.map(({ line }) => line),
      titles,
      logScale: this.logScale,
      font,
      language,
      palette: {
        ink: () => getComputedStyle(box).color,
        series: (index) => (this.#palette ??= this.#colours)[index],
      },
      onHover: (values) => {
        // The plot tells again whenever it draws.
        if (String(values) === String(this.#hovered)) return;
        this.#hovered = values;
        this.requestUpdate();
      },
      onZoom: (zoomed) => {
        this.#zoomed = zoomed;
        this.requestUpdate();
      },
    });
    if (this.#frames < 3) return;
    this.#plot.draw({
      curves: lines.map(({ points }) => points()),
      breaks: lines.map(({ breaks }) => breaks ?? []),
      marks: this.store?.marks ?? [],
    });
    if (this.cursor !== undefined || changed.has('cursor')) this.#plot.lookAt(this.cursor);
  }

  /** The legend is as high as it was with the first names, until the chart has another width or there are none. */
  #keepRoom(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.series')!;
    if (this.#legend === list.offsetWidth) return;
    this.#legend = list.offsetWidth;
    list.style.removeProperty('max-block-size');
    list.style.setProperty('max-block-size', getComputedStyle(list).blockSize);
  }

  #onResize(): void {
    // Drawn again for paper, it would come there too late: its picture is made to fit instead.
    if (this.#paper.matches) return;
    if (this.#plot) {
      this.#keepRoom();
      this.#plot.resize();
    } else this.requestUpdate();
  }

  #onScheme = (): void => {
    this.#palette = undefined;
    this.#plot?.redraw();
  };

  #onToggle(name: string): void {
    if (!this.#off.delete(name)) this.#off.add(name);
    this.requestUpdate();
  }

  #onScale = (): void => {
    this.logScale = !this.logScale;
  };

  /** The button goes; the focus stays with what it was about. */
  #onAll = (): void => {
    this.#plot?.zoom(undefined);
    this.#box!.focus();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.target === this.#box && !event.ctrlKey && !event.metaKey && this.#plot?.key(event.key)) {
      event.preventDefault();
    }
  };

  #onMenuKey = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')!.focus();
  };

  /** What of the chart is seen, as a file, and large. */
  get #output(): Output {
    const series = this.#series.filter(({ name }) => !this.#off.has(name));
    return {
      name: series.map(({ name }) => name).join(', ') || wordsWith(this.#link.replaced).chart,
      kinds: ['png', 'svg', 'csv'],
      content: (kind) => this.#file(kind, series),
      prepare: (part) => {
        const { logScale, smoothing, compare, oneAxis } = this;
        Object.assign(part, { logScale, smoothing, compare, oneAxis });
      },
    };
  }

  async #file(kind: FileKind, series: readonly MetricSeries[]): Promise<Blob> {
    if (kind === 'png') {
      const { paperBehind, toPNG } = await LAZY.pictures();
      return toPNG(this.#plot!.canvas, paperBehind(this));
    }
    const { toCSV, toSVG } = await LAZY.formats();
    if (kind === 'csv') return new Blob([toCSV(series)], { type: 'text/csv' });
    const { logScale, smoothing } = this;
    const colours = this.#colours.filter((_, i) => !this.#off.has(this.#names[i]));
    const groups = this.#axes;
    const { marks } = this.store!;
    const drawn = toSVG(series, {
      logScale,
      smoothing,
      colours,
      strings: wordsWith(this.#link.replaced),
      groups,
      marks,
    });
    return new Blob([drawn.replaceAll('currentColor', getComputedStyle(this).color)], { type: 'image/svg+xml' });
  }

  #drop(): void {
    this.#plot?.destroy();
    this.#plot = this.#hovered = undefined;
    this.#zoomed = false;
    this.#plotted = '';
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.plot');
  }

  get #series(): MetricSeries[] {
    return this.store?.curves ?? [];
  }

  get #names(): string[] {
    return this.#series.map(({ name }) => name);
  }

  /** How many names have no curve. */
  get #more(): number {
    return (this.store?.size ?? 0) - this.#series.length;
  }

  /** The names as words. */
  get #allNames(): string {
    return [...this.#names, moreText(this.#more, wordsWith(this.#link.replaced))].filter(Boolean).join(', ');
  }

  /** The colours as the page has them. */
  get #colours(): string[] {
    return [...this.renderRoot.querySelectorAll('.swatch')].map((swatch) => getComputedStyle(swatch).backgroundColor);
  }

  /** Which names share an axis. By their logarithms, all do. */
  get #axes(): Groups {
    const shown = this.#series.filter(({ name }) => !this.#off.has(name));
    this.#groups = this.logScale || this.oneAxis ? [shown.map(({ name }) => name)] : groupsOf(shown, this.#groups);
    return this.#groups;
  }

  /** What is drawn, from back to front: earlier runs, measured values, what is looked at. */
  #lines(groups: Groups): { line: Line; points(): Points | undefined; breaks?: readonly Break[] }[] {
    const series = this.#series;
    const line = (kind: Line['kind'], one: MetricSeries, i: number, points: () => Points | undefined) => ({
      line: {
        label: one.name,
        colour: i,
        kind,
        group: Math.max(
          0,
          groups.findIndex((names) => names.includes(one.name)),
        ),
      },
      points: () => (this.#off.has(one.name) ? undefined : points()),
      ...(kind === 'main' && { breaks: one.breaks }),
    });
    const eased = (one: MetricSeries): Points => {
      const { steps, values } = one.points();
      return { steps, values: this.smoothing > 0 ? smooth(values, this.smoothing) : values };
    };
    const past = this.compare ? (this.store?.past ?? []) : [];
    return [
      ...past.flatMap((run) =>
        series.flatMap((one, i) => {
          const before = run.get(one.name);
          return before ? [line('past', one, i, () => eased(before))] : [];
        }),
      ),
      ...(this.smoothing > 0 ? series.map((one, i) => line('faint', one, i, () => one.points())) : []),
      ...series.map((one, i) => line('main', one, i, () => eased(one))),
    ];
  }

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    // The legend's room is measured in the second frame: until then nothing of it is seen, so that a name in between moves nothing.
    const series = this.#frames ? this.#series : [];
    const names = series.map(({ name }) => name);
    return html`<div class=${names.length ? 'chart output' : 'chart output none'}>
        <div class="head">
          <ul class=${names.length > FEW ? 'series many' : 'series'} part="series">
            ${series.map((one, i) => this.#renderName(one, i))}
          </ul>
          <div class="tools">
            ${this.#more ? html`<span class="more" part="more">${moreText(this.#more, strings)}</span>` : nothing}
            <button type="button" class="scale" part="scale" aria-pressed=${this.logScale} @click=${this.#onScale}>
              ${strings.logScale}
            </button>
            ${this.#renderMenu()} ${this.#tools.render(this.#output, strings)}
          </div>
        </div>
        ${
          names.length
            ? html`<div class="field">
                <div
                  class="plot"
                  part="plot"
                  role="img"
                  tabindex="0"
                  aria-label=${fill(strings.chartOf, { names: this.#allNames })}
                  @keydown=${this.#onKey}
                ></div>
                ${
                  this.#zoomed
                    ? html`<button type="button" class="back" @click=${this.#onAll}>${strings.chartAll}</button>`
                    : nothing
                }
                ${this.#renderTroubles()}
              </div>`
            : // Another element: with names comes another place for it, and what is new has not moved.
              html`<div class="field">
                <div class="plot" part="plot" role="img" aria-label=${strings.chart}>
                  <slot><div class="empty" dir="auto">${strings.chartEmpty}</div></slot>
                </div>
              </div>`
        }
      </div>
      ${names.length ? this.#renderTable() : nothing}`;
  }

  /** Which curves are no numbers any more: over the plot, closed. */
  #renderTroubles() {
    const strings = wordsWith(this.#link.replaced);
    const told = troubles(
      this.#series.filter(({ name }) => !this.#off.has(name)),
      strings,
    );
    if (!told.length) return nothing;
    const { chartCauses, causeRate, causeLog, causeDivision } = strings;
    return html`<details class="trouble" part="trouble" @keydown=${this.#onMenuKey}>
      <summary><span role="status" translate="no">${told[0]}</span></summary>
      <div class="menu" tabindex="0" role="group" aria-label=${chartCauses}>
        ${told.length > 1 ? html`<ul translate="no">${told.slice(1).map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
        <b>${chartCauses}</b>
        <ul>
          ${[causeRate, causeLog, causeDivision].map((one) => html`<li>${one}</li>`)}
        </ul>
      </div>
    </details>`;
  }

  #renderName(series: MetricSeries, index: number) {
    const { name, last } = series;
    const strings = wordsWith(this.#link.replaced);
    const value = this.#hovered ? this.#hovered[index] : last;
    const best = formatValue(GREATER.test(name) ? series.greatest : series.least, strings.language);
    const bestText = fill(strings.chartBest, { value: best });
    return html`<li>
      <button type="button" title=${bestText} aria-pressed=${!this.#off.has(name)} @click=${() => this.#onToggle(name)}>
        <span class="swatch s${index % PALETTE.length}"></span><bdi class="name" translate="no">${name}</bdi>
        <span class="value">${formatValue(value, strings.language)}</span>
        <span class="best">${bestText}</span>
      </button>
    </li>`;
  }

  #renderMenu() {
    const strings = wordsWith(this.#link.replaced);
    const past = this.store?.past.length ?? 0;
    const check = (label: string, key: 'compare' | 'table' | 'oneAxis', off = false) =>
      html`<label>
        <input
          type="checkbox"
          .checked=${this[key]}
          ?disabled=${off}
          @change=${(event: Event) => {
            this[key] = (event.target as HTMLInputElement).checked;
          }}
        />${label}
      </label>`;
    return html`<details part="menu" @keydown=${this.#onMenuKey}>
      <summary>${strings.chartMenu}</summary>
      <div class="menu">
        <label
          >${strings.smoothing}
          <input
            type="range"
            min="0"
            max="0.95"
            step="0.05"
            .value=${String(this.smoothing)}
            @input=${(event: Event) => {
              this.smoothing = (event.target as HTMLInputElement).valueAsNumber;
            }}
        /></label>
        ${check(strings.compare, 'compare', !past)} ${check(strings.asTable, 'table')}
        ${check(strings.chartOneAxis, 'oneAxis', this.logScale || this.#series.length < 2)}
      </div>
    </details>`;
  }

  /** Rebuilt seldom: reading the points of every series each frame would cost as much as drawing them. */
  #renderTable() {
    const strings = wordsWith(this.#link.replaced);
    const marks = this.store?.marks ?? [];
    const of = JSON.stringify([this.#names, marks.length, this.table, strings.step]);
    const age = performance.now() - (this.#tabled?.at ?? 0);
    clearTimeout(this.#later);
    if (!this.#tabled || this.#tabled.of !== of || age >= STALE) {
      const rows = rowsOf(this.#series);
      this.#tabled = {
        at: performance.now(),
        of,
        rows: html`<table>
          <caption>
            ${strings.chartTable}
          </caption>
          <thead>
            <tr>
              <th scope="col">${strings.step}</th>
              ${this.#names.map((name) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ step, values }) =>
                html`<tr>
                  <th scope="row">${formatNumber(step, strings.language)}</th>
                  ${values.map((value) => html`<td>${formatValue(value, strings.language)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        ${marks.length ? html`<ul>${marks.map((mark) => html`<li>${markText(mark, strings)}</li>`)}</ul>` : nothing}`,
      };
    } else this.#later = setTimeout(() => this.requestUpdate(), STALE - age);
    const shown = this.table;
    return html`<div
      class=${shown ? 'table' : 'unseen'}
      part="table"
      tabindex=${shown ? '0' : nothing}
      role=${shown ? 'group' : nothing}
      aria-label=${shown ? strings.chartTable : nothing}
    >
      ${this.#tabled.rows}
    </div>`;
  }
}

/** "Step 120: rate halved" */
const markText = ({ text, step }: ChartMark, strings: SparkStrings): string =>
  fill(strings.chartMark, { step: formatNumber(step, strings.language), text });

if (serves('spark-chart')) customElements.define('spark-chart', SparkChartElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-chart': SparkChartElement;
  }
}
