/**
 * The numbers of a chart as files: SVG, CSV, and the rows of a table. Pure functions of the series; a chunk of its own,
 * loaded when a reader (or `spark-runner bake`) asks for one.
 */
import { CURVES } from '../../runtime/limits.ts';
import type { ChartMark } from '../../runtime/protocol/outputs.ts';
import { toCSVText } from '../csv.ts';
import { formatAxis, formatNumber } from '../numbers.ts';
import { fill, type SparkStrings, STRINGS } from '../strings.ts';
import { ticks } from '../ticks.ts';
import { type Break, noteValue, shortened, signOf } from './breaks.ts';
import { isDotted, PALETTE } from './palette.ts';
import { type Groups, groupsOf } from './scales.ts';
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
  /** In which words and numbers are written; by default English. */
  strings?: SparkStrings;
  /** Which curves share an axis; by default those whose ranges are alike. */
  groups?: Groups;
  marks?: readonly ChartMark[];
}

/** A curve as it is drawn. */
interface Line {
  readonly name: string;
  readonly colour: string;
  readonly dash: string;
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
  readonly breaks: readonly Break[];
}

/** Where a field of curves stands, with its axes, and how it is drawn. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly logScale: boolean;
  readonly strings: SparkStrings;
}

const markup = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Room of the names above all fields, and the least height of a field of several. */
const HEAD = 28;
const FIELD = 200;

/**
 * The curves as an SVG image that needs nothing else: no script, no style sheet; its ink is the page's. Of many, the first
 * are drawn, as in a chart, and how many more there are is said. Curves that do not fit one axis have two, or a field each.
 */
export function toSVG(given: readonly Curve[], options: DrawingOptions = {}): string {
  const { width = 640, logScale = false, smoothing = 0, colours = PALETTE, strings = STRINGS } = options;
  const curves = given.slice(0, CURVES);
  const more =
    given.length > CURVES ? [fill(strings.more, { count: formatNumber(given.length - CURVES, strings.language) })] : [];
  const drawable = (value: number): boolean => Number.isFinite(value) && (!logScale || value > 0);
  const lines = curves.map((curve, i): Line => {
    const { steps, values } = curve.points();
    const shown = values.map((value) => (drawable(value) ? value : null));
    return {
      name: curve.name,
      colour: markup(colours[i % colours.length]),
      dash: isDotted(i) ? ' stroke-dasharray="2 3"' : '',
      steps,
      values: smoothing ? smooth(shown, smoothing) : shown,
      breaks: breaksOf(steps, values),
    };
  });
  const ranges = lines.map(({ name, values }) => {
    const [least, greatest] = ends(values.filter((value) => value !== null));
    return least > greatest ? { name, least: Number.NaN, greatest: Number.NaN } : { name, least, greatest };
  });
  const groups = options.groups ?? (logScale ? [lines.map(({ name }) => name)] : groupsOf(ranges, undefined));
  const grouped = groups.map((names) => lines.filter(({ name }) => names.includes(name)));
  const fields = grouped.length > 2 ? grouped.map((group) => [group]) : [grouped];
  const columns = Math.min(2, fields.length);
  const rows = Math.ceil(fields.length / columns);
  const { height = fields.length > 1 ? HEAD + rows * FIELD : 260 } = options;
  const size = { width: width / columns, height: (height - HEAD) / rows };
  const drawn = fields.map((field, i) => {
    const place = { x: (i % columns) * size.width, y: HEAD + Math.floor(i / columns) * size.height, ...size };
    return drawField(field, { ...place, logScale, strings }, options.marks ?? []);
  });
  let along = 56;
  const names = lines.map(({ name, colour, dash }) => {
    const here = along;
    along += 34 + 7 * name.length;
    return (
      `<path d="M${here} 12h14" stroke="${colour}" stroke-width="3"${dash}/>` +
      `<text x="${here + 19}" y="16">${markup(name)}</text>`
    );
  });
  for (const text of more) names.push(`<text x="${along}" y="16">${text}</text>`);
  const title = markup([...lines.map(({ name }) => name), ...more].join(', '));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">` +
    `<title>${title}</title>${[...drawn, ...names].join('')}</svg>`
  );
}

