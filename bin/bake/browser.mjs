/** A browser for one page: found, started in time, and gone afterwards with all that it left on disk. */
import { accessSync, constants, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inWords } from './deadline.mjs';
import { Failure } from './failure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The driver that the user's project (or this package's neighbourhood) has. */
async function driver() {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    for (const name of ['puppeteer', 'puppeteer-core']) {
      try {
        const url = pathToFileURL(createRequire(from).resolve(name)).href;
        return (await import(url)).default;
      } catch {
        // The next one.
      }
    }
  }
  throw new Failure(
    'browser',
    'bake drives a browser through puppeteer, which is not installed here. Run `npm install --save-dev puppeteer` (it ' +
      'brings a browser), or install puppeteer-core and name a Chrome or Chromium with --browser or CHROME_PATH.',
  );
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A browser that puppeteer brought or knows where to look for. */
function knownTo(puppeteer) {
  for (const channel of [undefined, 'chrome']) {
    try {
      const path = puppeteer.executablePath(channel);
      if (existsSync(path)) return path;
    } catch {
      // The next one.
    }
  }
  return undefined;
}

/** The browser to start: the one that is named, else the one that puppeteer brought, else one on this machine. */
function browserPath(puppeteer, named) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = (names) => folders.flatMap((folder) => names.map((name) => join(folder, name))).find(runnable);
  const wanted = Object.entries({
    '--browser': named,
    CHROME_PATH: process.env.CHROME_PATH,
    PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH,
  }).find(([, value]) => value);
  if (wanted) {
    const [name, path] = wanted;
    const found = runnable(path) ? path : onPath([path]);
    if (found) return found;
    throw new Failure('browser', `${name} is "${path}", and no program can be run there. Name a Chrome or Chromium.`);
  }
  const found = knownTo(puppeteer) ?? onPath(NAMES);
  if (found) return found;
  throw new Failure('browser', 'No Chrome or Chromium was found. Name one with --browser, or `npm install puppeteer`.');
}

/** Resolves when the promise settles, or after a second. */
const soon = (promise) =>
  Promise.race([promise.catch(() => {}), new Promise((done) => setTimeout(done, 1000).unref())]);

/** What a browser printed that says why it did not start. */
const firstWords = (message) =>
  message
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line && line !== 'stderr:' && !line.startsWith('TROUBLESHOOTING'))
    .slice(0, 2)
    .join(' ');

/**
 * Starts the browser that is named, or one that is found.
 * @param {string | undefined} named
 * @param {import('./deadline.mjs').Deadline} deadline
 * @returns `close()`, which leaves nothing behind; `kill()`, at once
 */
export async function openBrowser(named, deadline) {
  const puppeteer = await driver();
  const executablePath = browserPath(puppeteer, named);
  const profile = mkdtempSync(join(tmpdir(), 'spark-runner-'));
  const abort = new AbortController();
  const clean = () => {
    abort.abort();
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // A file of a browser that ends just now: the system's temporary folder is swept.
    }
  };
  process.once('exit', clean);
  const kill = async (exit) => {
    abort.abort();
    await soon(exit);
    process.off('exit', clean);
    clean();
  };
  const launched = puppeteer.launch({
    executablePath,
    userDataDir: profile,
    // One that is killed leaves files there; elsewhere than on Linux such a path can be too long for its sockets.
    env: platform() === 'linux' ? { ...process.env, TMPDIR: profile } : process.env,
    args: ['--enable-unsafe-webgpu', '--no-sandbox'],
    // Nobody clicks here: a window that a page opens is blocked, as for readers, and cannot hold it up with a dialog.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    protocolTimeout: 0,
    timeout: 0,
    signal: abort.signal,
    // The command ends then, and its end ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const browser = await deadline.within(
      launched,
      () => new Error(`it gave no sign of life for ${inWords(deadline.time)}, which is --timeout`),
    );
    const exit = new Promise((done) => browser.process().once('exit', done));
    return {
      browser,
      kill: () => kill(exit),
      async close() {
        // By itself it sweeps more than what is in its profile; one that does not is killed.
        await soon(browser.close());
        await kill(exit);
      },
    };
  } catch (cause) {
    await kill(launched);
    throw new Failure('browser', `The browser ${executablePath} did not start: ${firstWords(cause.message)}.`, {
      cause,
    });
  }
}
