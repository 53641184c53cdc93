/**
 * The site of documentation as `npm run site` writes it, put at some place of a host: its links, its programs, its search, and that it
 * works for everybody, without a network too. What is asked of it otherwise stands in `documentation/`.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { gallery, nameOf, suffices } from '../../demo/site/gallery/list.mjs';
import { serve } from '../../scripts/serve.mjs';
import { messages } from '../../scripts/site/messages.mjs';
import { filesIn } from '../../scripts/site/relative.mjs';
import { transitions } from '../../scripts/site/status-picture.mjs';
import { CDN } from '../../scripts/site.mjs';
import { inTheWhole } from '../whole.mjs';
import { browser, endOfFirst, giveEnds, newPage, open, out, PLACE, server } from './documentation/site.mjs';
import { root } from './site.mjs';
import './documentation/access.mjs';
import './documentation/looks.mjs';
import './documentation/playground.mjs';

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

  it('say that there is none, at whatever address a host does', async () => {
    for (const path of ['nowhere', 'learn/nowhere.html', 'no/such/folder/here/']) {
      const page = await newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error?.message ?? error)));
      const answer = await page.goto(`${server.origin}${PLACE}${path}`);
      assert.equal(answer.status(), 404);
      await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__);
      assert.deepEqual(problems, []);
      assert.equal(await page.$$eval('link[rel=stylesheet]', (all) => all.every(({ sheet }) => sheet)), true);
      const home = await page.$eval('.page-not-found a', (link) => link.href);
      assert.equal(home, `${server.origin}${PLACE}index.html`);
      await page.close();
    }
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
    it(`of ${addressOf(entry)} holds at our checkpoints, and goes on from the very same step`, inTheWhole, async () => {
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
      if (figure) assert.ok(suffices(figure, value), `${figure.name} ${value}`);
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

  /** What a newcomer types, and where one of the first three answers has to lead. */
  const NEWCOMERS = {
    'learning rate slider': 'learn/parameters',
    pause: 'learn/pause-edit-resume',
    'upload a file': 'learn/own-data#a-file-of-your-reader',
    dtype: 'learn/tensors#device-and-dtype',
    'custom kernel': 'learn/own-wgsl',
    Docusaurus: 'authors/in-your-site#docusaurus',
    privacy: 'authors/privacy',
    softmax: '#torch.softmax',
    'save weights': 'learn/from-pytorch#weights',
    'dark mode': 'authors/theming#dark-mode',
  };

  it('finds what is looked for: forty questions', async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.waitForSelector('.VPLocalSearchBox input');
    const lost = [];
    const asked = [
      ...Object.entries(QUESTIONS).map((each) => [...each, 5]),
      ...Object.entries(NEWCOMERS).map((each) => [...each, 3]),
    ];
    assert.equal(asked.length, 40);
    for (const [question, place, first] of asked) {
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
          (wanted, first) => {
            const all = [...document.querySelectorAll('.VPLocalSearchBox a.result')].slice(0, first);
            return all.some(({ href }) => href.replace('.html', '').includes(wanted));
          },
          { polling: 50 },
          place,
          first,
        )
        .catch(() => undefined);
      if (!found) {
        const all = await page.$$eval('.VPLocalSearchBox a.result', (links) =>
          links.slice(0, first).map((link) => link.href),
        );
        lost.push(`${question}: ${all.map((address) => address.split('/where/')[1]).join(' ')}`);
      }
    }
    assert.deepEqual(lost, []);
    await page.close();
  });

  it('is heard: a dialog with a field that has a list, of which one is chosen by keys', async () => {
    const page = await open('index.html');
    await page.keyboard.press('/');
    await page.waitForSelector('.VPLocalSearchBox input:focus');
    await page.keyboard.type('softmax');
    await page.waitForSelector('.VPLocalSearchBox [role=option]');
    const chosen = () =>
      page.$eval('.VPLocalSearchBox input', (field) => {
        const option = document.getElementById(field.getAttribute('aria-activedescendant'));
        return option.ariaSelected === 'true' && option.href;
      });
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    const second = await chosen();
    assert.ok(first && second && first !== second, `${first}, then ${second}`);
    const heard = [];
    const walk = ({ role, name, children = [] }) => {
      if (['dialog', 'combobox', 'option'].includes(role)) heard.push([role, name]);
      children.forEach(walk);
    };
    walk(await page.accessibility.snapshot());
    assert.deepEqual(heard.slice(0, 2), [
      ['dialog', 'Search'],
      ['combobox', 'Search'],
    ]);
    assert.ok(heard.length > 3);
    for (const [role, name] of heard.slice(2)) assert.ok(role === 'option' && /^# \S/.test(name), `${role} ${name}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((address) => location.href === address, {}, second);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});

describe('the site', () => {
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
   * text area, tabs and the code's tools of the runner that is in view 14. In the gallery pictures in view are 190, and in the reference
   * pages ahead 160. What the service worker keeps for later comes after it.
   */
  const FIRST_VIEWS = {
    '': [175, 30],
    'learn/first-loop.html': [200, 40],
    'gallery/index.html': [420, 42],
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
