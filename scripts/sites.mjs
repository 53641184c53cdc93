/**
 * `npm run test:sites`: the packed package in applications and documentation that other tools build. Each entry of
 * `tests/sites/NAME/site.mjs` is built, served and opened in Chromium; what has to hold there is in `tests/sites/visit.mjs` and
 * `whole.mjs`, and no tool may warn about the package. All of them together make the tables in docs/sites.md.
 *
 *     node scripts/sites.mjs              # all, and writes the table
 *     node scripts/sites.mjs --quick      # those that `npm test` takes
 *     node scripts/sites.mjs webpack next # these folders
 *
 * A site is `{ title, kind?, tool, build?, page?, serve, path?, pages?, quick? }`: `kind` says what is expected and which table it
 * stands in, `tool` is the package whose version the table shows, `build` a command that is run in the site's folder, `page` an
 * HTML file to put beside what it built, `serve` a folder, or a command that listens on `$PORT`, `path` where in it the page is, or
 * `pages` where several are, each with the column that it has in the table.
 *
 * What a user of a tool writes stands between `#region in-your-site` and `#endregion`: docs/in-your-site.md quotes it.
 *
 * All of it happens in a folder outside the repository: an application there finds nothing but what it has installed.
 */
import './setup.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../tests/pages/site.mjs';
import { visit } from '../tests/sites/visit.mjs';
import { serve } from './serve.mjs';
import { giveUp, root, sh } from './setup.mjs';

const source = join(root, 'tests', 'sites');
const home = join(tmpdir(), `spark-runner-sites-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
const modules = join(home, 'node_modules');
/** No step of a site takes longer, even on a slow machine. */
const LIMIT = 300_000;
/** All their tools together are a thousand packages. */
const INSTALL_LIMIT = 1_200_000;
/** Nor does a visit. */
const PATIENCE = 90_000;

const env = {
  ...process.env,
  PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
  NODE_ENV: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
  CI: '1',
};

/** Starts a command line in a folder; what it prints is kept. */
function start(line, cwd, more = {}) {
  // A group of its own: a server's children end with it.
  const child = spawn(line, { cwd, env: { ...env, ...more }, shell: true, detached: process.platform !== 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const over = new Promise((resolve) => child.on('close', resolve));
  return {
    over,
    output: () => output,
    end() {
      if (child.exitCode !== null) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    },
  };
}

/** Runs a command line to its end. @returns what it printed. @throws {Error} with that, when it fails */
async function run(line, cwd, limit = LIMIT) {
  const command = start(line, cwd);
  const timer = setTimeout(() => command.end(), limit);
  const code = await command.over;
  clearTimeout(timer);
  if (code !== 0) throw new Error(`"${line}" ended with ${code}:\n${command.output()}`);
  return command.output();
}

/** Installs the sites' tools once, and the package as it would be published. */
async function install() {
  const [archive] = JSON.parse(await run('npm pack --json --silent', root));
  const tarball = join(root, archive.filename);
  try {
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(home)) if (name !== 'node_modules') rmSync(join(home, name), { recursive: true });
    cpSync(source, home, { recursive: true, filter: (path) => !/[\\/]node_modules$/.test(path) });
    const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
    const stamp = join(modules, '.spark-sites');
    const there = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
    // What all sites need is also what the quick ones need.
    const omit = quick && there !== lock ? '--omit=dev' : '';
    const wanted = omit + lock;
    if (there !== lock && there !== wanted) {
      await run(`npm install ${omit} --no-audit --no-fund --prefer-offline`, home, INSTALL_LIMIT);
      writeFileSync(stamp, wanted);
    }
    rmSync(join(modules, 'spark-runner'), { recursive: true, force: true });
    await run(`npm install ${omit} --no-save --no-audit --no-fund --prefer-offline "${tarball}"`, home, INSTALL_LIMIT);
  } finally {
    rmSync(tarball, { force: true });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when somebody answers there. @throws {Error} when the server has ended before */
async function answers(url, server) {
  let over = false;
  server.over.then(() => (over = true));
  while (!over) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server ended:\n${server.output()}`);
}

/** Serves a site that has been built. */
async function open(site, folder) {
  if (!site.serve.includes('$PORT')) return serve({ roots: { '/': join(folder, site.serve) } });
  const port = await freePort();
  const server = start(site.serve, folder, { PORT: String(port) });
  const origin = `http://localhost:${port}`;
  await answers(origin, server);
  return {
    origin,
    close() {
      server.end();
      return server.over;
    },
  };
}

