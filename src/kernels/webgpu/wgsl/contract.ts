/**
 * Contractions: matmul, and convolution with its gradients through guarded views. Each invocation makes a tile of rows × columns
 * in registers; operands come straight from memory, as vec4 where the layout allows it.
 */
import type { ContractKernel, Expr, Output } from '../../lower/kernel.ts';
import { sizeOf, type View } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { formsOf, mapExprs, mapView, mergeDimensions } from './merge.ts';
import { type Mode, modeOf, Operand, type Side } from './operand.ts';
import { type Facts, type Plan, shader } from './shader.ts';
import { chooseTile, type Tile } from './tile.ts';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

export function writeContract(original: ContractKernel, facts: Facts): Plan {
  const kernel = unified(original);
  const [B, M, N] = [kernel.batch, kernel.m, kernel.n].map(sizeOf);
  if (B * M * N === 0) return { shaders: [], temporaries: [] };
  const guardedA = kernel.a.view.guards.length > 0;
  const guardedB = kernel.b.view.guards.length > 0;
  const tile = chooseTile({ batch: B, m: M, n: N, guardedA, guardedB }, facts);
  return { temporaries: [], shaders: [new Contraction(kernel, tile).write()] };
}

class Contraction {
  private kernel: ContractKernel;
  private tile: Tile;
  private modeA: Mode;
  private modeB: Mode;
  private sideA: Side;
  private sideB: Side;
  private emitter: Emitter;

  constructor(kernel: ContractKernel, tile: Tile) {
    this.kernel = kernel;
    this.tile = tile;
    const { batch, m, n, k } = kernel;
    const firstK = batch.length + m.length + n.length;
    this.sideA = this.side('a', m, batch.length, firstK);
    this.sideB = this.side('b', n, batch.length + m.length, firstK);
    const later = new Set(kernel.exprs.flatMap((e) => (e.op === 'load' || e.op === 'fetch' ? [e.buffer] : [])));
    const alone = (buffer: number) => !later.has(buffer) && kernel.a.buffer !== kernel.b.buffer;
    this.modeA = modeOf(this.sideA, tile.rows === (tile.quad ? 16 : 4), alone(kernel.a.buffer));
    this.modeB = modeOf(this.sideB, tile.columns % 4 === 0, alone(kernel.b.buffer));
    this.emitter = new Emitter([], {
      sizes: [...batch, ...m, ...n, ...k],
      depth: (d) => Math.max(0, d - firstK + 1),
      name: (d) => `k${d - firstK}`,
    });
  }

  private side(name: 'a' | 'b', row: number[], firstRow: number, firstK: number): Side {
    const { batch, k, buffers } = this.kernel;
    const { buffer, view } = this.kernel[name];
    return { name, buffer, size: buffers[buffer].size, view, batch, row, k, firstRow, firstK };
  }

