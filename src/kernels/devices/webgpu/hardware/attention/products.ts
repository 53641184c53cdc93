/**
 * What the shaders of attention are made of: rows of a tensor brought into workgroup memory, scores of them in registers, and sums of
 * rows by such scores. All memory of a workgroup is vec4s; a row of it takes `stride(vecs)`.
 */
import { range } from '../../wgsl/unroll.ts';
import { invocationsOf, stride, type Tile } from './tiles.ts';

/** Below every score, and a number still: what a greatest score begins with. */
export const LEAST = '-1e38f';
/** The score of what is not seen: its weight is 0 beside `LEAST`, too. */
export const UNSEEN = '-3.4e38f';

export const each = (n: number, text: (i: number) => string, by = '\n'): string => range(n).map(text).join(by);

/** How the sums of a tile's rows, of so many vec4s, are shared out: `across` invocations side by side have `vecs` each of `rows` rows. */
export interface Share {
  across: number;
  rows: number;
  vecs: number;
  /** vec4s of a whole row. */
  width: number;
}

/** The cheapest of all: a read from workgroup memory takes as long as 16 products, and what is beyond a row is computed for nothing. */
export function shareOf(tile: Tile, width: number): Share {
  const invocations = invocationsOf(tile);
  let best: Share | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let across = 1; across <= 16; across *= 2) {
    const [vecs, rows] = [Math.ceil(width / across), (tile.rows * across) / invocations];
    if (rows < 1) continue;
    const cost = 4 * (rows + 4 * vecs) + 4 * rows * vecs;
    if (cost >= least) continue;
    least = cost;
    best = { across, rows, vecs, width };
  }
  return best!;
}

/** Text for a tile; within it `lane` is the invocation and `head` which of the attentions this is. */
export class Products {
  readonly tile: Tile;
  readonly invocations: number;
  /** Invocations side by side, which share rows. */
  readonly across: number;

  constructor(tile: Tile) {
    this.tile = tile;
    this.invocations = invocationsOf(tile);
    this.across = tile.others / tile.own.others;
  }

  /** Declares where an invocation's scores are: its rows from `top` on, its others `left`, `left + across`, … */
  get places(): string {
    const { own } = this.tile;
    return `let top = lane / ${this.across}u * ${own.rows}u;\nlet left = lane % ${this.across}u;`;
  }

  /** Memory of a workgroup for the scores of its tile: of a row the others that one invocation has lie together. */
  get scoreMemory(): string {
    const { rows, own } = this.tile;
    return `var<workgroup> scores: array<vec${own.others}f, ${rows * this.across}>;`;
  }

  /** A vector over the invocation's others. */
  vector(value: string, type = 'f'): string {
    return `vec${this.tile.own.others}${type}(${value})`;
  }

  /** Declares which others those are, counted from the head's first one. */
  numbers(start: string): string {
    return `let number = ${this.vector(`${start} + left`, 'u')} + ${this.vector(
      this.others((j) => `${j * this.across}u`, ', '),
      'u',
    )};`;
  }

  rows(text: (i: number) => string, by?: string): string {
    return each(this.tile.own.rows, text, by);
  }

  others(text: (j: number) => string, by?: string): string {
    return each(this.tile.own.others, text, by);
  }

  /**
   * Copies so many rows of `vecs`, from row `first` (an expression) of the head's `all`; 0 where there is none, so that a weight of 0
   * makes nothing of it.
   */
  load(
    to: string,
    from: string,
    first: string,
    { rows, vecs, all }: { rows: number; vecs: number; all: number },
    by = '',
  ): string {
    const total = rows * vecs;
    const turns = Math.ceil(total / this.invocations);
    const value = `${from}[(head * ${all}u + ${first}) * ${vecs}u + i]${by}`;
    const there = all % rows === 0 ? value : `select(vec4f(), ${value}, ${first} + i / ${vecs}u < ${all}u)`;
    const line = `${to}[i / ${vecs}u * ${stride(vecs)}u + i % ${vecs}u] = ${there};`;
    const guarded = total % this.invocations === 0 ? line : `if (i < ${total}u) { ${line} }`;
    return `for (var turn = 0u; turn < ${turns}u; turn++) {\nlet i = turn * ${this.invocations}u + lane;\n${guarded}\n}`;
  }

