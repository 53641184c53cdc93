/** Which colours points and fields have. */
import { colorTable } from '../../runtime/colors.ts';
import type { DrawnField, DrawnPoints } from '../../runtime/protocol/plots.ts';

/** Steps of a scale of colours for points. */
const STEPS = 32;

export interface Coloured {
  colours: string[];
  /** Which of them each point has; the first where there is none. */
  index?: Uint8Array;
}

/** @param own of a mark that says nothing else */
export function coloursOf({ colors, color }: DrawnPoints, series: readonly string[], own: string): Coloured {
  if (color) return { colours: [color] };
  if (!colors) return { colours: [own] };
  if ('index' in colors)
    return { colours: colors.classes.map((_, i) => series[i % series.length]), index: colors.index };
  const { values, min, max, map } = colors;
  const table = colorTable(map);
  const colours = Array.from({ length: STEPS }, (_, i) => {
    const entry = 3 * Math.round((255 * i) / (STEPS - 1));
    return `rgb(${table[entry]}, ${table[entry + 1]}, ${table[entry + 2]})`;
  });
  const times = (STEPS - 1) / (max - min || 1);
  return { colours, index: Uint8Array.from(values, (value) => clamp(Math.round((value - min) * times), STEPS - 1)) };
}

const known = new Map<string, readonly [number, number, number]>();

/** A colour as the browser understands it, in bytes. */
export function bytesOf(colour: string): readonly [number, number, number] {
  let bytes = known.get(colour);
  if (!bytes) {
    const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
    pen.fillStyle = colour;
    if (known.size > 1000) known.clear();
    known.set(colour, (bytes = mixable(pen.fillStyle)));
  }
  return bytes;
}

/** `#1d8a5e`, or `rgb(29, 138, 94)`, to be mixed. */
export function mixable(colour: string): [number, number, number] {
  const hex = /^#(..)(..)(..)$/.exec(colour);
  const [red, green, blue] = hex
    ? hex.slice(1).map((digits) => Number.parseInt(digits, 16))
    : (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red || 0, green || 0, blue || 0];
}

const clamp = (value: number, most: number): number => (value > 0 ? Math.min(value, most) : 0);

/**
 * The pixels of a field, its greatest y on top; what is no number is transparent. Classes are pale, since points of the same
 * colours lie on them.
 */
export function pixelsOf(
  { rows, columns, z, colors, min, max }: DrawnField,
  series: readonly (readonly [number, number, number])[],
): { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number } {
  const data = new Uint8ClampedArray(4 * rows * columns);
  const table = colors === 'classes' ? undefined : colorTable(colors);
  const times = 255 / (max - min || 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = z[row * columns + column];
      const at = 4 * ((rows - 1 - row) * columns + column);
      if (Number.isNaN(value)) continue;
      if (table) {
        const entry = 3 * clamp(Math.round((value - min) * times), 255);
        for (let channel = 0; channel < 3; channel++) data[at + channel] = table[entry + channel];
      } else {
        const low = clamp(Math.floor(value), Number.POSITIVE_INFINITY);
        const [from, to] = [series[low % series.length], series[(low + 1) % series.length]];
        const share = clamp(value - low, 1);
        for (let channel = 0; channel < 3; channel++)
          data[at + channel] = from[channel] + share * (to[channel] - from[channel]);
      }
      data[at + 3] = table ? 215 : 110;
    }
  }
  return { data, width: columns, height: rows };
}
