/**
 * Threads of the CPU in a page that is cross-origin isolated: a training loop comes out as in a page that is not, which never loads their
 * code; and when the program is stopped, no worker is left.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ISOLATING, serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage, press, root, status } from './site.mjs';

const PAGE = join(root, 'tests', 'pages', 'threads');
const STEPS = 12;

/** Of a program that gets no helper. */
const ALONE = ['crossOriginIsolated && !seen.helped', 'false'];
/** Where the page stands, and what is written there in place of what. */
const PAGES = {
  '/': [],
  '/endless/': [['STEPS = 12', 'STEPS = Infinity']],
  '/refused/': [ALONE],
  '/no-wasm/': [ALONE],
  '/sandbox/': [ALONE, ['backend="cpu"', 'backend="cpu" sandbox']],
};

/** Of the page alone: a worker's own policy says what it may import and compile. */
const POLICIES = {
  '/refused/': { 'Content-Security-Policy': "worker-src 'self'" },
  '/no-wasm/': { 'Content-Security-Policy': "script-src 'self' 'unsafe-inline' blob:" },
};

/** Serves the page with these headers, and remembers what was asked for. */
async function open(headers) {
  const asked = [];
  const server = await serve({
    roots: { ...Object.fromEntries(Object.keys(PAGES).map((path) => [path, PAGE])), '/dist/': join(root, 'dist') },
    headers: (path) => {
      asked.push(path);
      return { ...headers, ...POLICIES[path] };
    },
    rewrite: (html, path) => (PAGES[path] ?? []).reduce((text, [from, to]) => text.replace(from, to), html),
  });
  return { ...server, asked };
}

/** Runs the program. @returns what it said, and the values of its metrics */
async function trained(browser, { origin }, path = '/') {
  const page = await openPage(browser, `${origin}${path}`);
  await press(page, 'Run');
  await status(page, 'completed');
  // Firefox tells of what a policy refuses as of an error.
  assert.deepEqual(
    page.problems.filter((text) => !text.startsWith('Content-Security-Policy: ')),
    [],
  );
  const { logs, metrics } = await page.evaluate(() => globalThis.record);
  const values = (wanted) => metrics.filter(({ name }) => name === wanted).map(({ value }) => value);
  return { page, said: logs.map(({ text }) => text), values };
}

/** What ends a program, as it computes or after. */
const ENDS = {
  'the program is stopped': (page) => press(page, 'Stop'),
  'it is stopped while it is paused': async (page) => {
    await press(page, 'Pause');
    await status(page, 'paused');
    await press(page, 'Stop');
  },
  'the runner leaves the page': (page) => page.evaluate(() => document.querySelector('spark-runner').remove()),
};

/** The names of all workers there are, workers' own ones among them. */
async function watchWorkers(browser) {
  const session = await browser.target().createCDPSession();
  const titles = new Map();
  let look = () => {};
  const heard = ({ targetInfo: { targetId, type, title } }) => {
    if (type === 'worker') titles.set(targetId, title);
    look();
  };
  session.on('Target.targetCreated', heard);
  session.on('Target.targetInfoChanged', heard);
  session.on('Target.targetDestroyed', ({ targetId }) => {
    titles.delete(targetId);
    look();
  });
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'worker' }] });
  const until = (holds) =>
    new Promise((resolve) => {
      look = () => holds([...titles.values()]) && resolve();
      look();
    });
  return { until };
}

for (const engine of ['chromium', 'firefox']) {
  describe(`threads in ${engine}`, () => {
    let browser;
    const servers = [];
    before(async () => {
      browser = await openBrowser(engine, { webgpu: false });
      servers.push(await open({}), await open(ISOLATING));
    });
    after(async () => {
      await browser?.close();
      for (const server of servers) await server.close();
    });

    it('train as one thread does, to the last bit', async () => {
      const [alone, shared] = [await trained(browser, servers[0]), await trained(browser, servers[1])];
      assert.deepEqual(alone.said, ['isolated: false, helped: false, workers of its own: 0']);
      assert.deepEqual(shared.said, ['isolated: true, helped: true, workers of its own: 0']);
      const losses = shared.values('loss');
      assert.ok(losses[STEPS - 1] < 0.5 * losses[0], `the loss fell from ${losses[0]} to ${losses[STEPS - 1]}`);
      assert.deepEqual(losses.slice(0, STEPS), alone.values('loss'));
      for (const { values } of [alone, shared]) assert.deepEqual(values('data'), [1]);
      const isPool = (path) => /kernels-pool/.test(path);
      assert.ok(!servers[0].asked.some(isPool), 'a page that is not isolated does not load their code');
      assert.ok(servers[1].asked.some(isPool));
      await alone.page.close();
      await shared.page.close();
    });

    for (const [what, path] of [
      ['them', '/refused/'],
      ['WebAssembly in what the page starts', '/no-wasm/'],
    ]) {
      it(`are done without where a policy refuses ${what}`, async () => {
        const alone = await trained(browser, servers[1], path);
        assert.deepEqual(alone.said, ['isolated: true, helped: false, workers of its own: 0']);
        assert.equal(alone.values('loss').length, STEPS);
        await alone.page.close();
      });
    }

    it('are none of a sandboxed program, which would be of the page’s origin with them', async () => {
      const sandboxed = await trained(browser, servers[1], '/sandbox/');
      // Isolated or not: engines differ.
      assert.match(sandboxed.said.join(), /^isolated: (true|false), helped: false, workers of its own: 0$/);
      await sandboxed.page.close();
    });

    // Firefox tells nobody when a worker is gone.
    if (engine === 'chromium') {
      for (const [how, act] of Object.entries(ENDS)) {
        it(`are gone when ${how}`, async () => {
          const workers = await watchWorkers(browser);
          const page = await openPage(browser, `${servers[1].origin}/endless/`);
          await press(page, 'Run');
          await workers.until((titles) => titles.includes('torch'));
          assert.ok(await page.evaluate('urls.size'));
          await act(page);
          await workers.until((titles) => titles.length === 0);
          assert.equal(await page.evaluate('urls.size'), 0, 'no address of a thread is kept');
          await page.close();
        });
      }
    }
  });
}
