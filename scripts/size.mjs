/** `npm run size`: gzip sizes of what dist/ makes a page download, against the budgets; exits with 1 when one is passed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BUDGETS, PROGRAMS, SPARE } from './budgets.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** A file and everything it imports statically, as a browser would fetch it. */
export function staticGraph(entry) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    for (const match of text.matchAll(/(?:from|import)\s*["'](\.\.?\/[^"']+)["']/g))
      visit(resolve(dirname(file), match[1]));
  };
  visit(join(dist, entry));
  return [...files];
}

/** Sum of the gzip sizes: files are compressed one by one, as servers do. */
export function gzipSize(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** Rows of name, bytes, limit for every budget. */
export function measureBudgets() {
  return Object.entries(BUDGETS).map(([name, { entry, limit }]) => ({
    name,
    entry,
    bytes: gzipSize(staticGraph(entry)),
    limit,
  }));
}

/** The same for programs, each bundled and minified by itself. */
export async function measurePrograms() {
  const { build } = await import('vite');
  return Promise.all(
    Object.entries(PROGRAMS).map(async ([name, { program, limit }]) => {
      const [{ output }] = await build({
        root,
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          minify: false,
          modulePreload: false,
          lib: { entry: join(root, program), formats: ['es'], fileName: 'program' },
          rolldownOptions: { output: { minify: true } },
        },
      });
      const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
      const early = new Set(output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
      for (const fileName of early) for (const imported of chunks.get(fileName).imports) early.add(imported);
      const bytes = [...early].reduce((sum, file) => sum + gzipSync(chunks.get(file).code, { level: 9 }).length, 0);
      return { name, entry: program, bytes, limit };
    }),
  );
}

/** Whether a row is within its limit, with what has to stay free. */
export const fits = ({ bytes, limit }) => bytes <= limit * (1 - SPARE);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(dist, 'spark-runner.js'))) {
    console.error('dist/ is not there yet: run `npm run build` first.');
    process.exit(1);
  }
  const kib = (bytes) => `${(bytes / 1024).toFixed(2)} KiB`;
  const budgets = measureBudgets();
  const rows = [...budgets, ...(await measurePrograms())];
  for (const { name, entry, bytes, limit } of rows) {
    console.log(
      `${fits({ bytes, limit }) ? '✓' : '✗'} ${name.padEnd(28)} ${kib(bytes).padStart(10)} of ${kib(limit)}  (${entry})`,
    );
  }
  console.log('\nLoaded later, when needed:');
  const early = new Set(budgets.flatMap(({ entry }) => staticGraph(entry)));
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js') && !early.has(join(dist, file)))) {
    console.log(`  ${name.padEnd(44)} ${kib(gzipSize([join(dist, name)])).padStart(10)}`);
  }
  if (!rows.every(fits))
    console.error(`\nOver its limit, or less than ${SPARE * 100} % of it free: see scripts/budgets.mjs.`);
  process.exit(rows.every(fits) ? 0 : 1);
}
