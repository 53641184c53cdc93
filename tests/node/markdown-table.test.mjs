/** Tables that scripts write into docs/. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { markdownTable } from '../../scripts/markdown-table.mjs';
import { root } from '../../scripts/setup.mjs';

/** What the project's formatter makes of a page. */
const formatted = (markdown) =>
  spawnSync('npx', ['biome', 'format', '--stdin-file-path=docs/page.md'], {
    cwd: root,
    encoding: 'utf8',
    input: markdown,
    shell: process.platform === 'win32',
  }).stdout;

it('leaves nothing to the formatter, be cells empty, numbers, or short', () => {
  const tables = [
    [
      ['name', 'had', ''],
      ['`a`', 12, '✓'],
      ['', 0, '✗'],
    ],
    [
      ['a', 'b'],
      ['longer than its head', '·'],
    ],
    [['a'], ['1']],
  ].map(markdownTable);
  const page = `${tables.join('\n\nText.\n\n')}\n`;
  assert.equal(formatted(page), page);
});

it('makes the tables of the pages that scripts write, as they are stored', () => {
  for (const name of ['names', 'reliability']) {
    const [stored] = /(?:^\|.*\n)+/m.exec(readFileSync(join(root, 'docs', `${name}.md`), 'utf8'));
    const [heads, , ...rows] = stored
      .trim()
      .split('\n')
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    assert.equal(`${markdownTable([heads, ...rows])}\n`, stored, name);
  }
});
