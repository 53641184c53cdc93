/** The page on how a line becomes kernels, against what the sources make of that line now. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';

it('docs/architecture.md shows what the sources do', () => {
  const root = join(import.meta.dirname, '..', '..');
  const { status, stderr } = spawnSync('node', ['scripts/architecture.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