  /** The invocation's products of rows and others, `name`0, … as vectors over its others. */
  scores(name: string, rows: string, others: string, vecs: number): string {
    const { own } = this.tile;
    const s = stride(vecs);
    const step = (i: number, j: number) =>
      ['x', 'y', 'z', 'w'].reduce((sum, c) => `${sum} + a${i}.${c} * b${j}.${c}`, `${name}${i}_${j}`);
    return `${this.rows((i) => this.others((j) => `var ${name}${i}_${j} = 0.0f;`, ' '))}
for (var d = 0u; d < ${vecs}u; d++) {
${this.rows((i) => `let a${i} = ${rows}[(top + ${i}u) * ${s}u + d];`)}
${this.others((j) => `let b${j} = ${others}[(left + ${j * this.across}u) * ${s}u + d];`)}
${this.rows((i) => this.others((j) => `${name}${i}_${j} = ${step(i, j)};`))}
}
${this.rows((i) => `var ${name}${i} = vec${own.others}f(${this.others((j) => `${name}${i}_${j}`, ', ')});`)}`;
  }

  /** Puts vectors over the invocation's others where `add` reads them. */
  keep(name: string): string {
    return this.rows((i) => `scores[(top + ${i}u) * ${this.across}u + left] = ${name}${i};`);
  }

  /** Declares an invocation's sums, of rows from `name`_top on. */
  sums(name: string, { across, rows, vecs, width }: Share): string {
    const inside = (k: number) =>
      across * vecs > width ? `min(${name}_left + ${k * across}u, ${width - 1}u)` : `${name}_left + ${k * across}u`;
    return `let ${name}_top = lane / ${across}u * ${rows}u;
let ${name}_left = lane % ${across}u;
${each(vecs, (k) => `let ${name}_at${k} = ${inside(k)};`)}
${each(rows, (i) => each(vecs, (k) => `var ${name}${i}_${k} = vec4f();`, ' '))}`;
  }

  /** Adds to the sums of each row the others' rows, by the scores that are kept. */
  add(name: string, others: string, { rows, vecs, width }: Share): string {
    const { own } = this.tile;
    const terms = (
      j: number,
    ) => `${each(vecs, (k) => `let v${k}_${j} = ${others}[(t + ${j * this.across}u) * ${stride(width)}u + ${name}_at${k}];`)}
${each(rows, (i) => each(vecs, (k) => `${name}${i}_${k} += p${i}[${j}] * v${k}_${j};`))}`;
    return `for (var t = 0u; t < ${this.across}u; t++) {
${each(rows, (i) => `let p${i} = scores[(${name}_top + ${i}u) * ${this.across}u + t];`)}
${each(own.others, terms)}
}`;
  }

  /** Writes the sums out, each as `value` says, where the head has the row. */
  store(
    name: string,
    to: string,
    { across, rows, vecs, width }: Share,
    all: number,
    value: (sum: string, i: number) => string,
  ): string {
    const one = (i: number, k: number) => {
      const line = `${to}[(head * ${all}u + row) * ${width}u + ${name}_at${k}] = ${value(`${name}${i}_${k}`, i)};`;
      return across * (k + 1) > width ? `if (${name}_left < ${width - k * across}u) { ${line} }` : line;
    };
    const row = (i: number) => {
      const lines = each(vecs, (k) => one(i, k));
      return `{\nlet row = first + ${name}_top + ${i}u;\n${all % this.tile.rows === 0 ? lines : `if (row < ${all}u) {\n${lines}\n}`}\n}`;
    };
    return each(rows, row);
  }
}
