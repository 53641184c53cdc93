/** What a program's text says that it needs is asked for beside `torch`: each round trip before the first step is felt. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root } from './site.mjs';

/** Serves the page; torch.js comes when all of these have been asked for. */
function serveHeld(awaited) {
  let release;
  const asked = new Promise((resolve) => {
    release = resolve;
  });
  const left = new Set(awaited);
  return serve({
    roots: { '/': join(root, 'tests/pages/foreseen'), '/dist/': join(root, 'dist') },
    holds: (path) => {
      for (const file of left) if (path.startsWith(`/dist/${file}-`)) left.delete(file);
      if (left.size === 0) release();
      return path === '/dist/torch.js' ? asked : undefined;
    },
  });
}

/** What runs whatever torch is told, on a GPU. */
const TORCH = ['kernels-planner', 'kernels-device'];

for (const [engine, awaited] of [
  ['chromium', [...TORCH, 'worker-gpu-watch', 'worker-shaders', 'worker-durable', 'worker-files']],
  [
    'firefox',
    [...TORCH, 'worker-gpu-watch', 'worker-firefox-poll', 'worker-shaders', 'worker-durable', 'worker-files'],
  ],
]) {
  it(`what plans and runs torch, watches the GPU, tells of shaders, saves and loads comes beside torch, in ${engine}`, {
    timeout: 40_000,
  }, async () => {
    const browser = await openBrowser(engine);
    const server = await serveHeld(awaited);
    try {
      const page = await openPage(browser, `${server.origin}/`);
      await press(page, 'Run');
      await metric(page, 'loss', { count: 1 });
      assert.deepEqual(page.problems, []);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
