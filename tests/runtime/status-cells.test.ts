/** Every cell of the table in docs (design: SparkStatus), with a real session and a real worker. */
import { expect } from 'chai';
import type { SparkStatus } from '../../src/runtime/status.ts';
import { disposeAll, LOOP, Rig } from './rig.ts';

type Asked = 'run' | 'pause' | 'resume' | 'stop' | 'reload';

const NEW = `spark.metric('new', 1); ${LOOP}`;

/** Ways to bring a session into a status, and to keep it there. */
const BRING: Partial<Record<SparkStatus, (rig: Rig) => Promise<void>>> = {
  idle: async () => {},
  loading: async (rig) => {
    void rig.run(LOOP).catch(() => {});
  },
  running: (rig) => rig.run(LOOP),
  pausing: async (rig) => {
    await rig.run(`spark.expose({ ping: () => 1 }); await new Promise(() => {});`);
    rig.controller.pause();
  },
  paused: async (rig) => {
    await rig.run(LOOP);
    rig.controller.pause();
    await rig.is('paused');
  },
  stopping: async (rig) => {
    await rig.run(`spark.expose({}); await new Promise(() => {});`);
    rig.controller.stop();
  },
  stopped: async (rig) => {
    await rig.run(LOOP);
    rig.controller.stop();
    await rig.is('stopped');
  },
  reloading: async (rig) => {
    await rig.run(`spark.expose({}); await new Promise(() => {});`);
    void rig.reload(NEW).catch(() => {});
  },
  completed: async (rig) => {
    await rig.run(`spark.expose({ ping: () => 1 });`);
    await rig.is('completed');
  },
  error: async (rig) => {
    await rig.run(`spark.expose({ ping: () => 1 }); await spark.checkpoint(); throw new Error('thrown');`);
    await rig.is('error');
  },
};

/** What the status is right after the request, and what it comes to. No entry: nothing changes. */
const CELLS: Partial<Record<SparkStatus, Partial<Record<Asked, [at: SparkStatus, then?: SparkStatus]>>>> = {
  idle: { run: ['loading', 'running'] },
  stopped: { run: ['loading', 'running'] },
  loading: { pause: ['pausing', 'paused'], stop: ['stopped'], reload: ['loading', 'running'] },
  running: { pause: ['pausing', 'paused'], stop: ['stopping', 'stopped'], reload: ['reloading', 'running'] },
  pausing: { resume: ['running'], stop: ['stopping', 'stopped'], reload: ['reloading'] },
  paused: { resume: ['running'], stop: ['stopping', 'stopped'], reload: ['reloading', 'paused'] },
  stopping: { run: ['stopping', 'running'] },
  reloading: { stop: ['stopping', 'stopped'] },
  completed: { run: ['loading', 'running'], stop: ['stopping', 'stopped'], reload: ['reloading', 'running'] },
  error: { run: ['loading', 'running'], stop: ['stopping', 'stopped'], reload: ['reloading', 'running'] },
};

function ask(rig: Rig, asked: Asked): void {
  if (asked === 'run') void rig.run(NEW).catch(() => {});
  else if (asked === 'reload') void rig.reload(NEW).catch(() => {});
  else rig.controller[asked]();
}

describe('every cell of the status table, with a real worker', () => {
  afterEach(disposeAll);

  for (const from of Object.keys(BRING) as SparkStatus[]) {
    for (const asked of ['run', 'pause', 'resume', 'stop', 'reload'] as const) {
      const [at, then] = CELLS[from]?.[asked] ?? [from];
      it(`${from}: ${asked} ${at === from && !then ? 'changes nothing' : `leads to ${[at, then].filter(Boolean).join(', then ')}`}`, async () => {
        const rig = new Rig({ stopTimeout: 100 });
        await BRING[from]!(rig);
        expect(rig.status).to.equal(from);
        ask(rig, asked);
        expect(rig.status).to.equal(at);
        if (then) await rig.is(then);
      });
    }
  }
});

