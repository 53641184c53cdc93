/** The controller is never wrong: whatever crosses whatever, page and program agree once everything is answered. */
import { expect } from 'chai';
import { SparkStopError } from '../../src/runtime/errors.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** Exposes a loop that counts, and answers what the program's own controller says. */
const TRAIN = `
  let steps = 0;
  const ctrl = spark.controller();
  async function train() { for (;;) { await ctrl.checkpoint(); steps++; } }
  spark.expose({ train, steps: () => steps, status: () => ctrl.status, echo: (value) => value });`;

/** Resolves after the page's other tasks. */
const task = () => new Promise<void>((resolve) => setTimeout(resolve));
const texts = (rig: Rig) => rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));

describe('a call', () => {
  afterEach(disposeAll);

  for (const [when, settle] of [
    ['while the program may be completing', async () => {}],
    ['after it has completed', (rig: Rig) => rig.is('completed')],
  ] as const) {
    it(`and a pause in one task, ${when}, hold at the next checkpoint`, async () => {
      for (let i = 0; i < 16; i++) {
        const rig = new Rig();
        await rig.run(TRAIN);
        await settle(rig);
        rig.remote.train().catch(() => {});
        rig.controller.pause();
        expect(rig.status).to.equal('pausing');
        await rig.is('paused');
        expect(await rig.remote.status()).to.equal('paused');
        const held = await rig.remote.steps();
        await task();
        expect(await rig.remote.steps()).to.equal(held);
        rig.controller.stop();
        await rig.is('stopped');
      }
    });
  }

  it('makes the status right at once, and never shows an older one meanwhile', async () => {
    const rig = new Rig();
    await rig.run(TRAIN);
    rig.remote.train().catch(() => {});
    rig.controller.pause();
    await rig.is('paused');
    expect(rig.statuses).to.not.include('completed');
  });

  it('that a function of the program before is asked for rejects when another run begins', async () => {
    const rig = new Rig();
    await rig.run(
      `spark.expose({ hang: () => new Promise(() => {}), fail: () => { setTimeout(() => { throw new Error('thrown'); }); } });`,
    );
    const hung = rejection(rig.remote.hang());
    await rig.remote.fail();
    await rig.is('error');
    await rig.run(LOOP);
    expect(await hung).to.be.instanceOf(SparkStopError);
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  it('whose answer can’t be sent, with a run and a reload right after it, leaves the page right', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ opaque: () => () => 1 }); await 0; throw new Error('thrown');`);
    await rig.is('error');
    rig.remote.opaque().catch(() => {});
    const up = rig.run(LOOP);
    await rig.reload(LOOP);
    await up;
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });
});

describe('a call into a program that new code throws out', () => {
  afterEach(disposeAll);
  const SLOW = `spark.expose({ slow: async () => { for (;;) await spark.checkpoint(); } });`;
  const FOREVER = 'for (;;) { await spark.checkpoint(); spark.metric("step", 1); }';

  for (const [what, code] of [
    ['exposes nothing and goes on', FOREVER],
    ['exposes another name and goes on', `spark.expose({ other: () => 1 }); ${FOREVER}`],
    ['exposes nothing and ends', `spark.metric('step', 1);`],
  ]) {
    it(`rejects when the new code ${what}`, async () => {
      const rig = new Rig();
      await rig.run(`${SLOW} ${FOREVER}`);
      const call = rejection(rig.remote.slow());
      await rig.metric('step');
      await rig.reload(code);
      expect((await call).message).to.match(/exposes no function "slow"/);
    });
  }

  it('rejects when the new code is refused, and the program that comes back does not expose it again', async () => {
    const rig = new Rig();
    await rig.run(`if (!spark.hasPersisted('once')) { spark.persist('once', 1); ${SLOW} } ${FOREVER}`);
    const call = rejection(rig.remote.slow());
    await rig.metric('step');
    await rejection(rig.reload(`throw new Error('at once');`));
    expect((await call).message).to.match(/exposes no function "slow"/);
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  it('is issued again, when the new code is refused, to the program that comes back', async () => {
    const rig = new Rig();
    await rig.run(`
      const before = spark.persist('before', { count: 0 });
      before.count++;
      spark.expose({ slow: async () => { while (before.count < 2) await spark.checkpoint(); return before.count; } });
      ${FOREVER}`);
    const call = rig.remote.slow();
    await rig.metric('step');
    await rejection(rig.reload(`throw new Error('at once');`));
    expect(await call).to.equal(2);
  });

  it('finds its name, as soon as new code is refused that had exposed others, however late it is exposed anew', async () => {
    const rig = new Rig();
    await rig.run(`
      if (spark.hasPersisted('again')) await new Promise((resolve) => setTimeout(resolve, 50));
      spark.persist('again', 1);
      spark.expose({ answer: () => 42 }); ${FOREVER}`);
    await rig.metric('step');
    await rejection(
      rig.reload(
        `spark.expose({ other: 1 }); await new Promise((resolve) => setTimeout(resolve, 50)); throw new Error('late');`,
      ),
    );
    expect(Object.keys(rig.session.exposed)).to.deep.equal(['answer']);
    expect(await rig.remote.answer()).to.equal(42);
  });
});

describe('a reload', () => {
  afterEach(disposeAll);

  it('after a run whose import was missing starts the new code', async () => {
    const rig = new Rig();
    await rejection(rig.run(`import './nowhere.js';`));
    expect(rig.status).to.equal('error');
    await rig.reload(LOOP);
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  it('after a worker that could not be started settles, and leaves no worker', async () => {
    const rig = new Rig({ workerSrc: './nowhere.js' });
    await rejection(rig.run(LOOP));
    expect(rig.status).to.equal('error');
    expect((await rejection(rig.reload(LOOP))).message).to.contain('nowhere.js');
    expect([rig.status, rig.session.isWorkerReady]).to.deep.equal(['error', false]);
  });

  it('goes on when the old program fails while the new code is being linked', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({ fail: () => queueMicrotask(() => { throw new Error('late'); }) });
      for (;;) await spark.checkpoint();`);
    const reload = rig.reload(`await new Promise((resolve) => setTimeout(resolve, 50)); ${LOOP}`);
    await rig.remote.fail().catch(() => {}); // answered or not: it is of a program that fails
    await reload;
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  for (const [name, stuck] of [
    ['waits for ever', 'await new Promise(() => {});'],
    ['goes round for ever without one', 'for (;;) await new Promise((resolve) => setTimeout(resolve));'],
  ]) {
    it(`wins over new code that ${name}, and that never comes to a checkpoint`, async () => {
      const rig = new Rig();
      await rig.run(LOOP);
      const first = rejection(rig.reload(`spark.metric('stuck', 1); ${stuck}`));
      await rig.metric('stuck');
      await rig.reload(LOOP);
      expect((await first).name).to.equal('SparkReloadError');
      await rig.metric('step');
      expect(rig.status).to.equal('running');
    });
  }

  it('that is refused brings the last accepted program back, past new code that waited or hung on its trial', async () => {
    for (const between of ['', `spark.metric('stuck', 1); await new Promise(() => {});`]) {
      const rig = new Rig();
      await rig.run(`spark.metric('old', 1); ${LOOP}`);
      const first = rejection(rig.reload(between || LOOP));
      if (between) await rig.metric('stuck');
      expect((await rejection(rig.reload(`import './nowhere.js';`))).message).to.contain('nowhere.js');
      expect((await first).name).to.equal('SparkReloadError');
      await rig.metric('step');
      expect(rig.status).to.equal('running');
      rig.controller.pause();
      await rig.is('paused');
      expect(await rig.remote.ping()).to.be.greaterThan(0);
    }
  });

  it('that is on its way stays so when newer code can’t be compiled: its promise is kept', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ which: 1 }); ${LOOP}`);
    // Waits in the worker, for as long as the program takes to unwind.
    const second = rig.reload(`spark.expose({ which: 2 }); ${LOOP}`);
    await rig.next('reload', ({ phase }) => phase === 'waiting');
    const third = rejection(rig.reload(`import 'there-is-no-such-package';`));
    await second;
    expect((await third).message).to.match(/there-is-no-such-package/);
    await rig.is('running');
    expect(rig.session.exposed.which).to.equal(2);
  });

  it('whose import throws a frozen SyntaxError is refused with it', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const module = 'data:text/javascript,throw Object.freeze(new SyntaxError("frozen"))';
    const error = await rejection(rig.reload(`import '${module}';`));
    expect([error.message, error.phase]).to.deep.equal(['frozen', 'compile']);
    await rig.metric('step');
  });

  it('that throws at once after a run that could not be linked is refused', async () => {
    const rig = new Rig();
    await rejection(rig.run('const = 1'));
    expect((await rejection(rig.reload(`throw new Error('at once');`))).message).to.equal('at once');
    expect(rig.status).to.equal('error');
    await rig.reload(LOOP);
    await rig.metric('step');
  });

  it('starts, after a run that did not load while its worker did', async () => {
    const rig = new Rig();
    const { fetch } = globalThis;
    globalThis.fetch = async () => {
      while (!rig.session.isWorkerReady) await new Promise((resolve) => setTimeout(resolve));
      return new Response('', { status: 404 });
    };
    await rejection(rig.session.run({ src: '/nowhere.js' })).finally(() => (globalThis.fetch = fetch));
    expect([rig.status, rig.session.isWorkerReady]).to.deep.equal(['error', true]);
    await rig.reload(LOOP);
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  it('that can’t be loaded while a program is about to start ends that one, too', async () => {
    const rig = new Rig();
    const device = rig.next('device');
    const first = rejection(rig.run(`torch.tensor(1); ${LOOP}`));
    // It has been sent, and loads what it uses.
    while (!rig.session.isWorkerReady) await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    const { fetch } = globalThis;
    globalThis.fetch = async () => {
      await device; // the next that comes of the worker is that it has started
      return new Response('', { status: 404 });
    };
    const error = await rejection(rig.session.reload({ src: '/nowhere.js' })).finally(() => (globalThis.fetch = fetch));
    expect(await first).to.equal(error);
    expect(rig.status).to.equal('error');
    await rig.run(LOOP);
    await rig.metric('step');
    expect(rig.statuses).to.deep.equal(['loading', 'error', 'loading', 'running']);
  });

  it('that was asked for while a loop that nobody awaits went on, and did not load, ends that loop', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({});
      (async () => {
        for (;;) { await spark.checkpoint(); spark.metric('n', 1); await new Promise((resolve) => setTimeout(resolve, 25)); }
      })();`);
    await rig.is('completed');
    await rejection(rig.run(`import 'there-is-no-such-package';`)); // in whatever state the loop has left it
    if (rig.status !== 'error') return;
    await rig.run(LOOP);
    await rig.metric('step');
    expect(rig.statuses.slice(rig.statuses.indexOf('error'))).to.deep.equal(['error', 'loading', 'running']);
  });

  it('that is refused after a run that did not load does not bring back the program before that', async () => {
    const rig = new Rig();
    await rig.run(`spark.persist('kept', () => 7); spark.expose({ which: 1 });`);
    await rig.is('completed');
    await rejection(rig.run(`import 'there-is-no-such-package';`));
    await rejection(rig.reload(`import './nowhere.js';`));
    expect(rig.status).to.equal('error');
    expect(Object.keys(rig.session.exposed)).to.deep.equal([]);
    await rig.reload(`spark.expose({ kept: spark.persist('kept', () => 0) });`);
    expect(rig.session.exposed.kept).to.equal(7);
  });

  it('and its pause, of a loop that nobody awaits, leave it held when all of them are refused', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({});
      (async () => {
        for (;;) { await spark.checkpoint(); spark.metric('n', 1); await new Promise((resolve) => setTimeout(resolve, 25)); }
      })();`);
    await rig.is('completed');
    await rig.is('running'); // it has come back
    const first = rejection(rig.reload(TRAIN));
    rig.controller.pause();
    await rejection(rig.reload(`import './nowhere.js';`));
    await first;
    await rig.is('paused');
  });

  for (const [name, first] of [
    ['is complete', 'spark.expose({});'],
    ['has failed', `spark.expose({}); throw new Error('once');`],
  ]) {
    it(`and a pause that is asked while it is on its way to a program that ${name}: held at its first checkpoint`, async () => {
      const rig = new Rig();
      await rig.run(first).catch(() => {});
      await rig.is('completed', 'error');
      const taken = rig.reload(LOOP);
      rig.controller.pause();
      await taken;
      await rig.is('paused');
      const held = await rig.remote.ping();
      expect(await rig.remote.ping()).to.equal(held);
    });

    it(`and a pause, also where newer code takes its place before a program that ${name} hears of it`, async () => {
      const rig = new Rig();
      await rig.run(first).catch(() => {});
      await rig.is('completed', 'error');
      const refused = rejection(rig.reload(`import 'there-is-no-such-package';`));
      rig.controller.pause();
      const taken = rig.reload(LOOP);
      expect((await refused).name).to.equal('SparkReloadError');
      await taken;
      await rig.is('paused');
    });

    it(`and a pause, also where what came after it is refused, of a program that ${name}`, async () => {
      const rig = new Rig();
      await rig.run(first).catch(() => {});
      await rig.is('completed', 'error');
      const taken = rig.reload(LOOP);
      await rig.next('reload', ({ phase }) => phase === 'waiting'); // it has been sent, in the same task
      const refused = rejection(rig.reload(`import 'there-is-no-such-package';`));
      rig.controller.pause();
      await Promise.all([taken, refused]);
      await rig.is('paused');
    });

    it(`that can’t be compiled takes a pause of it along, after which a program that ${name} may be replaced`, async () => {
      const rig = new Rig();
      await rig.run(first).catch(() => {});
      await rig.is('completed', 'error');
      const { status } = rig;
      const refused = rejection(rig.reload(`import 'there-is-no-such-package';`));
      rig.controller.pause();
      await refused;
      expect(rig.status).to.equal(status);
      await rig.reload(LOOP);
      await rig.metric('step');
      expect(rig.status).to.equal('running');
    });
  }

  it('throws out loops that nobody awaits, too', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({});
      const loop = async () => {
        for (;;) { await spark.checkpoint(); spark.metric('old', 1); await new Promise((resolve) => setTimeout(resolve, 5)); }
      };
      for (let i = 0; i < 6; i++) loop();
      await loop();`);
    await rig.metric('old');
    await rig.reload(LOOP);
    const before = rig.values('old').length;
    for (let i = 0; i < 5; i++) await rig.metric('step');
    expect(rig.values('old').length).to.equal(before);
    expect(rig.status).to.equal('running');
  });

  it('that is refused leaves a paused program paused, whatever was asked while it was compiled', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const refused = rejection(rig.reload('const = 1'));
    rig.controller.pause();
    await refused;
    await rig.is('paused');
    const held = await rig.remote.ping();
    expect(await rig.remote.ping()).to.equal(held);
  });
});

