/**
 * Where the worker and the kernels are: beside this file when built, in their own folders when served as sources. In an
 * application that a bundler has packed this file is another one, and nothing of ours stands beside it: then a chunk is loaded
 * that carries their text (docs/decisions/0015), unless the page names a worker; the kernels are then beside that.
 */
import { lazy } from '../lazy.ts';
import { sandboxedWorkerURL } from './sandbox.ts';

declare const __SPARK_DIST__: boolean | undefined;

const built = typeof __SPARK_DIST__ !== 'undefined';
// A variable on purpose: bundlers rewrite `new URL('./x', import.meta.url)`, and these files must stay files.
const here = import.meta.url;
/** As the build names the chunk that this file is in; a bundler gives it a name of its own. */
const packed = built && !/\/page-session-[\w-]{8}\.js$/.test(here);

/** Where programs find worker and kernels. */
export interface Places {
  /** What the page names, relative to the document. */
  workerSrc?: string;
  /** What the program's files stand beside, relative to the document. */
  dataBase?: string;
  sandbox?: boolean;
}

const packedWorker = blobOf(lazy(() => import('./packed-worker.ts')));
const packedKernels = blobOf(lazy(() => import('./packed-kernels.ts')));

/** The worker's absolute URL. */
export function workerURL({ workerSrc, sandbox }: Places): string | Promise<string> {
  if (sandbox) return sandboxedWorkerURL();
  if (workerSrc) return new URL(workerSrc, document.baseURI).href;
  if (!packed) return new URL(built ? './spark-worker.js' : '../worker/entry.ts', here).href;
  return packedWorker();
}

/** The kernels' absolute URL. */
export function kernelsURL({ workerSrc }: Places): string | Promise<string> {
  if (!packed) return new URL(built ? './kernels.js' : '../../kernels/index.ts', here).href;
  if (workerSrc) return new URL('./kernels.js', new URL(workerSrc, document.baseURI)).href;
  return packedKernels();
}

/** A text's URL, made once. */
function blobOf(load: () => Promise<{ text: string }>): () => Promise<string> {
  let url: string | undefined;
  return async () => {
    const { text } = await load();
    return (url ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  };
}
