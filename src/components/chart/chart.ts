/** The curves of a program's numbers. */
import { html, LitElement } from 'lit';
import { PART_STRINGS } from '../part-strings.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill } from '../strings.ts';
import { plotStyles, styles } from './chart.styles.ts';
import type { MetricSeries, MetricStore } from './metric-store.ts';
import { Plot } from './plot.ts';

/** Colours there are; further series begin again. */
const COLORS = 6;

/** A number in few characters: 0.0342, 1.2e-7, 12,345. */
export function formatValue(value: number | null | undefined): string {
  if (value == null) return '–';
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2);
  return value.toLocaleString(undefined, { maximumSignificantDigits: size < 1000 ? 4 : 7 });
}

/**
 * @summary Curves of what the program gave to `spark.metric(name, value)`, over steps.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Draws at most once a frame; long series are thinned, their
 * extremes kept. Names and newest values stand above; under the pointer, they are the values there.
 *
 * @csspart series - The names with their values.
 * @csspart scale - The button for the logarithmic scale.
 * @csspart plot - The drawing.
 *
 * @cssproperty --spark-chart-height - Height of the drawing.
 * @cssproperty --spark-series-1 - Colour of the first curve; and so on up to 6.
 */
export class SparkChartElement extends LitElement {
  static override styles = [shared, styles, plotStyles];
  static override properties = {
    for: {},
    logScale: { type: Boolean, reflect: true, attribute: 'log-scale' },
    store: { attribute: false },
    revision: { attribute: false },
  };

  #link = new RunnerLink(
    this as SparkChartElement,
    {
      store: (state) => state.metrics,
      revision: (state) => state.metrics?.revision ?? 0,
    },
    PART_STRINGS,
  );
  #plot: Plot | undefined;
  #plotted = '';
  #off = new Set<string>();
  #hovered: readonly (number | null | undefined)[] | undefined;
  #sizes = new ResizeObserver(() => this.#onResize());
  #scheme = matchMedia('(prefers-color-scheme: dark)');

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** Whether values are shown by their logarithm. */
  declare logScale: boolean;
  /** The numbers. Set by the runner. */
  declare store: MetricStore | undefined;
  /** Changes with every number. Set by the runner. */
  declare revision: number;

  constructor() {
    super();
    this.for = null;
    this.logScale = false;
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
    this.#drop();
  }

  /** At most once a frame; a hidden tab draws nothing. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  protected override updated(): void {
    const box = this.#box!;
    const names = this.#names;
    if (!names.length || !box.clientWidth || !this.isConnected) {
      if (!names.length) this.#drop();
      return;
    }
    const wanted = JSON.stringify([names, this.logScale]);
    if (wanted !== this.#plotted) this.#drop();
    this.#plotted = wanted;
    this.#plot ??= new Plot(box, {
      names,
      logScale: this.logScale,
      palette: {
        ink: () => getComputedStyle(box).color,
        font: () => `12px ${getComputedStyle(box).fontFamily}`,
        series: (index) => getComputedStyle(this.renderRoot.querySelectorAll('.swatch')[index]).backgroundColor,
      },
      onHover: (values) => {
        if (values === this.#hovered) return;
        this.#hovered = values;
        this.requestUpdate('hovered');
      },
    });
    this.#plot.draw(names.map((name) => (this.#off.has(name) ? undefined : this.store!.series.get(name))));
  }

  #onResize(): void {
    if (this.#plot) this.#plot.resize();
    else this.requestUpdate();
  }

  #onScheme = (): void => this.#plot?.redraw();

  #onToggle(name: string): void {
    if (!this.#off.delete(name)) this.#off.add(name);
    this.requestUpdate();
  }

  #onScale = (): void => {
    this.logScale = !this.logScale;
  };

  #drop(): void {
    this.#plot?.destroy();
    this.#plot = this.#hovered = undefined;
    this.#plotted = '';
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.plot');
  }

  get #names(): string[] {
    return [...(this.store?.series.keys() ?? [])];
  }

  protected override render() {
    const strings = this.#link.strings;
    const names = this.#names;
    const series = [...(this.store?.series.values() ?? [])];
    return html`<div class="head">
        <ul class="series" part="series">
          ${series.map((one, i) => this.#renderName(one, i))}
        </ul>
        <button type="button" class="scale" part="scale" aria-pressed=${this.logScale} @click=${this.#onScale}>
          ${strings.logScale}
        </button>
      </div>
      <div
        class="plot"
        part="plot"
        role="img"
        aria-label=${names.length ? fill(strings.chartOf, { names: names.join(', ') }) : strings.chart}
      >
        ${names.length ? '' : html`<div class="empty">${strings.chartEmpty}</div>`}
      </div>`;
  }

  #renderName(series: MetricSeries, index: number) {
    const { name, last } = series;
    const value = this.#hovered ? this.#hovered[index] : last;
    return html`<li>
      <button type="button" aria-pressed=${!this.#off.has(name)} @click=${() => this.#onToggle(name)}>
        <span class="swatch s${index % COLORS}"></span><span class="name">${name}</span>
        <span class="value">${formatValue(value)}</span>
      </button>
    </li>`;
  }
}

customElements.define('spark-chart', SparkChartElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-chart': SparkChartElement;
  }
}
