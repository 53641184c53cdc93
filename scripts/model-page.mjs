/** The page of tests/model, bundled, beside the built bundle in a headless browser; and what it weighs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { serve } from './serve.mjs';
import { root } from './setup.mjs';

const PAGE = `<!doctype html>
<html lang="en"><title>A runner under random commands</title><link rel="icon" href="data:,">
<script type="module" src="page.js"></script></html>`;

/** Owner of pages that are to be weighed. */
export const WEIGHED = 'weighed';

/**
 * @param {'chromium' | 'firefox'} engine
 * @param {{ path: string, args?: string[], prefs?: object }} found where it is
 */
export async function openModelPage(engine, { path, args, prefs }) {
  const folder = join(root, 'node_modules', '.spark-model');
  mkdirSync(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      lib: { entry: { page: join(root, 'tests/model/page.ts') }, formats: ['es'] },
    },
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
  const server = await serve({ roots: { '/': folder, '/dist/': join(root, 'dist') } });
  // An engine's compiled code grows with time by itself: what is weighed is interpreted.
  const interpreted = engine === 'chromium' ? ['--js-flags=--no-opt --no-maglev --no-sparkplug'] : [];
  const launch = (weighed) =>
    puppeteer.launch({
      browser: engine === 'firefox' ? 'firefox' : 'chrome',
      executablePath: path,
      args: weighed ? [...(args ?? []), ...interpreted] : args,
      extraPrefsFirefox: prefs,
      headless: true,
      protocolTimeout: 3_600_000,
    });
  /** By who asked for them: pages of one browser slow each other down, those of two do not. */
  const browsers = new Map();
  const browserOf = (owner) => {
    if (!browsers.has(owner)) browsers.set(owner, launch(owner === WEIGHED));
    return browsers.get(owner);
  };
  return {
    version: (await (await browserOf()).version()).replace(/^\D*/, ''),
    /** @param owner pages of the same owner share a browser */
    async open(owner) {
      const page = await (await browserOf(owner)).newPage();
      await page.goto(`${server.origin}/`);
      await page.waitForFunction('globalThis.sequences');
      return page;
    },
    /** Bytes that are reachable in the page and in its workers, and nodes; undefined where the engine does not say. */
    async measure(page) {
      if (engine !== 'chromium') return {};
      const session = await page.createCDPSession();
      const heap = await reachable(session);
      const { nodes } = await session.send('Memory.getDOMCounters');
      await session.detach();
      const workers = await Promise.all(page.workers().map(({ client }) => reachable(client)));
      return { heap, nodes, ...(workers.length && { worker: Math.max(...workers) }) };
    },
    async close() {
      await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
      await server.close();
    },
  };
}

async function reachable(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
