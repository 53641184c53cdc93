/** A plot as a file: SVG, and its numbers as CSV. Pure functions; a chunk of its own. */
import { PALETTE } from '../chart/palette.ts';
import { toCSVText } from '../csv.ts';
import type { Plot } from '../run-state.ts';
import { mixable } from './colours.ts';
import { drawPlot } from './draw-plot.ts';
import { countOf, rowOf } from './rows.ts';
import { SVGDrawing, SVGPen } from './svg-pen.ts';
import { FRONT, type Theme, type View } from './theme.ts';

export interface DrawingOptions {
  width?: number;
  height?: number;
  view?: View;
  theme?: Theme;
}

const PLAIN: Theme = {
  ink: 'currentColor',
  paper: 'none',
  series: PALETTE,
  mixed: PALETTE.map(mixable),
  font: { size: 12, family: 'system-ui, sans-serif' },
  language: 'en',
};

/** As an SVG image; its ink is the page's where no theme says another. */
export function toSVG(
  plot: Plot,
  { width = 640, height = 400, view = FRONT, theme = PLAIN }: DrawingOptions = {},
): SVGDrawing {
  const pen = new SVGPen(theme.font);
  drawPlot(pen, plot, { width, height, theme, view });
  return new SVGDrawing(pen, width, height, plot.name);
}

/** The numbers of every mark, one under the other: `mark,label,panel,` and a column for each thing that a mark has. */
export function toCSV({ marks }: Plot): string {
  const rows = marks.flatMap((mark, i) =>
    Array.from({ length: countOf(mark) }, (_, at) => ({
      mark: i + 1,
      label: mark.label ?? '',
      panel: mark.panel ?? '',
      ...rowOf(mark, at),
    })),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  return toCSVText([columns, ...cells]);
}
