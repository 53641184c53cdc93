/** An application that has `spark-runner` from npm and packs it with Vite: nothing is configured and no file is copied. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { metric, openBrowser, openPage, press, root, status } from './site.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <title>An application</title>
  <spark-runner backend="cpu">
    <script type="text/spark">
      import { spark as same } from 'spark-runner/worker';
      const x = torch.ones([2, 2]);
      for (let step = 0; step < 5; step++) {
        await spark.checkpoint();
        spark.metric('sum', x.mul(step).sum(), { step });
      }
      console.log(same === spark);
    </script>
  </spark-runner>
  <script type="module" src="./main.js"></script>
</html>`;
const MAIN = `
import 'spark-runner';
import { use } from 'spark-runner/client';
globalThis.add = async (a, b) => (await use({ code: 'spark.expose({ add: (a, b) => a + b })' })).add(a, b);`;

let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spark-app-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "app", "private": true, "type": "module" }');
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'main.js'), MAIN);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'spark-runner'), 'junction');
  await build({ root: folder, configFile: false, logLevel: 'error', base: './' });
  server = await serve({ roots: { '/': join(folder, 'dist') } });
});
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('has nothing but what the bundler made', () => {
  assert.deepEqual(
    readdirSync(join(folder, 'dist'), { recursive: true }).filter((name) => /spark-worker|^kernels|wasm/.test(name)),
    [],
  );
});

for (const engine of ['chromium', 'firefox']) {
  describe(`an application packed by a bundler, in ${engine}`, () => {
    it('runs its programs, with torch and with the worker module under its name', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await openPage(browser, `${server.origin}/`);
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await press(page, 'Run');
        await status(page, 'completed');
        const sums = await metric(page, 'sum', { count: 5 });
        assert.deepEqual(
          sums.map(({ value }) => value),
          [0, 4, 8, 12, 16],
        );
        assert.deepEqual(await page.evaluate(() => globalThis.record.logs.map(({ text }) => text)), ['true']);
        assert.ok(asked.some((url) => /packed-kernels/.test(url)));
        // A program that does not speak of torch does not load it.
        const kernels = asked.filter((url) => /packed-kernels/.test(url)).length;
        assert.equal(await page.evaluate(() => globalThis.add(1, 2)), 3);
        assert.equal(asked.filter((url) => /packed-kernels/.test(url)).length, kernels);
        assert.deepEqual(page.problems, []);
      } finally {
        await browser.close();
      }
    });
  });
}