describe('a pause', () => {
  afterEach(disposeAll);

  it('asked while loading holds at the first checkpoint', async () => {
    const rig = new Rig();
    const up = rig.run(LOOP);
    rig.controller.pause();
    await up;
    await rig.is('paused');
    expect(rig.statuses).to.deep.equal(['loading', 'pausing', 'paused']);
    expect(await rig.remote.ping()).to.equal(0);
  });

  it('asked while loading and taken back is none', async () => {
    const rig = new Rig();
    const up = rig.run(LOOP);
    rig.controller.pause();
    rig.controller.resume();
    expect(rig.status).to.equal('loading');
    await up;
    await rig.metric('step', (step) => step > 2);
    expect(rig.statuses).to.deep.equal(['loading', 'pausing', 'loading', 'running']);
  });

  it('asked twice needs one resume; a resume before it means nothing', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    rig.controller.resume();
    rig.controller.pause();
    rig.controller.pause();
    await rig.is('paused');
    rig.controller.resume();
    await rig.metric('step');
    expect(rig.status).to.equal('running');
  });

  it('asked, taken back and asked again at once ends paused, and can be resumed', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    for (let i = 0; i < 20; i++) {
      rig.controller.pause();
      rig.controller.resume();
      rig.controller.pause();
      await rig.is('paused');
      const held = await rig.remote.ping();
      expect(await rig.remote.ping()).to.equal(held);
      rig.controller.resume();
    }
    await rig.metric('step');
  });

  it('lets a stop through at once', async () => {
    const rig = new Rig({ stopTimeout: 60_000 });
    await rig.run(`spark.expose({});
      try { for (;;) await spark.checkpoint(); } catch (error) { console.log(error.name); throw error; }`);
    rig.controller.pause();
    await rig.is('paused');
    rig.controller.stop();
    await rig.is('stopped');
    expect(rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text))).to.deep.equal(['SparkStopError']);
  });

  it('asked during a reload holds the new code', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const reload = rig.reload(NEW);
    rig.controller.pause();
    expect(rig.status).to.equal('reloading');
    await reload;
    await rig.is('paused');
    expect(rig.values('new')).to.deep.equal([1]);
  });

  it('asked by the program itself shows on the page', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({}); const ctrl = spark.controller();
      for (let i = 0; ; i++) { await ctrl.checkpoint(); if (i === 3) ctrl.pause(); spark.metric('i', i); }`);
    await rig.is('paused');
    expect(rig.values('i').at(-1)).to.equal(3);
    rig.controller.resume();
    await rig.metric('i', (i) => i > 3);
  });
});

describe('a start', () => {
  afterEach(disposeAll);

  it('has a generation of its own', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const first = rig.session.generation;
    await rig.reload(NEW);
    const second = rig.session.generation;
    rig.controller.stop();
    await rig.is('stopped');
    await rig.run(LOOP);
    expect([second > first, rig.session.generation > second]).to.deep.equal([true, true]);
  });

  it('that was replaced while loading never begins', async () => {
    const rig = new Rig();
    const first = rig.run(`spark.metric('first', 1); ${LOOP}`);
    await rig.reload(NEW);
    await first;
    await rig.metric('step');
    expect(rig.values('first')).to.deep.equal([]);
    expect(rig.values('new')).to.deep.equal([1]);
  });

  it('keeps persisted values after completion, and forgets them after a stop', async () => {
    const rig = new Rig();
    const code = `const box = spark.persist('box', () => ({ runs: 0 })); spark.metric('runs', ++box.runs);`;
    for (let i = 0; i < 2; i++) {
      await rig.run(code);
      await rig.is('completed');
    }
    rig.controller.stop();
    await rig.is('stopped');
    await rig.run(code);
    await rig.is('completed');
    expect(rig.values('runs')).to.deep.equal([1, 2, 1]);
  });

  it('calls the exposed train when it is asked to start by itself, and nothing when the program did', async () => {
    const rig = new Rig();
    const train = `spark.expose({ train() { spark.metric('trained', 1); } });`;
    await rig.run(train);
    await rig.is('completed');
    expect(rig.values('trained')).to.deep.equal([]);
    await rig.run(train, { autostart: true });
    await rig.is('completed');
    expect(rig.values('trained')).to.deep.equal([1]);
    await rig.run(`${train} await spark.checkpoint();`, { autostart: true });
    await rig.is('completed');
    expect(rig.values('trained')).to.deep.equal([1]);
  });

  it('always calls a default export', async () => {
    const rig = new Rig();
    await rig.run(`export default async function () { await spark.checkpoint(); spark.metric('called', 1); }`);
    await rig.is('completed');
    expect(rig.values('called')).to.deep.equal([1]);
  });
});

describe('a program', () => {
  afterEach(disposeAll);

  it('runs again when an exposed function is called after completion', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ work: async () => { await spark.checkpoint(); return 7; } });`);
    await rig.is('completed');
    expect(await rig.remote.work()).to.equal(7);
    await rig.is('completed');
    expect(rig.statuses).to.deep.equal(['loading', 'running', 'completed', 'running', 'completed']);
  });

  it('counts as running while a loop that nobody awaits passes checkpoints', async () => {
    const rig = new Rig();
    await rig.run(`
      async function train() { for (let i = 0; i < 2000; i++) { await spark.checkpoint(); spark.metric('i', i); await new Promise((r) => setTimeout(r)); } }
      train();`);
    await rig.metric('i');
    expect(rig.status).to.equal('running');
    rig.controller.pause();
    await rig.is('paused');
    rig.controller.stop();
    await rig.is('stopped');
    expect(rig.statuses).to.deep.equal(['loading', 'running', 'pausing', 'paused', 'stopping', 'stopped']);
  });
});
