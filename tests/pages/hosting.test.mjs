/**
 * Hostings that forbid much: a page whose policy allows scripts and styles only with a nonce and requires trusted types,
 * and a frame that is sandboxed into an origin of its own. And pages without an address: frames that are made of a text.
 * (Another origin's bundle is in cdn.test.mjs, other policies in policies.test.mjs.)
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

const STRICT = [
  "default-src 'none'",
  "script-src 'nonce-spark' 'strict-dynamic'",
  "style-src 'nonce-spark'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'", // Firefox asks for an icon
  "require-trusted-types-for 'script'",
  'trusted-types spark-runner lit-html',
].join('; ');

/** What is forbidden, and the policy that does it. */
const HOSTINGS = {
  'under a strict policy with nonces and trusted types': STRICT,
  'in a sandbox of opaque origin': 'sandbox allow-scripts',
};

for (const engine of ['chromium', 'firefox']) {
  describe(`programs in ${engine}`, () => {
    for (const [where, policy] of Object.entries(HOSTINGS)) {
      it(`run ${where}, and violate nothing`, async () => {
        const server = await serve({
          roots: { '/': join(root, 'tests', 'pages', 'hosting'), '/dist/': join(root, 'dist') },
          cors: true, // an opaque origin is another origin, even to its own server
          headers: (path) => (path === '/' ? { 'Content-Security-Policy': policy } : {}),
        });
        const browser = await openBrowser(engine);
        try {
          const page = await openPage(browser, `${server.origin}/`, {
            before: () => {
              globalThis.violations = [];
              document.addEventListener('securitypolicyviolation', (event) => {
                globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
              });
            },
          });
          await press(page, 'Run');
          await status(page, 'completed');
          const losses = await metric(page, 'loss', { count: 100 });
          assert.ok(losses.at(-1).value < 1e-3, `the loss fell to ${losses.at(-1).value}`);
          // The chart, the log and the controls have come by now, each from its lazy chunk.
          await page.waitForFunction(() =>
            document.querySelector('spark-runner').shadowRoot.querySelector('spark-log'),
          );
          assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
          assert.deepEqual(page.problems, []);
        } finally {
          await browser.close();
          await server.close();
        }
      });
    }

    it('run in frames that have no address: a srcdoc, a blob, and one that is written', async () => {
      const server = await serve({
        roots: { '/': join(root, 'tests', 'pages', 'hosting'), '/dist/': join(root, 'dist') },
        cors: true,
      });
      const browser = await openBrowser(engine);
      try {
        const page = await openPage(browser, `${server.origin}/`);
        const told = await page.evaluate(async () => {
          const html = (await (await fetch('/')).text()).replace('/dist/', new URL('/dist/', location.href).href);
          const visit = async (fill) => {
            const frame = document.createElement('iframe');
            const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
            fill(frame);
            document.body.append(frame);
            if (fill === write) write(frame);
            else await loaded;
            await frame.contentWindow.customElements.whenDefined('spark-runner');
            const runner = frame.contentDocument.querySelector('spark-runner');
            return new Promise((resolve) => {
              runner.addEventListener('spark-error', ({ error }) => resolve(error.message));
              runner.addEventListener('spark-status', ({ status }) => status === 'completed' && resolve(status));
              runner.run().catch(() => {});
            });
          };
          const write = ({ contentDocument }) => {
            contentDocument?.open();
            contentDocument?.write(html);
            contentDocument?.close();
          };
          return [
            await visit((frame) => (frame.srcdoc = html)),
            await visit((frame) => (frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' })))),
            await visit(write),
          ];
        });
        assert.deepEqual(told, ['completed', 'completed', 'completed']);
        assert.deepEqual(page.problems, []);
      } finally {
        await browser.close();
        await server.close();
      }
    });
  });
}
