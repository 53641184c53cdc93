/**
 * `npm run build`: writes dist/ — spark-runner.js (element), client.js (SDK), spark-worker.js (worker), kernels.js
 * (torch) — and their types. These files are for pages: they and their chunks lie flat in dist/, so that any of them finds its
 * neighbours by `new URL('./name.js', import.meta.url)`. dist/npm/ and dist/lean/ are the same for bundlers, a file a module.
 * `--fast` leaves the types out.
 */
import './setup.mjs';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { compactTypes } from './compact-types.mjs';
import { familiesIn } from './families.mjs';
import { makePieces, minify, piecesPlugin, shared } from './pieces.mjs';
import { plainUplotPlugin } from './plain-uplot.mjs';
import { root, sh } from './setup.mjs';
import { shakeTypes } from './shake-types.mjs';

const { build } = await import('vite');
const { copies, onDemand } = await import('./copies.mjs');
const { firstView, reach } = await import('./first-view.mjs');
const { minifyTemplates } = await import('./minify-templates.mjs');
const { trustedLit } = await import('./trusted-lit.mjs');
const { writeModules } = await import('./modules.mjs');

const dist = join(root, 'dist');
/** One bundle of entries that may share chunks. */
async function bundle(
  entry,
  chunkPrefix,
  {
    plugins,
    external,
    preserveEntrySignatures,
    comments,
    groups,
    splitting,
    entryFileNames = '[name].js',
    sourcemap = false,
  } = {},
) {
  await build({
    ...shared,
    plugins,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap,
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // Bundles within the bundle take their time.
        checks: { pluginTimings: false },
        external,
        preserveEntrySignatures,
        output: {
          // Vite keeps white space in libraries for other bundlers' sake; these files are for pages.
          minify,
          comments,
          ...(groups && { codeSplitting: { groups, ...splitting } }),
          entryFileNames,
          chunkFileNames: `${chunkPrefix}-[name]-[hash].js`,
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
}

const isHandingOn = (file) => /[/\\]kernels[/\\]public[/\\]torch[\w.]*\.ts$/.test(file);
/** Modules that hand on the names of others: who takes one of them takes that, and not all that the module knows of. */
const handedOn = {
  name: 'handed-on',
  transform: (_, id) => (isHandingOn(id.split('?')[0]) ? { moduleSideEffects: false } : null),
};

/** A module that is no file, but this text. */
const written = (path, text) => ({
  name: 'written',
  enforce: 'pre',
  resolveId: (source) => (source === path ? path : null),
  load: (id) => (id === path ? text : null),
});

/**
 * Only the files that pages name have maps, and these say where in the sources something was, without their text: all of them
 * with all their text would weigh more than the package does without (docs/decisions/0027).
 */
function keepMapsOf(names) {
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js.map'))) {
    const path = join(dist, file);
    const built = path.slice(0, -'.map'.length);
    if (names.includes(file.slice(0, -'.js.map'.length))) {
      const { sourcesContent, names: _, ...map } = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...map, names: [] }));
    } else {
      rmSync(path);
      writeFileSync(built, readFileSync(built, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
    }
  }
}

rmSync(dist, { recursive: true, force: true });
const page = { 'spark-runner': join(root, 'src/index.ts'), client: join(root, 'src/client.ts') };
// What every run needs and others do too is two files: in the dozen that it is made of, it would be found in as many steps. What is
// there without a run has its own copies of the little that it takes of them.
const reached = async (...paths) =>
  new Set((await Promise.all(paths.map((path) => reach(join(root, 'src', path))))).flatMap((files) => [...files]));
const session = await reached('runtime/page/session.ts');
const common = await reached(
  'components/spread.ts',
  'components/pace.ts',
  'components/log/log-store.ts',
  'runtime/params.ts',
);
const withoutRun = ['page/source', 'page/text-file', 'page/beside-page', 'cut'].map((name) =>
  join(root, `src/runtime/${name}.ts`),
);
const { texts, pieceOf } = await makePieces();
mkdirSync(dist);
for (const [name, text] of texts) writeFileSync(join(dist, name), text);
// Nobody shakes the tree of these files (of torch's there is dist/lean/ for that): no marks of what is pure.
const comments = { annotation: false };
await bundle(page, 'page', {
  plugins: [
    piecesPlugin(pieceOf),
    copies(withoutRun, (file) => /components\/(?:.*\/)?(.*)\.ts$/.exec(file)?.[1]),
    plainUplotPlugin(),
    trustedLit(),
    minifyTemplates(),
    await firstView(page['spark-runner'], page.client),
  ],
  groups: [
    { name: 'session', test: (id) => session.has(id) },
    { name: 'common', test: (id) => common.has(id) },
  ],
  preserveEntrySignatures: 'allow-extension',
  comments,
  sourcemap: true,
});
keepMapsOf(Object.keys(page));
// What the worker loads later takes the rest from spark-worker.js itself, as torch's parts do from kernels.js.
await bundle({ 'spark-worker': join(root, 'src/runtime/worker/entry.ts') }, 'worker', {
  preserveEntrySignatures: 'allow-extension',
  comments,
});
// Beside the element, with a reader of blocks of its own: shared chunks would cost every page's first view.
const element = {
  name: 'element',
  enforce: 'pre',
  resolveId: (id) => (id === './index.ts' ? { id: './spark-runner.js', external: true } : undefined),
};
await bundle({ auto: join(root, 'src/auto.ts') }, 'auto', { plugins: [element], comments });
// For the builds of sites: each a file by itself.
for (const name of ['markdown-it', 'remark', 'rehype', 'satteri'])
  await bundle({ [name]: join(root, `src/plugins/${name}.ts`) }, name);
// For `npx spark-runner bake`.
await bundle({ bake: join(root, 'src/bake/index.ts') }, 'bake', { external: 'parse5' });
// For Vite's own process, which has `vite` itself.
await bundle({ vite: join(root, 'src/vite.ts') }, 'vite', { external: /^(node:|vite$)/ });
cpSync(join(root, 'src/themes'), join(dist, 'themes'), { recursive: true });
await bundle({ node: join(root, 'src/runtime/node/entry.ts') }, 'node', { external: /^(node:|webgpu$)/ });
// torch is one object, in torch.js with its core; each other family is a file, and what they load later is, too. They take torch's
// internals from torch.js, by exports of one or two letters. kernels.js imports all of them, and has torch's public names.
const kernels = join(root, 'src/kernels');
const familyOf = familiesIn(kernels);
const ownFamily = (id) =>
  id.startsWith(kernels + sep) ? familyOf(relative(kernels, id).split(sep).join('/')) : undefined;
const { names } = JSON.parse(readFileSync(join(kernels, 'api.json'), 'utf8'));
// `var` can be no variable.
const others = names.filter((name) => name !== 'var').join();
const leaves = ['half.ts', 'turn.ts', 'lower/kernel.ts', 'lower/view.ts'].map((name) => join(kernels, name));
const torch = join(kernels, 'torch.ts');
const partOf = await onDemand(torch);
const whole = join(kernels, 'written.js');
const listed = join(kernels, 'public/families');
const families = readdirSync(listed).flatMap((name) =>
  /^(core|index|all)\.ts$/.test(name) ? [] : basename(name, '.ts'),
);
/** Each family is an entry: as a chunk of torch.js it would come as a namespace object, made by code in one file more. */
const asEntries = {
  name: 'families-as-entries',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer === join(listed, 'index.ts') && source.endsWith('.ts') && families.includes(basename(source, '.ts'))
      ? { id: `./family-${basename(source, '.ts')}`, external: true }
      : null,
  generateBundle(_, files) {
    const fileOf = new Map(Object.values(files).map(({ name, fileName }) => [name, fileName]));
    const torch = files['torch.js'];
    torch.code = torch.code.replace(/\.\/family-(\w+)/g, (_, name) => `./${fileOf.get(`kernels-${name}`)}`);
  },
};
await bundle(
  {
    torch,
    kernels: whole,
    ...Object.fromEntries(families.map((name) => [`kernels-${name}`, join(listed, `${name}.ts`)])),
  },
  'kernels',
  {
    plugins: [
      copies(leaves, (file) => (ownFamily(file) ? undefined : partOf(file))),
      handedOn,
      asEntries,
      written(
        whole,
        `import torch from ${JSON.stringify(join(kernels, 'whole.ts'))};\n` +
          `export default torch; export const { ${others} } = torch; const _var = torch.var; export { _var as var };`,
      ),
    ],
    groups: [
      { name: 'core', test: (id) => ownFamily(id) === 'core', priority: 1 },
      { name: (id) => ownFamily(id) ?? null },
    ],
    splitting: { includeDependenciesRecursively: false },
    entryFileNames: ({ name }) => (name.startsWith('kernels-') ? '[name]-[hash].js' : '[name].js'),
    preserveEntrySignatures: 'allow-extension',
    comments,
  },
);

await writeModules(dist, pieceOf, ['index.ts', 'client.ts', 'auto.ts', 'frameworks/react.ts']);

if (!process.argv.includes('--fast')) {
  if (sh('npx', ['tsc', '-p', 'tsconfig.build.json']) !== 0) process.exit(1);
  compactTypes(join(dist, 'types'));
  // The package's entry names, as package.json's "exports" names their types.
  const entries = {
    worker: "export * from './runtime/worker/entry.js';\n",
    node: "export * from './runtime/node/entry.js';\n",
    kernels: "export * from './kernels/main.js';\nexport { default } from './kernels/main.js';\n",
    // What `import program from './train.ts?spark'` gives: `"types": ["spark-runner/vite/client"]` in a tsconfig.
    'vite-client': `declare module '*?spark' {
  /** A program for \`use()\`, for a session, or for an element's property \`program\`. */
  const program: { src: string };
  export default program;
}
`,
    lean: "export * from './kernels/lean.js';\n",
    // What a program has without importing it: `"types": ["spark-runner/globals"]` in a tsconfig.
    globals: `import type * as kernels from './kernels/index.js';
import type * as errors from './runtime/errors.js';
import type { Spark } from './runtime/worker/spark.js';

declare global {
  /** Everything a program can ask of its runner. */
  const spark: Spark;
  const torch: typeof kernels;
  namespace torch {
    type Tensor<S extends kernels.Shape = kernels.Shape, D extends kernels.Dtype = kernels.Dtype> = kernels.Tensor<S, D>;
  }
  /** What a checkpoint throws when the program is to stop, or new code takes over. */
  const SparkStopError: typeof errors.SparkStopError;
  type SparkStopError = errors.SparkStopError;
  const SparkReloadError: typeof errors.SparkReloadError;
  type SparkReloadError = errors.SparkReloadError;
}
`,
  };
  for (const [name, text] of Object.entries(entries)) writeFileSync(join(dist, 'types', `${name}.d.ts`), text);
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const types = Object.values(exports).flatMap(
    ({ types = '' }) => types.match(/^\.\/dist\/types\/(.*)\.d\.ts$/)?.[1] ?? [],
  );
  shakeTypes(join(dist, 'types'), types);
}
