/**
 * `npm run build`: writes dist/ — spark-runner.js (element), client.js (SDK), spark-worker.js (worker), kernels.js
 * (torch) — and their types. These files are for pages: they and their chunks lie flat in dist/, so that any of them finds its
 * neighbours by `new URL('./name.js', import.meta.url)`. dist/npm/ is the same for bundlers, a file a module; of torch they take the
 * files for pages, by the names in dist/lean/.
 * `--fast` leaves the types out.
 */
import './setup.mjs';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { nameEdition } from './edition.mjs';
import { familiesIn } from './families.mjs';
import { makePieces, minify, piecesPlugin, shared } from './pieces.mjs';
import { plainAcornPlugin } from './plain-acorn.mjs';
import { plainUplotPlugin } from './plain-uplot.mjs';
import { root } from './setup.mjs';
import { writeTypes } from './types.mjs';

const { build, minifySync } = await import('vite');
const { copies, onDemand } = await import('./copies.mjs');
const { firstView, reach } = await import('./first-view.mjs');
const { foundAtOnce } = await import('./found-at-once.mjs');
const { giving } = await import('./given.mjs');
const { lean } = await import('./lean.mjs');
const { minifyTemplates } = await import('./minify-templates.mjs');
const { exportByOwnNames } = await import('./own-names.mjs');
const { trustedLit } = await import('./trusted-lit.mjs');
const { writeCommand } = await import('./command.mjs');
const { ignoringComputed, SESSION, writeModules } = await import('./modules.mjs');

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
    compress = minify.compress,
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
          minify: { ...minify, compress },
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

/** Chunks of libraries do without their functions' names, which only those who work on them would look for. */
const namelessLibraries = {
  name: 'nameless-libraries',
  generateBundle(_, files) {
    for (const { type, fileName, modules, code } of Object.values(files)) {
      if (type !== 'chunk') continue;
      const bytes = (isCounted) =>
        Object.entries(modules).reduce(
          (sum, [id, { renderedLength }]) => sum + (isCounted(id) ? renderedLength : 0),
          0,
        );
      if (bytes((id) => id.includes('/node_modules/')) < 0.8 * bytes(() => true)) continue;
      files[fileName].code = minifySync(fileName, code, { module: true }).code;
    }
  },
};

/**
 * Only the files that pages name have maps, and these say on which line of the sources something was, without their text: all of
 * them with all their text would weigh more than the package does without (docs/decisions/0027), and columns twice what lines do.
 */
function keepMapsOf(names) {
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js.map'))) {
    const path = join(dist, file);
    const built = path.slice(0, -'.map'.length);
    if (names.includes(file.slice(0, -'.js.map'.length))) {
      const { sourcesContent, names: _, ...map } = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...map, names: [], mappings: encode(decode(map.mappings).map(byLines)) }));
    } else {
      rmSync(path);
      writeFileSync(built, readFileSync(built, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
    }
  }
}

/** A line's segments, as [column, source, line, column there]: where another line begins, at its first column. */
const byLines = (segments) =>
  segments
    .filter(([, source, line], at) => at === 0 || source !== segments[at - 1][1] || line !== segments[at - 1][2])
    .map(([column, ...place]) => (place.length ? [column, place[0], place[1], 0] : [column]));

rmSync(dist, { recursive: true, force: true });
const page = { 'spark-runner': join(root, 'src/index.ts'), client: join(root, 'src/client.ts') };
// What several chunks need is a few files: in the dozens that it is made of, it would be as many requests. Together is what is needed
// together: by every run, by every part that comes late, by all that speaks to a reader of a run, by what can be saved and enlarged.
const reached = async (...paths) =>
  new Set((await Promise.all(paths.map((path) => reach(join(root, 'src', path))))).flatMap((files) => [...files]));
