/**
 * A plot, drawn with whatever pen: its legend, and a panel or several side by side, which share their axes. Pure but for the pen.
 */
import type { DrawnMark } from '../../runtime/protocol/plots.ts';
import { formatValue } from '../numbers.ts';
import type { Plot } from '../run-state.ts';
import { type Area, equalized, labels, type Range, rangesOf } from './axes.ts';
import { coloursOf } from './colours.ts';
import { drawGraph, isGraph } from './draw-graph.ts';
import { drawMark, type Placed } from './draw-marks.ts';
import type { Pen } from './pen.ts';
import { drawSpace, isSpatial } from './space.ts';
import type { Theme, View } from './theme.ts';

/** How wide a letter is, as a share of its height: no pen has to measure. */
const LETTER = 0.58;

interface Context {
  theme: Theme;
  view: View;
  own(mark: DrawnMark): string;
}

/** @returns what a reader can point at */
export function drawPlot(
  pen: Pen,
  { marks, options }: Pick<Plot, 'marks' | 'options'>,
  { width, height, theme, view }: { width: number; height: number; theme: Theme; view: View },
): Placed[] {
  // A mark that has no colours of its own has the next of the series.
  const plain = marks.filter(
    (mark) => !mark.color && mark.kind !== 'field' && !isGraph(mark) && !('colors' in mark && mark.colors),
  );
  const own = (mark: DrawnMark): string => theme.series[Math.max(0, plain.indexOf(mark)) % theme.series.length];
  const context: Context = { theme, view, own };
  const top = drawLegend(pen, marks, width, context);
  const panels = [...new Set(marks.map(({ panel }) => panel))];
  const across = panels.length === 1 ? 1 : gridOf(panels.length, width, height - top);
  const down = Math.ceil(panels.length / across);
  const shared = rangesOf(
    marks.filter((mark) => !isSpatial(mark)),
    options,
  );
  return panels.flatMap((panel, i) => {
    const area = {
      left: ((i % across) * width) / across,
      top: top + (Math.floor(i / across) * (height - top)) / down,
      width: width / across,
      height: (height - top) / down,
    };
    const inside = marks.filter((mark) => mark.panel === panel);
    return drawPanel(pen, inside, area, { ...context, title: panel, options, ranges: shared });
  });
}

