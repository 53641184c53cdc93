/** What is told of a program that never lets go of its worker, while something of the one before is still being made. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage, root } from './site.mjs';

for (const engine of ['chromium', 'firefox']) {
  it(`a program runs that blocks its worker, though the last error is still to be told, in ${engine}`, {
    timeout: 60_000,
  }, async () => {
    const browser = await openBrowser(engine);
    const never = new Promise(() => {});
    const server = await serve({
      roots: { '/': join(root, 'tests/pages/chunks'), '/dist/': join(root, 'dist') },
      holds: (path) => (path.startsWith('/dist/worker-error-parts-') ? never : undefined),
    });
    try {
      const page = await openPage(browser, `${server.origin}/`);
      const statuses = await page.evaluate(async () => {
        const { createSession } = await import('/dist/client.js');
        const session = createSession({ stopTimeout: 100 });
        const told = [];
        session.controller.watch((status) => told.push(status));
        const is = (wanted) =>
          new Promise((resolve) => {
            const look = (status) => status === wanted && resolve();
            session.controller.watch((status) => {
              look(status);
            });
            look(session.status);
          });
        await session.run({ code: 'spark.expose({ opaque: () => () => 1 });' });
        await is('completed');
        void session.exposed.opaque().catch(() => {});
        await is('error');
        void session.run({ code: 'for (;;);' }).catch(() => {});
        await is('running');
        session.controller.stop();
        await is('stopped');
        return told;
      });
      assert.deepEqual(statuses.slice(-4), ['loading', 'running', 'stopping', 'stopped']);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
