import { expect } from 'chai';
import { SparkStopError } from '../../src/runtime/errors.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

describe('a stop', () => {
  afterEach(disposeAll);

  it('unwinds the program: finally blocks run, and what they print arrives', async () => {
    const rig = new Rig();
    await rig.run(
      `spark.expose({}); try { for (;;) await spark.checkpoint(); } finally { console.log('cleaned up'); }`,
    );
    rig.controller.stop();
    await rig.is('stopped');
    expect(rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text))).to.deep.equal(['cleaned up']);
  });

  it('ends while (true) {} at the timeout, and Run works again', async () => {
    const rig = new Rig({ stopTimeout: 200 });
    await rig.run(`spark.expose({ ping: () => 1 }); await spark.checkpoint(); await 0; while (true) {}`);
    const pending = rejection(rig.remote.ping());
    rig.controller.stop();
    await rig.is('stopped');
    expect(await pending).to.be.instanceOf(SparkStopError);
    await rig.run(LOOP);
    await rig.metric('step');
  });

  it('is not survived by a program that swallows it', async () => {
    const rig = new Rig({ stopTimeout: 200 });
    await rig.run(`
      let caught = 0;
      spark.expose({});
      for (;;) {
        try { await spark.checkpoint(); } catch (error) { spark.metric(error.name, ++caught); }
      }`);
    rig.controller.stop();
    await rig.is('stopped');
    expect(Math.max(...rig.values('SparkStopError'))).to.be.greaterThan(1);
  });

  it('rejects every pending call, whether its function reaches a checkpoint or not', async () => {
    const rig = new Rig({ stopTimeout: 100 });
    await rig.run(`spark.expose({
      loops: async () => { for (;;) await spark.checkpoint(); },
      waits: () => new Promise(() => {}),
    });`);
    const pending = [rig.remote.loops(), rig.remote.waits(), rig.remote.loops()].map(rejection);
    rig.controller.stop();
    for (const error of await Promise.all(pending)) expect(error).to.be.instanceOf(SparkStopError);
    expect(await rejection(rig.remote.loops())).to.be.instanceOf(SparkStopError);
  });

  it('aborts spark.signal', async () => {
    const rig = new Rig({ stopTimeout: 60_000 });
    await rig.run(`spark.expose({});
      await new Promise((resolve, reject) => spark.signal.addEventListener('abort', () => reject(spark.signal.reason)));`);
    rig.controller.stop();
    await rig.is('stopped');
  });

  it('during loading ends before anything has run', async () => {
    const rig = new Rig();
    const run = rejection(rig.run(`spark.metric('ran', 1)`));
    rig.controller.stop();
    expect(rig.status).to.equal('stopped');
    expect(await run).to.be.instanceOf(SparkStopError);
    expect(rig.statuses).to.deep.equal(['loading', 'stopping', 'stopped']);
    await rig.run(LOOP);
    await rig.metric('step');
    expect(rig.values('ran')).to.deep.equal([]);
  });

  it('asked by the program itself ends it', async () => {
    const rig = new Rig({ stopTimeout: 60_000 });
    await rig.run(
      `spark.expose({}); for (let i = 0; ; i++) { await spark.checkpoint(); if (i === 5) spark.controller().stop(); }`,
    );
    await rig.is('stopped');
  });

  it('of a completed program ends its worker', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ ping: () => 1 });`);
    await rig.is('completed');
    rig.controller.stop();
    await rig.is('stopped');
    expect(rig.session.isWorkerReady).to.equal(false);
  });

  it('is what dispose() does to pending calls, for good', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const pending = rejection(rig.remote.train());
    rig.session.dispose();
    expect(await pending).to.be.instanceOf(SparkStopError);
    expect(await rejection(rig.run(LOOP))).to.be.instanceOf(SparkStopError);
  });
});

describe('a reset', () => {
  afterEach(disposeAll);

  it('ends the worker and forgets everything', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const pending = rejection(rig.remote.train());
    rig.session.reset();
    expect(rig.status).to.equal('idle');
    expect(Object.keys(rig.session.exposed)).to.deep.equal([]);
    expect(await pending).to.be.instanceOf(SparkStopError);
  });
});
