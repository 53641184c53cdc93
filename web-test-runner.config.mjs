/**
 * Browser tests: every `*.test.ts` under src/ and tests/, in Chromium and in Firefox, both with real WebGPU on a
 * software adapter. `SPARK_BROWSER=chromium` or `=firefox` runs one engine; `--files` narrows the files.
 */
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
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

/** The chart's library, as the build takes it. */
const uplot = {
  name: 'plain-uplot',
  transform: ({ path, body }) => plainUplot(path, body),
};

/** Which random sequences run: others where the environment names some. */
const modelSettings = {
  name: 'model-settings',
  serve({ path }) {
    const { SPARK_SEED: seed, SPARK_SEQUENCES: runs } = process.env;
    if (!path.endsWith('/tests/model/settings.ts') || !(seed || runs)) return undefined;
    return { body: `export const seed = ${seed ?? 1};\nexport const runs = ${runs ?? 40};\n`, type: 'js' };
  },
};

const wanted = process.env.SPARK_BROWSER ? [process.env.SPARK_BROWSER] : Object.keys(launchers);

export default {
  files: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
  browsers: wanted.map((name) => launchers[name]),
  nodeResolve: { exportConditions: ['production', 'default'] },
  rootDir: '.',
  middleware: [shelf()],
  plugins: [pieces, uplot, modelSettings, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  reporters: [countingReporter()],
  testsFinishTimeout: 900_000,
  browserStartTimeout: 90_000,
  testFramework: { config: { timeout: 60_000 } },
  concurrency: 1,
};