const session = await reached('runtime/page/session.ts');
const common = await reached(
  'components/pace.ts',
  'components/log/log-store.ts',
  'runtime/params.ts',
  'components/chart/breaks.ts',
);
const inComponents = (...names) => new Set(names.map((name) => join(root, `src/components/${name}.ts`)));
const part = inComponents('spread', 'lazy-element');
const words = inComponents('strings', 'unseen.styles', 'menu.styles');
const numbers = inComponents('numbers');
const display = inComponents('output/fold', 'output/tools', 'output/tools.styles', 'more');
/** Without state, and so small that whoever needs it has a copy. */
const small = [
  'runtime/page/source',
  'runtime/page/text-file',
  'runtime/page/file-language',
  'runtime/page/beside-page',
  'runtime/page/turn',
  'runtime/cut',
  'components/wrap-icon',
  'components/time/seed',
].map((name) => join(root, `src/${name}.ts`));
const { texts, pieceOf } = await makePieces();
mkdirSync(dist);
for (const [name, text] of texts) writeFileSync(join(dist, name), text);
// Nobody shakes the tree of these files: no marks of what is pure.
const comments = { annotation: false };
// Each file that makes sessions has its own address.
const address = join(root, 'src/runtime/page/address.ts');
const given = await giving(page['spark-runner'], [...small, address]);
// auto.js takes what reads blocks from spark-runner.js, which it loads anyway.
await bundle({ ...page, auto: join(root, 'src/auto.ts'), [SESSION.name]: SESSION.path }, 'page', {
  plugins: [
    piecesPlugin(pieceOf),
    written(SESSION.path, SESSION.text),
    copies([...small, address], (file) => /components\/(?:.*\/)?(.*)\.ts$/.exec(file)?.[1]),
    plainAcornPlugin(),
    plainUplotPlugin(),
    trustedLit(),
    namelessLibraries,
    minifyTemplates(),
    await firstView(page['spark-runner'], page.client),
    given.plugin,
    foundAtOnce((file, loaded) => file === 'part-loaders' || loaded === 'backstage'),
  ],
  groups: [
    // With all that it imports.
    { name: 'spark-runner', test: (id) => id === page['spark-runner'], priority: 1 },
    ...Object.entries({ session, common, part, words, numbers, display }).map(([name, files]) => ({
      name,
      test: (id) => files.has(id),
    })),
  ],
  preserveEntrySignatures: 'allow-extension',
  comments,
  sourcemap: true,
});
keepMapsOf(Object.keys(page));
cpSync(join(root, 'src/themes'), join(dist, 'themes'), { recursive: true });
await bundle({ node: join(root, 'src/runtime/node/entry.ts') }, 'node', {
  plugins: [piecesPlugin(pieceOf)],
  external: /^(node:|webgpu$)/,
  comments,
});
// torch is one object, in torch.js with its core; each other family is a file, and what they load later is, too. They take torch's
// internals from torch.js, by exports of one or two letters. kernels.js imports all of them, and has torch's public names.
const kernels = join(root, 'src/kernels');
const familyOf = familiesIn(kernels);
const ownFamily = (id) =>
  id.startsWith(kernels + sep) ? familyOf(relative(kernels, id).split(sep).join('/')) : undefined;
const { names } = JSON.parse(readFileSync(join(kernels, 'api.json'), 'utf8'));
// `var` can be no variable.
const others = names.filter((name) => name !== 'var').join();
const leaves = [
  ...['half', 'kernel', 'primitives', 'turn', 'view'].map((name) => join('core', `${name}.ts`)),
  ...['policy', 'simplify'].map((name) => join('lower', `${name}.ts`)),
].map((name) => join(kernels, name));
const torch = join(kernels, 'torch.ts');
const partOf = await onDemand(torch);
const whole = join(kernels, 'written.js');
const listed = join(kernels, 'public/families');
const families = readdirSync(listed).flatMap((name) =>
  /^(core|index|all|load)\.ts$/.test(name) ? [] : basename(name, '.ts'),
);
/** Stands for what all these files are made of in the names of families' files: they go with one torch.js, and with no other. */
const EDITION = 'EDITION0';
/**
 * Each family is an entry: as a chunk of torch.js it would come as a namespace object, made by code in one file more. That torch.js
 * loads it by its address bundlers are not to see: they would take all families along with any function of torch.js.
 */
