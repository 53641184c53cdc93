/** `spark-runner bake` as an author uses it: pages on disk, the command, the pages afterwards. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { inTheWhole, many } from '../whole.mjs';
import { root } from './site.mjs';

const MODULE = '<script type="module" src="dist/spark-runner.js"></script>';
const runner = (code, attributes = '') =>
  `<spark-runner${attributes}><script type="text/spark">${code}</script></spark-runner>`;
const GOOD = runner("spark.metric('loss', 0.5); console.log('good')");
const page = (...parts) => ['<!doctype html>', '<html lang="en">', MODULE, ...parts, ''].join('\n');

const LEARNS = page(`<spark-runner>
    <script type="text/spark">
      for (let step = 1; step <= 20; step++) {
        await spark.checkpoint();
        spark.metric('loss', 1 / step, { step });
      }
      console.log('learned');
    </script>
  </spark-runner>`);

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
      spark.table('runs', [{ run: 'first', loss: -0.5 }]); spark.plot('where', { type: 'scatter', x: [1, NaN], y: [2, 3] });
      console.log('a line');
    </script></spark-runner>
  <p>Dazwischen: ü<br/>
  <SPARK-RUNNER id="größer"><script type="text/spark">
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
  let chromium;
  const environment = () => ({ ...process.env, CHROME_PATH: chromium.path, TMPDIR: join(folder, 'tmp') });
  /** The command in the folder. It ends by itself: what has to be killed after this long hangs, whatever the machine. */
  const bake = (...args) => {
    const { signal, ...ended } = spawnSync('node', [join(root, 'dist/bin/spark-runner.mjs'), 'bake', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
      timeout: 150_000,
    });
    assert.equal(signal, null, `it did not end: ${ended.stderr}`);
    return ended;
  };
  const write = (name, text, encoding = 'utf8') => writeFileSync(join(folder, name), Buffer.from(text, encoding));
  const read = (name, encoding = 'utf8') => readFileSync(join(folder, name), encoding);
  before(async () => {
    ({ chromium } = await findBrowsers());
    folder = mkdtempSync(join(tmpdir(), 'bake-'));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    mkdirSync(join(folder, 'tmp'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes chart, numbers and log into the page, says so in one line, and leaves nothing else behind', () => {
    write('page.html', LEARNS);
    const files = readdirSync(folder);
    const { status, stdout, stderr } = bake('page.html');
    assert.deepEqual([stdout, stderr], ['page.html: written; 1 completed; gave 1 curve, 1 log line\n', '']);
    assert.equal(status, 0);
    const baked = read('page.html');
    assert.match(baked, /<figure slot="result" data-status="completed"><svg /);
    assert.match(baked, /<td>0\.05<\/td><td>20<\/td>/);
    assert.match(baked, /<pre>learned<\/pre>/);
    assert.deepEqual(readdirSync(folder), files);
  });

  it('does not touch a page that would stay the same', () => {
    const before = statSync(join(folder, 'page.html'), { bigint: true });
    const { status, stdout } = bake('page.html');
    assert.deepEqual([status, stdout], [0, 'page.html: unchanged; 1 completed; gave 1 curve, 1 log line\n']);
    const { ino, mtimeNs } = statSync(join(folder, 'page.html'), { bigint: true });
    assert.deepEqual([ino, mtimeNs], [before.ino, before.mtimeNs]);
  });

  it('writes what programs left, keeps what one that fails had, and changes nothing else', () => {
    const old = '<!-- spark-runner bake --><figure slot="result">last good one</figure><!-- /spark-runner bake -->';
    const three = THREE.replace('</SPARK-RUNNER>', `${old}</SPARK-RUNNER>`);
    write('three.html', three, 'latin1');
    const { status, stdout, stderr } = bake('three.html', '--timeout', '20');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^three\.html: written; 1 completed, 1 stopped, 1 failed; gave 3 curves, 1 plot, 2 pictures, 1 table, /,
    );
    assert.match(
      stderr,
      /^three\.html:20: <spark-runner id="größer"> failed: no such thing: größer \(line 1 of its prog/,
    );
    assert.match(stderr, /^three\.html:23: <spark-runner> was stopped after \S+ s, its share of --timeout/m);
    const baked = read('three.html', 'latin1');
    const results = baked.match(/<!-- spark-runner bake -->.*?<!-- \/spark-runner bake -->/gs);
    assert.equal(results.length, 3);
    assert.equal(results[1], old);
    assert.equal(
      [results[0], results[2]].reduce((html, result) => html.replace(result, ''), baked),
      three,
    );
    assert.match(
      results[0],
      /data-status="completed"><svg .*at step.*<td>NaN<\/td>.*<img src="data:image\/png;base64,.*pad<\/p>/s,
    );
    assert.match(
      results[0],
      /heat: -1 to 1<\/p>.*<caption>runs<\/caption>.*<td>first<\/td><td>-0\.5<\/td>.*<pre>a line/s,
    );
    assert.match(results[0], /<svg [^>]*aria-label="where".*<path d="M[\d. ]+h0" .*<\/svg><br>where<\/p>/s);
    assert.match(results[2], /data-status="stopped"><svg /);
  });

  it('keeps the whole page, and another file it would go to, when its program fails', () => {
    const failing = read('page.html').replace('console.log(', 'console.lag(');
    write('failing.html', failing);
    write('out.html', 'last good one');
    for (const args of [[], ['--out', 'out.html']]) {
      const { status, stdout, stderr } = bake('failing.html', ...args);
      assert.deepEqual([status, stdout], [1, 'failing.html: unchanged; 1 failed; gave nothing to show\n']);
      assert.match(stderr, /^failing\.html:10: <spark-runner> failed: .*console\.lag.* \(line 5 of its program\)/);
    }
    assert.equal(read('failing.html'), failing);
    assert.equal(read('out.html'), 'last good one');
  });

  it('fails a program that is not there, that cannot be loaded, or that gives nothing before its time is over', () => {
    write(
      'bad.html',
      page(
        '<spark-runner id="none"></spark-runner>',
        '<spark-runner id="lost" src="nowhere.js"></spark-runner>',
        runner("import './nowhere.js';", ' id="import"'),
        runner('while (true) {}', ' id="endless"'),
      ),
    );
    const { status, stdout, stderr } = bake('bad.html', '--timeout', '20');
    assert.deepEqual([status, stdout], [1, 'bad.html: unchanged; 4 failed; gave nothing to show\n']);
    assert.match(stderr, /^bad\.html:4: <spark-runner id="none"> failed: .*has no program/m);
    assert.match(stderr, /^bad\.html:5: <spark-runner id="lost"> failed: .*nowhere\.js/m);
    assert.match(stderr, /^bad\.html:6: <spark-runner id="import"> failed: .*nowhere\.js/m);
    assert.match(stderr, /^bad\.html:7: <spark-runner id="endless"> failed: gave nothing in \S+ s, its share/m);
  });

  it('keeps what a loop without checkpoints gave', () => {
    const code = `
      for (let step = 0; step < 50; step++) {
        spark.metric('loss', 3, { step });
        await new Promise(setTimeout);
        await spark.checkpoint();
      }
      while (true);`;
    write('endless.html', page(runner(code)));
    const { status, stdout, stderr } = bake('endless.html', '--timeout', '15s');
    assert.deepEqual([status, stdout], [0, 'endless.html: written; 1 stopped; gave 1 curve\n'], stderr);
    assert.match(stderr, /^endless\.html:4: <spark-runner> was stopped after \S+ s, its share of --timeout/);
  });

  describe('ends in time, says what kept it, and leaves the page alone,', () => {
    /** Runs a page that cannot be baked; what it says. */
    const refused = (name, html, code, ...args) => {
      write(name, html);
      const { status, stdout, stderr } = bake(name, '--timeout', '10s', ...args);
      assert.deepEqual([status, stdout], [code, `${name}: not baked\n`], stderr);
      assert.equal(read(name), html);
      return stderr;
    };

    it('when a module is missing', () => {
      const html = page(GOOD).replace(MODULE, '<script type="module" src="nowhere/spark-runner.js"></script>');
      const words = refused('module.html', html, 3);
      assert.match(
        words,
        /^module\.html: it never defined <spark-runner>: http\S*\/nowhere\/spark-runner\.js gave 404\. Ad/,
      );
    });

    it('when no script defines the element', inTheWhole, () => {
      assert.match(
        refused('no-script.html', page(GOOD).replace(MODULE, ''), 3),
        /<spark-runner>: no script of it does\./,
      );
    });

    it('when the page is busy', inTheWhole, () => {
      const html = page('<script>while (true);</script>', GOOD);
      assert.match(refused('busy.html', html, 3), /^busy\.html: it stayed busy: .*--timeout gave it 10 s\./);
    });

    it('when the page becomes busy while its programs run', () => {
      const html = page(GOOD, "<script>addEventListener('spark-metric', () => { while (true); })</script>");
      // Its program has to have time to begin, also where a browser takes long to start.
      assert.match(refused('later.html', html, 3, '--timeout', '20s'), /^later\.html: it stayed busy: /);
    });

    it('when the page never loads', inTheWhole, async () => {
      // It takes connections and never answers.
      const silent = createServer().listen(0, 'localhost');
      await once(silent, 'listening');
      try {
        const url = `http://localhost:${silent.address().port}/never.js`;
        const words = refused('never.html', page(`<script src="${url}"></script>`, GOOD), 3);
        assert.ok(words.includes(`it did not load; it still waits for ${url}`), words);
      } finally {
        silent.close();
      }
    });

    it('when the page asks and asks', inTheWhole, () => {
      const words = refused('asks.html', page("<script>while (true) confirm('Really?');</script>", GOOD), 3);
      assert.match(words, /^asks\.html: its confirm\("Really\?"\) was answered with Cancel\.\nasks\.html: it /);
    });

    it('when the page goes elsewhere', () => {
      const html = page("<script>location.href = 'elsewhere.html';</script>", GOOD);
      write('elsewhere.html', 'elsewhere');
      assert.match(refused('goes.html', html, 3), /^goes\.html: it went to http.*\/elsewhere\.html while it was run\./);
    });

    it('when the page reloads itself for ever', () => {
      const html = page(GOOD, "<script>addEventListener('spark-status', () => location.reload())</script>");
      assert.match(refused('reloads.html', html, 3), /^reloads\.html: it reloads itself again and again\./);
    });

    it('when the browser does not start', () => {
      assert.match(
        refused('page2.html', page(GOOD), 4, '--browser', '/bin/false'),
        /\/bin\/false did not start: .*Code: 1/,
      );
    });

    it('when the browser gives no sign of life, which is not left running', inTheWhole, () => {
      const sleeper = join(folder, 'sleeper');
      writeFileSync(sleeper, `#!/bin/sh\necho $$ > '${folder}/pid'\nsleep 600\n`, { mode: 0o755 });
      const words = refused('page2.html', page(GOOD), 4, '--browser', sleeper);
      assert.match(words, /sleeper did not start: it gave no sign of life for 10 s, which is --timeout\./);
      assert.throws(() => process.kill(Number(read('pid')), 0), { code: 'ESRCH' });
    });
  });

  it('answers a page that asks its reader, and bakes it', () => {
    const asks = `<script>
      alert('Welcome'); confirm('Sure?'); prompt('Name?');
      addEventListener('beforeunload', (event) => event.preventDefault());
      open('about:blank')?.alert('Here too');
    </script>`;
    write('asks.html', page(asks, GOOD));
    const { status, stdout, stderr } = bake('asks.html', '--timeout', '30');
    assert.deepEqual([status, stdout], [0, 'asks.html: written; 1 completed; gave 1 curve, 1 log line\n'], stderr);
    assert.match(
      stderr,
      /^asks\.html: its alert\("Welcome"\) was answered with OK\.\nasks\.html: its confirm\("Sure\?"\)/,
    );
  });

  it('bakes a page that reloads itself once', () => {
    const once = '<script>if (!sessionStorage.once) { sessionStorage.once = 1; location.reload(); }</script>';
    write('once.html', page(once, GOOD));
    const { status, stderr } = bake('once.html');
    assert.equal(status, 0, stderr);
    assert.match(read('once.html'), /<pre>good<\/pre>/);
  });

  it('finds the runners that are elements, wherever scripts have put them', () => {
    const html = page(
      `<template>${runner("console.log('template')", ' id="t"')}</template>`,
      `<my-demo>${runner("console.log('wrapped')", ' id="same"')}</my-demo>`,
      `<p>Inline: ${runner("console.log('paragraph')", ' id="same"')}</p>`,
      `<spark-runner id="same"><pre><code>console.log('outer')</code></pre>`,
      runner("console.log('inner')"),
      `<script>
        customElements.define('my-demo', class extends HTMLElement {
          connectedCallback() {
            setTimeout(() => this.attachShadow({ mode: 'open' }).append(...this.childNodes));
          }
        });
        document.body.append(document.querySelector('template').content.cloneNode(true));
      </script>`,
    );
    write('nested.html', html);
    const { status, stdout, stderr } = bake('nested.html', '--timeout', '60s');
    assert.deepEqual([status, stdout], [0, 'nested.html: written; 4 completed; gave 4 log lines\n'], stderr);
    const baked = read('nested.html');
    // The one without an end tag has its result first.
    assert.match(baked, /wrapped'\)<\/script><!-- [^>]*><figure.*<pre>wrapped<\/pre><\/figure><!--/);
    assert.match(baked, /paragraph'\)<\/script><!-- [^>]*><object slot="result"><figure.*<pre>paragraph<\/pre>/);
    assert.match(
      baked,
      /<spark-runner id="same"><!-- [^>]*><figure.*<pre>outer<\/pre><\/figure><!-- [^>]*><pre><code>/,
    );
    assert.match(baked, /inner'\)<\/script><!-- [^>]*><figure.*<pre>inner<\/pre><\/figure>/);
    assert.equal(
      bake('nested.html', '--timeout', '60s').stdout,
      'nested.html: unchanged; 4 completed; gave 4 log lines\n',
    );
  });

  it('takes files of any name, several in one call, each with a line of its own', () => {
    const among = many(
      ['a#b?.html', '%41 日本.html'],
      ['a b.html', 'a#b?.html', '100%.html', '%41.html', 'größe 日本.html'],
    );
    const names = [...among, '-dash.html', 'sub/in.html'];
    mkdirSync(join(folder, 'sub'));
    for (const name of names) write(name, page(GOOD).replace('dist/', name.startsWith('sub') ? '/dist/' : 'dist/'));
    write('bad name.html', page(runner('throw new Error("no")')));
    write('none.html', page());
    const args = [
      ...names.slice(0, -1),
      join(folder, 'sub/in.html'),
      'bad name.html',
      'none.html',
      names[0],
      '--root',
      '.',
    ];
    const { status, stdout, stderr } = bake(...args);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      ...among.map((name) => `${name}: written; 1 completed; gave 1 curve, 1 log line`),
      './-dash.html: written; 1 completed; gave 1 curve, 1 log line',
      `${join(folder, 'sub/in.html')}: written; 1 completed; gave 1 curve, 1 log line`,
      'bad name.html: unchanged; 1 failed; gave nothing to show',
      'none.html: has no <spark-runner>',
      '',
    ]);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    for (const name of names) assert.match(read(name), /<pre>good<\/pre>/);
  });

  it('reads pages as browsers do, whatever their encoding, and writes them in it', () => {
    const html = page(runner("console.log('größe'.length)"));
    write('utf-8.html', `\ufeff${html}`);
    write('utf-16.html', `\ufeff${html}`, 'utf16le');
    const { status, stderr } = bake('utf-8.html', 'utf-16.html');
    assert.equal(status, 0, stderr);
    for (const baked of [read('utf-8.html'), read('utf-16.html', 'utf16le')]) {
      assert.ok(baked.startsWith('\ufeff<!doctype html>'));
      assert.match(baked, /'größe'\.length\).*<pre>5<\/pre>/);
    }
  });

  it('ends with its browser when it is told to', async () => {
    const asked = createServer().listen(0, 'localhost');
    await once(asked, 'listening');
    const url = `http://localhost:${asked.address().port}/never.js`;
    write('told.html', page(`<script src="${url}"></script>`, GOOD));
    const command = spawn('node', [join(root, 'dist/bin/spark-runner.mjs'), 'bake', 'told.html'], {
      cwd: folder,
      env: environment(),
    });
    const [connection] = await once(asked, 'connection');
    const gone = new Promise((done) => connection.once('close', done).once('error', done).resume());
    command.kill('SIGTERM');
    assert.deepEqual(await once(command, 'exit'), [143, null]);
    await gone;
    asked.close();
  });

  it('leaves nothing in the temporary folder', () => {
    assert.deepEqual(readdirSync(join(folder, 'tmp')), []);
  });
});
