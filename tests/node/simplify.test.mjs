/** Random kernels compute the same in fewer dimensions and with fewer guards, as the reference computes them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundle.mjs';

const { simplify, unguarded, withPlainViews, random, evaluate } = await bundled(
  'simplify',
  `export * from './src/kernels/lower/simplify.ts';
   export * as random from './tests/kernels/random-kernels.ts';
   export { evaluate } from './tests/kernels/reference.ts';`,
);

const SEEDS = Array.from({ length: 400 }, (_, at) => at + 1);

/** Views without guards that always hold, of a kernel of any kind. */
function withoutGuards(kernel) {
  const { batch, m, n, k, outer, inner = [] } = kernel;
  const dims = batch ? [...batch, ...m, ...n] : [...outer, ...inner];
  const of = (read, loop) => ({ ...read, view: unguarded(read.view, loop) });
  const made = { ...kernel, exprs: kernel.exprs.map((e) => (e.op === 'load' ? of(e, dims) : e)) };
  return batch ? { ...made, a: of(kernel.a, [...batch, ...m, ...k]), b: of(kernel.b, [...batch, ...n, ...k]) } : made;
}

const WAYS = {
  'in fewer dimensions': simplify,
  'with plain views': withPlainViews,
  'in fewer dimensions, with plain views': (kernel) => simplify(withPlainViews(kernel)),
  'without guards that always hold': withoutGuards,
};
const KINDS = {
  maps: [random.randomMap, Object.keys(WAYS)],
  reductions: [random.randomReduce, Object.keys(WAYS)],
  contractions: [random.randomContract, ['without guards that always hold']],
  scatters: [random.randomScatter, ['without guards that always hold']],
};

describe('a random kernel computes the same', () => {
  for (const [kind, [make, ways]] of Object.entries(KINDS))
    for (const way of ways)
      it(`${way}: ${SEEDS.length} ${kind}`, () => {
        let changed = 0;
        for (const seed of SEEDS) {
          const { kernel, memory, scalars } = make(seed);
          const [wanted, found] = [memory, memory].map((arrays) => arrays.map((data) => data.slice()));
          const made = WAYS[way](kernel);
          changed += JSON.stringify(made) === JSON.stringify(kernel) ? 0 : 1;
          evaluate(kernel, wanted, scalars);
          evaluate(made, found, scalars);
          assert.deepEqual(found, wanted, `seed ${seed}`);
        }
        assert.ok(changed > 0, 'some kernel is another one then');
      });
});
