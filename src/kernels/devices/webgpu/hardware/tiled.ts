/**
 * The shader of a contraction for hardware: matrix products, and through guarded views convolutions (implicit GEMM: nobody copies
 * windows). A workgroup makes a tile of sums. Step by step along k it reads a slice of either side into workgroup memory and multiplies
 * them; each invocation keeps a part of the sums in registers and reads vec4s of both slices. While one workgroup waits for memory
 * others of the same core multiply: small memory for more of them is worth more than a second slice in each (decision 0065).
 *
 * What is half is made a float on its way into workgroup memory, once for all that read it there; sums are always float32.
 */

import type { ContractKernel } from '../../../core/kernel.ts';
import { contiguousStrides, sizeOf, type View } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { coordinateOf } from '../wgsl/coordinates.ts';
import { Emitter } from '../wgsl/emitter.ts';
import { type Mode, modeOf, Operand, type Side } from '../wgsl/operand.ts';
import { type Shader, shader } from '../wgsl/shader.ts';
import { range } from '../wgsl/unroll.ts';
import type { Tile } from './tiles.ts';

/** Tiles below one another whose neighbours come next: what they read is then in the cache of the whole GPU. */
const BAND = 8;
/**
 * An epilogue of more expressions than this is a loop over the rows instead of being written out for each, and so is one that stops at
 * the matrix's edges: some sixty branches take compilers long. Such a loop's sums go through the memory of the invocation.
 */
const WRITTEN_OUT = 4;
/** Invocations that go in step on every GPU we know make a block of this many columns of a tile's parts, and the rest of rows. */
const BLOCK = { columns: 8, lanes: 32 };

export class Tiled {
  readonly #kernel: ContractKernel;
  readonly #tile: Tile;
  readonly #emitter: Emitter;
  /** Whether so many are so many times `by`, and stay it: of what changes size nobody can say. */
  readonly #isWhole: (size: number, by: number) => boolean;
  readonly #sides: Record<'a' | 'b', { side: Side; mode: Mode }>;
  readonly #threads: { x: number; y: number };
  /** Blocks of 4 × 4 elements in a slice of each side, of which an invocation reads one at most. */
  readonly #blocks: Record<'a' | 'b', number>;
  /** Whether there are as many invocations as blocks: each reads a block of one side. */
  readonly #apart: boolean;
  /** What the registers are called that hold a block of each side. */
  readonly #registers: Record<'a' | 'b', string>;

