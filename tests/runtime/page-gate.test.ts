import { expect } from 'chai';
import { KnownState } from '../../src/runtime/page/known-state.ts';
import { nextStep, STEPS, type TakeOverEvent, type TakeOverStep } from '../../src/runtime/take-over-steps.ts';
import { disposeAll, LOOP, Rig } from './rig.ts';

const task = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Page-side loops over a controller's checkpoint; what each has thrown. */
function loops(
  rig: Rig,
  count: number,
  step: () => Promise<unknown> = task,
): { thrown: string[]; turns: () => number } {
  const thrown: string[] = [];
  let turns = 0;
  for (let i = 0; i < count; i++) {
    void (async () => {
      try {
        for (;;) {
          await rig.controller.checkpoint();
          turns++;
          await step();
        }
      } catch (error) {
        thrown.push((error as Error).name);
      }
    })();
  }
  return { thrown, turns: () => turns };
}

describe('page-side loops', () => {
  afterEach(disposeAll);

  for (const [what, act, error] of [
    ['a reset', async (rig: Rig) => rig.session.reset(), 'SparkStopError'],
    [
      'a stop that a run follows at once',
      async (rig: Rig) => {
        rig.controller.stop();
        await rig.run(LOOP);
      },
      'SparkStopError',
    ],
    ['a reload', (rig: Rig) => rig.reload(LOOP), 'SparkReloadError'],
  ] as const) {
    for (const paused of [false, true]) {
      it(`all end with ${what}${paused ? ', while they hold' : ''}`, async () => {
        const rig = new Rig();
        await rig.run(LOOP);
        const { thrown, turns } = loops(rig, 5);
        while (turns() < 20) await task();
        if (paused) {
          rig.controller.pause();
          await rig.is('paused');
          await task();
        }
        await act(rig);
        while (thrown.length < 5) await task();
        expect(thrown).to.deep.equal(Array(5).fill(error));
      });
    }
  }

  it('end with a stop that comes before they have passed once, though a run follows at once', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const { thrown } = loops(rig, 3);
    rig.controller.stop();
    await rig.run(LOOP);
    while (thrown.length < 3) await task();
    expect(thrown).to.deep.equal(Array(3).fill('SparkStopError'));
  });

  it('that begin after another run are none of those that ended', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    const old = loops(rig, 3);
    while (old.turns() < 6) await task();
    rig.controller.stop();
    await rig.is('stopped');
    while (old.thrown.length < 3) await task();
    await rig.run(LOOP);
    const fresh = loops(rig, 3);
    while (fresh.turns() < 30) await task();
    expect(fresh.thrown).to.deep.equal([]);
  });
});

describe('what the page knows of a state', () => {
  it('is what the worker said, with what was asked since', () => {
    const known = new KnownState();
    known.become('running');
    const pause = known.ask('pause')!;
    expect(known.state).to.equal('pausing');
    known.sent(pause, 1);
    known.learn('completed', 0); // from before it heard of the pause
    expect(known.state).to.equal('completed');
    known.learn('running', 0); // it goes on, by a call
    expect(known.state).to.equal('pausing');
    known.learn('paused', 1);
    expect(known.state).to.equal('paused');
  });

  it('shows no older state between a call and its answer', () => {
    const known = new KnownState();
    known.become('running');
    known.sent(known.expect('called'), 1);
    known.sent(known.ask('pause')!, 2);
    known.learn('completed', 0);
    expect(known.state).to.equal('pausing');
    known.learn('pausing', 2);
    expect(known.state).to.equal('pausing');
  });

  it('has what is behind a reload for as long as that is only asked', () => {
    const known = new KnownState();
    known.become('running');
    const reload = known.ask('reload')!;
    known.sent(known.ask('pause')!, 1);
    expect(known.state).to.equal('reloading+pause');
    known.learn('paused', 1);
    expect(known.state).to.equal('reloading+pause');
    known.withdraw(reload);
    expect(known.state).to.equal('paused');
  });

  it('forgets what was asked when a run begins', () => {
    const known = new KnownState();
    known.become('running');
    known.ask('pause');
    known.become('loading');
    expect(known.state).to.equal('loading');
  });
});

describe('the steps of a take-over', () => {
  it('end in one of three, from which nothing leads', () => {
    for (const [step, row] of Object.entries(STEPS)) {
      expect(Object.keys(row).length === 0, step).to.equal(['accepted', 'refused', 'overtaken'].includes(step));
    }
  });

  it('let newer code overtake at every one of the others', () => {
    for (const step of ['linking', 'unwinding', 'trial', 'returning'] as TakeOverStep[]) {
      expect(nextStep(step, 'overtaken')).to.equal('overtaken');
    }
  });

  it('lead from the link to the first checkpoint', () => {
    const path: TakeOverEvent[] = ['linked', 'unwound', 'proved'];
    expect(path.reduce(nextStep, 'linking' as TakeOverStep)).to.equal('accepted');
  });
});
