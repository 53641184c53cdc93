/** `spark-runner bake` as an author uses it: a page on disk, the command, the page afterwards. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { root } from './site.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <script type="module" src="dist/spark-runner.js"></script>
  <spark-runner>
    <script type="text/spark">
      for (let step = 1; step <= 20; step++) {
        await spark.checkpoint();
        spark.metric('loss', 1 / step, { step });
      }
      console.log('learned');
    </script>
  </spark-runner>
</html>
`;

describe('spark-runner bake', () => {
  let folder;
  const bake = async (...args) => {
    const { chromium } = await findBrowsers();
    return spawnSync('node', [join(root, 'bin/spark-runner.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: chromium.path },
    });
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'bake-'));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'page.html'), PAGE);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes chart, numbers and log into the page', async () => {
    const { status, stdout, stderr } = await bake('bake', 'page.html');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /completed, 1 curves/);
    const baked = readFileSync(join(folder, 'page.html'), 'utf8');
    assert.match(baked, /<figure slot="result" data-status="completed"><svg /);
    assert.match(baked, /<td>0\.05<\/td><td>20<\/td>/);
    assert.match(baked, /<pre>learned<\/pre>/);
  });

  it('says what it needs', async () => {
    assert.match((await bake()).stderr, /npx spark-runner bake page\.html/);
    assert.match((await bake('bake', 'nowhere.html')).stderr, /There is no nowhere\.html/);
  });
});