  /** @param kernel its views over [batch…, m…, n…, k…] */
  constructor(kernel: ContractKernel, facts: Facts, tile: Tile) {
    this.#kernel = kernel;
    this.#tile = tile;
    this.#isWhole = (size, by) => !facts.varying && size % by === 0;
    this.#threads = { x: tile.columns / tile.own.columns, y: tile.rows / tile.own.rows };
    this.#blocks = { a: (tile.rows * tile.depth) / 16, b: (tile.columns * tile.depth) / 16 };
    this.#apart = this.#blocks.a + this.#blocks.b === this.#threads.x * this.#threads.y;
    this.#registers = { a: 'p', b: this.#apart ? 'p' : 'q' };
    const { batch, m, n, k, buffers, exprs } = kernel;
    const firstK = batch.length + m.length + n.length;
    const [K, flat] = [sizeOf(k), firstK + k.length];
    const later = new Set(exprs.flatMap((e) => (e.op === 'load' || e.op === 'fetch' ? [e.buffer] : [])));
    const sideOf = (name: 'a' | 'b', row: number[], firstRow: number) => {
      const { buffer, view } = kernel[name];
      const { type, size } = buffers[buffer];
      const side: Side = {
        name,
        buffer,
        type,
        size,
        view: flatter(view, k, firstK),
        batch,
        row,
        k: [...k, K],
        firstRow,
        firstK,
      };
      return {
        side,
        mode: modeOf(side, {
          rows: true,
          neighbours: true,
          alone: !later.has(buffer) && kernel.a.buffer !== kernel.b.buffer,
        }),
      };
    };
    this.#sides = { a: sideOf('a', m, batch.length), b: sideOf('b', n, batch.length + m.length) };
    this.#emitter = new Emitter(kernel, facts, {
      sizes: [...batch, ...m, ...n, ...k, K],
      depth: (d) => (d < firstK ? 0 : 1),
      name: (d, emitter) => (d === flat ? 'i32(k)' : coordinateOf('k', k, d - firstK, emitter, 1)),
    });
  }

  write(): Shader {
    const { batch, m, n, k, buffers, scalars, a, b } = this.#kernel;
    const { rows, columns, depth } = this.#tile;
    const { x, y } = this.#threads;
    const [B, M, N, K] = [batch, m, n, k].map(sizeOf);
    const [tilesM, tilesN] = [Math.ceil(M / rows), Math.ceil(N / columns)];
    const emitter = this.#emitter;
    const total = B * tilesM * tilesN;
    const band = Math.min(BAND, tilesM);
    emitter.line(`if (group >= ${total}u) { return; }
let tb = ${B === 1 ? '0u' : `group / ${tilesM * tilesN}u`};
let within = ${B === 1 ? 'group' : `group % ${tilesM * tilesN}u`};
let above = within / ${band * tilesN}u * ${band}u;
let high = min(${tilesM}u - above, ${band}u);
let tm = above + within % ${band * tilesN}u % high;
let tn = within % ${band * tilesN}u / high;
let tx = lid / ${BLOCK.lanes}u % ${x / BLOCK.columns}u * ${BLOCK.columns}u + lid % ${BLOCK.columns}u;
let ty = lid / ${(BLOCK.lanes * x) / BLOCK.columns}u * ${BLOCK.lanes / BLOCK.columns}u + lid % ${BLOCK.lanes}u / ${BLOCK.columns}u;`);
    const [blocks, apart] = [this.#blocks, this.#apart];
    emitter.line(`let block_a = lid;\nlet block_b = ${apart ? `lid - ${blocks.a}u` : 'lid'};`);
    const fetched = { a: this.#fetch('a', M, K), b: this.#fetch('b', N, K) };
    const share = (text: Record<'a' | 'b', string>) => {
      if (apart) return `if (lid < ${blocks.a}u) {\n${text.a}\n} else {\n${text.b}\n}`;
      const some = (name: 'a' | 'b') =>
        blocks[name] < x * y ? `if (lid < ${blocks[name]}u) {\n${text[name]}\n}` : text[name];
      return `${some('a')}\n${some('b')}`;
    };
    const each = (size: number, text: (i: number) => string) => range(size).map(text).join('\n');
    const { own } = this.#tile;
    const [down, across] = [own.rows / 4, own.columns / 4];
    emitter.line(each(own.rows, (r) => each(across, (q) => `var acc${r}_${q}: vec4f;`)));
    for (const name of new Set(Object.values(this.#registers))) emitter.line(each(4, (j) => `var ${name}${j}: vec4f;`));
    const steps = Math.ceil(K / depth);
    const put = (name: 'a' | 'b', width: number) => {
      const { r, s } = this.#blockOf(name);
      const from = this.#registers[name];
      return each(4, (j) => `tile_${name}[(${s} * 4u + ${j}u) * ${width / 4}u + ${r}] = ${from}${j};`);
    };
    const products = (i: number) => `{
${each(down, (g) => `let x${g} = tile_a[${(i * rows) / 4 + g * y}u + ty];`)}
${each(across, (q) => `let y${q} = tile_b[${(i * columns) / 4 + q * x}u + tx];`)}
${each(own.rows, (r) => each(across, (q) => `acc${r}_${q} += x${r >> 2}[${r & 3}] * y${q};`))}
}`;
    const [read, multiplied] = [share({ a: put('a', rows), b: put('b', columns) }), each(depth, products)];
    emitter.line(`for (var t = 0u; t < ${steps}u; t++) {
${share(fetched)}
workgroupBarrier();
${read}
workgroupBarrier();
${multiplied}
}`);
    this.#finish(M, N);
    const { a: left, b: right } = this.#sides;
    const made = shader({
      buffers,
      wide: new Set([left.mode === 'scalar' ? -1 : a.buffer, right.mode === 'scalar' ? -1 : b.buffer]),
      scalars,
      workgroup: x * y,
      groups: total,
      head: `var<workgroup> tile_a: array<vec4f, ${4 * blocks.a}>;\nvar<workgroup> tile_b: array<vec4f, ${4 * blocks.b}>;`,
      body: emitter.text,
    });
    return { ...made, form: (read + multiplied).match(/\b\d+u\b/g) ?? [] };
  }

  /** Which four rows, and which four of k within a slice, an invocation's block is of: neighbours read neighbouring memory. */
  #blockOf(name: 'a' | 'b'): { r: string; s: string } {
    const { rows, columns, depth } = this.#tile;
    const fours = (name === 'a' ? rows : columns) / 4;
    return this.#sides[name].mode === 'k4'
      ? { r: `block_${name} / ${depth / 4}u`, s: `(block_${name} % ${depth / 4}u)` }
      : { r: `block_${name} % ${fours}u`, s: `(block_${name} / ${fours}u)` };
  }

  /** Statements that read the invocation's block of a side of slice t into registers, each four rows of one k. */
  #fetch(name: 'a' | 'b', size: number, K: number): string {
    const emitter = this.#emitter;
    const { rows, columns, depth } = this.#tile;
    const { side, mode } = this.#sides[name];
    const { r, s } = this.#blockOf(name);
    const to = this.#registers[name];
    const operand = new Operand(side, mode);
    const first = `${name === 'a' ? `tm * ${rows}u` : `tn * ${columns}u`} + ${r} * 4u`;
    const width = mode === 'row4' ? 4 : 1;
    const indices = range(4 / width).map((i) => {
      const index = `row_${name}${i}`;
      emitter.line(`let ${index} = min(${first} + ${i}u, ${size - width}u);`);
      return index;
    });
    operand.prepare(emitter, indices);
    const none = side.k.map(() => 0);
    const within = (value: string) => (this.#isWhole(K, depth) ? value : `select(vec4f(), ${value}, k < ${K}u)`);
    const blocks = range(mode === 'k4' ? 1 : 4).map((j) => {
      emitter.open();
      emitter.line(`let k = t * ${depth}u + ${s} * 4u + ${j}u;`);
      const values = operand.load(emitter, none);
      if (mode === 'k4') {
        for (const i of range(4))
          emitter.line(`${to}${i} = ${within(`vec4f(${values.map((value) => `${value}[${i}]`).join(', ')})`)};`);
      } else emitter.line(`${to}${j} = ${within(mode === 'row4' ? values[0] : `vec4f(${values.join(', ')})`)};`);
      return `{\n${emitter.close()}\n}`;
    });
    return blocks.join('\n');
  }

  /** Everything after the sums, row by row. */
  #finish(M: number, N: number): void {
    const emitter = this.#emitter;
    const { batch, m, n, exprs, outputs } = this.#kernel;
    const { rows, columns, own } = this.#tile;
    const { x, y } = this.#threads;
    const across = own.columns / 4;
    const [wholeM, wholeN] = [this.#isWhole(M, rows), this.#isWhole(N, columns)];
    const looped = exprs.length > WRITTEN_OUT || !wholeM || !wholeN;
    if (looped) {
      const sums = range(own.rows).flatMap((r) => range(across).map((q) => `acc${r}_${q}`));
      emitter.line(`var sums = array<vec4f, ${sums.length}>(${sums.join(', ')});`);
    }
    for (const j of range(own.columns))
      emitter.line(`let column${j} = tn * ${columns}u + ${(j >> 2) * x * 4 + (j & 3)}u + tx * 4u;`);
    for (const r of looped ? ['r'] : range(own.rows)) {
      emitter.open();
      const place = looped ? `(r >> 2u) * ${y * 4}u + (r & 3u)` : `${(Number(r) >> 2) * y * 4 + (Number(r) & 3)}u`;
      emitter.line(`let row = tm * ${rows}u + ${place} + ty * 4u;`);
      for (const j of range(own.columns)) {
        emitter.move({
          sizes: [...batch, ...m, ...n],
          depth: (d) => (d >= batch.length && d < batch.length + m.length ? 1 : 0),
          reduced: 1,
          name: (d, emitter) => {
            if (d < batch.length) return coordinateOf('tb', batch, d, emitter, 0);
            const e = d - batch.length;
            if (e < m.length) return coordinateOf('row', m, e, emitter, 1);
            return coordinateOf(`column${j}`, n, e - m.length, emitter, 0);
          },
        });
        const sum = looped ? `sums[r * ${across}u + ${j >> 2}u]` : `acc${r}_${j >> 2}`;
        emitter.reduced[0] = `${sum}[${j & 3}]`;
        const tests = [wholeM ? '' : `row < ${M}u`, wholeN ? '' : `column${j} < ${N}u`];
        const test = tests.filter(Boolean).join(' && ');
        if (test) emitter.open();
        const values = outputs.map((o) => emitter.value(o.expr));
        outputs.forEach((o, i) => {
          emitter.store(o.buffer, o.view, values[i]);
        });
        if (test) emitter.line(`if (${test}) {\n${emitter.close()}\n}`);
      }
      const body = emitter.close();
      emitter.line(looped ? `for (var r = 0u; r < ${own.rows}u; r++) {\n${body}\n}` : `{\n${body}\n}`);
    }
  }
}

/**
 * The view with one coordinate more, k as one number, and by that alone where it walks k without gaps: then k need not be taken apart
 * into channel, row and column of a window, and may be read in fours.
 */
function flatter(view: View, k: readonly number[], firstK: number): View {
  const guards = view.guards.map((guard) => ({ ...guard, coeffs: [...guard.coeffs, 0] }));
  const step = view.strides[firstK + k.length - 1] ?? 0;
  const steps = contiguousStrides(k).map((stride) => stride * step);
  const isFlat =
    k.length > 0 &&
    steps.every((stride, d) => k[d] === 1 || view.strides[firstK + d] === stride) &&
    guards.every(({ coeffs }) => coeffs.every((c, d) => d < firstK || c === 0));
  if (!isFlat) return { ...view, strides: [...view.strides, 0], guards };
  return { ...view, strides: [...view.strides.slice(0, firstK), ...k.map(() => 0), step], guards };
}
