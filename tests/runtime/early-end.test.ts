/** A start that is ended before it is up, at whatever moment: no worker is left, and the next start is as good as the first. */
import { expect } from 'chai';
import { Census } from '../model/census.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

const ENDS: Record<string, (rig: Rig) => void> = {
  'stop()': ({ controller }) => controller.stop(),
  'reset()': ({ session }) => session.reset(),
  'dispose()': ({ session }) => session.dispose(),
};

/** What a page passes on its way to a program that is up, as ways to wait for it from the run on. */
const MOMENTS: Record<string, (rig: Rig, census: Census) => unknown> = {
  'at once': () => undefined,
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`after ${i + 1} microtasks`, () => microtasks(i + 1)])),
  'when the worker begins': (_, census) => until(() => census.started > 0),
  'when the worker is ready': ({ session }) => until(() => session.isWorkerReady),
  'when it runs': (rig) => rig.is('running'),
};

async function microtasks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await undefined;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}

describe('a start', () => {
  let census: Census;
  beforeEach(() => {
    census = new Census();
  });
  afterEach(() => {
    disposeAll();
    census.restore();
  });

  for (const [what, end] of Object.entries(ENDS)) {
    it(`that ${what} ends leaves no worker, whenever that comes`, async () => {
      for (const reach of Object.values(MOMENTS)) {
        const rig = new Rig();
        census.started = 0;
        const run = rig.run(LOOP).catch(() => {});
        const reached = reach(rig, census);
        if (reached) await reached;
        end(rig);
        await rig.is('stopped', 'idle');
        await run;
      }
      // By the time that another program runs, what was still to come of these has come.
      const other = new Rig();
      await other.run(LOOP);
      await other.metric('step');
      expect(census.alive.size, 'workers, with that of the other').to.equal(1);
    });
  }

  it('takes the place of one that was stopped, whenever that was', async () => {
    for (const [when, reach] of Object.entries(MOMENTS)) {
      const rig = new Rig();
      census.started = 0;
      const run = rig.run(LOOP).catch(() => {});
      const reached = reach(rig, census);
      if (reached) await reached;
      rig.controller.stop();
      await rig.run(LOOP);
      await run;
      await rig.metric('step');
      expect([rig.status, census.alive.size], when).to.deep.equal(['running', 1]);
      disposeAll();
    }
  });

  it('whose program can’t be read is not told to have failed once it was stopped', async () => {
    const { fetch } = globalThis;
    const { promise: answered, resolve: answer } = Promise.withResolvers<Response>();
    globalThis.fetch = () => answered;
    try {
      const rig = new Rig({ stopTimeout: 500 });
      const run = rejection(rig.session.run({ src: 'missing.js' }));
      await until(() => rig.session.isWorkerReady);
      rig.controller.stop();
      answer(new Response('', { status: 404 }));
      await rig.is('stopped');
      expect((await run).name).to.equal('SparkStopError');
      const ping = new Rig();
      await ping.run(LOOP);
      expect(rig.statuses.slice(-2)).to.deep.equal(['stopping', 'stopped']);
      expect(rig.all('error')).to.deep.equal([]);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
