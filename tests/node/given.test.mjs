/** What comes later is one file for pages and for bundlers: see scripts/given.mjs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { asksWhere, imported } from '../../scripts/modules.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');

/** What a file gives: by which symbol, and how many things. */
function givenBy(name) {
  const [, symbol, list] = /globalThis\[Symbol\.for\(["'`](spark-runner [^"'`]+)["'`]\)\]\?\?=\[([^\]]*)\]/.exec(
    read(name),
  );
  return { symbol, count: list.split(',').length };
}

/** What a file takes, by their places. */
function takenBy(name) {
  const [, list, symbol] = /const\{([^}]*)\}=globalThis\[Symbol\.for\("([^"]+)"\)\]/.exec(read(name)) ?? [];
  return list && { symbol, places: list.split(',').map((each) => Number(each.split(':')[0])) };
}

/** The files of ours that bundlers get with a module of npm's. */
function reached(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const { value, quasis } of imported(read(name))) {
    const source = value ?? quasis?.[0].value.cooked;
    if (source?.startsWith('./') || source?.startsWith('../'))
      reached(relative(dist, join(dist, dirname(name), source)), found);
  }
  return found;
}

describe('a part that comes later', () => {
  const forBundlers = [...reached('npm/index.js')];
  const shared = forBundlers.filter((name) => name.startsWith('page-'));

  it('is the file that pages have, but for what has a library of the application’s own', () => {
    for (const part of ['params', 'chart', 'plot', 'log', 'table', 'editor', 'time'])
      assert.ok(
        shared.some((name) => name.startsWith(`page-${part}-`)),
        part,
      );
    for (const library of ['uPlot', 'code-view'])
      assert.ok(!shared.some((name) => name.startsWith(`page-${library}`)), library);
  });

  it('brings no second Lit, and does not ask where it is', () => {
    assert.ok(!forBundlers.includes('spark-runner.js'));
    for (const name of shared) {
      assert.doesNotMatch(read(name), /litHtmlVersions|litElementVersions/, name);
      assert.ok(!asksWhere(read(name)), name);
    }
  });

  it('takes what both entries give', () => {
    const { symbol, count } = givenBy('spark-runner.js');
    assert.deepEqual(givenBy('npm/index.js'), { symbol, count });
    const takers = readdirSync(dist).filter((name) => name.startsWith('page-') && takenBy(name));
    assert.ok(takers.length > 20);
    for (const name of takers) {
      const taken = takenBy(name);
      assert.equal(taken.symbol, symbol, name);
      assert.ok(
        taken.places.every((place) => place < count),
        name,
      );
    }
  });
});
