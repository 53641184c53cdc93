/**
 * One uPlot: curves over steps, in the colours it is given. It draws what it is told and knows no runner; another set
 * of curves or another scale is another plot.
 */
import uPlot from 'uplot';
import type { MetricSeries } from './metric-store.ts';

/** What the plot asks while it draws, so that a page that turns dark needs a redraw only. */
export interface Palette {
  ink(): string;
  font(): string;
  series(index: number): string;
}

export interface PlotOptions {
  names: readonly string[];
  logScale: boolean;
  palette: Palette;
  /** The values under the pointer, in the order of names; undefined when it has left. */
  onHover(values: readonly (number | null | undefined)[] | undefined): void;
}

export class Plot {
  #plot: uPlot;
  #logScale: boolean;

  constructor(target: HTMLElement, options: PlotOptions) {
    const { names, logScale, palette, onHover } = options;
    this.#logScale = logScale;
    const faint = (alpha: number) => () => `color-mix(in srgb, ${palette.ink()} ${alpha}%, transparent)`;
    const axis = (): uPlot.Axis => ({
      stroke: faint(75),
      font: palette.font(),
      grid: { stroke: faint(10), width: 1 },
      ticks: { stroke: faint(20), width: 1, size: 5 },
      gap: 4,
    });
    this.#plot = new uPlot(
      {
        width: target.clientWidth,
        height: target.clientHeight,
        legend: { show: false },
        cursor: { drag: { x: false, y: false }, y: false },
        scales: { x: { time: false }, y: { distr: logScale ? 3 : 1 } },
        axes: [
          { ...axis(), size: 28 },
          {
            ...axis(),
            size: (_, values) => 20 + 7.2 * Math.max(2, ...(values ?? []).map((value) => String(value ?? '').length)),
          },
        ],
        series: [
          {},
          ...names.map((label, i) => ({
            label,
            stroke: () => palette.series(i),
            width: 1.75,
            spanGaps: true,
            points: { size: 5, fill: () => palette.series(i) },
          })),
        ],
        hooks: {
          setCursor: [
            ({ data, cursor: { idx } }) =>
              onHover(idx == null ? undefined : data.slice(1).map((values) => values[idx])),
          ],
        },
      },
      [[], ...names.map(() => [])],
      target,
    );
  }

  /** Draws these curves, in the order of the plot's names; undefined leaves one out. */
  draw(curves: readonly (MetricSeries | undefined)[]): void {
    const tables = curves.map((curve): uPlot.AlignedData => {
      const { steps, values } = curve?.points() ?? { steps: [], values: [] };
      return [steps, values.map((value) => (this.#drawable(value) ? value : null))];
    });
    this.#plot.setData(tables.length === 1 ? tables[0] : uPlot.join(tables));
  }

  /** Follows the size of what it stands in. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#plot.root.parentElement!;
    if (width !== this.#plot.width || height !== this.#plot.height) this.#plot.setSize({ width, height });
  }

  /** Draws again, in the colours of now. */
  redraw(): void {
    this.#plot.redraw(false);
  }

  destroy(): void {
    this.#plot.destroy();
  }

  /** NaN and infinity are gaps; so is what has no logarithm. */
  #drawable(value: number): boolean {
    return Number.isFinite(value) && (!this.#logScale || value > 0);
  }
}
