/** Published declarations: keywords of long calls. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withNamedKeywords } from '../../scripts/keyword-types.mjs';

const keywords = [
  'rate?: number;',
  'betas?: readonly [number, number];',
  'eps?: number;',
  'weight_decay?: number | null;',
  'foreach?: boolean | null;',
];
const from = (i) => `{ ${keywords.slice(i).join(' ').replace(/;$/, '')} }`;

it('names the keywords of a call with many', () => {
  const call = (a, b, c, d) =>
    `export declare const Adam: {\n\tnew (params: P, rate?: number | ${a}, betas?: B | ${b}, eps?: number | ${c}, weight_decay?: D | ${d}): Made;\n};`;
  const chain = [
    'interface AdamFrom_weight_decay { weight_decay?: number | null; foreach?: boolean | null }',
    'interface AdamFrom_eps extends AdamFrom_weight_decay { eps?: number }',
    'interface AdamFrom_betas extends AdamFrom_eps { betas?: readonly [number, number] }',
    'interface AdamFrom_rate extends AdamFrom_betas { rate?: number }',
  ];
  const long = (text) => text.replaceAll('boolean | null', `boolean | null | '${'a long word '.repeat(9)}'`);
  const written = long(call(from(0), from(1), from(2), from(3)));
  const named = [...chain, call('AdamFrom_rate', 'AdamFrom_betas', 'AdamFrom_eps', 'AdamFrom_weight_decay')];
  assert.equal(withNamedKeywords(written), long(named.join('\n')));
});

it('leaves few keywords, and those of a type parameter, where they stand', () => {
  const few = `export declare function add(a: number, b?: number | ${from(3)}, keywords?: ${from(4)}): number;`;
  assert.equal(withNamedKeywords(few), few);
  const all = (i) => from(i).replaceAll('number', 'A');
  const generic = `export declare function add<A>(a: A, b?: A | ${all(0)}, c?: A | ${all(1)}, d?: A | ${all(2)}): A;`;
  assert.equal(withNamedKeywords(generic), generic);
});