/** How many panels stand side by side: each about as wide as high, and no place left empty that need not be. */
function gridOf(count: number, width: number, height: number): number {
  const wanted = Math.sqrt((count * width) / Math.max(1, height));
  const cost = (across: number): number => Math.abs(across - wanted) + (Math.ceil(count / across) * across - count);
  return Array.from({ length: count }, (_, i) => i + 1).reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

function drawPanel(
  pen: Pen,
  marks: readonly DrawnMark[],
  { left, top, width, height }: Area,
  context: Context & { title: string | undefined; options: Plot['options']; ranges: { x: Range; y: Range } },
): Placed[] {
  const { theme, title, options } = context;
  const { size } = theme.font;
  const { ink } = theme;
  const line = 1.4 * size;
  if (title) pen.text(title, left + width / 2, top + line / 2, { fill: ink, align: 'middle', bold: true });
  const head = title ? line : 0;
  const spatial = marks.filter(isSpatial);
  if (spatial.length) {
    const area = { left, top: top + head, width, height: height - head };
    return drawSpace(pen, spatial, area, { ...context, names: [options.xLabel ?? 'x', options.yLabel ?? 'y'] });
  }
  const graph = marks.find(isGraph);
  if (graph) return [drawGraph(pen, graph, { left, top: top + head, width, height: height - head }, theme)];
  const names = namesOf(marks);
  const measure = { size, language: theme.language };
  const room = { bottom: 1.6 * size + (options.xLabel ? line : 0), right: 1.2 * size };
  const inner = height - head - room.bottom - 0.6 * size;
  const { x: across, y: up } = context.ranges;
  const upLabels = (range: Range) => labels(range, inner, undefined, measure, 2.6);
  const widest = Math.max(...upLabels(up).map(({ text }) => text.length), 1);
  const beside = widest * LETTER * size + 0.9 * size + (options.yLabel ? line : 0);
  const whole: Area = {
    left: left + beside,
    top: top + head + 0.6 * size,
    width: width - beside - room.right,
    height: inner,
  };
  if (whole.width < 20 || whole.height < 20) return [];
  const area = options.equal ? equalized(context.ranges, whole) : whole;
  const places = {
    x: (value: number) => area.left + ((value - across[0]) / (across[1] - across[0])) * area.width,
    y: (value: number) => area.top + area.height - ((value - up[0]) / (up[1] - up[0])) * area.height,
  };
  const bottom = area.top + area.height;
  const rows = upLabels(up);
  const columns = labels(across, area.width, names, measure, 4.6);
  const grid = [
    ...rows.map(({ at }) => [area.left, places.y(at), area.left + area.width, places.y(at)]),
    ...(names ? [] : columns.map(({ at }) => [places.x(at), area.top, places.x(at), bottom])),
  ];
  pen.paths(grid, { stroke: ink, opacity: 0.12 });
  for (const { at, text } of rows)
    pen.text(text, area.left - 0.5 * size, places.y(at), { fill: ink, opacity: 0.75, align: 'end' });
  for (const { at, text } of columns)
    pen.text(text, places.x(at), bottom + 0.9 * size, { fill: ink, opacity: 0.75, align: 'middle' });
  const { xLabel, yLabel } = options;
  if (xLabel) pen.text(xLabel, area.left + area.width / 2, bottom + 0.9 * size + line, { fill: ink, align: 'middle' });
  if (yLabel)
    pen.text(yLabel, area.left - beside + line / 2, area.top + area.height / 2, {
      fill: ink,
      align: 'middle',
      upwards: true,
    });
  const placed: Placed[] = [];
  pen.within(area.left - 4, area.top - 4, area.width + 8, area.height + 8, () => {
    for (const mark of marks) {
      const one = drawMark(pen, mark, places, theme, context.own(mark));
      if (one) placed.push(one);
    }
  });
  // Where zero is, and where what stands on it ends.
  const lines = [[area.left, bottom, area.left + area.width, bottom]];
  if (up[0] < 0 && up[1] > 0 && marks.some(({ kind }) => kind === 'bars'))
    lines.push([area.left, places.y(0), area.left + area.width, places.y(0)]);
  pen.paths(lines, { stroke: ink, opacity: 0.4 });
  return placed;
}

/** What the places 0, 1, 2 … along x are called. */
function namesOf(marks: readonly DrawnMark[]): string[] | undefined {
  for (const mark of marks) {
    if (mark.kind === 'bars' && mark.names) return mark.names;
    if (mark.kind === 'boxes') return mark.boxes.map(({ name }) => name);
  }
  return undefined;
}

interface Entry {
  text: string;
  colours: readonly string[];
}

/** What is called what; and for values the scale of their colours. */
function entriesOf(marks: readonly DrawnMark[], { theme, own }: Context): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (text: string, colours: readonly string[]): void => {
    if (text && !entries.has(text)) entries.set(text, { text, colours });
  };
  for (const mark of marks) {
    if (mark.kind === 'points' && mark.colors) {
      const { colours } = coloursOf(mark, theme.series, own(mark));
      const { colors, label = '' } = mark;
      if ('classes' in colors)
        for (const [i, name] of colors.classes.entries()) add(label ? `${label} ${name}` : name, [colours[i]]);
      else {
        const [min, max] = [colors.min, colors.max].map((value) => formatValue(value, theme.language));
        add(`${label ? `${label}: ` : ''}${min} … ${max}`, colours);
      }
    } else if (mark.label && mark.kind !== 'field')
      add(mark.label, [mark.color ?? (mark.kind === 'arrows' ? theme.ink : own(mark))]);
  }
  return [...entries.values()];
}

/** @returns how high it is: lines as many as it takes, at most three */
function drawLegend(pen: Pen, marks: readonly DrawnMark[], width: number, context: Context): number {
  const { ink, font } = context.theme;
  const { size } = font;
  const line = 1.6 * size;
  let [x, y] = [0.5 * size, line / 2];
  const entries = entriesOf(marks, context);
  if (!entries.length) return 0;
  for (const [i, { text, colours }] of entries.entries()) {
    const swatch = (colours.length > 1 ? 5 : 1) * size;
    const needs = swatch + 0.5 * size + text.length * LETTER * size + 1.2 * size;
    if (x > size && x + needs > width) {
      if (y > 2 * line) {
        pen.text(`… ${entries.length - i}`, Math.min(x, width - 3 * size), y, { fill: ink, opacity: 0.75 });
        break;
      }
      [x, y] = [0.5 * size, y + line];
    }
    for (const [at, colour] of colours.entries()) {
      const wide = swatch / colours.length;
      const [left, right] = [x + at * wide, x + (at + 1) * wide + (at < colours.length - 1 ? 0.5 : 0)];
      pen.paths([[left, y - 0.3 * size, right, y - 0.3 * size, right, y + 0.3 * size, left, y + 0.3 * size]], {
        fill: colour,
      });
    }
    pen.text(text, x + swatch + 0.5 * size, y, { fill: ink });
    x += needs;
  }
  return y + line / 2 + 0.2 * size;
}