describe('a worker', () => {
  afterEach(disposeAll);

  it('is not there after disposal, also while a stop is under way and a run waits for it', async () => {
    const rig = new Rig({ stopTimeout: 60_000 });
    await rig.run(`spark.expose({}); await new Promise(() => {});`);
    rig.controller.stop();
    const again = rejection(rig.run(LOOP));
    rig.session.dispose();
    expect(await again).to.be.instanceOf(SparkStopError);
    expect([rig.status, rig.session.isWorkerReady]).to.deep.equal(['stopped', false]);
  });

  it('that ends itself while a stop is under way has been stopped', async () => {
    const rig = new Rig({ stopTimeout: 60_000 });
    await rig.run(`spark.expose({ end: () => self.close() }); await new Promise(() => {});`);
    const call = (rig.remote.end() as Promise<unknown>).catch(() => {});
    rig.controller.stop();
    await rig.is('stopped');
    await call;
    expect(rig.all('error')).to.deep.equal([]);
  });

  for (const close of ['self.close()', 'close()', 'globalThis.close()']) {
    it(`that ${close} ends is an error with words`, async () => {
      const rig = new Rig();
      await rig.run(`spark.expose({ end: () => { ${close}; } }); for (;;) await spark.checkpoint();`);
      rig.remote.end().catch(() => {});
      await rig.is('error');
      expect(rig.all('error').at(-1)!.error.message).to.match(/worker has closed itself/);
      await rig.run(LOOP);
      await rig.metric('step');
    });
  }

  it('ends a loop that slept while its program made way for one that could not be loaded', async () => {
    const rig = new Rig();
    const heard = new BroadcastChannel('a loop that slept');
    const what = new Promise((resolve) => {
      heard.onmessage = ({ data }) => resolve(data);
    });
    await rig.run(`
      const tell = (what) => new BroadcastChannel('a loop that slept').postMessage(what);
      spark.expose({});
      void (async () => {
        await spark.checkpoint();
        await new Promise((wake) => setTimeout(wake, 300));
        await spark.checkpoint();
        tell('went on');
      })().catch((error) => tell(error.name));`);
    await rig.is('completed');
    await rejection(rig.run('let = ;'));
    expect(await what).to.equal('SparkStopError');
    expect(rig.status).to.equal('error');
    heard.close();
  });

  it('that ends itself right after an error says both', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({
      end: () => { setTimeout(() => self.close()); throw new Error('the whole', { cause: new Error('a part') }); },
    }); for (;;) await spark.checkpoint();`);
    const call = rejection(rig.remote.end());
    await rig.is('error');
    expect((await call).message).to.equal('the whole');
    expect(rig.all('error').at(-1)!.error.message).to.match(/worker has closed itself/);
  });

  it('that ends without a word is found out by questions without an answer', async function () {
    this.timeout(20_000);
    const started: Worker[] = [];
    const Original = globalThis.Worker;
    globalThis.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        started.push(this);
      }
    };
    try {
      const rig = new Rig();
      await rig.run(LOOP);
      rig.controller.pause();
      await rig.is('paused');
      started[0].terminate();
      await rig.is('error');
      expect(rig.all('error').at(-1)!.error.message).to.match(/gives no sign/);
    } finally {
      globalThis.Worker = Original;
    }
  });

  it('hears the runtime alone: what a program posts, or replaces, changes nothing', async () => {
    const rig = new Rig();
    await rig.run(`
      const seen = [];
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (...args) { seen.push(this); return post.apply(this, args); };
      addEventListener('message', ({ data }) => seen.push(data));
      for (const type of ['ready', 'unwound', 'closed', 'state']) {
        postMessage({ type, generation: 1, ack: 99, state: 'paused' });
      }
      spark.expose({ seen: () => seen.length, ...{} });
      for (;;) { await spark.checkpoint(); spark.metric('step', 1); }`);
    await rig.metric('step');
    expect(rig.status).to.equal('running');
    rig.controller.pause();
    await rig.is('paused');
  });
});

describe('many loops side by side', () => {
  afterEach(disposeAll);

  for (const count of [1, 100, 1000]) {
    it(`hold at a pause, ${count} of them, within a step and a few turns`, async () => {
      const rig = new Rig();
      await rig.run(`
        let [steps, asked] = [0, -1];
        spark.expose({ mark: () => { asked = steps; }, since: () => steps - asked });
        const loop = async () => {
          for (;;) {
            await spark.checkpoint();
            const end = performance.now() + 1;
            while (performance.now() < end);
            if (++steps % 50 === 0) spark.metric('steps', steps);
          }
        };
        await Promise.all(Array.from({ length: ${count} }, loop));`);
      await rig.metric('steps', (steps) => steps > 100);
      rig.remote.mark().catch(() => {});
      rig.controller.pause();
      await rig.is('paused');
      // The ones that were let go before the pause was heard: a slice's worth, not a round of all.
      expect(await rig.remote.since()).to.be.lessThan(60);
    });
  }
});

describe('what a program’s text lacks', () => {
  afterEach(disposeAll);

  it('is told when a pause waits: the line of the loop without a checkpoint', async function () {
    this.timeout(15_000);
    const rig = new Rig();
    await rig.run(`spark.expose({});
      await spark.checkpoint();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve));
      }`);
    rig.controller.pause();
    const { advice } = await rig.next('advice');
    expect(advice).to.include({ about: 'pause', line: 3 });
    expect(advice.text).to.contain('await spark.checkpoint()');
  });

  it('is told when a program runs that passes none', async function () {
    this.timeout(15_000);
    const rig = new Rig();
    await rig.run(`spark.expose({});
      while (true) await new Promise((resolve) => setTimeout(resolve));`);
    const { advice } = await rig.next('advice');
    expect(advice).to.include({ about: 'start', line: 2 });
  });

  it('is told where a checkpoint is not awaited', async () => {
    const rig = new Rig();
    rig
      .run(`spark.expose({});
      for (let i = 0; i < 3; i++) {
        spark.checkpoint();
      }`)
      .catch(() => {});
    const { advice } = await rig.next('advice');
    expect(advice).to.include({ about: 'unawaited', line: 3 });
    expect(advice.text).to.contain('await');
  });

  for (const [code, said] of [
    ['const x = torch.ones(3);\nif (torch.any(x)) f();', /await torch\.any\(…\)\.item\(\)/],
    ['const x = torch.ones(3);\nwhile (a && !torch.gt(x, 0)) f();', /await torch\.gt\(…\)\.all\(\)\.item\(\)/],
    ['const x = torch.ones(3);\nif (torch.equal(x, x)) f();', /torch\.equal gives a promise.*`await`/],
  ] as const) {
    it(`is told of a condition that is always true: ${code.split('\n')[1]}`, async () => {
      const rig = new Rig({ backend: 'cpu' });
      void rig.run(`${code}\nasync function f() {}\nvar a;`).catch(() => {});
      const { advice } = await rig.next('advice');
      expect(advice).to.include({ about: 'condition', line: 2 });
      expect(advice.text).to.match(said);
    });
  }

  it('is told of no condition that is asked rightly, or is no tensor', async () => {
    const rig = new Rig({ backend: 'cpu' });
    await rig.run(`const x = torch.ones(3);
      if (await torch.any(x).item()) console.log(1);
      if (torch.any(x).ndim === 0) console.log(2);
      if (torch.is_tensor(x)) console.log(3);
      if (torch.is_grad_enabled()) console.log(4);
      const y = (await torch.equal(x, x)) ? torch.eq(x, 1) : x;`);
    await rig.is('completed');
    expect(rig.all('advice').map(({ advice }) => advice.about)).to.deep.equal([]);
  });

  for (const [what, code, said] of [
    [
      'declares train and exposes nothing',
      'const n = 1;\nasync function train() {}',
      /declares train.*expose\(\{ train \}\)/,
    ],
    ['has a named export', 'export function train() {}', /exports train/],
    ['is empty', '// only a comment', /empty/],
  ] as const) {
    it(`is told of a program that did nothing: it ${what}`, async () => {
      const rig = new Rig();
      rig.run(code).catch(() => {});
      const { advice } = await rig.next('advice');
      expect(advice.about).to.equal('nothing');
      expect(advice.text).to.match(said);
      expect(texts(rig)).to.deep.equal([]);
    });
  }

  it('is not told of a program that did something', async () => {
    const rig = new Rig();
    await rig.run(`function train() {} console.log('done');`);
    await rig.is('completed');
    await rig.run(`function train() {} spark.persist('kept', 1);`);
    await rig.is('completed');
    await task();
    expect(rig.all('advice')).to.deep.equal([]);
    expect(texts(rig)).to.deep.equal(['done']);
  });
});
