/**
 * What is drawn over curves: what the author noted at steps, and where a curve is no number any more. Strokes of a canvas, in its own
 * pixels; it knows a plot only as where steps and values lie on it.
 */
import type { ChartMark } from '../../runtime/protocol/outputs.ts';
import { type Break, shortened, signOf } from './breaks.ts';

/** Rows of texts below the upper edge, and characters of each: a longer one is in the table of values. */
const ROWS = 3;
const LETTERS = 24;

/** Where things lie, in pixels of the canvas. */
export interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas a px of the page. */
  readonly ratio: number;
  /** Size of letters in px, and their family. */
  readonly font: { size: number; family: string };
  x(step: number): number;
}

/** A stretch in which a curve is no number, and the last value before it; undefined where there is none. */
export interface Gap extends Break {
  readonly colour: string;
  readonly before: number | undefined;
}

/** A dashed line at each mark, its text beside it, where there is room for it. */
export function drawMarks(pen: CanvasRenderingContext2D, field: Field, marks: readonly ChartMark[], ink: string): void {
  const { left, top, width, height, ratio, font } = field;
  const right = left + width;
  const ends: number[] = [];
  pen.save();
  pen.font = `${font.size * ratio}px ${font.family}`;
  pen.textBaseline = 'top';
  pen.textAlign = 'left';
  pen.strokeStyle = pen.fillStyle = ink;
  pen.lineWidth = ratio;
  for (const { text, step } of [...marks].sort((a, b) => a.step - b.step)) {
    const x = field.x(step);
    if (!(x >= left && x <= right)) continue;
    pen.setLineDash([3 * ratio, 3 * ratio]);
    pen.beginPath();
    pen.moveTo(x, top);
    pen.lineTo(x, top + height);
    pen.stroke();
    const words = shortened(text, LETTERS);
    const long = pen.measureText(words).width + 6 * ratio;
    const from = x + long > right ? Math.max(left, x - long) : x;
    const row = Array.from({ length: ROWS }, (_, i) => i).find((i) => (ends[i] ?? -1) <= from);
    if (row === undefined) continue;
    ends[row] = from + long;
    pen.fillText(words, from + 3 * ratio, top + (2 + row * 1.25 * font.size) * ratio);
  }
  pen.restore();
}

/** A cross where it begins, at the last value; what is too great or too small points out of the field. */
export function drawGaps(
  pen: CanvasRenderingContext2D,
  field: Field,
  gaps: readonly Gap[],
  y: (value: number) => number,
): void {
  const { left, top, width, height, ratio, font } = field;
  const arm = 4 * ratio;
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  pen.font = `${font.size * ratio}px ${font.family}`;
  pen.textBaseline = 'middle';
  pen.lineWidth = 2 * ratio;
  for (const { from, to, value, open, before, colour } of gaps) {
    const x = field.x(from);
    const place = value > 0 ? top : value < 0 ? top + height : before === undefined ? top + height : y(before);
    const at = Math.min(top + height - 1.5 * arm, Math.max(top + 1.5 * arm, place));
    pen.strokeStyle = pen.fillStyle = colour;
    pen.setLineDash([]);
    pen.beginPath();
    if (Number.isNaN(value)) {
      pen.moveTo(x - arm, at - arm);
      pen.lineTo(x + arm, at + arm);
      pen.moveTo(x - arm, at + arm);
      pen.lineTo(x + arm, at - arm);
    } else {
      const tip = value > 0 ? -arm : arm;
      pen.moveTo(x - arm, at - tip);
      pen.lineTo(x, at + tip);
      pen.lineTo(x + arm, at - tip);
    }
    pen.stroke();
    const end = open ? left + width : field.x(to);
    pen.setLineDash([ratio, 3 * ratio]);
    pen.beginPath();
    pen.moveTo(x + 2 * arm, at);
    pen.lineTo(end, at);
    pen.stroke();
    const words = signOf(value);
    const long = pen.measureText(words).width;
    const isLate = x + 2 * arm + long > left + width;
    pen.textAlign = isLate ? 'right' : 'left';
    pen.fillText(words, x + (isLate ? -2 : 2) * arm, at + (value > 0 ? 1 : -1) * font.size * 0.8 * ratio);
  }
  pen.restore();
}
