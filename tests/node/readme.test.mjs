/** README's sample is one that an author can paste, also into Markdown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const [, sample] = /^```html\n[^\n]*\n\n(<spark-runner[\s\S]*?<\/spark-runner>)\n```/m.exec(readme);

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
