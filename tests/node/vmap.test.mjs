/**
 * torch.func.vmap of every operator that PyTorch's recorded answers have: a batch of two examples gives what each gives on its own, and the
 * same gradients.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';
import { decode, lookUp } from '../conformance/check.mjs';
import { OPS } from '../conformance/run.mjs';

await torch.init({ device: 'cpu' });

/** Cases of an operator that are tried. */
const MOST_CASES = 4;

const folder = join(import.meta.dirname, '..', 'conformance', 'ops');
const isTensor = (value) => value instanceof torch.Tensor;
const flat = (value) => (Array.isArray(value) ? value.flatMap(flat) : [value]);
const near = (a, b) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-4 * (1 + Math.abs(b)) || (Number.isNaN(a) && Number.isNaN(b));

/** What stands in the way of one case: null, a reason why it has no batch, or what differs. */
async function problemOf(op, test) {
  const fn = lookUp(torch, op);
  const floats = [];
  const args = test.args.map((value) => decode(torch, value, floats));
  const kwargs = Object.fromEntries(
    Object.entries(test.kwargs ?? {}).map(([key, value]) => [key, decode(torch, value, floats)]),
  );
  if (floats.length === 0 || floats.every((x) => x.numel() === 0)) return 'no floats';
  const batches = floats.map((x) => torch.stack([x, x.mul(0.75)]).requires_grad_());
  const singles = [0, 1].map((at) => batches.map((all) => all.detach().at(at).clone().requires_grad_()));
  const called = (leaves) => {
    const swap = (value) => {
      if (isTensor(value)) return floats.includes(value) ? leaves[floats.indexOf(value)] : value;
      return Array.isArray(value) ? value.map(swap) : value;
    };
    const more = Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, swap(value)]));
    const made = fn(...args.map(swap), ...(Object.keys(more).length ? [more] : []));
    const results =
      made && !isTensor(made) && !Array.isArray(made) && !(made instanceof Promise) ? Object.values(made) : made;
    return Array.isArray(results) ? flat(results) : [results];
  };
  const alone = singles.map(called);
  if (alone[0].some((result) => !isTensor(result))) return 'no tensors';
  const together = torch.func.vmap((...leaves) => called(leaves))(...batches);
  for (const [at, result] of together.entries()) {
    const wanted = torch.stack(alone.map((results) => results[at]));
    assert.deepEqual([...result.shape], [...wanted.shape]);
    assert.equal(result.dtype, wanted.dtype);
    const [got, want] = [await result.data(), await wanted.data()];
    for (const [i, value] of want.entries())
      assert.ok(near(got[i], value), `output ${at} at ${i}: ${got[i]}, alone ${value}`);
  }
  const loss = (results) =>
    results
      .filter((result) => result.requires_grad)
      .map((result) => result.mul(result.detach().sin().nan_to_num(0)).sum())
      .reduce((a, b) => (a ? a.add(b) : b), null);
  const total = loss(together);
  if (!total) return null;
  total.backward();
  for (const results of alone) loss(results).backward();
  for (const [at, all] of batches.entries())
    for (const example of [0, 1]) {
      const want = singles[example][at].grad;
      if (!want) continue;
      const [g, w] = [await all.grad.at(example).data(), await want.data()];
      for (const [i, value] of w.entries())
        assert.ok(near(g[i], value), `gradient ${at} at ${i}: ${g[i]}, alone ${value}`);
    }
  return null;
}

/** Each call draws anew, or has a batch dimension of another meaning. */
const RANDOM = /dropout|bernoulli|multinomial|rand|rrelu|normal$|gumbel/;

describe('vmap gives for each example what it gives alone:', () => {
  for (const op of OPS.filter((name) => /^(torch|Tensor)\./.test(name) && !RANDOM.test(name))) {
    it(op, async () => {
      const { cases } = JSON.parse(readFileSync(join(folder, `${op}.json`), 'utf8'));
      for (const test of cases.filter(({ throws }) => !throws).slice(0, MOST_CASES))
        await problemOf(op, test).catch((error) => {
          error.message = `${test.id}: ${error.message}`;
          throw error;
        });
    });
  }
});
