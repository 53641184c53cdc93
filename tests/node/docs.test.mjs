/** Every operator and layer of torch says what it does: in the editor, and in the types of the package. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const kernels = join(import.meta.dirname, '..', '..', 'src', 'kernels');
const FAMILIES = ['ops', 'nn', 'optim', 'linalg', 'data'];
/** An exported function or class, and what stands before it. */
const DECLARED = /(^.*\n)(?:\/\/ biome-ignore.*\n)*export (?:async )?(?:function|class) (\w+)/gm;

it('has a docstring before each exported operator and class', () => {
  const bare = [];
  let seen = 0;
  for (const family of FAMILIES) {
    for (const file of readdirSync(join(kernels, family)).filter((name) => name.endsWith('.ts'))) {
      // The first of a function's overloads speaks for all.
      const names = new Set();
      for (const [, before, name] of readFileSync(join(kernels, family, file), 'utf8').matchAll(DECLARED)) {
        if (names.has(name)) continue;
        names.add(name);
        seen++;
        if (!before.trimEnd().endsWith('*/')) bare.push(`${family}/${file}: ${name}`);
      }
    }
  }
  assert.ok(seen > 300, `only ${seen} were found`);
  assert.deepEqual(bare, []);
});
