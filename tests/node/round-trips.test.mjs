/** How the built files are found that a program needs: each round trip before its first step is felt. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { staticGraph } from '../../scripts/size.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** A file with all that it imports statically. */
const graph = (file) => staticGraph(file).map((path) => basename(path));

/** What a file imports itself. */
const importedBy = (file) =>
  [...readFileSync(join(dist, file), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
    ([, name]) => name,
  );

/** Families of torch, which torch.js loads by their names: by file, the files of those that each needs. */
const families = (() => {
  const list = readFileSync(join(dist, '..', 'src/kernels/public/families/index.ts'), 'utf8');
  const [, edition] = /`\.\/kernels-\$\{\w+\}(-[\w-]{8}\.js)`/.exec(readFileSync(join(dist, 'torch.js'), 'utf8'));
  const fileOf = (name) => `kernels-${name}${edition}`;
  return new Map(
    [...list.matchAll(/^ {2}(\w+): \{\n(?: {4}needs: '(.+)',)?/gm)].map(([, name, needs = '']) => [
      fileOf(name),
      needs.split(' ').filter(Boolean).map(fileOf),
    ]),
  );
})();

/** What a file loads on demand. */
const loadedBy = (file) => [
  ...[...readFileSync(join(dist, file), 'utf8').matchAll(/\bimport\([`'"]\.\/([^`'"]+)[`'"]\)/g)].map(
    ([, name]) => name,
  ),
  ...(file === 'torch.js' ? families.keys() : []),
];

/** Of a family of torch: the files of those that it needs, which are asked for before it. */
const besides = (file) => families.get(file) ?? [];

it('kernels.js finds all of torch in one step', () => {
  const [own, ...others] = graph('kernels.js');
  assert.equal(own, 'kernels.js');
  assert.ok(others.includes('torch.js'));
  const found = new Set(importedBy('kernels.js'));
  assert.deepEqual(
    others.filter((file) => !found.has(file)),
    [],
  );
});

for (const [entry, prefix] of [
  ['spark-worker.js', 'worker-'],
  ['torch.js', 'kernels-'],
]) {
  describe(entry, () => {
    it('is one file', () => assert.deepEqual(graph(entry), [entry]));

    it('loads files which import nothing that is not there by then', () => {
      const files = [entry, ...readdirSync(dist).filter((name) => name.startsWith(prefix))];
      const loads = files.flatMap((loader) => loadedBy(loader).map((loaded) => [loader, loaded]));
      assert.ok(loads.length > 5, 'there are such files');
      const late = loads.flatMap(([loader, loaded]) =>
        graph(loaded)
          .filter((file) => ![loaded, ...graph(loader), ...besides(loaded)].includes(file))
          .map((file) => `${loaded} finds ${file}`),
      );
      assert.deepEqual(late, []);
    });
  });
}

describe('what a run loads first', () => {
  it('finds all that it needs, which needs no more', () => {
    const [backstage] = readdirSync(dist).filter((name) => name.startsWith('page-backstage-'));
    const first = graph('spark-runner.js');
    for (const loader of [backstage, 'client.js']) {
      const found = importedBy(loader).filter((file) => !first.includes(file));
      assert.ok(found.length > 0, `${loader} imports something`);
      const late = found.flatMap((file) => importedBy(file).filter((name) => !first.includes(name)));
      assert.deepEqual(late, [], `${loader} finds them late`);
    }
  });
});
