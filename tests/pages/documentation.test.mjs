/**
 * The site of documentation as `npm run site` writes it, put at some place of a host: its links, its programs, its search, and that it
 * works for everybody, without a network too.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { gallery, nameOf } from '../../demo/site/gallery/list.mjs';
import { serve } from '../../scripts/serve.mjs';
import { messages } from '../../scripts/site/messages.mjs';
import { filesIn } from '../../scripts/site/relative.mjs';
import { transitions } from '../../scripts/site/status-picture.mjs';
import { CDN, writeSite } from '../../scripts/site.mjs';
import { openBrowser, root } from './site.mjs';

/** Where the site is put: nowhere near a host's own beginning. */
const PLACE = '/some/where/';

const out = mkdtempSync(join(tmpdir(), 'spark-site-'));
let server;
let browser;
before(async () => {
  await writeSite(out);
  server = await serve({ roots: { [PLACE]: out } });
  browser = await openBrowser('chromium');
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(out, { recursive: true, force: true });
});

/** In the page: runs what a runner has, on the CPU or where it likes; resolves with how that ended, in a word or by its error. */
function giveEnds() {
  globalThis.endOf = async (runner, device = 'cpu') => {
    await customElements.whenDefined('spark-runner');
    runner.backend = device;
    await runner.run();
    return new Promise((resolve) => {
      const look = () =>
        /completed|error|stopped/.test(runner.status) && resolve(runner.error?.message ?? runner.status);
      runner.addEventListener('spark-status', look);
      look();
    });
  };
}
const endOfFirst = (page) => page.evaluate(() => globalThis.endOf(document.querySelector('spark-runner')));

/** A machine that runs other tests beside these is slow: nothing here is late before that. */
const PATIENCE = 180_000;

