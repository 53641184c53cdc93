/**
 * Browser tests: every `*.test.ts` under src/ and tests/, in Chromium and in Firefox, both with real WebGPU on a
 * software adapter. `--group chromium` or `--group firefox` runs one engine; `--files` narrows the files.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowsers } from './scripts/browsers.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';

const { chromium, firefox } = await findBrowsers();
const files = ['src/**/*.test.ts', 'tests/**/*.test.ts'];

const groups = [];
if (chromium) {
  groups.push({
    name: 'chromium',
    browsers: [
      chromeLauncher({ launchOptions: { executablePath: chromium.path, args: chromium.args }, concurrency: 1 }),
    ],
  });
}
if (firefox) {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: firefox.path, extraPrefsFirefox: firefox.prefs },
    concurrency: 1,
  });
  launcher.name = 'Firefox';
  groups.push({ name: 'firefox', browsers: [launcher] });
}

export default {
  files,
  groups: groups.map((group) => ({ files, ...group })),
  nodeResolve: { exportConditions: ['production', 'default'] },
  rootDir: '.',
  plugins: [esbuildPlugin({ ts: true, target: 'es2023', tsconfig: 'tsconfig.json' })],
  reporters: [countingReporter()],
  testsFinishTimeout: 900_000,
  browserStartTimeout: 90_000,
  testFramework: { config: { timeout: 60_000 } },
  concurrency: 1,
};
