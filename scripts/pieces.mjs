/**
 * Parts of the page's code that are the same to a page and to a bundler, and large: each is one file in dist/, which imports
 * nothing, made once, and loaded by the bundled files and by the modules in dist/npm/ when it is needed.
 *
 * Worker and kernels are among them, deflated: for pages that have no file of ours to start them from, and for the sandbox, which
 * reaches none.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { apiModule } from './api-docs.mjs';
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

/**
 * What four bytes are written in, five of these: https://rfc.zeromq.org/spec/32/, with ~ and _ for < and >, so that none of them means
 * something in a string, nor in a page that the string is written into.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&~_()[]{}@%$#';

/** Bytes as text, a fifteenth shorter than in base 64; zeros fill up the last four. */
export function asDigits(bytes) {
  const whole = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let text = '';
  for (let at = 0; at < whole.length; at += 4) {
    const value = whole.readUInt32BE(at);
    for (const place of [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]) text += DIGITS[Math.floor(value / place) % 85];
  }
  return text;
}

/** A text that the package has as code, too: deflated, it is a third of that. */
async function asText(entry) {
  const deflated = deflateRawSync(await single(join(src, entry)), { level: 9 });
  return `const DIGITS = '${DIGITS}';
const deflated = '${asDigits(deflated)}';
function bytes() {
  const made = new DataView(new ArrayBuffer((deflated.length / 5) * 4));
  for (let at = 0; at < deflated.length; at += 5) {
    let value = 0;
    for (let i = at; i < at + 5; i++) value = value * 85 + DIGITS.indexOf(deflated[i]);
    made.setUint32((at / 5) * 4, value);
  }
  return new Uint8Array(made.buffer, 0, ${deflated.length});
}
const inflated = () => new Blob([bytes()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
export const text = () => new Response(inflated()).text();`;
}

/** By its source file, how the text of a piece is made. */
const PIECES = {
  'runtime/page/packed-worker.ts': () => asText('runtime/worker/entry.ts'),
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
    ['ar', 'de', 'es', 'ja', 'zh'].map((language) => {
      const name = `components/locales/${language}.ts`;
      return [name, () => single(join(src, name))];
    }),
  ),
};

const nameIn = (path) =>
  path.startsWith(src + sep)
    ? path
        .slice(src.length + 1)
        .split(sep)
        .join('/')
    : '';

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
  for (const [name, make] of Object.entries(PIECES)) {
    const text = await make();
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const file = `piece-${basename(name, '.ts')}-${hash}.js`;
    texts.set(file, text);
    files.set(join(src, name), file);
  }
  return { texts, pieceOf: (path) => files.get(resolve(path)) };
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
