/**
 * `node tests/fences/make-sites.mjs`: writes `sites.json`, what Hugo, Jekyll, MkDocs Material and Sphinx build of the snippets of
 * docs/in-your-site.md and of README's sample. Each page is opened in Chromium first, with all that its theme brings. Not part
 * of the tests: the engines are no packages of npm. From Debian: hugo jekyll mkdocs-material python3-sphinx python3-myst-parser.
 *
 * What is stored is `{ sources, sites: { NAME: { tool, pages, files } } }`: `sources` is what the engines were given, by the
 * names that the page gives; `pages` are the paths of what they made of texts, and `files` all texts that a browser asks for. The
 * theme's own scripts and style sheets are not stored.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { sh } from '../../scripts/setup.mjs';
import { openBrowser, root } from '../pages/site.mjs';
import { visit } from '../sites/visit.mjs';
import { blocks, CDN, sample } from '../snippets.mjs';
import { visitSample } from './visit-sample.mjs';

const STORED = 'tests/fences/sites.json: ';
const sources = { 'README.md': sample };
for (const { from, text } of blocks) if (from?.startsWith(STORED)) sources[from.slice(STORED.length)] = text;

/** The texts, each for a page of its own. */
const TEXTS = { fence: sources['fence.md'], tag: sources['tag.md'], readme: sources['README.md'] };
const texts = (folder, front = '') =>
  Object.fromEntries(
    Object.entries(TEXTS).map(([name, text]) => [`${folder}${name}.md`, `${front}# A page\n\n${text}\n`]),
  );
/** What the page shows of one engine, by paths in its site. */
const shown = (engine) =>
  Object.fromEntries(
    Object.entries(sources)
      .filter(([name]) => name.startsWith(`${engine}/`))
      .map(([name, text]) => [name.slice(engine.length + 1), `${text}\n`]),
  );
const FRONT = '---\ntitle: A page\n---\n\n';
const page = (head, body) =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Documentation</title>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** `files` is the site, with what any site of the tool has; `build` makes `out`, in which the texts are at `at`. */
const SITES = {
  Hugo: {
    tool: ['hugo', 'version'],
    files: {
      ...shown('hugo'),
      ...texts('content/', FRONT),
      'layouts/partials/head.html': sources['head.html'],
      'layouts/_default/single.html': page('{{ partial "head.html" . }}', '{{ .Content }}'),
    },
    build: ['hugo', '--quiet'],
    out: 'public',
    at: (name) => `${name}/index.html`,
  },
  Jekyll: {
    tool: ['jekyll', '--version'],
    files: {
      ...texts('', FRONT),
      '_config.yml': 'defaults:\n  - scope: { path: "" }\n    values: { layout: default }\n',
      '_includes/head.html': sources['head.html'],
      '_layouts/default.html': page('{% include head.html %}', '{{ content }}'),
    },
    build: ['jekyll', 'build', '--quiet', '--disable-disk-cache'],
    out: '_site',
    at: (name) => `${name}.html`,
  },
  'MkDocs Material': {
    tool: ['dpkg-query', '--showformat', `\${Package} \${Version}`, '--show', 'mkdocs-material'],
    files: { ...shown('mkdocs'), ...texts('docs/'), 'docs/index.md': '# Documentation\n' },
    build: ['mkdocs', 'build', '--quiet'],
    out: 'site',
    at: (name) => `${name}/index.html`,
    also: ['runners.js'],
  },
  Sphinx: {
    tool: ['sphinx-build', '--version'],
    files: {
      ...texts(''),
      ...shown('sphinx'),
      'conf.py': `project = 'Documentation'\nextensions = ['myst_parser']\n${sources['sphinx/conf.py']}\n`,
      'program.rst': `A page\n======\n\n${sources['sphinx/program.rst']}\n`,
      'index.rst': 'Documentation\n=============\n\n.. toctree::\n   :glob:\n\n   *\n',
    },
    build: ['sphinx-build', '-q', '.', 'out'],
    out: 'out',
    at: (name) => `${name}.html`,
    texts: ['program'],
  },
};

/** Without what only the theme's own files do. */
const withoutTheme = (html) =>
  html
    .replace(/<link\b[^>]*>\s*/g, '')
    .replace(/<script\b(?![^>]*(?:type="text\/spark"|your-cdn\.example|runners\.js))[^>]*>[\s\S]*?<\/script>\s*/g, '');

/** Builds a site. @returns its folder */
function build({ files, build: [command, ...args], out }) {
  const folder = mkdtempSync(join(tmpdir(), 'spark-runner-engine-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  return join(folder, out);
}

/** What each file of a site's folder says, of those that name the CDN. */
function* filesThatNameTheCdn(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(html|js)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes(CDN)) yield [join(folder, name), text];
  }
}

const stored = join(import.meta.dirname, 'sites.json');
const browser = await openBrowser('chromium');
const cdn = await serve({ roots: { '/': join(root, 'dist') }, cors: true });
const sites = {};
let failed = 0;
for (const [name, site] of Object.entries(SITES)) {
  const out = build(site);
  const pages = [...Object.keys(TEXTS), ...(site.texts ?? [])].map(site.at);
  const read = (path) => readFileSync(join(out, path), 'utf8');
  const files = Object.fromEntries([
    ...pages.map((path) => [path, withoutTheme(read(path))]),
    ...(site.also ?? []).map((path) => [path, read(path)]),
  ]);
  const tool = execFileSync(site.tool[0], site.tool.slice(1), { encoding: 'utf8' }).trim();
  sites[name] = { tool, pages, files };

  for (const [path, text] of filesThatNameTheCdn(out)) writeFileSync(path, text.replaceAll(CDN, `${cdn.origin}/`));
  const server = await serve({ roots: { '/': out } });
  for (const path of pages) {
    const see = path.startsWith('readme') ? visitSample : visit;
    const wrong = await see(browser, `${server.origin}/${path}`, 'documentation').catch((error) => [error.message]);
    console.log(`${wrong.length ? '✗' : '✓'} ${name}: ${[path, ...wrong].join('\n    ')}`);
    failed += wrong.length;
  }
  await server.close();
  rmSync(dirname(out), { recursive: true });
}
await browser.close();
await cdn.close();
if (failed) process.exit(1);
writeFileSync(stored, `${JSON.stringify({ sources, sites }, null, 2)}\n`);
sh('npx', ['biome', 'format', '--write', stored]);