async function newPage(context = browser) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Opens a page; `problems` are errors, failed requests, and warnings about the package. */
async function open(path, { width = 1280, scheme = 'light' } = {}) {
  const page = await newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error?.message ?? error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && page.problems.push(`${response.status()} ${response.url()}`),
  );
  page.on('console', (line) => /error|warn/.test(line.type()) && page.problems.push(line.text()));
  await page.evaluateOnNewDocument(giveEnds);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${server.origin}${PLACE}${path}`, { waitUntil: 'load' });
  // What is drawn by VitePress is its own once it has taken over.
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__ ?? !document.querySelector('#app'));
  return page;
}

describe('the pages', () => {
  const read = (name) => readFileSync(join(out, name), 'utf8');
  const pages = () => filesIn(out).filter((name) => /\.html$/.test(name) && !/^dist\//.test(name));

  it('link to pages and places that there are', () => {
    const anchors = new Map();
    const anchorsOf = (name) => {
      if (!anchors.has(name))
        anchors.set(name, new Set([...read(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)));
      return anchors.get(name);
    };
    const dead = [];
    let seen = 0;
    for (const page of pages())
      for (const [, link] of read(page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?|data|mailto|javascript|blob):/.test(link)) continue;
        seen++;
        const [path, hash] = link.replaceAll('&amp;', '&').split('#');
        const found = [path && posix.join(dirname(page), path.split('?')[0])].flatMap((name) =>
          !path ? [page] : [name, `${name}.html`, posix.join(name, 'index.html')],
        );
        const file = found.find((name) => existsSync(join(out, name)) && statSync(join(out, name)).isFile());
        if (
          !file ||
          (hash && /\.html$/.test(file) && !anchorsOf(file).has(decodeURIComponent(hash)) && page !== '404.html')
        )
          dead.push(`${page}: ${link}`);
      }
    assert.ok(seen > 3000, `only ${seen} links were found`);
    assert.deepEqual(dead, []);
  });

  it('tell every name of torch, every message and every status', () => {
    const reference = pages()
      .filter((name) => name.startsWith('reference/'))
      .map(read)
      .join('\n');
    const entries = JSON.parse(read('api.json'));
    const lost = entries.flatMap(({ names, kind }) =>
      kind === 'namespace' ? [] : names.filter((name) => !reference.includes(`id="${name}"`)),
    );
    assert.ok(entries.length > 1000, `only ${entries.length} entries are in api.json`);
    assert.deepEqual(lost, []);
    for (const [state] of transitions())
      assert.ok(reference.includes(`>${state}</text>`), `${state} is not in the picture`);

    const count = messages().reduce((sum, part) => sum + part.messages.length, 0);
    assert.ok(count > 150, `only ${count} messages were found`);
    assert.equal(read('troubleshooting.html').split('<small>').length - 1, count);
  });

  it('are found by programs: llms.txt names them', () => {
    const lost = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].filter(([, path]) => !existsSync(join(out, path)));
    assert.deepEqual(lost, []);
  });
});

describe('each program', () => {
  const lessons = filesIn(join(root, 'demo/site/learn')).map((name) => `learn/${name.replace('.md', '.html')}`);
  // A few of the gallery, of several kinds; `npm run gallery` trains them all.
  const TRIED = ['two-moons', 'k-means', 'own-table', 'gaussian-process', 'n-body'];
  // Its force is WGSL where there is WebGPU, and torch's operations in the nights' run on the CPU.
  const deviceOf = (entry) => (nameOf(entry) === 'n-body' ? 'webgpu' : 'cpu');
  const programs = gallery.filter((entry) => TRIED.includes(nameOf(entry)));

  const addressOf = (entry) => `gallery/${nameOf(entry)}.html`;

  for (const entry of programs.filter(({ quick }) => !quick))
    it(`of ${addressOf(entry)} brings its figure, the first of many`, async () => {
      const page = await open(addressOf(entry));
      const brings = await page.evaluate(
        async (name, device) => {
          await customElements.whenDefined('spark-runner');
          const runner = document.querySelector('spark-runner');
          const first = new Promise((resolve) => {
            runner.addEventListener('spark-metric', () => runner.metrics[name] && resolve('its figure'));
            runner.addEventListener('spark-status', () => runner.status === 'error' && resolve(runner.error.message));
          });
          runner.backend = device;
          await runner.run();
          return first;
        },
        entry.figure.name,
        deviceOf(entry),
      );
      assert.equal(brings, 'its figure');
      assert.deepEqual(page.problems, []);
      await page.close();
    });

  for (const entry of gallery.filter(({ topic }) => topic === 'Other libraries'))
    it(`of ${addressOf(entry)} holds at our checkpoints, and goes on from the very same step`, async () => {
      const page = await open(addressOf(entry));
      const told = await page.evaluate(async (name) => {
        await customElements.whenDefined('spark-runner');
        const runner = document.querySelector('spark-runner');
        const reaches = (type, isSo) =>
          new Promise((resolve, reject) => {
            const look = () => {
              if (runner.status === 'error') reject(runner.error);
              else if (isSo()) resolve();
            };
            for (const each of [type, 'spark-status']) runner.addEventListener(each, look);
            look();
          });
        const count = () => runner.metrics[name]?.length ?? 0;
        await runner.run();
        await reaches('spark-metric', () => count() >= 2);
        runner.controller.pause();
        await reaches('spark-status', () => runner.status === 'paused');
        const held = count();
        runner.controller.resume();
        await reaches('spark-metric', () => count() >= held + 3);
        runner.controller.stop();
        await reaches('spark-status', () => runner.status === 'stopped');
        const steps = runner.metrics[name].map(({ step }) => step);
        return { apart: new Set(steps.slice(1).map((step, i) => step - steps[i])).size, held };
      }, entry.figure.name);
      assert.equal(told.apart, 1, 'no step is lost, and none is made twice');
      assert.ok(told.held >= 2);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

  for (const path of ['index.html', ...lessons, ...programs.filter(({ quick }) => quick).map(addressOf)])
    it(`of ${path} comes to its end`, async () => {
      const page = await open(path);
      const ends = await page.evaluate(
        async (device) => {
          const ends = [];
          for (const runner of document.querySelectorAll('spark-runner')) {
            ends.push(await globalThis.endOf(runner, device));
            const last = Object.entries(runner.metrics).map(([name, points]) => [name, points.at(-1).value]);
            ends.push(Object.fromEntries(last));
            await runner.reset();
          }
          return ends;
        },
        /wgsl/.test(path) ? 'auto' : 'cpu',
      );
      const said = ends.filter((end) => typeof end === 'string');
      assert.deepEqual(
        said,
        said.map(() => 'completed'),
      );
      assert.ok(said.length > 0 || path === 'learn/index.html', 'there is one');
      const { figure } = programs.find((entry) => path === addressOf(entry)) ?? {};
      const value = figure && ends.at(-1)[figure.name];
      if (figure)
        assert.ok(
          value >= (figure.least ?? -Infinity) && value <= (figure.most ?? Infinity),
          `${figure.name} ${value}`,
        );
      assert.deepEqual(page.problems, []);
      await page.close();
    });

  for (const [path, block] of [
    ['index.html', '.copy-tag pre'],
    ['authors/first-page.html', '.language-html pre'],
  ])
    it(`that ${path} has its reader copy runs in a page of nothing else`, async () => {
      const told = await open(path);
      const text = await told.$eval(block, (pre) => pre.textContent);
      await told.close();
      assert.ok(text.includes(`${CDN}spark-runner.js`), text);
      writeFileSync(join(out, 'copied.html'), text.replaceAll(CDN, 'dist/'));
      const page = await open('copied.html');
      assert.equal(await endOfFirst(page), 'completed');
      await page.close();
    });

  it('of the reference runs on a press, and prints what its example says', async () => {
    const page = await open('reference/torch-einops.html');
    const says = await page.$eval(
      '.example',
      (example) => example.querySelector('code').textContent.split('// ')[1].split('\n')[0],
    );
    await page.click('.run-example');
    const printed = await page.waitForFunction(() => {
      const log = document.querySelector('.example spark-runner')?.shadowRoot?.querySelector('spark-log');
      const text = log?.shadowRoot?.textContent ?? '';
      return /tensor|\[/.test(text) && text;
    });
    assert.ok((await printed.jsonValue()).includes(says.slice(0, 12)), `${await printed.jsonValue()} and ${says}`);
    await page.close();
  });
});

describe('the search', () => {
  /** What somebody looks for, and a piece of the address that is to be among what is found first. */
  const QUESTIONS = {
    checkpoint: 'learn/first-loop',
    pause: 'pause',
    'torch.abs': '#torch.abs',
    Adam: '#torch.optim.Adam',
    cross_entropy: '#torch.nn.functional.cross_entropy',
    'nn.Linear': '#torch.nn.Linear',
    matmul: 'matmul',
    no_grad: 'no_grad',
    'learning rate': 'learn/parameters',
    slider: 'parameters',
    csv: 'learn/own-data',
    'data set': 'own-data',
    canvas: 'canvas',
    plot: 'pictures-and-plots',
    WGSL: 'wgsl',
    vitepress: 'in-your-site',
    react: 'frameworks',
    markdown: 'markdown',
    theme: 'theming',
    'screen reader keyboard': 'accessibility',
    bake: 'baking',
    'integrity cdn': 'publishing',
    cookie: 'privacy',
    sandbox: 'security',
    'Content-Security-Policy': 'policies',
    'device was lost': 'troubleshooting',
    'hot reload': 'hot-reload',
    'save restore': 'snapshots',
    safetensors: 'snapshots',
    gallery: 'gallery',
  };

  it('finds what is looked for: thirty questions', async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.waitForSelector('.VPLocalSearchBox input');
    const lost = [];
    for (const [question, place] of Object.entries(QUESTIONS)) {
      await page.$eval(
        '.VPLocalSearchBox input',
        (input, text) => {
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        question,
      );
      // Results come with a delay, and those before stay till then.
      const found = await page
        .waitForFunction(
          (wanted) => {
            const all = [...document.querySelectorAll('.VPLocalSearchBox a.result')]
              .slice(0, 8)
              .map((each) => each.href);
            return all.some((address) => address.includes(wanted));
          },
          { polling: 50 },
          place,
        )
        .catch(() => undefined);
      if (!found) {
        const all = await page.$$eval('.VPLocalSearchBox a.result', (links) =>
          links.slice(0, 8).map((link) => link.href),
        );
        lost.push(`${question}: ${all.map((address) => address.split('/where/')[1]).join(' ')}`);
      }
    }
    assert.equal(Object.keys(QUESTIONS).length, 30);
    assert.deepEqual(lost, []);
    await page.close();
  });
});

describe('the site', () => {
  const KINDS = [
    'index.html',
    'learn/first-loop.html',
    'gallery/index.html',
    'playground.html',
    'reference/elements.html',
    'reference/torch-einops.html',
    'troubleshooting.html',
    'compatibility/benchmarks.html',
    'authors/index.html',
  ];
  /** What axe finds, of all rules or of these. */
  async function violations(page, ...rules) {
    await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
    return page.evaluate(async (values) => {
      const result = await globalThis.axe.run(document, values.length ? { runOnly: { type: 'rule', values } } : {});
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    }, rules);
  }

  for (const path of KINDS)
    it(`passes axe on ${path}, in the dark too, with nothing to scroll sideways at 360 px`, async () => {
      const page = await open(path);
      assert.deepEqual(await violations(page), []);
      await page.setViewport({ width: 360, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `it is ${wide} px wide`);
      assert.deepEqual(page.problems, []);
      await page.close();

      const dark = await open(path, { scheme: 'dark' });
      assert.deepEqual(await violations(dark, 'color-contrast'), []);
      await dark.close();
    });

  it('leads from page to page without loading one anew, deep as it may be', async () => {
    const page = await open('learn/first-loop.html');
    await page.evaluate(() => (globalThis.stays = true));
    for (const [name, heading] of [
      ['Reference', 'Reference'],
      ['Gallery', 'Gallery'],
      ['For authors', 'For authors'],
      ['Playground', 'Playground'],
    ]) {
      await page.evaluate((text) => {
        [...document.querySelectorAll('.VPNavBar a')].find((link) => link.textContent.trim() === text).click();
      }, name);
      await page.waitForFunction(
        (text) => document.querySelector('h1')?.textContent.trim().startsWith(text),
        {},
        heading,
      );
      assert.ok(await page.evaluate(() => globalThis.stays));
    }
    assert.match(page.url(), /\/some\/where\/playground/);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  /**
   * KiB, gzip, and requests of what a page asks for until it stands, with pages that are looked at ahead, as VitePress does with all that a
   * page in view links to. Of the first one's 170 KiB Vue is 45, VitePress with the runner's first view 52, style sheets 20, the editor's
   * text area, tabs and the code's tools of the runner that is in view 14. In the gallery pictures in view are 650, and in the reference
   * pages ahead 160. What the service worker keeps for later comes after it.
   */
  const FIRST_VIEWS = {
    '': [175, 30],
    'learn/first-loop.html': [200, 40],
    'gallery/index.html': [860, 42],
    'reference/elements.html': [345, 36],
    'playground.html': [185, 36],
  };

  for (const [path, [kib, requests]] of Object.entries(FIRST_VIEWS))
    it(`comes with few bytes for ${path || 'the first page'}, and moves nothing while it does`, async () => {
      const page = await newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shift += value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const asked = new Set();
      page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(PLACE.length) || 'index.html'));
      await page.goto(`${server.origin}${PLACE}${path}`, { waitUntil: 'networkidle0' });
      const files = [...asked].filter((name) => existsSync(join(out, name)));
      const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0);
      const shift = await page.evaluate(() => globalThis.shift);
      assert.ok(bytes < kib * 1024, `${(bytes / 1024).toFixed(1)} KiB: ${files.join(' ')}`);
      assert.ok(files.length <= requests, `${files.length} files: ${files.join(' ')}`);
      assert.ok(shift < 0.01, `it moved by ${shift}`);
      await page.close();
    });

  it('works without a network after a visit', async () => {
    const context = await browser.createBrowserContext();
    const other = await serve({ roots: { '/': out } });
    const page = await newPage(context);
    await page.evaluateOnNewDocument(giveEnds);
    await page.goto(other.origin);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
    });
    await other.close();
    await page.goto(`${other.origin}/learn/autograd.html`);
    assert.equal(await endOfFirst(page), 'completed');
    await context.close();
  });
});

describe('the playground', () => {
  const ready = (page) => page.waitForFunction(() => document.querySelector('#program-1')?.code?.includes('torch'));

  it('shows a text that came with a link, all files of it, with a warning, and runs it on no wish of a page', async () => {
    const first = await open('playground.html');
    await ready(first);
    const link = await first.evaluate(async () => {
      const text = 'globalThis.ran = true;\nconsole.log("a stranger");\n// @filename: more.js\nexport {};';
      const bytes = new TextEncoder().encode(text);
      const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
      const packed = new Uint8Array(await new Response(stream).arrayBuffer());
      const letters = btoa(String.fromCharCode(...packed))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');
      return `spark-code=program-1.${letters}`;
    });
    await first.close();
    const page = await open(`playground.html#${link}`);
    await page.waitForFunction(() => {
      const shadow = document.querySelector('#program-1')?.shadowRoot;
      const text = (root) =>
        [...root.querySelectorAll('*')].map((each) => (each.shadowRoot ? text(each.shadowRoot) : '')).join('') +
        root.textContent;
      const tabs = shadow?.querySelector('spark-editor')?.shadowRoot?.querySelectorAll('[role=tab]');
      return tabs?.length === 2 && /came with a link/.test(text(shadow));
    });
    const code = await page.$eval('#program-1', (runner) => runner.code);
    assert.doesNotMatch(code, /a stranger/);
    assert.equal(await page.$eval('#program-1', (runner) => runner.status), 'idle');
    await page.close();
  });

  /** Does what a reader does with the page's own controls, by their names. */
  const control = (page, selector, name, value) =>
    page.evaluate(
      (selector, name, value) => {
        const named = (each) => (each.labels?.[0] ?? each).textContent.trim().startsWith(name);
        for (const each of [...document.querySelectorAll(`.playground ${selector}`)].filter(named)) {
          if (value === undefined) {
            each.click();
            continue;
          }
          each.value = value;
          for (const type of ['input', 'change']) each.dispatchEvent(new Event(type, { bubbles: true }));
        }
      },
      selector,
      name,
      value,
    );

  it('compares two runs, of which each has its seed', async () => {
    const page = await open('playground.html');
    await ready(page);
    await control(page, 'button', 'Compare');
    await page.waitForFunction(() => document.querySelector('#program-2')?.code?.includes('torch'));
    await control(page, 'select', 'Device', 'cpu');
    await page.evaluate(() => {
      for (const [i, runner] of document.querySelectorAll('spark-runner').entries()) runner.seed = 3 + i;
    });
    await control(page, 'button', 'Run both');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('spark-runner')].every(({ status }) => status === 'completed'),
    );
    const cells = await page.$$eval('.figures tbody td', (all) => all.map((cell) => Number(cell.textContent)));
    assert.ok(cells.length >= 4 && cells.every(Number.isFinite), `${cells}`);
    assert.notEqual(cells[0], cells[1]);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  it('has a program of several files in tabs, and takes another', async () => {
    const page = await open('playground.html');
    await ready(page);
    const tabs = (count) =>
      page.waitForFunction(
        (count) => {
          const editor = document.querySelector('#program-1').shadowRoot.querySelector('spark-editor');
          const all = [...(editor?.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
          return all.length === count && all.map((tab) => tab.textContent.trim());
        },
        {},
        count,
      );
    const names = async (count) => (await tabs(count)).jsonValue();
    await control(page, 'input', 'Another file', 'more.js');
    await control(page, 'button', 'Add');
    assert.deepEqual(await names(2), ['main.js', 'more.js']);
    const example = await page.$$eval('option', (all) => all.find(({ text }) => text === 'A model and its data').value);
    await control(page, 'select', 'Example', example);
    assert.deepEqual(await names(3), ['main.js', 'data.js', 'model.js']);
    await control(page, 'select', 'Device', 'cpu');
    assert.equal(await endOfFirst(page), 'completed');
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
