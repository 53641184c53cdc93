import { expect } from 'chai';
import { Tempo } from '../../src/runtime/worker/tempo.ts';
import { disposeAll, Rig } from './rig.ts';

/** So slow that a second step comes only when something lets it go. */
const NEVER = 1 / 3600;

/** A loop that numbers its steps, and says which random number came first. */
const LOOP = `
  let steps = 0;
  spark.expose({ steps: () => steps, seed: () => spark.seed });
  for (;;) {
    await spark.checkpoint();
    spark.metric('step', ++steps);
  }`;

describe('a tempo', () => {
  afterEach(disposeAll);

  it('lets one step go a beat, and all who wait when they are woken', async () => {
    const tempo = new Tempo();
    tempo.perSecond = NEVER;
    await tempo.beat();
    let went = 0;
    const waiting = [1, 2].map(() => tempo.beat().then(() => went++));
    await new Promise((resolve) => setTimeout(resolve));
    expect(went).to.equal(0);
    tempo.wake();
    await Promise.all(waiting);
    expect(went).to.equal(2);
  });

  it('holds a program from its first steps on, and keeps no request waiting', async () => {
    const rig = new Rig();
    rig.controller.tempo = NEVER;
    const second = rig.metric('step');
    await rig.run(LOOP, { autostart: true });
    await second;
    expect(await rig.remote.steps()).to.equal(1);

    rig.controller.pause();
    await rig.is('paused');
    expect(await rig.remote.steps()).to.equal(1);

    const three = rig.metric('step', (step) => step === 2);
    rig.controller.step();
    await three;
    await rig.is('paused');

    await rig.reload(LOOP);
    expect(await rig.remote.steps()).to.equal(0);
    rig.controller.stop();
    await rig.is('stopped');
  });

  it('is over when it is taken away, and comes back with the next worker', async () => {
    const rig = new Rig();
    rig.controller.tempo = NEVER;
    await rig.run(LOOP, { autostart: true });
    const many = rig.metric('step', (step) => step > 100);
    rig.controller.tempo = Number.POSITIVE_INFINITY;
    await many;
    expect(rig.all('tempo').map(({ perSecond }) => perSecond)).to.deep.equal([NEVER, Number.POSITIVE_INFINITY]);

    rig.controller.tempo = NEVER;
    rig.controller.stop();
    await rig.is('stopped');
    const first = rig.metric('step');
    await rig.run(LOOP, { autostart: true });
    expect(await first).to.equal(1);
    expect(await rig.remote.steps()).to.equal(1);
  });

  it('goes so many steps on and pauses there', async () => {
    const rig = new Rig();
    const paused = rig.run(LOOP, { autostart: true });
    rig.controller.pause();
    await paused;
    await rig.is('paused');
    const before = (await rig.remote.steps()) as number;
    rig.controller.step(25);
    await rig.is('pausing');
    await rig.is('paused');
    expect(await rig.remote.steps()).to.equal(before + 25);
  });
});

describe('a seed', () => {
  afterEach(disposeAll);

  it('is what torch’s random numbers begin with, in each run, and what the program finds', async () => {
    const rig = new Rig({ backend: 'cpu' });
    const program = `
      const drawn = await torch.rand(3).tolist();
      spark.expose({ drawn: () => drawn, seed: () => spark.seed });`;
    const draw = async (seed?: number): Promise<unknown[]> => {
      await rig.session.run({ code: program }, { seed });
      const answer = [await rig.remote.seed(), ...((await rig.remote.drawn()) as number[])];
      await rig.is('completed');
      return answer;
    };
    const first = await draw(7);
    expect(await draw(7)).to.deep.equal(first);
    expect(await draw(8)).to.not.deep.equal(first);
    expect((await draw())[0]).to.equal(undefined);
  });
});
