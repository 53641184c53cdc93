/** Dots as pixels: the same small disc, put in many places, in some colours. */
import { bytesOf } from './colours.ts';
import type { Dots } from './pen.ts';

/** Pixels (RGBA, row by row) and where they begin. */
export interface Layer {
  data: Uint8ClampedArray<ArrayBuffer>;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @param ratio pixels a px @param room how many there are @returns the part in which dots are; undefined where none is seen */
export function stamp(
  { x, y, index, colours, size, opacity = 1, order }: Dots,
  ratio: number,
  room: { width: number; height: number },
): Layer | undefined {
  const disc = discOf(size * ratio, opacity);
  const { side } = disc;
  const area = areaOf(x, y, ratio, side, room);
  if (!area) return undefined;
  const { left, top, width, height } = area;
  const data = new Uint8ClampedArray(4 * width * height);
  const inks = colours.map(bytesOf);
  for (let i = 0; i < x.length; i++) {
    const one = order ? order[i] : i;
    const [column, row] = [Math.round(x[one] * ratio - side / 2) - left, Math.round(y[one] * ratio - side / 2) - top];
    // Beyond the edge, or nowhere.
    if (!(column >= 0 && row >= 0 && column + side <= width && row + side <= height)) continue;
    blend(data, 4 * (row * width + column), 4 * width, disc, inks[index?.[one] ?? 0]);
  }
  return { data, left, top, width, height };
}

interface Disc {
  side: number;
  /** How much of each pixel it covers, 0 to 1. */
  cover: Float32Array;
}

function discOf(across: number, opacity: number): Disc {
  const side = Math.ceil(across) + 2;
  const cover = new Float32Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const far = Math.hypot(column + 0.5 - side / 2, row + 0.5 - side / 2);
      cover[row * side + column] = opacity * Math.max(0, Math.min(1, across / 2 - far + 0.5));
    }
  }
  return { side, cover };
}

/** Over what is there already. */
function blend(
  data: Uint8ClampedArray,
  start: number,
  stride: number,
  { side, cover }: Disc,
  [red, green, blue]: readonly [number, number, number],
): void {
  for (let row = 0, at = start, place = 0; row < side; row++, at = start + row * stride) {
    for (let column = 0; column < side; column++, at += 4, place++) {
      const alpha = cover[place];
      if (alpha === 0) continue;
      const before = data[at + 3];
      if (before === 0) {
        data[at] = red;
        data[at + 1] = green;
        data[at + 2] = blue;
        data[at + 3] = 255 * alpha;
        continue;
      }
      const under = (before / 255) * (1 - alpha);
      const sum = alpha + under;
      data[at] = (red * alpha + data[at] * under) / sum;
      data[at + 1] = (green * alpha + data[at + 1] * under) / sum;
      data[at + 2] = (blue * alpha + data[at + 2] * under) / sum;
      data[at + 3] = 255 * sum;
    }
  }
}

/** The pixels around all dots, with room for those that stand at an edge. */
function areaOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  ratio: number,
  side: number,
  room: { width: number; height: number },
): Omit<Layer, 'data'> | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < top) top = y[i];
    if (y[i] > bottom) bottom = y[i];
  }
  left = Math.max(-side, Math.floor(left * ratio) - side);
  top = Math.max(-side, Math.floor(top * ratio) - side);
  const width = Math.min(room.width + side, Math.ceil(right * ratio) + side) - left;
  const height = Math.min(room.height + side, Math.ceil(bottom * ratio) + side) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
