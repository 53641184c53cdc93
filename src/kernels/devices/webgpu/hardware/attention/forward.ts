/**
 * softmax(query keyᵀ · scale) value in one kernel, after Dao et al., "FlashAttention" (2022): scores and weights never reach memory.
 * A workgroup keeps its queries, and walks the keys and values a slice at a time. What has been summed up fades whenever a greater
 * score comes.
 */
import type { AttentionSizes, OwnShader } from '../../../../core/device.ts';
import { range } from '../../wgsl/unroll.ts';
import { each, LEAST, Products, shareOf, UNSEEN } from './products.ts';
import { stride, type Tile } from './tiles.ts';

/** @param keeps whether there is a second result: of each query the logarithm of the sum of its scores' exponentials */
export function writeForward(sizes: AttentionSizes, tile: Tile, keeps: boolean): OwnShader {
  const { count, length, size, width, out, scale, causal } = sizes;
  const { rows, others, own } = tile;
  const [w, o] = [width / 4, out / 4];
  const of = new Products(tile);
  const share = shareOf(tile, o);
  const blocks = Math.ceil(length / rows);
  const isCut = causal || size % others > 0;
  // Each row sees what is before its end.
  const hide = isCut
    ? `if (start + ${others}u > ${causal ? `min(${size}u, first + 1u)` : `${size}u`}) {
${of.numbers('start')}
${of.rows((i) => `s${i} = select(s${i}, ${of.vector(UNSEEN)}, number >= vec${own.others}u(${causal ? `min(${size}u, first + top + ${i + 1}u)` : `${size}u`}));`)}
}`
    : '';
  const greatest = (i: number) =>
    range(own.others)
      .map((j) => `s${i}[${j}]`)
      .reduce((most, one) => `max(${most}, ${one})`);
  const wgsl = `@group(0) @binding(0) var<storage, read> query: array<vec4f>;
@group(0) @binding(1) var<storage, read> key: array<vec4f>;
@group(0) @binding(2) var<storage, read> value: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> result: array<vec4f>;
${keeps ? '@group(0) @binding(4) var<storage, read_write> kept: array<f32>;' : ''}
var<workgroup> queries: array<vec4f, ${rows * stride(w)}>;
var<workgroup> slice: array<vec4f, ${others * Math.max(stride(w), stride(o))}>;
${of.scoreMemory}
var<workgroup> shared_rows: array<f32, ${rows * of.across}>;
var<workgroup> fades: array<f32, ${rows}>;

@compute @workgroup_size(${of.invocations})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
let head = group.x;
// Those that see most begin.
let first = ${causal ? `(${blocks - 1}u - group.y)` : 'group.y'} * ${rows}u;
${of.places}
${of.load('queries', 'query', 'first', { rows, vecs: w, all: length }, ` * ${scale}f`)}
${of.rows((i) => `var top${i} = ${LEAST}; var total${i} = 0.0f;`)}
${of.sums('sum', share)}
let end = ${causal ? `min(${size}u, first + ${rows}u)` : `${size}u`};
for (var start = 0u; start < end; start += ${others}u) {
${of.load('slice', 'key', 'start', { rows: others, vecs: w, all: size })}
workgroupBarrier();
${of.scores('s', 'queries', 'slice', w)}
${hide}
${of.rows((i) => `shared_rows[(top + ${i}u) * ${of.across}u + left] = ${greatest(i)};`)}
workgroupBarrier();
${of.load('slice', 'value', 'start', { rows: others, vecs: o, all: size })}
${of.rows((i) => `var above${i} = top${i};`)}
for (var t = 0u; t < ${of.across}u; t++) {
${of.rows((i) => `above${i} = max(above${i}, shared_rows[(top + ${i}u) * ${of.across}u + t]);`)}
}
${of.rows(
  (i) => `let fade${i} = exp(top${i} - above${i});
s${i} = exp(s${i} - above${i});
total${i} = total${i} * fade${i} + dot(s${i}, ${of.vector('1.0f')});
top${i} = above${i};`,
)}
if (left == 0u) {
${of.rows((i) => `fades[top + ${i}u] = fade${i};`)}
}
${of.keep('s')}
workgroupBarrier();
${each(share.rows, (i) => `{\nlet fade = fades[sum_top + ${i}u];\n${each(share.vecs, (k) => `sum${i}_${k} *= fade;`)}\n}`)}
${of.add('sum', 'slice', share)}
workgroupBarrier();
}
${of.rows((i) => `shared_rows[(top + ${i}u) * ${of.across}u + left] = total${i};`)}
${keeps ? `if (left == 0u) {\n${of.rows((i) => `fades[top + ${i}u] = top${i};`)}\n}` : ''}
workgroupBarrier();
${each(share.rows, (i) => `var all${i} = 0.0f;`)}
for (var t = 0u; t < ${of.across}u; t++) {
${each(share.rows, (i) => `all${i} += shared_rows[(sum_top + ${i}u) * ${of.across}u + t];`)}
}
${of.store('sum', 'result', share, length, (sum, i) => `${sum} / all${i}`)}
${
  keeps
    ? `let row = first + lane;
if (lane < ${rows}u && row < ${length}u) {
var total = 0.0f;
for (var t = 0u; t < ${of.across}u; t++) { total += shared_rows[lane * ${of.across}u + t]; }
kept[head * ${length}u + row] = fades[lane] + log(total);
}`
    : ''
}
}
`;
  return { wgsl, entry: 'main', workgroups: [count, blocks, 1] };
}
