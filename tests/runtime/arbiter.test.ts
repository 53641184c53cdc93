import { expect } from 'chai';
import { Arbiter, type Holder, workersThatFit } from '../../src/runtime/page/arbiter.ts';
import { disposeAll, LOOP, Rig } from './rig.ts';

class Fake implements Holder {
  has = false;
  ahead: number | undefined;
  constructor(readonly arbiter: Arbiter) {}
  async ask(): Promise<void> {
    await this.arbiter.acquire(this);
    this.has = true;
    this.ahead = undefined;
  }
  giveBack(): void {
    this.has = false;
    this.arbiter.release(this);
  }
  waits(ahead: number): void {
    this.ahead = ahead;
  }
}

const task = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the arbiter', () => {
  async function line(count: number, limit = 2): Promise<{ arbiter: Arbiter; holders: Fake[] }> {
    const arbiter = new Arbiter(() => limit);
    const holders = Array.from({ length: count }, () => new Fake(arbiter));
    for (const holder of holders) void holder.ask();
    await task();
    return { arbiter, holders };
  }

  it('lets as many go as may, and others in the order they came', async () => {
    const { arbiter, holders } = await line(5);
    expect(holders.map(({ has, ahead }) => (has ? 'has' : ahead))).to.deep.equal(['has', 'has', 0, 1, 2]);
    arbiter.release(holders[0]);
    await task();
    expect(holders.slice(1).map(({ has, ahead }) => (has ? 'has' : ahead))).to.deep.equal(['has', 'has', 0, 1]);
  });

  it('takes the worker of whoever has been idle longest, and only when somebody waits', async () => {
    const { arbiter, holders } = await line(2);
    arbiter.mark(holders[1], true);
    arbiter.mark(holders[0], true);
    expect(holders.map(({ has }) => has)).to.deep.equal([true, true]);
    const more = [new Fake(arbiter), new Fake(arbiter)];
    void more[0].ask();
    await task();
    expect([holders[0].has, holders[1].has, more[0].has]).to.deep.equal([true, false, true]);
    arbiter.mark(holders[0], false);
    void more[1].ask();
    await task();
    expect([holders[0].has, more[1].has]).to.deep.equal([true, false]);
  });

  it('forgets who no longer waits', async () => {
    const { arbiter, holders } = await line(4);
    arbiter.release(holders[2]);
    expect(holders[3].ahead).to.equal(0);
    arbiter.release(holders[0]);
    await task();
    expect([holders[2].has, holders[3].has]).to.deep.equal([false, true]);
  });

  it('counts by cores and memory, four at the least', () => {
    const fit = (hardwareConcurrency?: number, deviceMemory?: number) =>
      workersThatFit({ hardwareConcurrency, deviceMemory });
    expect([fit(1, 1), fit(2, 8), fit(8, 8), fit(64, 4), fit()]).to.deep.equal([4, 4, 16, 16, 4]);
  });
});

describe('programs that share a page', () => {
  before(() => {
    document.documentElement.dataset.sparkWorkers = '2';
  });
  after(() => {
    delete document.documentElement.dataset.sparkWorkers;
  });
  afterEach(disposeAll);

  it('wait their turn, say so, and take it when another has stopped', async () => {
    const rigs = [new Rig(), new Rig(), new Rig()];
    for (const rig of rigs) rig.run(LOOP).catch(() => {});
    await rigs[0].is('running');
    await rigs[1].is('running');
    expect(rigs[2].status).to.equal('loading');
    expect(rigs[2].all('waiting').map(({ ahead }) => ahead)).to.deep.equal([0]);
    rigs[0].controller.stop();
    await rigs[2].is('running');
    expect(rigs[2].all('waiting').map(({ ahead }) => ahead)).to.deep.equal([0, undefined]);
  });

  it('can be stopped while they wait', async () => {
    const rigs = [new Rig(), new Rig(), new Rig()];
    for (const rig of rigs) rig.run(LOOP).catch(() => {});
    rigs[2].controller.stop();
    expect(rigs[2].status).to.equal('stopped');
  });

  it('give their worker to others when they are complete and keep nothing, and run again', async () => {
    const rigs = [new Rig(), new Rig(), new Rig(), new Rig()];
    for (const rig of rigs) {
      await rig.run(`console.log('ran');`);
      await rig.is('completed');
    }
    expect(rigs.map(({ session }) => session.isWorkerReady)).to.deep.equal([false, false, true, true]);
    expect(rigs[0].status).to.equal('completed');
    await rigs[0].run(LOOP);
    await rigs[0].metric('step');
  });

  it('keep it where the page may still call them', async () => {
    const [kept, other, third] = [new Rig(), new Rig(), new Rig()];
    await kept.run(`spark.expose({ ping: () => 'here' });`);
    await other.run(`spark.persist('weights', () => [1]);`);
    await Promise.all([kept.is('completed'), other.is('completed')]);
    third.run(LOOP).catch(() => {});
    expect(await kept.remote.ping()).to.equal('here');
    expect(third.status).to.equal('loading');
    other.controller.stop();
    await third.is('running');
  });
});
