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
  const chunk = (prefix) => readdirSync(dist).find((name) => name.startsWith(prefix));
  /** What is asked for together with a file, by who loads it. */
  const together = (loader, file) => {
    const text = readFileSync(join(dist, loader), 'utf8');
    const [, said = ''] = text.split(file)[1]?.match(/^[^,]*,0,\(\)=>\[([^\]]*)\]/) ?? [];
    return [file, ...[...said.matchAll(/\.\/([^"']+)/g)].map(([, name]) => name)];
  };
  const late = (loader, file) => {
    const there = [...graph(loader), ...together(loader, file)];
    return graph(file).filter((name) => !there.includes(name));
  };

  it('is found in one step', () => {
    const backstage = chunk('page-backstage-');
    assert.ok(together('spark-runner.js', backstage).length > 2, 'it is several files');
    assert.deepEqual(late('spark-runner.js', backstage), []);
  });

  it('is found in one step for each part that shows something', () => {
    const loaders = chunk('page-part-loaders-');
    const parts = loadedBy(loaders).filter((file) => together(loaders, file).length > 1);
    for (const name of ['chart', 'log', 'image', 'table', 'plot', 'params'])
      assert.ok(
        parts.some((file) => file.startsWith(`page-${name}-`)),
        name,
      );
    assert.deepEqual(
      parts.flatMap((file) => late(loaders, file)),
      [],
    );
  });

  it('is found in one step of client.js', () => {
    const found = importedBy('client.js');
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.flatMap((file) => importedBy(file)),
      [],
    );
  });
});
