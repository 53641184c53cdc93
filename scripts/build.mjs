/**
 * `npm run build`: writes dist/ — spark-runner.js (element), client.js (SDK), spark-worker.js (worker), kernels.js
 * (torch) — and their types. Every file lies flat in dist/, so that any chunk finds its neighbours by
 * `new URL('./name.js', import.meta.url)`. `--fast` leaves the types out.
 */
import './setup.mjs';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPlugin } from './api-docs.mjs';
import { firstView } from './first-view.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { minify, packedPlugin, shared } from './packed.mjs';
import { root, sh } from './setup.mjs';

const { build } = await import('vite');
const { writeLean } = await import('./lean.mjs');

const dist = join(root, 'dist');
/** One bundle of entries that may share chunks. */
async function bundle(entry, chunkPrefix, { plugins, groups, external, preserveEntrySignatures, comments } = {}) {
  await build({
    ...shared,
    plugins,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: true,
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
          codeSplitting: groups && { groups },
          entryFileNames: '[name].js',
          chunkFileNames: `${chunkPrefix}-[name]-[hash].js`,
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
}

rmSync(dist, { recursive: true, force: true });
const page = { 'spark-runner': join(root, 'src/index.ts'), client: join(root, 'src/client.ts') };
const { plugin, groups } = firstView(page['spark-runner'], page.client);
// Nobody shakes the tree of these files (of torch's there is dist/lean/ for that): no marks of what is pure.
const comments = { annotation: false };
await bundle(page, 'page', {
  plugins: [apiPlugin(), packedPlugin(), minifyTemplates(), plugin],
  groups,
  comments,
});
await bundle({ 'spark-worker': join(root, 'src/runtime/worker/entry.ts') }, 'worker', { comments });
// For `npx spark-runner bake`.
await bundle({ bake: join(root, 'src/bake/index.ts') }, 'bake');
// For Vite's own process, which has `vite` itself.
await bundle({ vite: join(root, 'src/vite.ts') }, 'vite', { external: /^(node:|vite$)/ });
cpSync(join(root, 'src/themes'), join(dist, 'themes'), { recursive: true });
await bundle({ node: join(root, 'src/runtime/node/entry.ts') }, 'node', { external: /^node:/ });
// What torch loads later takes the rest from kernels.js itself, through exports of one or two letters beside the public
// names. With chunks of its own for what is shared, kernels.js weighs 6 KiB more: each says all its names twice.
await bundle({ kernels: join(root, 'src/kernels/index.ts') }, 'kernels', {
  preserveEntrySignatures: 'allow-extension',
  comments,
});

await writeLean(join(root, 'src/kernels'), join(dist, 'lean'));

if (!process.argv.includes('--fast')) {
  if (sh('npx', ['tsc', '-p', 'tsconfig.build.json']) !== 0) process.exit(1);
  // The package's entry names, as package.json's "exports" names their types.
  const entries = {
    worker: "export * from './runtime/worker/entry.js';\n",
    node: "export * from './runtime/node/entry.js';\n",
    kernels: "export * from './kernels/index.js';\n",
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
  /** What a checkpoint throws when the program is to stop, or new code takes over. */
  const SparkStopError: typeof errors.SparkStopError;
  type SparkStopError = errors.SparkStopError;
  const SparkReloadError: typeof errors.SparkReloadError;
  type SparkReloadError = errors.SparkReloadError;
}
`,
  };
  for (const [name, text] of Object.entries(entries)) writeFileSync(join(dist, 'types', `${name}.d.ts`), text);
}
