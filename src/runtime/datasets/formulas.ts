/** Data sets that are made, not measured: two numbers a row and a class, the same for the same seed. */

interface Made {
  values: Float32Array;
  labels: Int32Array;
}

export interface MakeOptions {
  n: number;
  noise: number;
  seed: number;
  classes: number;
}

export interface Random {
  uniform(): number;
  normal(): number;
}

/** Numbers in [0, 1) from a seed (Mulberry32), and normal ones from those (Box–Muller). */
export function random(seed: number): Random {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** Where the i-th of the points of a class lies; `t` goes from 0 to 1 along them. */
type Shape = (label: number, t: number, options: MakeOptions, numbers: Random) => [number, number];

export const SHAPES: Record<'moons' | 'circles' | 'spiral' | 'blobs' | 'xor', Shape> = {
  /** Two half circles, one in the other's bend. */
  moons: (label, t) =>
    label === 0
      ? [Math.cos(Math.PI * t), Math.sin(Math.PI * t)]
      : [1 - Math.cos(Math.PI * t), 0.5 - Math.sin(Math.PI * t)],
  /** A circle around a smaller one. */
  circles: (label, t) => {
    const radius = label === 0 ? 1 : 0.5;
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)];
  },
  /** An arm for each class, from the middle out. */
  spiral: (label, t, { classes }) => {
    const angle = 5 * t + (2 * Math.PI * label) / classes;
    return [t * Math.cos(angle), t * Math.sin(angle)];
  },
  /** A heap for each class, on a circle. */
  blobs: (label, _, { classes }, { normal }) => {
    const angle = (2 * Math.PI * label) / classes;
    return [2 * Math.cos(angle) + 0.5 * normal(), 2 * Math.sin(angle) + 0.5 * normal()];
  },
  /** The four quarters of a square, opposite ones alike. */
  xor: (label, _, __, { uniform }) => {
    const [x, y] = [uniform(), uniform()];
    const left = uniform() < 0.5;
    return [left ? -x : x, left === (label === 0) ? -y : y];
  },
};

export function make(name: keyof typeof SHAPES, options: MakeOptions): Made {
  const { n, noise, seed, classes } = options;
  const numbers = random(seed);
  const values = new Float32Array(2 * n);
  const labels = Int32Array.from({ length: n }, (_, i) => i % classes);
  const each = Math.ceil(n / classes);
  for (let i = 0; i < n; i++) {
    const [x, y] = SHAPES[name](labels[i], Math.floor(i / classes) / Math.max(1, each - 1), options, numbers);
    values[2 * i] = x + noise * numbers.normal();
    values[2 * i + 1] = y + noise * numbers.normal();
  }
  return { values, labels };
}
