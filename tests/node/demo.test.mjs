/** The demo's pages are plain files, readable without script: what they repeat is the same on each. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const folder = join(import.meta.dirname, '..', '..', 'demo');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'cdn.html');
const masthead = (html) => /<header class="masthead">.*?<\/header>/s.exec(html)?.[0];
const here = / aria-current="page"/g;
const first = masthead(readFileSync(join(folder, 'index.html'), 'utf8')).replace(here, '');

describe('the pages of the demo', () => {
  for (const page of pages) {
    it(`share their masthead, in which ${page} marks itself`, () => {
      const own = masthead(readFileSync(join(folder, page), 'utf8'));
      assert.equal(own.replace(here, ''), first);
      const marked = /href="([^"]*)" aria-current="page"/.exec(own)[1];
      assert.equal(marked.replace('./', '') || 'index.html', page);
      assert.equal(own.match(here).length, 1);
    });
  }

  it('are all in the masthead', () => {
    for (const page of [...pages, 'cdn.html'])
      assert.ok(first.includes(`href="${page.replace('index.html', './')}"`), page);
  });
});
