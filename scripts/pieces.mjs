/**
 * Parts of the page's code that are the same to a page and to a bundler, and large: each is one file in dist/, which imports
 * nothing, made once, and loaded by the bundled files and by the modules in dist/npm/ when it is needed.
 *
 * Worker and kernels are among them, deflated: for pages that have no file of ours to start them from, and for the sandbox, which
 * reaches none.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { apiModule } from './api-docs.mjs';
import { deflatedText } from './deflated-text.mjs';
import { plainSucrase } from './plain-sucrase.mjs';
import { root } from './setup.mjs';

export const src = join(root, 'src');

/** What all bundles of ours are built with. */
export const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __SPARK_DIST__: 'true', 'process.env.NODE_ENV': '"production"' },
};

/** Small, but classes and functions keep their names: they stand in messages, and in the stacks that authors read. */
export const minify = {
  mangle: { keepNames: true },
  compress: { keepNames: { function: true, class: true } },
};

/**
 * An entry with all its chunks in one file.
 * @param without globals that it looks for, and will not find; @param names whether classes and functions keep theirs
 */
async function single(entry, { without = [], names = true, plugins = [] } = {}) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    ...shared,
    plugins,
    define: { ...shared.define, ...Object.fromEntries(without.map((name) => [name, 'undefined'])) },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'single' },
      rolldownOptions: {
        output: { minify: names ? minify : true, codeSplitting: false, comments: { annotation: false } },
      },
    },
  });
  if (output.length !== 1) throw new Error(`${entry} became ${output.length} files, not one`);
  return output[0].code;
}

/** Source files for which others stand in a text. @param instead by their names in src/ */
const standIns = (instead) => ({
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(source, importer) {
    const other = importer && source.startsWith('.') && instead[nameIn(join(dirname(importer), source))];
    return other ? join(src, other) : null;
  },
});

/** A text that the package has as code, too. */
async function asText(entry, instead = {}) {
  const made = await single(join(src, entry), { plugins: [standIns(instead)] });
  return `${await deflatedText(made)}\nexport { text };`;
}

/** By its source file, how the text of a piece is made. */
const PIECES = {
  'runtime/page/packed-worker.ts': () =>
    asText('runtime/worker/entry.ts', { 'runtime/datasets/measured.ts': 'runtime/worker/packed-datasets.ts' }),
  'runtime/page/packed-kernels.ts': () => asText('kernels/whole.ts'),
  // Bundlers fill in what only Node has, where a module so much as mentions it.
  'runtime/page/typescript.ts': () =>
    single(join(src, 'runtime/page/typescript.ts'), {
      without: ['Buffer', 'process'],
      names: false,
      plugins: [plainSucrase()],
    }),
  'runtime/page/lexer.ts': () => single(join(src, 'runtime/page/lexer.ts')),
  'components/editor/api.ts': () => apiModule(),
  ...Object.fromEntries(
    [
      ...['ar', 'de', 'es', 'ja', 'zh'].map((language) => `components/locales/${language}.ts`),
      ...['digits', 'iris', 'penguins', 'text'].map((name) => `runtime/datasets/${name}.ts`),
    ].map((name) => [name, () => single(join(src, name))]),
  ),
};

const nameIn = (path) =>
  path.startsWith(src + sep)
    ? path
        .slice(src.length + 1)
        .split(sep)
        .join('/')
    : '';

/** Made after those, which they load: what worker and Node run of the same sources. */
const LATER_PIECES = ['runtime/worker/data.ts', 'runtime/worker/exposed-objects.ts'];

/** The text of the piece that a source is built as; undefined for one that is no piece. */
export function pieceText(path) {
  return PIECES[nameIn(resolve(path))]?.();
}

/**
 * Makes all pieces.
 * @returns their texts by file in dist/, and the file that a source is built as (undefined for one that is no piece)
 */
export async function makePieces() {
  const [texts, files] = [new Map(), new Map()];
  const pieceOf = (path) => files.get(resolve(path));
  const later = (name) => [name, () => single(join(src, name), { plugins: [piecesPlugin(pieceOf)] })];
  for (const [name, make] of [...Object.entries(PIECES), ...LATER_PIECES.map(later)]) {
    const text = await make();
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const file = `piece-${basename(name, '.ts')}-${hash}.js`;
    texts.set(file, text);
    files.set(join(src, name), file);
  }
  return { texts, pieceOf };
}

/** A Vite plugin: pieces stay files beside the bundle. */
export const piecesPlugin = (pieceOf) => ({
  name: 'pieces',
  enforce: 'pre',
  resolveId(source, importer) {
    const piece = importer && source.startsWith('.') && pieceOf(join(dirname(importer), source));
    return piece ? { id: `./${piece}`, external: true } : null;
  },
});
