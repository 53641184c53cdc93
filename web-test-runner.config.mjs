/**
 * Browser tests: every `*.test.ts` under src/ and tests/, in Chromium and in Firefox, both with real WebGPU on a
 * software adapter. `SPARK_BROWSER=chromium` or `=firefox` runs one engine; `--files` narrows the files.
 */
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { findBrowsers } from './scripts/browsers.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { pieceText } from './scripts/pieces.mjs';
import { plainUplot } from './scripts/plain-uplot.mjs';
import { root } from './scripts/setup.mjs';
import { shelf } from './tests/shelf.mjs';

const { chromium, firefox } = await findBrowsers();

/** chromeLauncher drives Firefox too (through puppeteer); only its name has to be told. */
function launcher(name, launchOptions) {
  const made = chromeLauncher({ launchOptions, concurrency: 1 });
  made.name = name;
  return made;
}

const launchers = {
  ...(chromium && { chromium: launcher('Chromium', { executablePath: chromium.path, args: chromium.args }) }),
  ...(firefox && {
    firefox: launcher('Firefox', {
      browser: 'firefox',
      executablePath: firefox.path,
      extraPrefsFirefox: firefox.prefs,
      // No test here asks what was requested; to be told of it costs as much as the requests.
      networkEnabled: false,
    }),
  }),
};
/** What the build makes of some sources: worker and kernels as text, libraries as one module, what the editor completes. */
const pieces = {
  name: 'pieces',
  async serve({ path }) {
    const body = await pieceText(join(root, path));
    return body && { body, type: 'js' };
  },
};

/**
 * What a program's worker loads, `src/runtime/page/beside.ts` names: here it is a file each, as pages have it. As hundreds of sources,
 * the workers of some thousand tests took more than half of their time. The mark keeps such a file apart from its source, which
 * other modules share.
 */
const MARK = '?bundled';
const bundles = new Map();
const workers = {
  name: 'workers',
  async serve({ path, search }) {
    if (search !== MARK) return undefined;
    if (!bundles.has(path)) bundles.set(path, bundle(path));
    return { body: await bundles.get(path), type: 'js' };
  },
  transform({ path, body }) {
    if (!path.endsWith('/src/runtime/page/beside.ts')) return undefined;
    const marked = body.replaceAll(/(?<=: '.*\.ts)(?=')/g, MARK);
    if (marked === body)
      throw new Error(`${path} names no source that a worker loads, as it is read here: look for its literals.`);
    return marked;
  },
};

async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** The chart's library, as the build takes it. */
const uplot = {
  name: 'plain-uplot',
  transform: ({ path, body }) => plainUplot(path, body),
};

/** What browser tests know of the environment. */
const environment = {
  name: 'environment',
  serve({ path }) {
    if (!path.endsWith('/tests/environment.ts')) return undefined;
    const { SPARK_WHOLE, SPARK_SEED, SPARK_SEQUENCES } = process.env;
    const body = `export const environment = ${JSON.stringify({ SPARK_WHOLE, SPARK_SEED, SPARK_SEQUENCES })};`;
    return { body, type: 'js' };
  },
};

const wanted = process.env.SPARK_BROWSER ? [process.env.SPARK_BROWSER] : Object.keys(launchers);

export default {
  files: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
  browsers: wanted.map((name) => launchers[name]),
  nodeResolve: { exportConditions: ['production', 'default'] },
  rootDir: '.',
  middleware: [shelf()],
  plugins: [
    pieces,
    workers,
    uplot,
    environment,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  reporters: [countingReporter()],
  testsFinishTimeout: 900_000,
  browserStartTimeout: 90_000,
  testFramework: { config: { timeout: 60_000 } },
  concurrency: 1,
};