/** Builds, serves and visits one site. @returns what is wrong with each of its pages, by their columns in the table */
async function check(browser, { folder, path = '', kind, pages, ...site }) {
  const said = site.build ? await run(site.build, folder) : '';
  const warned = said.split('\n').filter((line) => /warn/i.test(line) && /spark-runner/.test(line));
  if (site.page) {
    copyFileSync(join(folder, site.page), join(folder, site.serve, path, 'index.html'));
  }
  const server = await open(site, folder);
  const wrong = {};
  try {
    for (const { title, path } of pages) {
      const visited = visit(browser, `${server.origin}/${path}`, kind).catch((error) => [error.message]);
      wrong[title] = [...warned, ...(await inTime(visited))];
    }
    return wrong;
  } finally {
    await server.close();
  }
}

async function inTime(visited) {
  let patience;
  const late = new Promise((resolve) => {
    patience = setTimeout(() => resolve([`nothing came of it in ${PATIENCE / 1000} s`]), PATIENCE);
  });
  const wrong = await Promise.race([visited, late]);
  clearTimeout(patience);
  return wrong;
}

const version = (tool) => JSON.parse(readFileSync(join(modules, tool, 'package.json'), 'utf8')).version;

const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const quick = process.argv.includes('--quick');
const folders = readdirSync(source).filter((name) => existsSync(join(source, name, 'site.mjs')));
const unknown = names.filter((name) => !folders.includes(name));
if (unknown.length) giveUp(`tests/sites/ has ${folders.join(', ')}; not ${unknown.join(', ')}.`);

const sites = [];
for (const name of names.length ? names : folders) {
  const folder = join(home, name);
  const { default: entries } = await import(pathToFileURL(join(source, name, 'site.mjs')));
  for (const entry of entries) {
    const pages = [{ title: 'runs', path: entry.path ?? '' }];
    if (entry.quick || !quick) sites.push({ kind: 'bundler', pages, ...entry, folder });
  }
}

await install();
const browser = await openBrowser('chromium');
const rows = [];
for (const site of sites) {
  const began = performance.now();
  const wrong = await check(browser, site).catch((error) => ({ build: [error.message] }));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const tool = `${site.tool} ${version(site.tool)}`;
  const bad = Object.entries(wrong).filter(([, lines]) => lines.length);
  rows.push({ ...site, tool, wrong, isGood: !bad.length });
  console.log(`${bad.length ? '✗' : '✓'} ${site.title} (${tool}), ${seconds} s`);
  for (const [page, lines] of bad)
    for (const line of lines) console.log(`    ${page}: ${line.replaceAll('\n', '\n    ')}`);
}
await browser.close();

/** A row for each site of a kind, a column for each of its pages. */
function table(kind) {
  const those = rows.filter((row) => row.kind === kind);
  const pages = those[0].pages.map(({ title }) => title);
  return [
    ['site', 'tool', ...pages],
    ['-', '-', ...pages.map(() => '-')],
    ...those.map(({ title, tool, wrong }) => [
      title,
      tool,
      ...pages.map((page) => (wrong[page]?.length === 0 ? '✓' : '✗')),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

if (!names.length && !quick) {
  writeFileSync(
    join(root, 'docs', 'sites.md'),
    `# Where the package runs

The packed package, installed, in what each of these built. A reader's press on Run leads to "completed", with what the program
computed with \`torch\`, a log and an editor, and with no error, no warning about the package and no failed request. On the same page a
second program, of several files, takes all that is loaded on demand: TypeScript, a data set, families of torch, every part with its
tools, another language, a sandbox, and what is told of a program that is none. Written by \`npm run test:sites\`, in Chromium.

## Bundlers

Nothing is configured. The element by \`import 'spark-runner'\`, the SDK by \`import 'spark-runner/client'\`, and the application's own
Lit, which is the only one.

${table('bundler')}

## Frameworks

The program is a property or an attribute of the element, a listener hears its events, a reference leads to its controller, and what
is rendered again while it runs does not begin it again.

${table('framework')}

## Documentation

A fence \`js spark\`, a script in the tag as the engine lets it through, and a file beside the pages by \`src\`.

${table('documentation')}
`,
  );
  sh('npx', ['biome', 'format', '--write', 'docs/sites.md']);
}
const failed = rows.filter(({ isGood }) => !isGood).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
