/** The layers of a model as boxes in the order of their calls, row by row, and arrows from who gives to who gets. */
import type { DrawnGraph, DrawnMark } from '../../runtime/protocol/plots.ts';
import type { Area } from './axes.ts';
import type { Placed } from './draw-marks.ts';
import type { Pen } from './pen.ts';
import type { Theme } from './theme.ts';

/** Of a box and what lies between two, in letters. */
const WIDE = 9.5;
const HIGH = 4.4;
const BESIDE = 2;
const BELOW = 2;
/** How wide a letter is, as a share of its height. */
const LETTER = 0.58;

export const isGraph = (mark: DrawnMark): mark is DrawnGraph => mark.kind === 'graph';

/** The largest letters with which all boxes have room. */
function layOut(count: number, { width, height }: Area, most: number): { size: number; across: number } {
  for (let size = most; ; size *= 0.92) {
    const across = Math.max(1, Math.min(count, Math.floor((width / size + BESIDE) / (WIDE + BESIDE))));
    const down = Math.ceil(count / across);
    if (size < 4 || (down * (HIGH + BELOW) * size <= height && (WIDE + 1) * size <= width)) return { size, across };
  }
}

const short = (text: string, letters: number): string =>
  text.length > letters ? `…${text.slice(1 - Math.floor(letters))}` : text;

export function drawGraph(pen: Pen, mark: DrawnGraph, area: Area, theme: Theme): Placed {
  const { nodes, edges } = mark;
  const { size, across } = layOut(nodes.length, area, theme.font.size);
  const [wide, high] = [WIDE * size, HIGH * size];
  const down = Math.ceil(nodes.length / across);
  const inset = {
    left: area.left + (area.width - across * (wide + BESIDE * size) + BESIDE * size) / 2,
    top: area.top + (area.height - down * (high + BELOW * size) + BELOW * size) / 2,
  };
  const places = nodes.map((_, i) => ({
    left: inset.left + (i % across) * (wide + BESIDE * size),
    top: inset.top + Math.floor(i / across) * (high + BELOW * size),
  }));
  for (const [from, to] of edges) {
    const [a, b] = [places[from], places[to]];
    const [start, end] = [
      { x: a.left + wide, y: a.top + high / 2 },
      { x: b.left, y: b.top + high / 2 },
    ];
    const arrow = (x: number, y: number, dx: number, dy: number): number[][] => {
      const [ax, ay] = [x - 0.5 * size * dx, y - 0.5 * size * dy];
      return [[x, y, ax + 0.28 * size * dy, ay + 0.28 * size * dx, ax - 0.28 * size * dy, ay - 0.28 * size * dx]];
    };
    const ink = { stroke: theme.ink, width: 1.25, opacity: 0.6 };
    const head = { fill: theme.ink, opacity: 0.6 };
    if (to === from + 1 && a.top === b.top) {
      pen.paths([[start.x, start.y, end.x, end.y]], ink);
      pen.paths(arrow(end.x, end.y, 1, 0), head);
    } else if (a.top === b.top) {
      // Over what lies between.
      const [x0, x1, y] = [a.left + 0.7 * wide, b.left + 0.3 * wide, a.top - 0.6 * size];
      pen.paths([[x0, a.top, x0, y, x1, y, x1, b.top]], ink);
      pen.paths(arrow(x1, b.top, 0, 1), head);
    } else {
      // Down between the rows, and in from above.
      const [x0, x1] = [a.left + 0.5 * wide, b.left + 0.5 * wide];
      const y = b.top - (0.5 + 0.5 * Math.min(1, (to - from - 1) / across)) * size;
      pen.paths([[x0, a.top + high, x0, y, x1, y, x1, b.top]], ink);
      pen.paths(arrow(x1, b.top, 0, 1), head);
    }
  }
  for (const [i, { name, type, shape, parameters }] of nodes.entries()) {
    const { left, top } = places[i];
    const box = [left, top, left + wide, top, left + wide, top + high, left, top + high];
    const colour = type ? theme.series[parameters ? 0 : 1] : theme.ink;
    pen.paths([box], { fill: colour, opacity: type ? 0.16 : 0.06 });
    pen.paths([[...box, left, top]], { stroke: colour, opacity: 0.7 });
    const lines = [
      { text: type ?? name, bold: true, opacity: 1 },
      ...(type && name ? [{ text: name, bold: false, opacity: 0.75 }] : []),
      ...(shape ? [{ text: shape, bold: false, opacity: 0.9 }] : []),
    ];
    for (const [at, { text, bold, opacity }] of lines.entries()) {
      const y = top + (high * (at + 1)) / (lines.length + 1);
      const letters = 0.9 * size;
      pen.text(short(text, (wide - size) / (LETTER * letters)), left + wide / 2, y, {
        fill: theme.ink,
        align: 'middle',
        bold,
        opacity,
        size: letters,
      });
    }
  }
  return {
    mark,
    x: Float32Array.from(places, ({ left }) => left + wide / 2),
    y: Float32Array.from(places, ({ top }) => top + high / 2),
  };
}
