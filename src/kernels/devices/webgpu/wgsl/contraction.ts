/**
 * The shader of a contraction. Each invocation makes a tile of rows × columns in registers; operands come straight from memory, as
 * vec4 where the layout allows it. (On a GPU caches serve neighbours; tiles in workgroup memory are not there yet.)
 */
import type { ContractKernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import { type Facts, PRODUCT_CHAIN, type Tile, takesFours, tileOf, workgroupOf } from '../../../lower/policy.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { type Dimension, Nest } from './nest.ts';
import { type Mode, modeOf, Operand, type Side } from './operand.ts';
import { type Shader, shader, ZERO } from './shader.ts';
import { range, unroll } from './unroll.ts';

export class Contraction {
  private kernel: ContractKernel;
  private facts: Facts;
  private tile: Tile;
  private modeA: Mode;
  private modeB: Mode;
  private sideA: Side;
  private sideB: Side;
  private emitter: Emitter;
  /** The dimensions of k that are loops, and the points of the others (or some of the last loop's), written out. */
  private loops: number[];
  private steps: number[][];

  constructor(kernel: ContractKernel, facts: Facts) {
    const tile = tileOf(kernel, facts);
    this.kernel = kernel;
    this.facts = facts;
    this.tile = tile;
    const { batch, m, n, k } = kernel;
    const firstK = batch.length + m.length + n.length;
    this.sideA = this.side('a', m, batch.length, firstK);
    this.sideB = this.side('b', n, batch.length + m.length, firstK);
    const later = new Set(kernel.exprs.flatMap((e) => (e.op === 'load' || e.op === 'fetch' ? [e.buffer] : [])));
    const alone = (buffer: number) => !later.has(buffer) && kernel.a.buffer !== kernel.b.buffer;
    const neighbours = takesFours(tile);
    const rows = tile.rows === (tile.quad ? 16 : 4);
    this.modeA = modeOf(this.sideA, { rows, neighbours, alone: alone(kernel.a.buffer) });
    this.modeB = modeOf(this.sideB, { rows: tile.columns % 4 === 0, neighbours, alone: alone(kernel.b.buffer) });
    const wide = this.modeA === 'k4' || this.modeB === 'k4';
    ({ loops: this.loops, steps: this.steps } = unroll(k, wide, tile, facts));
    this.emitter = new Emitter(kernel, facts, {
      sizes: [...batch, ...m, ...n, ...this.loops],
      depth: (d) => Math.max(0, d - firstK + 1),
      name: (d) => `k${d - firstK}`,
    });
  }

  private side(name: 'a' | 'b', row: number[], firstRow: number, firstK: number): Side {
    const { batch, k, buffers } = this.kernel;
    const { buffer, view } = this.kernel[name];
    const { type, size } = buffers[buffer];
    return { name, buffer, type, size, view, batch, row, k, firstRow, firstK };
  }

  write(): Shader {
    const { kernel, facts, tile, emitter, modeA, modeB } = this;
    const { rows, columns, quad } = tile;
    const [B, M, N] = [kernel.batch, kernel.m, kernel.n].map(sizeOf);
    const tilesM = Math.ceil(M / rows);
    const tilesN = Math.ceil(N / (columns * (quad ? 4 : 1)));
    const total = B * tilesM * tilesN * (quad ? 4 : 1);
    const workgroup = workgroupOf(total, quad, (size) => this.divides(size, total), facts);
    emitter.line(`let o = group * ${workgroup}u + lid;
${quad || this.divides(workgroup, total) ? '' : `if (o >= ${total}u) { return; }`}
${quad ? 'let lane = lid & 3u;\nlet tile = o / 4u;' : 'let tile = o;'}
let tm = ${B === 1 ? `tile / ${tilesN}u` : `(tile / ${tilesN}u) % ${tilesM}u`};
let tn = ${quad ? `(tile % ${tilesN}u) * 4u + lane` : `tile % ${tilesN}u`};
let tb = ${B === 1 ? '0u' : `tile / ${tilesN * tilesM}u`};`);
    const chunks = range(Math.ceil(columns / 4));
    for (const r of range(rows)) for (const q of chunks) emitter.line(`var acc${r}_${q} = ${this.vector('0.0f')};`);
    const index = (name: string, text: string, size: number, width: number) => {
      emitter.line(`let ${name} = min(${text}, ${size - width}u);`);
      return name;
    };
    const widthA = modeA === 'row4' ? 4 : 1;
    const widthB = modeB === 'row4' ? 4 : 1;
    const a = new Operand(this.sideA, modeA);
    const b = new Operand(this.sideB, modeB);
    a.prepare(
      emitter,
      range(rows / (quad ? 4 : 1) / widthA).map((i) =>
        index(
          `m${i}`,
          `tm * ${rows}u + ${i * widthA * (quad ? 4 : 1)}u${quad ? ` + lane * ${widthA}u` : ''}`,
          M,
          widthA,
        ),
      ),
    );
    b.prepare(
      emitter,
      range(columns / widthB).map((j) => index(`n${j}`, `tn * ${columns}u + ${j * widthB}u`, N, widthB)),
    );
    if (sizeOf(kernel.k) > 0) this.products(a, b);
    this.finish(M, N);
    return shader({
      buffers: kernel.buffers,
      wide: new Set([modeA === 'scalar' ? -1 : kernel.a.buffer, modeB === 'scalar' ? -1 : kernel.b.buffer]),
      enable: quad ? 'enable subgroups;' : '',
      scalars: kernel.scalars,
      workgroup,
      groups: Math.ceil(total / workgroup),
      body: emitter.text,
    });
  }

  /** Whether a size needs no test, whatever it is the next time. */
  private divides(by: number, size: number): boolean {
    return size % by === 0 && (by === 1 || !this.facts.varying);
  }

  /** The type of an accumulator: a row's columns in fours. */
  private vector(parts: string): string {
    const { columns } = this.tile;
    return columns === 1 ? parts : `vec${Math.min(columns, 4)}<f32>(${parts})`;
  }

  /** The loops over k, and in the innermost one the products of each step. */
  private products(a: Operand, b: Operand): void {
    const { kernel, tile, emitter, modeA, modeB, steps, loops } = this;
    const last = loops.length - 1;
    const { k } = kernel;
    const stepOf = (d: number) => Math.max(1, ...steps.map((step) => step[d] + 1));
    const dimensions = range(k.length)
      .filter((d) => stepOf(d) !== k[d])
      .map((d): Dimension & { d: number } => ({
        d,
        name: `k${d}`,
        start: '0i',
        step: stepOf(d),
        size: k[d],
        suffix: 'i',
      }));
    const nest = new Nest(dimensions, steps.length, PRODUCT_CHAIN);
    const chunks = range(Math.ceil(tile.columns / 4));
    const tiles = (line: (r: number, q: number) => string) =>
      range(tile.rows)
        .flatMap((r) => chunks.map((q) => line(r, q)))
        .join('\n');
    const begin = (level: number) => tiles((r, q) => `var ${this.sum(r, q, level)} = ${this.vector('0.0f')};`);
    const end = (level: number) => tiles((r, q) => `${this.sum(r, q, level - 1)} += ${this.sum(r, q, level)};`);
    for (const _ of loops) emitter.open();
    const both = modeA === 'k4' && modeB === 'k4';
    let left: string[] = [];
    let right: string[] = [];
    steps.forEach((step, u) => {
      const first = u % 4 === 0;
      if (modeA !== 'k4' || first) left = this.share(a.load(emitter, step));
      if (modeB !== 'k4' || first) right = b.load(emitter, step);
      if (both && !first) return;
      for (let q = 0; q * 4 < tile.columns; q++) {
        const columns = range(Math.min(tile.columns, 4)).map((j) => q * 4 + j);
        let across = right[q];
        if (!both && modeB !== 'row4' && columns.length > 1) {
          across = emitter.fresh('y');
          const parts = columns.map((j) => (modeB === 'k4' ? `${right[j]}[${u % 4}]` : right[j]));
          emitter.line(`let ${across} = ${this.vector(parts.join(', '))};`);
        } else if (modeB === 'k4') across = `${right[q]}[${u % 4}]`;
        for (let r = 0; r < tile.rows; r++) {
          let product = `${this.row(left, r, u)} * ${across}`;
          if (both) product = this.vector(columns.map((j) => `dot(${left[r]}, ${right[j]})`).join(', '));
          emitter.line(`${this.sum(r, q, nest.levels)} += ${product};`);
        }
      }
    });
    for (let d = last; d >= 0; d--) {
      const body = emitter.close();
      const at = dimensions.findIndex((dimension) => dimension.d === d);
      emitter.line(at < 0 ? body : nest.around(at, body, begin, end));
    }
  }

  /** What the sums of a tile are called on a level, of a row and four of its columns. */
  private sum(r: number, q: number, level: number): string {
    return level === 0 ? `acc${r}_${q}` : `acc${r}_${q}_${level}`;
  }

  /** Row r of `a` at step u. */
  private row(left: readonly string[], r: number, u: number): string {
    const { modeA, tile } = this;
    if (modeA === 'k4') return `${left[r]}[${u % 4}]`;
    if (modeA === 'scalar') return left[r];
    return tile.quad ? `${left[r % 4]}[${r >> 2}]` : `${left[r >> 2]}[${r % 4}]`;
  }

  /** In a quad: what the three neighbours loaded, too. Entry 4 i + s is load i of lane `lane ^ s`. */
  private share(loaded: string[]): string[] {
    if (!this.tile.quad) return loaded;
    const swaps = ['quadSwapX', 'quadSwapY', 'quadSwapDiagonal'];
    return loaded.flatMap((part) => [
      part,
      ...swaps.map((swap) => {
        const name = this.emitter.fresh('x');
        this.emitter.line(`let ${name} = ${swap}(${part});`);
        return name;
      }),
    ]);
  }

  /**
   * Everything after the sums, row by row: in a loop where there are many, so that the text stays short. Its row is always the first one,
   * in whose place the next one comes then: an index into the sums would have a compiler write all rows out, or put them in memory.
   */
  private finish(M: number, N: number): void {
    const { kernel, tile, emitter, modeA } = this;
    const { rows, columns, quad } = tile;
    const { batch, m, n } = kernel;
    const groups = [batch, m, n];
    const wide = columns * (quad ? 4 : 1);
    const chunks = range(Math.ceil(columns / 4));
    const looped = rows > 4;
    for (let j = 0; j < columns; j++) {
      emitter.line(`let column${j} = tn * ${columns}u + ${j}u;`);
    }
    for (const r of looped ? ['r'] : range(rows)) {
      emitter.open();
      let row = `${r}u`;
      if (looped) row = 'r';
      if (quad)
        row =
          modeA === 'row4'
            ? `((lane ^ (${row} & 3u)) << 2u) + (${row} >> 2u)`
            : `(${row} & 12u) + (lane ^ (${row} & 3u))`;
      emitter.line(`let row = tm * ${rows}u + ${row};`);
      for (let j = 0; j < columns; j++) {
        emitter.move({
          sizes: groups.flat(),
          depth: (d) => (d >= batch.length && d < batch.length + m.length ? 1 : 0),
          reduced: 1,
          name: (d, emitter) => {
            const b = batch.length;
            if (d < b) return coordinateOf('tb', batch, d, emitter, 0);
            if (d < b + m.length) return coordinateOf('row', m, d - b, emitter, 1);
            return coordinateOf(`column${j}`, n, d - b - m.length, emitter, 0);
          },
        });
        const at = this.sum(looped ? 0 : Number(r), j >> 2, 0);
        emitter.reduced[0] = columns === 1 ? at : `${at}[${j & 3}]`;
        const tests = [this.divides(rows, M) ? '' : `row < ${M}u`, this.divides(wide, N) ? '' : `column${j} < ${N}u`];
        const test = tests.filter(Boolean).join(' && ');
        if (test) emitter.open();
        const values = kernel.outputs.map((o) => emitter.value(o.expr));
        kernel.outputs.forEach((o, i) => {
          emitter.store(o.buffer, o.view, values[i]);
        });
        if (test) emitter.line(`if (${test}) {\n${emitter.close()}\n}`);
      }
      const body = emitter.close();
      const next = range(rows - 1).flatMap((r) =>
        chunks.map((q) => `${this.sum(r, q, 0)} = ${this.sum(r + 1, q, 0)};`),
      );
      const loop = `for (var r = 0u; r < ${rows}u + ${ZERO}; r++)`;
      emitter.line(looped ? `${loop} {\n${body}\n${next.join('\n')}\n}` : `{\n${body}\n}`);
    }
  }
}
