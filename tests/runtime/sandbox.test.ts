/** The sandbox: what a stranger's program can't reach, each tried as it would try, and what works as everywhere. */
import { expect } from 'chai';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** What is beside the page is in a folder of its own. */
const sandboxed = () => new Rig({ sandbox: true, dataBase: '/tests/runtime/fixtures/?secret=1' });

/** What a program's function answers in a sandbox; its error, if it throws. */
async function attempt(body: string): Promise<unknown> {
  const rig = sandboxed();
  await rig.run(`spark.expose({ attempt: async () => { ${body} } });`);
  try {
    return await rig.remote.attempt();
  } catch (error) {
    return `${(error as Error).cause}`;
  }
}

describe('a program in the sandbox', () => {
  afterEach(disposeAll);

  const origin = location.origin;
  const BREAK_OUTS: [what: string, body: string, answer: unknown][] = [
    ['has an origin of its own', 'return self.origin', 'null'],
    ['opens no database', `indexedDB.open('x'); return 'reached'`, /SecurityError/],
    ['opens no cache', `await caches.keys(); return 'reached'`, /SecurityError|^\[Exception/],
    ['asks for no file system', `await navigator.storage.getDirectory(); return 'reached'`, /Error/],
    ['holds no lock of the page', `await navigator.locks.request('x', () => {}); return 'reached'`, /Error/],
    ['has no other worker', `return typeof Worker`, 'undefined'],
    ['has no other worker by the prototype', `return 'Worker' in Object.getPrototypeOf(globalThis)`, false],
    ['has no socket', `return typeof WebSocket + typeof EventSource`, 'undefinedundefined'],
    ['imports no classic script', `return typeof importScripts`, 'undefined'],
    [
      'gets no credentials from XMLHttpRequest',
      `const x = new XMLHttpRequest(); x.withCredentials = true; return x.withCredentials`,
      false,
    ],
    [
      'can’t bring them back',
      `try { Object.defineProperty(XMLHttpRequest.prototype, 'withCredentials', { value: true }) } catch (e) { return e.name }`,
      'TypeError',
    ],
    [
      'finds no other fetch by the prototype',
      `const all = []; for (let o = globalThis; o; o = Object.getPrototypeOf(o)) if (Object.hasOwn(o, 'fetch')) all.push(o.fetch);
      return all.every((one) => one === fetch && !/native code/.test(Function.prototype.toString.call(one)))`,
      true,
    ],
    ['reads no page of the server', `await fetch('${origin}/package.json'); return 'reached'`, /TypeError/],
    [
      'reads none with credentials either',
      `await fetch('${origin}/package.json', { credentials: 'include' }); return 'reached'`,
      /TypeError/,
    ],
    [
      'loads no file that is not beside the page',
      `await spark.load('${origin}/package.json'); return 'reached'`,
      /beside the page/,
    ],
    [
      'climbs out of its folder by no path',
      `await spark.load('../../../../package.json'); return 'reached'`,
      /beside the page/,
    ],
    [
      'does not learn what stands in the page’s address',
      `try { await spark.load('none.json') } catch (e) { return /[?#]/.test(e.message.replace(/\\?$| Is .*/, '')) }`,
      false,
    ],
  ];
  for (const [what, body, answer] of BREAK_OUTS) {
    it(what, async () => {
      const found = await attempt(body);
      if (answer instanceof RegExp) expect(String(found)).to.match(answer);
      else expect(found).to.equal(answer);
    });
  }

  it('sends no cookie with a request that asks for it', async () => {
    const found = await attempt(`
      const sent = [];
      const native = Request.prototype;
      const get = Object.getOwnPropertyDescriptor(native, 'credentials').get;
      const request = new Request('data:text/plain,x', { credentials: 'include' });
      const response = await fetch(request);
      return await response.text() + get.call(request);`);
    expect(found).to.equal('xinclude'); // its own object says what it likes; the request is another
  });

  it('hears nothing on the page’s channels, and is not heard', async () => {
    const channel = new BroadcastChannel('shared');
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    const rig = sandboxed();
    await rig.run(`
      const got = [];
      const channel = new BroadcastChannel('shared');
      channel.onmessage = ({ data }) => got.push(data);
      spark.expose({ say: () => channel.postMessage('from the program'), got: () => got });`);
    channel.postMessage('from the page');
    await rig.remote.say();
    expect(await rig.remote.got()).to.deep.equal([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).to.deep.equal([]);
    channel.close();
  });

  it('is paused, reloaded and stopped as everywhere', async () => {
    const rig = sandboxed();
    await rig.run(LOOP);
    rig.controller.pause();
    await rig.is('paused');
    await rig.reload(`spark.metric('new', 1); ${LOOP}`);
    rig.controller.resume();
    await rig.metric('step');
    expect(rig.values('new')).to.deep.equal([1]);
    rig.controller.stop();
    await rig.is('stopped');
  });

  it('loads the files that stand beside the page', async () => {
    expect(await attempt(`return (await spark.loadJSON('data.json')) !== null`)).to.equal(true);
  });

  it('has the data sets, of which its worker has no file', async () => {
    const found = await attempt(`const { shape, classes } = await spark.dataset('digits');
      return [...shape, ...classes, (await spark.dataset('text')).text.length > 1000]`);
    expect(found).to.deep.equal([2000, 1, 8, 8, ...'0123456789', true]);
  });

  it('computes with torch, as a global and as an import', async () => {
    const rig = new Rig({ sandbox: true, backend: 'cpu' });
    await rig.run(`
      import { tensor } from 'spark-runner/kernels';
      import { spark as same } from 'spark-runner/worker';
      spark.metric('sum', torch.tensor([1, 2, 3]).sum());
      spark.metric('imported', tensor([4]).sum());
      spark.metric('same', Number(same === spark));`);
    await rig.is('completed');
    expect([rig.values('sum'), rig.values('imported'), rig.values('same')]).to.deep.equal([[6], [4], [1]]);
  });

  it('shows its errors at the author’s line', async () => {
    const rig = sandboxed();
    const error = await rejection(rig.run(`const a = 1;\nthrow new Error('thrown');`));
    expect(error).to.include({ line: 2, message: 'thrown' });
  });
});
