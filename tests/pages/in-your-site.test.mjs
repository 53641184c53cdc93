/**
 * The snippets of docs/in-your-site.md that no application of tests/sites/ has: pages that are written by hand, and those that
 * engines for Markdown make, live where they are packages of npm, else stored by tests/fences/make-sites.mjs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { TYPES } from '../../bin/types.mjs';
import { serve } from '../../scripts/serve.mjs';
import { visitSample } from '../fences/visit-sample.mjs';
import { visit } from '../sites/visit.mjs';
import { blocks, CDN, sample, snippet } from '../snippets.mjs';
import { usually, whole } from '../whole.mjs';
import { openBrowser, root } from './site.mjs';

const { sites } = JSON.parse(readFileSync(join(root, 'tests', 'fences', 'sites.json'), 'utf8'));

/** A page with what an author writes into its head and body. */
const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

const BY_HAND = 'tests/pages: ';
/** The response's headers for those pages that are written by hand and need some. */
const HEADERS = {
  'isolated.html': Object.fromEntries(
    snippet('docs/policies.md: cross-origin isolation')
      .split('\n')
      .map((line) => line.split(': ')),
  ),
};

/** Engines that run here, with HTML in Markdown let through. */
const ENGINES = {
  'markdown-it': (text) => markdownIt({ html: true }).render(text),
  marked: (text) => marked(text),
  'remark and rehype': async (text) => {
    const toHtml = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true });
    return String(await toHtml.use(rehypeStringify, { allowDangerousHtml: true }).process(text));
  },
};

/** What is served, by path. */
const files = new Map();
/** Pages by what a reader may call them: where they are, what its reader does, and whether one of their kind was before it. */
const visits = [];

for (const { from, text } of blocks.filter(({ from }) => from?.startsWith(BY_HAND))) {
  const name = from.slice(BY_HAND.length);
  files.set(`/${name}`, { text: page(text), headers: HEADERS[name] });
  visits.push({ title: `written by hand: ${name}`, path: `/${name}`, see: visit });
}
files.set('/readme.html', { text: page(sample, snippet('tests/fences/sites.json: head.html')) });
visits.push({ title: 'with README’s sample', path: '/readme.html', see: visitSample });
for (const [engine, render] of Object.entries(ENGINES)) {
  const path = `/${encodeURIComponent(engine)}.html`;
  const html = await render(`# A page\n\n${snippet('tests/fences/sites.json: fence.md')}\n`);
  files.set(path, { text: page(html, snippet('tests/fences/sites.json: head.html')) });
  visits.push({ title: `with a fence that ${engine} wrote`, path, see: visit, isFurther: true });
}
for (const [engine, { pages, files: made }] of Object.entries(sites)) {
  const folder = `/${encodeURIComponent(engine)}`;
  for (const [path, text] of Object.entries(made)) files.set(`${folder}/${path}`, { text });
  for (const path of pages) {
    const see = path.startsWith('readme') ? visitSample : visit;
    visits.push({
      title: `that ${engine} made: ${path}`,
      path: `${folder}/${path}`,
      see,
      isFurther: engine !== 'Sphinx' || path !== pages[0],
    });
  }
}

let cdn;
let server;
let origin;
before(async () => {
  cdn = await serve({ roots: { '/': join(root, 'dist') }, cors: true });
  server = createServer(({ url }, response) => {
    const found = files.get(url);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(url)], ...found.headers });
    response.end(found.text.replaceAll(CDN, `${cdn.origin}/`));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${server.address().port}`;
});
after(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await cdn.close();
});

for (const engine of ['chromium', 'firefox']) {
  describe(`a page in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const { title, path, see, isFurther } of visits) {
      it(title, isFurther ? usually(engine) : {}, async () =>
        assert.deepEqual(await see(browser, `${origin}${path}`, 'documentation', whole || !isFurther), []),
      );
    }

    it('that is isolated has its theme from the CDN', async () => {
      const isolated = await browser.newPage();
      await isolated.goto(`${origin}/isolated.html`);
      const found = await isolated.evaluate(() => [
        globalThis.crossOriginIsolated,
        ...[...document.styleSheets].map(({ cssRules }) => cssRules.length > 0),
      ]);
      assert.deepEqual(found, [true, true]);
      await isolated.close();
    });
  });
}
