/**
 * Contractions: matmul, and convolution with its gradients through guarded views. Each invocation makes a tile of rows × columns
 * in registers; operands come straight from memory, as vec4 where the layout allows it.
 */
import type { ContractKernel, Expr, Output } from '../../lower/kernel.ts';
import { sizeOf, type View } from '../../lower/view.ts';
import { coordinateOf } from './coordinates.ts';
import { Emitter } from './emitter.ts';
import { formsOf, mapExprs, mapView, mergeDimensions } from './merge.ts';
import { Operand } from './operand.ts';
import { type Facts, type Plan, shader } from './shader.ts';

const WORKGROUP = 64;

export function writeContract(original: ContractKernel, facts: Facts): Plan {
  const kernel = unified(original);
  const { batch, m, n, k } = kernel;
  const [B, M, N, K] = [batch, m, n, k].map(sizeOf);
  if (B * M * N === 0) return { shaders: [], temporaries: [] };
  const [tileM, tileN] = tile(B, M, N, facts);
  const tilesM = Math.ceil(M / tileM);
  const tilesN = Math.ceil(N / tileN);
  const total = B * tilesM * tilesN;
  const epilogueReads = new Set(kernel.exprs.flatMap((e) => (e.op === 'load' || e.op === 'fetch' ? [e.buffer] : [])));
  const operand = (name: 'a' | 'b', rows: number, size: number) => {
    const { buffer, view } = kernel[name];
    return new Operand(name, buffer, kernel.buffers[buffer].size, view, { batch, row: name === 'a' ? m : n, k }, rows, size,
      name === 'a' ? batch.length : batch.length + m.length, batch.length + m.length + n.length,
      !epilogueReads.has(buffer) && kernel.a.buffer !== kernel.b.buffer);
  };
  const a = operand('a', tileM, M);
  const b = operand('b', tileN, N);
  const wide = new Set([a, b].filter((o) => o.mode !== 'scalar').map((o) => o.buffer));
  const emitter = new Emitter([], {
    sizes: [...batch, ...m, ...n, ...k],
    depth: (d) => Math.max(0, d - (batch.length + m.length + n.length) + 1),
    name: (d) => `k${d - (batch.length + m.length + n.length)}`,
  });
  emitter.line(`let o = group * ${WORKGROUP}u + lid;
if (o >= ${total}u) { return; }
let tn = o % ${tilesN}u;
let tm = ${B === 1 ? `o / ${tilesN}u` : `(o / ${tilesN}u) % ${tilesM}u`};
let tb = ${B === 1 ? '0u' : `o / ${tilesN * tilesM}u`};`);
  for (let i = 0; i < tileM; i++) emitter.line(`let m${i} = min(tm * ${tileM}u + ${i}u, ${M - 1}u);`);
  for (let j = 0; j < tileN; j++) emitter.line(`let n${j} = min(tn * ${tileN}u + ${j}u, ${N - 1}u);`);
  const vector = tileN === 1 ? 'f32' : `vec${tileN}<f32>`;
  for (let i = 0; i < tileM; i++) emitter.line(`var acc${i} = ${vector}(0.0f);`);
  a.prepare(emitter, 'm');
  b.prepare(emitter, 'n');
  if (K > 0) products(emitter, kernel, a, b, tileM, tileN);
  for (let i = 0; i < tileM; i++) {
    for (let j = 0; j < tileN; j++) {
      const sum = tileN === 1 ? `acc${i}` : `acc${i}[${j}]`;
      const row = M % tileM === 0 ? '' : `tm * ${tileM}u + ${i}u < ${M}u`;
      const column = N % tileN === 0 ? '' : `tn * ${tileN}u + ${j}u < ${N}u`;
      const test = [row, column].filter(Boolean).join(' && ');
      emitter.line(`${test ? `if (${test}) ` : ''}{ finish(tb, m${i}, n${j}, ${sum}); }`);
    }
  }
  return {
    temporaries: [],
    shaders: [
      shader({
        buffers: kernel.buffers,
        wide,
        scalars: kernel.scalars,
        workgroup: WORKGROUP,
        groups: Math.ceil(total / WORKGROUP),
        head: epilogue(kernel),
        body: emitter.text,
      }),
    ],
  };
}

/** Registers bound the tile; small sides bound it too. */
function tile(_B: number, M: number, N: number, _facts: Facts): [number, number] {
  const side = (n: number) => (n >= 4 || n === 3 ? 4 : n);
  return [side(M), side(N)];
}

/** The loops over k, and in the innermost one the products of a step. */
function products(emitter: Emitter, kernel: ContractKernel, a: Operand, b: Operand, tileM: number, tileN: number): void {
  const { k } = kernel;
  const steps = a.mode === 'k4' || b.mode === 'k4' ? 4 : 1;
  k.forEach(() => {
    emitter.open();
  });
  const left = a.load(emitter, steps);
  const right = b.load(emitter, steps);
  const dots = a.mode === 'k4' && b.mode === 'k4';
  if (dots) {
    for (let i = 0; i < tileM; i++) {
      const parts = right.whole.map((r) => `dot(${left.whole[i]}, ${r})`);
      emitter.line(`acc${i} += ${tileN === 1 ? parts[0] : `vec${tileN}<f32>(${parts.join(', ')})`};`);
    }
  } else {
    for (let u = 0; u < steps; u++) {
      const row = right.vector(u, tileN);
      if (tileN > 1) emitter.line(`let bv${u} = ${row};`);
      for (let i = 0; i < tileM; i++) emitter.line(`acc${i} += ${left.element(i, u)} * ${tileN > 1 ? `bv${u}` : row};`);
    }
  }
  for (let d = k.length - 1; d >= 0; d--) {
    const step = d === k.length - 1 ? steps : 1;
    const body = emitter.close();
    emitter.line(`for (var k${d} = 0i; k${d} < ${k[d]}i; k${d} += ${step}i) {\n${body}\n}`);
  }
}

/** fn finish(tb, m, n, sum): everything after the sum, for one element. */
function epilogue(kernel: ContractKernel): string {
  const { batch, m, n } = kernel;
  const groups = [batch, m, n];
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