  write() {
    const { kernel, tile, emitter, modeA, modeB } = this;
    const { rows, columns, quad } = tile;
    const [B, M, N] = [kernel.batch, kernel.m, kernel.n].map(sizeOf);
    const tilesM = Math.ceil(M / rows);
    const tilesN = Math.ceil(N / (columns * (quad ? 4 : 1)));
    const total = B * tilesM * tilesN * (quad ? 4 : 1);
    const workgroup = quad ? (total >= 256 && total % 16 === 0 ? 16 : 4) : total >= 1024 ? 64 : 16;
    emitter.line(`let o = group * ${workgroup}u + lid;
${total % workgroup === 0 ? '' : `if (o >= ${total}u) { return; }`}
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
        index(`m${i}`, `tm * ${rows}u + ${i * widthA * (quad ? 4 : 1)}u${quad ? ` + lane * ${widthA}u` : ''}`, M, widthA),
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
      head: epilogue(kernel),
      body: emitter.text,
    });
  }

  /** The type of an accumulator: a row's columns in fours. */
  private vector(parts: string): string {
    const { columns } = this.tile;
    return columns === 1 ? parts : `vec${Math.min(columns, 4)}<f32>(${parts})`;
  }

  /** The loops over k, and in the innermost one the products of a step. */
  private products(a: Operand, b: Operand): void {
    const { kernel, tile, emitter, modeA, modeB } = this;
    const { k } = kernel;
    const last = k[k.length - 1] ?? 1;
    const steps = modeA === 'k4' || modeB === 'k4' ? 4 : ([4, 3, 2].find((u) => last % u === 0) ?? 1);
    for (const _ of k) emitter.open();
    const left = this.share(a.load(emitter, steps));
    const right = b.load(emitter, steps);
    /** Row r at step u. */
    const element = (values: string[][], mode: Mode, r: number, u: number, width: number) => {
      if (mode === 'k4') return `${values[r][0]}[${u}]`;
      if (mode === 'scalar') return values[r][u];
      return width === 0 ? `${values[r % 4][u]}[${r >> 2}]` : `${values[r >> 2][u]}[${r % 4}]`;
    };
    for (let q = 0; q * 4 < tile.columns; q++) {
      const columns = range(Math.min(tile.columns, 4)).map((j) => q * 4 + j);
      const both = modeA === 'k4' && modeB === 'k4';
      const across = range(steps).map((u) => {
        if (both) return '';
        if (modeB === 'row4') return right[q][u];
        const parts = columns.map((j) => element(right, modeB, j, u, 1));
        if (parts.length === 1) return parts[0];
        const name = emitter.fresh('y');
        emitter.line(`let ${name} = ${this.vector(parts.join(', '))};`);
        return name;
      });
      for (let r = 0; r < tile.rows; r++) {
        const sum = both
          ? this.vector(columns.map((j) => `dot(${left[r][0]}, ${right[j][0]})`).join(', '))
          : across.map((y, u) => `${element(left, modeA, r, u, tile.quad ? 0 : 1)} * ${y}`).join(' + ');
        emitter.line(`acc${r}_${q} += ${sum};`);
      }
    }
    for (let d = k.length - 1; d >= 0; d--) {
      const step = d === k.length - 1 ? steps : 1;
      const body = emitter.close();
      emitter.line(`for (var k${d} = 0i; k${d} < ${k[d]}i; k${d} += ${step}i) {\n${body}\n}`);
    }
  }

  /** In a quad: what the three neighbours loaded, too. Entry 4 i + s is load i of lane `lane ^ s`. */
  private share(loaded: string[][]): string[][] {
    if (!this.tile.quad) return loaded;
    const swaps = ['', 'quadSwapX', 'quadSwapY', 'quadSwapDiagonal'];
    return loaded.flatMap((parts) =>
      swaps.map((swap) =>
        parts.map((part) => {
          if (!swap) return part;
          const name = this.emitter.fresh('x');
          this.emitter.line(`let ${name} = ${swap}(${part});`);
          return name;
        }),
      ),
    );
  }

  /** Calls the epilogue for each element of the tile; in a loop where there are many, so that the text stays short. */
  private finish(M: number, N: number): void {
    const { tile, emitter, modeA } = this;
    const { rows, columns, quad } = tile;
    const chunks = range(Math.ceil(columns / 4));
    const names = range(rows).flatMap((r) => chunks.map((q) => `acc${r}_${q}`));
    const type = columns === 1 ? 'f32' : `vec${Math.min(columns, 4)}<f32>`;
    let row = 'r';
    if (quad) row = modeA === 'row4' ? '((lane ^ (r & 3u)) << 2u) + (r >> 2u)' : '(r & 12u) + (lane ^ (r & 3u))';
    const tests = [M % rows === 0 ? '' : `m < ${M}u`];
    const wide = columns * (quad ? 4 : 1);
    tests.push(N % wide === 0 ? '' : `n < ${N}u`);
    const test = tests.filter(Boolean).join(' && ');
    const sum = columns === 1 ? 'sums[r]' : `sums[r * ${chunks.length}u + c / 4u][c % 4u]`;
    emitter.line(`var sums = array<${type}, ${names.length}>(${names.join(', ')});
for (var r = 0u; r < ${rows}u; r++) {
let m = tm * ${rows}u + ${row};
for (var c = 0u; c < ${columns}u; c++) {
let n = tn * ${columns}u + c;
${test ? `if (${test}) ` : ''}{ finish(tb, m, n, ${sum}); }
}
}`);
  }
}

/** fn finish(tb, m, n, sum): everything after the sum, for one element. */
function epilogue(kernel: ContractKernel): string {
  const groups = [kernel.batch, kernel.m, kernel.n];
  const flats = ['tb', 'm', 'n'];
  const emitter = new Emitter(kernel.exprs, {
    sizes: groups.flat(),
    depth: () => 0,
    name: (d, emitter) => {
      let first = 0;
      let g = 0;
      while (d - first >= groups[g].length) first += groups[g++].length;
      return coordinateOf(flats[g], groups[g], d - first, emitter, 0);
    },
  });
  emitter.reduced.push('sum');
  const values = kernel.outputs.map((o) => emitter.value(o.expr));
  kernel.outputs.forEach((o, i) => {
    emitter.store(o.buffer, o.view, kernel.exprs[o.expr].type, values[i]);
  });
  return `fn finish(tb: u32, m: u32, n: u32, sum: f32) {\n${emitter.text}\n}`;
}

/** The same kernel with all views over [batch…, m…, n…, k…] and neighbouring dimensions merged. */
function unified(kernel: ContractKernel): ContractKernel {
  const { batch, m, n, k } = kernel;
  const none = (dims: readonly number[]) => dims.map(() => 0);
  const spread = (c: readonly number[], withM: boolean) => {
    const own = batch.length + (withM ? m : n).length;
    const row = c.slice(batch.length, own);
    return [...c.slice(0, batch.length), ...(withM ? [...row, ...none(n)] : [...none(m), ...row]), ...c.slice(own)];
  };
  const viewA = mapView(kernel.a.view, (c) => spread(c, true));
  const viewB = mapView(kernel.b.view, (c) => spread(c, false));
  const views: View[] = [viewA, viewB, ...kernel.outputs.map((o) => o.view)];
  const { groups, map } = mergeDimensions([batch, m, n, k], formsOf(kernel.exprs, views));
  return {
    ...kernel,
    batch: groups[0],
    m: groups[1],
    n: groups[2],
    k: groups[3],
    a: { ...kernel.a, view: mapView(viewA, map) },
    b: { ...kernel.b, view: mapView(viewB, map) },
    exprs: mapExprs(kernel.exprs, map) as Expr[],
    outputs: kernel.outputs.map((o): Output => ({ ...o, view: mapView(o.view, map) })),
  };
}
