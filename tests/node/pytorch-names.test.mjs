/** How many of PyTorch's names there are here is counted, and docs/names.md says it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compare, names, percent } from '../../scripts/names.mjs';
import { root } from '../../scripts/setup.mjs';

const { page, found, text } = await names();

describe('the table of PyTorch’s names', () => {
  it('is what there is, to the letter: npm run names changes nothing', () =>
    assert.equal(text, readFileSync(page, 'utf8')));

  it('is written as the project formats it', () => {
    const { stdout } = spawnSync('npx', ['biome', 'format', `--stdin-file-path=${page}`], {
      cwd: root,
      encoding: 'utf8',
      input: text,
      shell: process.platform === 'win32',
    });
    assert.equal(stdout, text);
  });

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
