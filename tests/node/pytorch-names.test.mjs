/** How many of PyTorch's names there are here is counted, and docs/names.md says it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compare, names, percent } from '../../scripts/names.mjs';

const { page, found, text } = await names();

/** Tables as they read, however wide the formatter makes their columns. */
const plain = (markdown) => markdown.replace(/ *\| */g, '|').replace(/-{2,}/g, '-');

describe('the table of PyTorch’s names', () => {
  it('is what there is: npm run names', () => assert.equal(plain(readFileSync(page, 'utf8')), plain(text)));

  it('counts what stands in a module, and what does not', () => {
    const torch = { nn: { Linear: class {} } };
    const [nn, fft] = compare(torch, { nn: ['DataParallel', 'Linear', 'Missing'], fft: ['fft'] });
    assert.deepEqual(
      [nn.had, nn.missing, [...nn.apart]],
      [['Linear'], ['Missing'], [['distributed', ['DataParallel']]]],
    );
    assert.deepEqual([percent(nn), percent(fft)], [50, 0]);
  });

  it('leaves out for a reason less than a third of any module that programs use', () => {
    for (const { path, had, missing, apart } of found.filter(({ path }) =>
      /^(nn|nn\.functional|optim|special|linalg|torch)$/.test(path),
    )) {
      const count = [...apart.values()].flat().length;
      assert.ok(count * 3 < had.length + missing.length + count, `${path}: ${count} are not counted`);
    }
  });
});
