/** What `npx spark-runner` makes of its command line and of files, before and without any browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { milliseconds } from '../../bin/bake/deadline.mjs';
import { textOf, writeWhole } from '../../bin/bake/html-file.mjs';
import { HELP, readCommandLine } from '../../bin/command-line.mjs';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'spark-runner.mjs');
const { version } = JSON.parse(readFileSync(join(bin, '..', '..', 'package.json'), 'utf8'));

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bake-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const command = (...args) => spawnSync('node', [bin, ...args], { cwd: folder, encoding: 'utf8' });

describe('the command line', () => {
  it('tells of itself on standard output, and that is all', () => {
    for (const args of [['--help'], ['-h'], ['bake', '--help'], ['bake', 'page.html', '-h']]) {
      const { status, stdout, stderr } = command(...args);
      assert.deepEqual([status, stdout, stderr], [0, `${HELP}\n`, '']);
    }
    for (const flag of ['--version', '-v']) {
      const { status, stdout, stderr } = command(flag);
      assert.deepEqual([status, stdout, stderr], [0, `${version}\n`, '']);
    }
  });

  it('has every option in its help, and what a bare number means', () => {
    for (const option of ['--out', '--root', '--timeout', '--browser', '--help', '--version'])
      assert.ok(HELP.includes(option));
    assert.match(HELP, /a bare number is\s+seconds/);
  });

  it('refuses what it does not know, and names the nearest that it knows', () => {
    const REFUSED = [
      [['bake', 'page.html', '--timout', '3'], /no option --timout\. Did you mean --timeout\?/],
      [['bake', 'page.html', '--time-out=3'], /no option --time-out\. Did you mean --timeout\?/],
      [['bake', 'page.html', '--brwoser', 'x'], /Did you mean --browser\?/],
      [['--verison'], /Did you mean --version\?/],
      [['bake', '-x', 'page.html'], /no option -x\./],
      [['bkae', 'page.html'], /no command bkae\. Did you mean `npx spark-runner bake`\?/],
      [[], /Nothing was asked for.*--help/],
      [['bake'], /npx spark-runner bake page\.html/],
      [['bake', 'page.html', '--timeout'], /--timeout needs a value/],
      [['bake', 'page.html', '--timeout', '--out', 'x'], /--timeout needs a value/],
      [['bake', 'page.html', '--timeout', 'soon'], /500ms, 30s or 2m \(a bare number is seconds\); not "soon"/],
      [['bake', 'page.html', '--timeout', '0'], /not "0"/],
      [['bake', 'page.html', '--help=yes'], /--help takes no value/],
      [['bake', 'a.html', 'b.html', '--out', 'c.html'], /--out takes what one page became; there are 2 pages/],
    ];
    for (const [args, words] of REFUSED) {
      assert.throws(
        () => readCommandLine(args),
        (error) => error.code === 2 && words.test(error.message),
        args.join(' '),
      );
    }
    const { status, stdout, stderr } = command('bake', 'page.html', '--timout', '3');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^There is no option --timout\. Did you mean --timeout\?/);
  });

  it('takes times with and without units', () => {
    const times = ['30s', '500ms', '2m', '1h', '5', '0.5', '.5s', ' 3 s '].map(milliseconds);
    assert.deepEqual(times, [30_000, 500, 120_000, 3_600_000, 5000, 500, 500, 3000]);
    assert.deepEqual(['', 's', '-1', '0', '5 parsecs', '1e3', 'Infinity'].map(milliseconds), Array(7).fill(undefined));
    assert.ok(milliseconds('9999999h') < 2 ** 31, 'no timer waits for longer');
  });

  it('takes options anywhere, and files whose names begin as options do', () => {
    const { pages, timeout, browser } = readCommandLine(['--timeout=3', 'bake', 'a.html', '--browser', '/b', 'c.html']);
    assert.deepEqual([pages, timeout, browser], [['a.html', 'c.html'], 3000, '/b']);
    assert.deepEqual(readCommandLine(['bake', '--', '-a.html', '--help']).pages, ['-a.html', '--help']);
    writeFileSync(join(folder, '-a.html'), '');
    writeFileSync(join(folder, '--b.html'), '');
    assert.match(command('bake', '-a.html', '--b.html').stderr, /no <spark-runner> is in \.\/-a\.html, \.\/--b\.html/);
  });
});

describe('the files that are named', () => {
  it('are looked at before anything is run', () => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'page.html'), '<spark-runner></spark-runner>');
    const WRONG = [
      [['page.html', 'nowhere.html'], /^There is no nowhere\.html\./],
      [['site'], /^site is a folder; name its pages, such as site.index\.html\./],
      [['page.html', '--root', 'site'], /^page\.html is not in --root site\./],
      [['page.html', '--root', 'page.html'], /^--root page\.html is no folder\./],
      [['page.html', '--out', 'site'], /^--out site is a folder; name the file, such as site.page\.html\./],
      [['page.html', '--out', 'no/out.html'], /^--out no\/out\.html: there is no folder no\./],
    ];
    for (const [args, words] of WRONG) {
      const { status, stdout, stderr } = command('bake', ...args);
      assert.match(stderr, words);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    }
  });

  it('must have a runner, one of them at least', () => {
    writeFileSync(
      join(folder, 'none.html'),
      '<!-- <spark-runner> --><template><spark-runner></spark-runner></template>',
    );
    const { status, stdout, stderr } = command('bake', 'none.html');
    assert.deepEqual([status, stdout], [3, 'none.html: has no <spark-runner>\n']);
    assert.match(stderr, /nothing to bake: no <spark-runner> is in none\.html/);
  });

  it('are read by a browser that is there', () => {
    for (const name of ['page.html', 'two.html']) writeFileSync(join(folder, name), '<spark-runner></spark-runner>');
    writeFileSync(join(folder, 'text'), '');
    for (const browser of ['./nowhere', '.', './text']) {
      const { status, stderr } = command('bake', 'page.html', 'two.html', '--browser', browser);
      assert.equal(status, 4);
      assert.match(stderr, /^Not tried without a browser: two\.html$/m);
      assert.ok(stderr.startsWith(`page.html: --browser is "${browser}", and no program can be run there.`), stderr);
    }
  });
});

describe('a page on disk', () => {
  it('comes back byte by byte from text, in any encoding, with and without a mark at its start', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const utf16 = Buffer.from('\ufeff<p>größe 日本 \ud800</p>\r\n', 'utf16le');
    const files = [
      bytes,
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from([0xff, 0xfe, 0x00]),
      Buffer.alloc(0),
    ];
    for (const file of files) {
      const { html, bytesOf } = textOf(file);
      assert.ok(bytesOf(html).equals(file));
    }
    assert.equal(textOf(utf16).html.slice(0, 3), '<p>');
    assert.equal(textOf(files[1]).html.length, 256);
  });

  it('is not touched when it has these bytes already', () => {
    const page = join(folder, 'page.html');
    writeFileSync(page, 'same');
    const before = statSync(page, { bigint: true });
    assert.equal(writeWhole(page, Buffer.from('same')), false);
    const { ino, mtimeNs, ctimeNs } = statSync(page, { bigint: true });
    assert.deepEqual([ino, mtimeNs, ctimeNs], [before.ino, before.mtimeNs, before.ctimeNs]);
  });

  it('is replaced as a whole: another file takes its place, with its mode, and links stay links', () => {
    const page = join(folder, 'page.html');
    const link = join(folder, 'link.html');
    writeFileSync(page, 'old');
    chmodSync(page, 0o640);
    symlinkSync('page.html', link);
    const before = statSync(page);
    assert.equal(writeWhole(link, Buffer.from('new')), true);
    assert.equal(readFileSync(page, 'utf8'), 'new');
    assert.notEqual(statSync(page).ino, before.ino);
    assert.equal(statSync(page).mode, before.mode);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.deepEqual(readdirSync(folder).sort(), ['link.html', 'page.html']);
  });

  it('is as it was when it cannot be written', () => {
    const page = join(folder, 'page.html');
    writeFileSync(page, 'old');
    // Stands where the new file would be made.
    mkdirSync(join(folder, `.spark-runner-${process.pid}.tmp`));
    assert.throws(() => writeWhole(page, Buffer.from('new')), /page\.html cannot be written: .* It is as it was\./);
    assert.equal(readFileSync(page, 'utf8'), 'old');
  });
});
