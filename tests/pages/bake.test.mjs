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

/** One program that gives some of everything, one that fails, one that never ends; and a page that is not in UTF-8. */
const THREE = `<!DOCTYPE html>\r\n<html lang=de><meta charset="iso-8859-1">
  <title>Größe</title>\t
  <script type="module" src="dist/spark-runner.js"></script>
  <spark-runner
    label="Alles"  ><script type="text/spark">
      const pen = spark.canvas('pad', { width: 40, height: 20 }).getContext('2d');
      pen.fillRect(0, 0, 9, 9);
      for (let step = 1; step <= 5; step++) {
        await spark.checkpoint();
        spark.metric('loss', 1 / step, { step });
        spark.metric('lost', NaN, { step });
      }
      spark.image('heat', [[-1, 0, 1]]);
      spark.table('runs', [{ run: 'first', loss: -0.5 }]);
      console.log('a line');
    </script></spark-runner>
  <p>Dazwischen: ü<br/>
  <SPARK-RUNNER><script type="text/spark">
throw new Error('no such thing: größer');</script></SPARK-RUNNER>
  <script>document.body.prepend(document.createElement('spark-runner'));</script>
  <hr>
  <spark-runner><script type="text/spark">
    for (let step = 0; ; step++) {
      await spark.checkpoint();
      spark.metric('step', step);
    }
  </script>
  </spark-runner>
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

  it('writes what three kinds of programs left, changes nothing else, and the same when it is run again', async () => {
    writeFileSync(join(folder, 'three.html'), Buffer.from(THREE, 'latin1'));
    const first = await bake('bake', 'three.html', '--timeout', '5');
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^completed, 2 curves\nerror, 0 curves, .*no such.*:2\)\nstopped, 1 curves\n/);
    const baked = readFileSync(join(folder, 'three.html'), 'latin1');
    const results = baked.match(/<!-- spark-runner bake -->.*?<!-- \/spark-runner bake -->/gs);
    assert.equal(results.length, 3);
    assert.equal(
      results.reduce((html, result) => html.replace(result, ''), baked),
      THREE,
    );
    assert.match(
      results[0],
      /data-status="completed"><svg .*at step.*<td>NaN<\/td>.*<img src="data:image\/png;base64,.*pad<\/p>/s,
    );
    assert.match(
      results[0],
      /heat: -1 to 1<\/p>.*<caption>runs<\/caption>.*<td>first<\/td><td>-0\.5<\/td>.*<pre>a line/s,
    );
    assert.match(
      results[1],
      /data-status="error">.*<p>no such thing: gr&#246;&#223;er \(eingebettetes Skript:2\)<\/p>/s,
    );
    assert.match(results[2], /data-status="stopped"><svg /);
    // The last program ends when its time is over: how far it came is another number each time.
    await bake('bake', 'three.html', '--timeout', '5');
    const again = readFileSync(join(folder, 'three.html'), 'latin1');
    assert.equal(again.slice(0, again.indexOf('<hr>')), baked.slice(0, baked.indexOf('<hr>')));
  });

  it('says what it needs', async () => {
    assert.match((await bake()).stderr, /npx spark-runner bake page\.html/);
    assert.match((await bake('bake', 'nowhere.html')).stderr, /There is no nowhere\.html/);
  });
});
