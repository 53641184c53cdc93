/**
 * Gradients of attention, after Dao, "FlashAttention-2" (2023): the weights are computed again, from the scores and the logarithm of their
 * exponentials' sum that the forward kept. WGSL adds no floats atomically, so there are two shaders: a workgroup of one keeps queries, and
 * gathers their gradient over all keys; one of the other keeps keys and values, and gathers theirs over all queries.
 *
 * With P the weights, G the result's gradient and D = Σ G · result of each query, it is dS = P ∘ (G valueᵀ − D); then dquery = dS key, dkey =
 * dSᵀ query, both times the scale, and dvalue = Pᵀ G.
 */
import type { AttentionSizes, OwnShader } from '../../../../core/device.ts';
import { Products, shareOf } from './products.ts';
import { stride, type Tile } from './tiles.ts';

/** A tensor as the bindings call it, its vec4s, and how many rows a head has. */
interface Side {
  name: string;
  vecs: number;
  all: number;
}

export function writeBackward(sizes: AttentionSizes, tile: Tile, making: 'query' | 'others'): OwnShader {
  const { count, length, size, width, out, scale, causal } = sizes;
  const { rows, others } = tile;
  const of = new Products(tile);
  const [query, key, value, gradient]: Side[] = [
    { name: 'query', vecs: width / 4, all: length },
    { name: 'key', vecs: width / 4, all: size },
    { name: 'value', vecs: out / 4, all: size },
    { name: 'gradient', vecs: out / 4, all: length },
  ];
  const ofQueries = making === 'query';
  /** What is kept and what is walked: scores are products of the first ones, their gradients of the second ones. */
  const [mine, theirs] = ofQueries
    ? [
        [query, gradient],
        [key, value],
      ]
    : [
        [key, value],
        [query, gradient],
      ];
  const [w, o] = mine.map(({ vecs }) => vecs);
  const shares = mine.map(({ vecs }) => shareOf(tile, vecs));
  const blocks = Math.ceil(mine[0].all / rows);
  const load = (to: string, { name, vecs, all }: Side, first: string, n: number) =>
    of.load(to, name, first, { rows: n, vecs, all });
  const results = ofQueries ? ['d_query'] : ['d_key', 'd_value'];
  const bindings = [
    ...['query', 'key', 'value', 'gradient'].map((name) => [name, 'read', 'vec4f']),
    ...['kept', 'inner'].map((name) => [name, 'read', 'f32']),
    ...results.map((name) => [name, 'read_write', 'vec4f']),
  ];

  const row = (i: number) => `first + top + ${i}u`;
  const other = (j: number) => `start + left + ${j * of.across}u`;
  const isCut = theirs[0].all % others > 0;
  const hidden = (i: number) => {
    const tests = isCut ? [`(number >= ${of.vector(`${theirs[0].all}u`, 'u')})`] : [];
    if (causal) tests.push(`(number ${ofQueries ? '>' : '<'} ${of.vector(row(i), 'u')})`);
    return tests.join(' | ');
  };
  const cuts = isCut ? [`start + ${others}u > ${theirs[0].all}u`] : [];
  if (causal) cuts.push(ofQueries ? `start + ${others}u > first + 1u` : `start < first + ${rows - 1}u`);
  const hide = cuts.length
    ? `if (${cuts.join(' || ')}) {
${of.numbers('start')}
${of.rows((i) => `s${i} = select(s${i}, ${of.vector('0.0f')}, ${hidden(i)});`)}
}`
    : '';
  // What the forward kept of a query: one of a row, or of each other.
  const at = (place: string) => `head * ${length}u + min(${place}, ${length - 1}u)`;
  const vector = (text: (j: number) => string) => of.vector(of.others(text, ', '));
  const perRow = of.rows((i) => `let kept${i} = kept[${at(row(i))}];\nlet inner${i} = inner[${at(row(i))}];`);
  const perOther = `let kept_others = ${vector((j) => `kept[${at(other(j))}]`)};\nlet inner_others = ${vector((j) => `inner[${at(other(j))}]`)};`;
  const [keptOf, innerOf] = ['kept', 'inner'].map(
    (name) => (i: number) => (ofQueries ? `${name}${i}` : `${name}_others`),
  );

  const wgsl = `${bindings.map(([name, access, type], i) => `@group(0) @binding(${i}) var<storage, ${access}> ${name}: array<${type}>;`).join('\n')}
var<workgroup> mine: array<vec4f, ${rows * stride(w)}>;
var<workgroup> mine_other: array<vec4f, ${rows * stride(o)}>;
var<workgroup> slice: array<vec4f, ${others * Math.max(stride(w), stride(o))}>;
${of.scoreMemory}

@compute @workgroup_size(${of.invocations})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
let head = group.x;
// Those that see most begin.
let first = ${causal && ofQueries ? `(${blocks - 1}u - group.y)` : 'group.y'} * ${rows}u;
${of.places}
${load('mine', mine[0], 'first', rows)}
${load('mine_other', mine[1], 'first', rows)}
${ofQueries ? perRow : ''}
${results.map((name, i) => of.sums(name, shares[i])).join('\n')}
${
  ofQueries
    ? `let begin = 0u;\nlet end = ${causal ? `min(${size}u, first + ${rows}u)` : `${size}u`};`
    : `let begin = ${causal ? `first / ${others}u * ${others}u` : '0u'};\nlet end = ${length}u;`
}
for (var start = begin; start < end; start += ${others}u) {
${load('slice', theirs[1], 'start', others)}
workgroupBarrier();
${of.scores('g', 'mine_other', 'slice', o)}
workgroupBarrier();
${load('slice', theirs[0], 'start', others)}
${ofQueries ? '' : perOther}
workgroupBarrier();
${of.scores('s', 'mine', 'slice', w)}
${of.rows((i) => `s${i} = exp(s${i} * ${scale}f - ${keptOf(i)});`)}
${hide}
${of.rows((i) => `g${i} = s${i} * (g${i} - ${innerOf(i)});`)}
${of.keep('g')}
workgroupBarrier();
${of.add(results[0], 'slice', shares[0])}
workgroupBarrier();
${
  ofQueries
    ? ''
    : `${load('slice', theirs[1], 'start', others)}
${of.keep('s')}
workgroupBarrier();
${of.add(results[1], 'slice', shares[1])}
workgroupBarrier();`
}
}
${results.map((name, i) => of.store(name, name, shares[i], mine[i].all, (sum) => (i === 0 ? `${sum} * ${scale}f` : sum))).join('\n')}
}
`;
  return { wgsl, entry: 'main', workgroups: [count, blocks, 1] };
}
