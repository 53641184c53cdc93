import { expect } from 'chai';
import type { SparkState } from '../../src/runtime/status.ts';
import { Holding } from '../../src/runtime/worker/holding.ts';

function make(state: SparkState) {
  const given = { program: 1, state, ends: false, held: 0 };
  const holding = new Holding({
    program: () => given.program,
    state: () => given.state,
    ends: () => given.ends,
    quiet: async () => {},
    beat: () => undefined,
    held: () => given.held++,
  });
  return { given, holding };
}

/** Lets everything that waits for a promise go on. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a checkpoint that holds', () => {
  it('is told once all is quiet, however many hold', async () => {
    const { given, holding } = make('pausing');
    void holding.hold();
    void holding.hold();
    await turn();
    expect(given.held).to.equal(1);
  });

  it('is looked at again when something was asked, and goes on by a step', async () => {
    const { given, holding } = make('paused');
    const first = holding.hold();
    given.state = 'running';
    holding.wake();
    expect(await first).to.equal('again');
    given.state = 'paused';
    const second = holding.hold();
    holding.step();
    holding.wake();
    expect(await second).to.equal('go');
  });

  it('goes on by as many steps as are asked for, unless something else is asked meanwhile', async () => {
    const { given, holding } = make('paused');
    const pass = async (): Promise<string> => holding.hold();
    const first = pass();
    given.state = 'pausing';
    holding.step(3);
    holding.wake();
    expect([await first, await pass(), await pass()]).to.deep.equal(['go', 'go', 'go']);
    const fourth = pass();
    await turn();
    expect(given.held).to.equal(1);

    holding.step(3);
    holding.wake();
    expect(await fourth).to.equal('go');
    given.state = 'running';
    holding.wake();
    given.state = 'pausing';
    holding.wake();
    void pass();
    await turn();
    expect(given.held).to.equal(2);
  });

  it('is looked at again when another program begins, whose own is told although the last was', async () => {
    const { given, holding } = make('loading+pause');
    const before = holding.hold();
    await turn();
    expect(given.held).to.equal(1);
    given.state = 'pausing';
    given.program++;
    holding.wake();
    expect(await before).to.equal('again');
    void holding.hold();
    await turn();
    expect(given.held).to.equal(2);
  });
});