/** One field: a group of curves with the axis on its left, and perhaps one with that on its right. */
function drawField(groups: readonly (readonly Line[])[], place: Place, marks: readonly ChartMark[]): string {
  const { logScale, strings } = place;
  const { language } = strings;
  const [left, right] = [place.x + 68, place.x + place.width - (groups.length > 1 ? 68 : 12)];
  const [top, bottom] = [place.y, place.y + place.height - 40];
  const scale = logScale ? Math.log10 : (value: number) => value;
  const [x0, x1] = span(groups.flat().flatMap((line) => line.steps));
  const x = (step: number): number => left + ((step - x0) / (x1 - x0)) * (right - left);
  const columns = ticks(x0, x1, Math.round((right - left) / 95));
  const columnLabels = formatAxis(columns, false, language);
  const parts = columns.map(
    (step, i) => `<text x="${at(x(step))}" y="${at(bottom + 18)}" text-anchor="middle">${columnLabels[i]}</text>`,
  );
  const middle = `<text x="${at((left + right) / 2)}" y="${at(bottom + 34)}" text-anchor="middle" fill-opacity=".75">`;
  parts.push(`${middle}${markup(strings.step)}</text>`);
  for (const [side, lines] of groups.entries()) {
    const [y0, y1] = span(lines.flatMap(({ values }) => values.filter((value) => value !== null).map(scale)));
    const y = (value: number): number => bottom - ((scale(value) - y0) / (y1 - y0)) * (bottom - top);
    const rows = (
      logScale ? ticks(Math.floor(y0), Math.ceil(y1), 5).map((power) => 10 ** power) : ticks(y0, y1, 5)
    ).filter((value) => scale(value) >= y0 && scale(value) <= y1);
    const labels = formatAxis(rows, logScale, language);
    const [edge, anchor] = side ? [right + 8, 'start'] : [left - 8, 'end'];
    for (const [i, value] of rows.entries()) {
      const line = `<path d="M${at(left)} ${at(y(value))}H${at(right)}" stroke="currentColor" stroke-opacity=".12"/>`;
      parts.push(side ? '' : line);
      parts.push(`<text x="${at(edge)}" y="${at(y(value) + 4)}" text-anchor="${anchor}">${labels[i]}</text>`);
    }
    const turned = [at(side ? right + 62 : place.x + 12), at((top + bottom) / 2)].join(' ');
    const title = shortened(lines.map(({ name }) => name).join(', '), Math.floor((bottom - top) / 7));
    parts.push(`<text transform="translate(${turned}) rotate(-90)" text-anchor="middle" fill-opacity=".75">`);
    parts.push(`${markup(title)}</text>`);
    for (const line of lines)
      parts.push(drawLine(line, x, y), ...drawBreaks(line, x, y, { top, bottom, right }, strings));
  }
  for (const { text, step } of marks) {
    if (!(step >= x0 && step <= x1)) continue;
    const isLate = x(step) > (left + right) / 2;
    parts.push(
      `<path d="M${at(x(step))} ${at(top)}V${at(bottom)}" stroke="currentColor" stroke-opacity=".75" stroke-dasharray="3 3"/>` +
        `<text x="${at(x(step) + (isLate ? -4 : 4))}" y="${at(top + 10)}" text-anchor="${isLate ? 'end' : 'start'}">${markup(text)}</text>`,
    );
  }
  return parts.join('');
}

type Scale = (value: number) => number;

function drawLine({ colour, dash, steps, values }: Line, x: Scale, y: Scale): string {
  let pen = 'M';
  const d = steps.map((step, i) => {
    const value = values[i];
    if (value === null) {
      pen = 'M';
      return '';
    }
    const part = `${pen}${at(x(step))} ${at(y(value))}`;
    pen = 'L';
    return part;
  });
  return `<path d="${d.join('')}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round"${dash}/>`;
}

/** A cross where a curve is no number any more, at its last value, and since when. */
function drawBreaks(
  { colour, steps, values, breaks }: Line,
  x: Scale,
  y: Scale,
  { top, bottom, right }: Record<'top' | 'bottom' | 'right', number>,
  strings: SparkStrings,
): string[] {
  return breaks.map(({ from, value, open }) => {
    const before = values.findLast((value, i) => steps[i] < from && value !== null);
    const place = value > 0 ? top + 6 : value < 0 || before == null ? bottom - 6 : y(before);
    const [cx, cy] = [x(from), Math.min(bottom - 6, Math.max(top + 6, place))];
    const isLate = cx > right - 130;
    const said = open ? strings.chartSince : strings.chartAt;
    const words = fill(said, { value: signOf(value), step: formatNumber(from, strings.language) });
    return (
      `<path d="M${at(cx - 4)} ${at(cy - 4)}l8 8m0 -8l-8 8" stroke="${colour}" stroke-width="2"/>` +
      `<text x="${at(cx + (isLate ? -9 : 9))}" y="${at(cy + 4)}" text-anchor="${isLate ? 'end' : 'start'}" fill="${colour}">${words}</text>`
    );
  });
}

/** The stretches in which values are no numbers. */
function breaksOf(steps: readonly number[], values: readonly number[]): Break[] {
  const breaks: Break[] = [];
  for (const [i, value] of values.entries()) noteValue(breaks, steps[i], value);
  return breaks;
}

const ends = (list: readonly number[]): [number, number] =>
  list.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);

/** From the least to the greatest, with something between them. */
function span(list: readonly number[]): [number, number] {
  const [low, high] = ends(list);
  return low > high ? [0, 1] : low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** One line a point, as it was measured: `name,step,value`. */
export function toCSV(curves: readonly Curve[]): string {
  const rows = curves.flatMap((curve) => {
    const { steps, values } = curve.points();
    return steps.map((step, i) => [curve.name, step, values[i]]);
  });
  return toCSVText([['name', 'step', 'value'], ...rows]);
}