const asEntries = {
  name: 'families-as-entries',
  enforce: 'pre',
  transform: (_, id) =>
    id === join(listed, 'load.ts')
      ? `const from = (file) => import(file);\nexport const load = (family) => from(\`./kernels-\${family}-${EDITION}.js\`);`
      : null,
  generateBundle(_, files) {
    const torch = files['torch.js'];
    torch.code = ignoringComputed(torch.code);
    // What kernels.js takes of each is `ready`; a file that is loaded on demand keeps its letters.
    const onDemand = new Set(Object.values(files).flatMap(({ dynamicImports }) => dynamicImports ?? []));
    for (const { fileName } of Object.values(files))
      if (fileName === 'torch.js' || (fileName.endsWith(`-${EDITION}.js`) && !onDemand.has(fileName)))
        exportByOwnNames(files, fileName, (name) => name.startsWith('lean/'));
  },
};
/** What makes namespace objects stands in each file that needs it: the bundler's own file for it would be found a round trip late. */
const ownNamespaces = {
  name: 'own-namespaces',
  generateBundle(_, files) {
    const runtime = Object.values(files).find(({ name }) => name === 'rolldown-runtime');
    if (!runtime) return;
    const make =
      '(members,plain)=>{const made={};for(const name in members)Object.defineProperty(made,name,{get:members[name],enumerable:true});' +
      'return plain?made:Object.defineProperty(made,Symbol.toStringTag,{value:"Module"})}';
    const asked = new RegExp(`import\\{t as ([\\w$]+)\\}from"\\./${runtime.fileName.replaceAll('.', '\\.')}";`);
    for (const file of Object.values(files))
      if (file.type === 'chunk') file.code = file.code.replace(asked, (_, name) => `var ${name}=${make};`);
    delete files[runtime.fileName];
  },
};
const forBundlers = lean(kernels);
/** The files of what every program with torch needs besides, for the worker to ask for. */
const torchParts = {
  names: {},
  name: 'torch-parts',
  generateBundle(_, files) {
    const parts = { planner: 'lower/planner.ts', cpu: 'devices/cpu/device.ts', webgpu: 'devices/webgpu/device.ts' };
    for (const [part, source] of Object.entries(parts)) {
      const file = Object.values(files).find(({ facadeModuleId }) => facadeModuleId === join(kernels, source));
      torchParts.names[part] = file.fileName;
    }
  },
};
await bundle(
  {
    torch,
    kernels: whole,
    ...forBundlers.entries,
    ...Object.fromEntries(families.map((name) => [`kernels-${name}`, join(listed, `${name}.ts`)])),
  },
  'kernels',
  {
    plugins: [
      copies(leaves, (file) => (ownFamily(file) ? undefined : partOf(file))),
      handedOn,
      asEntries,
      ownNamespaces,
      forBundlers.plugin,
      torchParts,
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
    entryFileNames: ({ name }) => (name.startsWith('kernels-') ? `[name]-${EDITION}.js` : '[name].js'),
    preserveEntrySignatures: 'allow-extension',
    compress: { ...minify.compress, joinVars: false },
  },
);

// What the worker loads later takes the rest from spark-worker.js itself, as torch's parts do from kernels.js.
const worker = join(root, 'src/runtime/worker/entry.ts');
const inWorker = await reach(worker);
await bundle({ 'spark-worker': worker }, 'worker', {
  plugins: [
    written(
      join(root, 'src/runtime/worker/torch-parts.ts'),
      `export const torchParts = ${JSON.stringify(torchParts.names)};`,
    ),
    piecesPlugin(pieceOf),
    copies([join(root, 'src/runtime/nearest.ts')], (file) => basename(file, '.ts')),
  ],
  groups: [{ name: 'spark-worker', test: (id) => inWorker.has(id) }],
  preserveEntrySignatures: 'allow-extension',
  comments,
});
nameEdition(dist, EDITION, ['lean']);

// What builds of sites and `npx spark-runner bake` take runs in Node, to which modules are what they are to bundlers.
const forPages = ['index.ts', 'client.ts', 'auto.ts', 'frameworks/react.ts'];
const plugins = ['markdown-it', 'remark', 'rehype', 'satteri'].map((name) => `plugins/${name}.ts`);
writeCommand(dist);
await writeModules(dist, pieceOf, given, [...forPages, ...plugins, 'vite.ts', 'bake/index.ts']);

if (!process.argv.includes('--fast') && !writeTypes(join(dist, 'types'))) process.exit(1);
