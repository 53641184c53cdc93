/**
 * dist/types/: what tsc declares, as it is published. `node scripts/types.mjs FOLDER` writes it elsewhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compactTypes } from './compact-types.mjs';
import { exportWhereDeclared } from './exported-types.mjs';
import { dropInherited } from './inherited-types.mjs';
import { nameKeywords } from './keyword-types.mjs';
import { root, sh } from './setup.mjs';
import { shakeTypes } from './shake-types.mjs';

/** The package's entry names, as package.json's "exports" names their types. */
const ENTRIES = {
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

/** @returns whether tsc found nothing wrong */
export function writeTypes(folder) {
  if (sh('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', folder]) !== 0) return false;
  publish(folder);
  return true;
}

/** Rewrites what tsc wrote as it is published. */
export function publish(folder) {
  compactTypes(folder);
  dropInherited(folder);
  for (const [name, text] of Object.entries(ENTRIES)) writeFileSync(join(folder, `${name}.d.ts`), text);
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const types = Object.values(exports).flatMap(
    ({ types = '' }) => types.match(/^\.\/dist\/types\/(.*)\.d\.ts$/)?.[1] ?? [],
  );
  shakeTypes(folder, types);
  nameKeywords(folder);
  exportWhereDeclared(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !writeTypes(resolve(process.argv[2]))) process.exitCode = 1;
