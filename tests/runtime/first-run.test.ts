import { expect } from 'chai';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** What the page did not catch. */
const problems: string[] = [];
addEventListener('error', ({ message }) => problems.push(message));

describe('a run', () => {
  afterEach(disposeAll);

  it('goes from idle through loading and running to completed', async () => {
    const rig = new Rig();
    await rig.run(`spark.metric('loss', 0.5); spark.metric('loss', 0.25);`);
    await rig.is('completed');
    expect(rig.statuses).to.deep.equal(['loading', 'running', 'completed']);
    expect(rig.values('loss')).to.deep.equal([0.5, 0.25]);
  });

  it('pauses, stands still, and goes on from the same step', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    await rig.metric('step', (step) => step > 3);
    rig.controller.pause();
    expect(rig.status).to.equal('pausing');
    await rig.is('paused');
    const held = await rig.remote.ping();
    expect(rig.values('step').at(-1)).to.equal(held);
    expect(await rig.remote.ping()).to.equal(held);
    rig.controller.resume();
    expect(rig.status).to.equal('running');
    const { metrics } = await rig.next('metric');
    expect(metrics[0].value).to.equal(held + 1);
  });

  it('is not disturbed by messages that the program posts itself', async () => {
    const rig = new Rig();
    const { length } = problems;
    await rig.run(`for (const own of ['hi', null, 5, { of: 'mine' }]) self.postMessage(own);\n${LOOP}`);
    await rig.metric('step');
    expect(problems.slice(length)).to.deep.equal([]);
  });

  it('stops, and runs again', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    rig.controller.stop();
    expect(rig.status).to.equal('stopping');
    await rig.is('stopped');
    await rig.run(LOOP);
    expect(await rig.metric('step')).to.be.greaterThan(0);
  });

  it('answers calls with results and errors', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ add: (a, b) => a + b, fail: async () => { throw new RangeError('too far'); } });`);
    expect(await rig.remote.add(2, 3)).to.equal(5);
    const error = await rejection(rig.remote.fail());
    expect(error.name).to.equal('SparkProgramError');
    expect(error.message).to.equal('too far');
    expect([error.phase, error.line]).to.deep.equal(['call', 1]);
  });

  it('takes new code over with its persisted values', async () => {
    const rig = new Rig();
    await rig.run(
      `
      const kept = spark.persist('kept', () => ({ steps: 0 }));
      while (true) { await spark.checkpoint(); spark.metric('old', ++kept.steps); }`.replace(
        'const',
        'spark.expose({}); const',
      ),
    );
    await rig.metric('old', (value) => value > 2);
    await rig.reload(`
      const kept = spark.persist('kept', () => ({ steps: -1000 }));
      while (true) { await spark.checkpoint(); spark.metric('new', ++kept.steps); }`);
    expect(rig.status).to.equal('running');
    await rig.metric('new');
    expect(rig.values('new')[0]).to.equal(rig.values('old').at(-1)! + 1);
  });
});
