/** What docs/in-your-site.md shows is what runs: each block is held against the place that its comment names (tests/snippets.mjs). */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { blocks, CDN, region, sample } from '../snippets.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const { sources } = JSON.parse(read('tests/fences/sites.json'));

/** docs/policies.md: the headers of each policy, a line each, and what came of it by hosting. */
const policies = read('docs/policies.md');
const headersOf = (name) =>
  [
    ...policies
      .split(`- **${name}**: `)[1]
      .split('\n')[0]
      .matchAll(/`([^`]+)`/g),
  ]
    .map(([, header]) => header)
    .join('\n');
const resultsOf = (name) => {
  const row = policies.split('\n').find((line) => line.startsWith(`| ${name} `));
  const [besideOnPage, besideOnAll, cdnOnPage, cdnOnAll] = row
    .split('|')
    .slice(2)
    .map((cell) => cell.trim());
  return { beside: [besideOnPage, besideOnAll], cdn: [cdnOnPage, cdnOnAll] };
};
const RUNS = ['✓', '✓'];
const ORIGIN = ` ${new URL(CDN).origin}`;

/** How a block is held against what its comment names: the part of it that says what kind of place it is. */
const PLACES = {
  'tests/sites/'(rest, text) {
    assert.equal(text, region(`tests/sites/${rest}`));
  },
  'tests/fences/sites.json: '(name, text) {
    assert.equal(text, sources[name], 'make the pages again: node tests/fences/make-sites.mjs');
  },
  /** All of them are run there; this is what has no other place. */
  'tests/pages: '(name) {
    assert.ok(name);
  },
  'tests/pages/hosting/'(rest, text) {
    const lines = read(`tests/pages/hosting/${rest}`).split('\n');
    assert.ok(lines.some((line) => line.trim() === text));
  },
  'docs/policies.md: '(name, text) {
    assert.equal(text.replaceAll(ORIGIN, ''), headersOf(name));
    const { beside, cdn } = resultsOf(name);
    assert.deepEqual(beside, RUNS);
    if (text.includes(ORIGIN)) assert.deepEqual(cdn, RUNS);
  },
};

describe('docs/in-your-site.md', () => {
  it('names for each block where it runs', () => {
    const lost = blocks.filter(({ from }) => !Object.keys(PLACES).some((place) => from?.startsWith(place)));
    assert.deepEqual(lost, []);
  });

  for (const { from, text } of blocks) {
    const place = Object.keys(PLACES).find((start) => from?.startsWith(start));
    if (place) it(`shows ${from}`, () => PLACES[place](from.slice(place.length), text));
  }

  it('shows each region of tests/sites', () => {
    const files = execFileSync('git', ['ls-files', 'tests/sites'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
    const regions = files.map((file) => [file, region(file)]).filter(([, text]) => text);
    assert.ok(regions.length > 20, `only ${regions.length} were found`);
    const shown = new Set(blocks.map(({ text }) => text));
    assert.deepEqual(
      regions.filter(([, text]) => !shown.has(text)).map(([file]) => file),
      [],
    );
  });

  it('shows all that the stored engines were given, besides README’s sample', () => {
    const given = blocks.map(({ from }) => from?.split('sites.json: ')[1]).filter(Boolean);
    assert.deepEqual(Object.keys(sources).sort(), [...given, 'README.md'].sort());
    assert.equal(sources['README.md'], sample, 'make the pages again: node tests/fences/make-sites.mjs');
  });

  it('has a link in README', () => {
    assert.match(read('README.md'), /\]\(docs\/in-your-site\.md\)/);
  });
});
