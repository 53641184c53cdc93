import { expect } from 'chai';
import { PageController } from '../../src/runtime/page/controller.ts';
import { type ContractSide, controllerContract } from './controller-contract.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

afterEach(disposeAll);

/** Resolves after other tasks have had their turn. */
const task = () => new Promise<void>((resolve) => setTimeout(resolve));

controllerContract('on the page', async (): Promise<ContractSide> => {
  const rig = new Rig();
  await rig.run(LOOP);
  const { controller } = rig;
  const thrown: string[] = [];
  let count = 0;
  void (async () => {
    try {
      for (;;) {
        await controller.checkpoint();
        count++;
        await task();
      }
    } catch (error) {
      thrown.push((error as Error).name);
    }
  })();
  return {
    ask: (request) => controller[request](),
    status: () => controller.status,
    is: (status) => rig.is(status),
    count: () => count,
    passed: async () => {
      const before = count;
      while (count === before) await task();
    },
    thrown: async () => {
      while (thrown.length === 0) await task();
      return thrown;
    },
    reload: () => rig.reload(LOOP),
  };
});

controllerContract('in the program', async (): Promise<ContractSide> => {
  const rig = new Rig();
  await rig.run(`
    const controller = spark.controller();
    let count = 0;
    spark.expose({
      ask: (request) => { controller[request](); },
      status: () => controller.status,
      count: () => count,
    });
    try {
      for (;;) { await controller.checkpoint(); spark.metric('count', ++count); }
    } catch (error) {
      console.log(error.name);
      throw error;
    }`);
  const thrown = () =>
    rig
      .all('log')
      .flatMap(({ entries }) => entries.map(({ text }) => text))
      .filter((text) => text.startsWith('Spark'));
  return {
    // A stop takes the worker, and with it the answer to the very call that asked.
    ask: (request) => rig.remote.ask(request).catch(() => {}) as Promise<void>,
    status: () => rig.remote.status(),
    is: (status) => rig.is(status),
    count: () => rig.remote.count(),
    passed: async () => void (await rig.metric('count')),
    thrown: async () => {
      while (thrown().length === 0) await rig.next('log');
      return thrown();
    },
    reload: () => rig.reload(LOOP),
  };
});

describe('the page controller', () => {
  it('is idle before any session, and lets everything pass', async () => {
    const controller = new PageController();
    controller.pause();
    controller.resume();
    controller.stop();
    await controller.checkpoint();
    expect(controller.status).to.equal('idle');
  });

  it('ends a load that no session carries out yet', () => {
    const controller = new PageController();
    const seen: string[] = [];
    controller.onchange = (status) => seen.push(status);
    controller.apply('run');
    controller.stop();
    expect(seen).to.deep.equal(['loading', 'stopping', 'stopped']);
  });

  it('throws at every checkpoint after a stop, until the next run', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    rig.controller.stop();
    await rig.is('stopped');
    expect((await rejection(rig.controller.checkpoint())).name).to.equal('SparkStopError');
    expect((await rejection(rig.controller.checkpoint())).name).to.equal('SparkStopError');
    await rig.run(LOOP);
    await rig.controller.checkpoint();
  });

  it('leaves page-side loops alone when new code is refused', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    await rig.controller.checkpoint();
    await rejection(rig.reload('const = 1'));
    await rig.controller.checkpoint();
  });
});

describe('one step', () => {
  it('goes on to the next checkpoint, and holds there', async () => {
    const rig = new Rig();
    const { controller } = rig;
    await rig.run(`spark.expose({}); for (let n = 1; ; n++) { await spark.checkpoint(); spark.metric('n', n); }`);
    controller.pause();
    await rig.is('paused');
    const points = () => rig.all('metric').flatMap(({ metrics }) => metrics).length;
    const before = points();
    for (let steps = 1; steps <= 3; steps++) {
      controller.step();
      expect(rig.status).to.equal('pausing');
      await rig.is('paused');
      expect(points()).to.equal(before + steps);
    }
    controller.resume();
    await rig.is('running');
    controller.step();
    expect(rig.status, 'not while it runs').to.equal('running');
  });
});
