/**
 * Attention with a query an invocation, without gradients: the query and its row of the result are in registers, each key and value
 * is read from workgroup memory by all invocations at once. Four products a vec4 read are few: tiles (forward.ts) have eight and more.
 */
import type { AttentionSizes, OwnShader } from '../../../../core/device.ts';
import { range } from '../../wgsl/unroll.ts';
import { LEAST, UNSEEN } from './products.ts';

/** Queries of a workgroup. */
const QUERIES = 64;
/** Keys of a slice, and of them those whose scores are compared at once. */
const KEYS = 32;
const AT_ONCE = 4;
/** Numbers of a query, or of a value: twice as many are in registers. */
const WIDEST = 64;

/** @returns undefined where a query does not fit into registers */
export function writeRows({ count, length, size, width, out, scale, causal }: AttentionSizes): OwnShader | undefined {
  if (Math.max(width, out) > WIDEST) return undefined;
  const blocks = Math.ceil(length / QUERIES);
  const [w, o] = [width / 4, out / 4];
  const each = (n: number, text: (i: number) => string, by = '\n') => range(n).map(text).join(by);
  const seen = (c: number) => {
    const tests = [size % KEYS === 0 ? '' : `at + ${c}u < ${size}u`, causal ? `at + ${c}u <= row` : ''];
    return tests.filter(Boolean).join(' && ');
  };
  const score = (c: number) => {
    const sum = each(w, (d) => `dot(q${d}, keys[(j + ${c}u) * ${w}u + ${d}u])`, ' + ');
    return `let s${c} = ${seen(c) ? `select(${UNSEEN}, ${sum}, ${seen(c)})` : sum};`;
  };
  const top = range(AT_ONCE).reduce((text, c) => `max(${text}, s${c})`, 'top');
  const wgsl = `@group(0) @binding(0) var<storage, read> query: array<vec4f>;
@group(0) @binding(1) var<storage, read> key: array<vec4f>;
@group(0) @binding(2) var<storage, read> value: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> result: array<vec4f>;
var<workgroup> keys: array<vec4f, ${KEYS * w}>;
var<workgroup> values: array<vec4f, ${KEYS * o}>;

@compute @workgroup_size(${QUERIES})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
let row = group.x * ${QUERIES}u + lane;
let origin = (group.y * ${length}u + min(row, ${length - 1}u)) * ${w}u;
${each(w, (d) => `let q${d} = query[origin + ${d}u] * ${scale}f;`)}
var top = ${LEAST};
var total = 0.0f;
${each(o, (d) => `var sum${d} = vec4f();`)}
let end = ${causal ? `min(${size}u, (group.x + 1u) * ${QUERIES}u)` : `${size}u`};
for (var first = 0u; first < end; first += ${KEYS}u) {
let start = group.y * ${size}u + first;
for (var i = lane; i < ${KEYS * w}u; i += ${QUERIES}u) { keys[i] = key[start * ${w}u + i]; }
// Nothing, times a weight of nothing, is nothing; what is behind the last value may be anything.
for (var i = lane; i < ${KEYS * o}u; i += ${QUERIES}u) {
values[i] = select(vec4f(), value[start * ${o}u + i], first + i / ${o}u < ${size}u);
}
workgroupBarrier();
for (var j = 0u; j < ${KEYS}u; j += ${AT_ONCE}u) {
let at = first + j;
${each(AT_ONCE, score)}
let above = ${top};
let fade = exp(top - above);
${each(AT_ONCE, (c) => `let w${c} = exp(s${c} - above);`)}
total = total * fade + ${each(AT_ONCE, (c) => `w${c}`, ' + ')};
${each(o, (d) => `sum${d} = sum${d} * fade + ${each(AT_ONCE, (c) => `w${c} * values[(j + ${c}u) * ${o}u + ${d}u]`, ' + ')};`)}
top = above;
}
workgroupBarrier();
}
if (row < ${length}u) {
let to = (group.y * ${length}u + row) * ${o}u;
${each(o, (d) => `result[to + ${d}u] = sum${d} / total;`)}
}
}
`;
  return { wgsl, entry: 'main', workgroups: [blocks, count, 1] };
}
