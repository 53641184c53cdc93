/** README's sample is one that an author can paste, also into Markdown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { sample } from '../snippets.mjs';

const { sites } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fences', 'sites.json'), 'utf8'));

describe('README’s sample comes unchanged through', () => {
  const page = `# Words\n\n${sample}\n\nMore words.\n`;
  const ENGINES = {
    'markdown-it': () => markdownIt({ html: true, typographer: true }).render(page),
    marked: () => marked(page),
    'remark and rehype': async () => {
      const toHtml = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true });
      return String(await toHtml.use(rehypeStringify, { allowDangerousHtml: true }).process(page));
    },
  };
  for (const [engine, render] of Object.entries(ENGINES)) {
    it(engine, async () => assert.ok((await render()).includes(sample), await render()));
  }
});

describe('README’s sample is the same tag with the same program in what a browser reads of', () => {
  const parts = (html) => {
    const runner = new JSDOM(html).window.document.querySelector('spark-runner');
    const program = runner.querySelector(':scope > script[type="text/spark"]').textContent;
    return { attributes: runner.getAttributeNames(), program };
  };
  const written = parts(sample);
  for (const [engine, { pages, files }] of Object.entries(sites)) {
    const page = pages.find((path) => path.startsWith('readme'));
    it(engine, () => assert.deepEqual(parts(files[page]), written));
  }
});

it('pages that readers take along name the version that the package has', () => {
  const read = (path) => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');
  const [, named] = /VERSION = '(.+)'/.exec(read('src/runtime/page/version.ts'));
  assert.equal(named, JSON.parse(read('package.json')).version);
});
