import { expect } from 'chai';
import { createSession, SparkProgramError, SparkStopError, use } from '../../src/client.ts';
import { rejection } from './rig.ts';

const PROGRAM = `
  const kept = spark.persist('kept', () => ({ calls: 0 }));
  spark.expose({ add: (a, b) => { kept.calls++; return a + b; }, calls: () => kept.calls, lr: 0.1, ctrl: spark.controller() });`;

interface Program {
  add(a: number, b: number): number;
  calls(): number;
  lr: number;
}

describe('use()', () => {
  it('gives the program’s functions and values as its own members', async () => {
    const s = await use<Program>({ code: PROGRAM });
    expect(await s.add(1, 2)).to.equal(3);
    expect(s.lr).to.equal(0.1);
    s.lr = 0.2;
    expect(s.exposed.lr).to.equal(0.2);
    expect('add' in s).to.equal(true);
    expect(s.controller.status).to.be.oneOf(['running', 'completed']);
    s.dispose();
  });

  it('takes a function', async () => {
    const s = await use(() => {
      spark.expose({ twice: (x: number) => 2 * x });
    });
    expect(await s.twice(4)).to.equal(8);
    s.dispose();
  });

  it('reloads by text, with persisted values', async () => {
    const s = await use<Program>({ code: PROGRAM });
    await s.add(1, 2);
    await s.requestHotReload(PROGRAM.replace('a + b', 'a * b'));
    expect(await s.add(3, 4)).to.equal(12);
    expect(await s.calls()).to.equal(2);
    expect(await rejection(s.requestHotReload('const ='))).to.be.instanceOf(SparkProgramError);
    expect(await s.add(3, 4)).to.equal(12);
    s.dispose();
  });

  it('knows its worker, and starts it afresh', async () => {
    const s = await use<Program>({ code: PROGRAM });
    await s.add(1, 2);
    expect(s.isWorkerInitialized()).to.equal(true);
    const reset = s.resetWorker();
    expect(s.isWorkerInitialized()).to.equal(false);
    await reset;
    expect(s.isWorkerInitialized()).to.equal(true);
    expect(await s.calls()).to.equal(0);
    s.dispose();
    expect(s.isWorkerInitialized()).to.equal(false);
  });

  it('is had although the program exposes a then', async () => {
    const s = await use({ code: `spark.expose({ then: () => 7, other: () => 8 });` });
    expect(await s.other()).to.equal(8);
    expect(await (s.exposed as { then(): Promise<number> }).then()).to.equal(7);
    s.dispose();
  });

  it('rejects when the program can’t be loaded', async () => {
    expect(await rejection(use({ code: `throw new Error('no');` }))).to.be.instanceOf(SparkProgramError);
  });

  it('rejects calls after a stop', async () => {
    const s = await use<Program>({ code: PROGRAM });
    s.controller.stop();
    expect(await rejection(s.add(1, 2))).to.be.instanceOf(SparkStopError);
    s.dispose();
  });
});

describe('createSession()', () => {
  it('works with no owner', async () => {
    const session = createSession();
    await session.run({ code: PROGRAM });
    expect(await (session.exposed.add as (a: number, b: number) => Promise<number>)(2, 2)).to.equal(4);
    session.dispose();
    expect(session.status).to.equal('stopped');
  });
});

/** The program above is typed here and runs in the worker. */
declare const spark: { expose(members: Record<string, unknown>): void };
