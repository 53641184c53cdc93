/**
 * The numbers of a chart as files: SVG, CSV, and the rows of a table. Pure functions of the series; a chunk of its own,
 * loaded when a reader (or `spark-runner bake`) asks for one.
 */
import { CURVES } from '../../runtime/limits.ts';
import { formatAxis } from '../numbers.ts';
import { ticks } from '../ticks.ts';
import { PALETTE } from './palette.ts';
import { smooth } from './smooth.ts';

/** What can be drawn or written: a `MetricSeries`, or anything with the same points. */
export interface Curve {
  readonly name: string;
  points(): { steps: number[]; values: number[] };
}

export interface DrawingOptions {
  width?: number;
  height?: number;
  logScale?: boolean;
  smoothing?: number;
  /** Of each curve; by default the palette's. */
  colours?: readonly string[];
  /** The language in which numbers are written; by default English. */
  language?: string;
}

const markup = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The curves as an SVG image that needs nothing else: no script, no style sheet; its ink is the page's. Of many, the first
 * are drawn, as in a chart, and how many more there are is said.
 */
export function toSVG(given: readonly Curve[], options: DrawingOptions = {}): string {
  const { width = 640, height = 260, logScale = false, smoothing = 0, colours = PALETTE, language = 'en' } = options;
  const curves = given.slice(0, CURVES);
  const more = given.length > CURVES ? [`… ${given.length - CURVES} more`] : [];
  const left = 56;
  const [top, right, bottom] = [28, 12, 28];
  const drawable = (value: number): boolean => Number.isFinite(value) && (!logScale || value > 0);
  const lines = curves.map((curve) => {
    const { steps, values } = curve.points();
    const shown = values.map((value) => (drawable(value) ? value : null));
    return { name: curve.name, steps, values: smoothing ? smooth(shown, smoothing) : shown };
  });
  const scale = logScale ? Math.log10 : (value: number) => value;
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null).map(scale));
  const steps = lines.flatMap((line) => line.steps);
  const span = (list: number[]): [number, number] => {
    const [low, high] = list.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
    return low > high ? [0, 1] : low === high ? [low - 0.5, high + 0.5] : [low, high];
  };
  const [x0, x1] = span(steps);
  const [y0, y1] = span(all);
  const x = (step: number): number => left + ((step - x0) / (x1 - x0)) * (width - left - right);
  const y = (value: number): number => height - bottom - ((scale(value) - y0) / (y1 - y0)) * (height - top - bottom);
  const at = (value: number): string => String(Math.round(value * 10) / 10);

  const rows = (
    logScale ? ticks(Math.floor(y0), Math.ceil(y1), 5).map((power) => 10 ** power) : ticks(y0, y1, 5)
  ).filter((value) => scale(value) >= y0 && scale(value) <= y1);
  const rowLabels = formatAxis(rows, logScale, language);
  const grid = rows.map(
    (value, i) =>
      `<path d="M${left} ${at(y(value))}H${width - right}" stroke="currentColor" stroke-opacity=".12"/>` +
      `<text x="${left - 8}" y="${at(y(value) + 4)}" text-anchor="end">${rowLabels[i]}</text>`,
  );
  const columns = ticks(x0, x1, 6);
  const columnLabels = formatAxis(columns, false, language);
  const feet = columns.map(
    (step, i) => `<text x="${at(x(step))}" y="${height - 8}" text-anchor="middle">${columnLabels[i]}</text>`,
  );
  const paths = lines.map((line, i) => {
    let pen = 'M';
    const d = line.steps.map((step, at_) => {
      const value = line.values[at_];
      if (value === null) {
        pen = 'M';
        return '';
      }
      const part = `${pen}${at(x(step))} ${at(y(value))}`;
      pen = 'L';
      return part;
    });
    return `<path d="${d.join('')}" fill="none" stroke="${markup(colours[i % colours.length])}" stroke-width="1.75" stroke-linejoin="round"/>`;
  });
  let along = left;
  const names = lines.map(({ name }, i) => {
    const here = along;
    along += 34 + 7 * name.length;
    return (
      `<path d="M${here} 12h14" stroke="${markup(colours[i % colours.length])}" stroke-width="3"/>` +
      `<text x="${here + 19}" y="16">${markup(name)}</text>`
    );
  });
  for (const text of more) names.push(`<text x="${along}" y="16">${text}</text>`);
  const title = markup([...lines.map(({ name }) => name), ...more].join(', '));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">` +
    `<title>${title}</title>${[...grid, ...feet, ...paths, ...names].join('')}</svg>`
  );
}

/** One line a point, as it was measured: `name,step,value`. */
export function toCSV(curves: readonly Curve[]): string {
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = curves.flatMap((curve) => {
    const { steps, values } = curve.points();
    return steps.map((step, i) => `${field(curve.name)},${step},${values[i]}`);
  });
  return ['name,step,value', ...lines, ''].join('\r\n');
}
