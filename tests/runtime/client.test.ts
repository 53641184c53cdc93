import { expect } from 'chai';
import { createSession, type SparkAdvice, SparkProgramError, SparkStopError, use } from '../../src/client.ts';
import type { Spark } from '../../src/runtime/worker/spark.ts';
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

  it('says once which of the program’s names its own stand in front of, and has them in `exposed`', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const code = `spark.expose({ controller: 1, dispose: () => 'mine' }); spark.expose({ controller: 2, other: 1 });`;
      const s = await use<{ controller: number; dispose(): string; other: number }>({ code });
      expect(s.controller.status).to.be.oneOf(['running', 'completed']);
      expect([s.exposed.controller, await s.exposed.dispose()]).to.deep.equal([2, 'mine']);
      expect(() => Object.assign(s, { controller: 3 })).to.throw(
        /"controller" is the client's own.*exposed\.controller/,
      );
      expect(Object.keys(s)).to.include.members(['controller', 'other']);
      s.dispose();
    } finally {
      console.warn = warn;
    }
    expect(said.map((text) => text.match(/"(\w+)"/)?.[1]).sort()).to.deep.equal(['controller', 'dispose']);
  });

  it('has a program’s objects, live', async () => {
    const s = await use<{ state: { list: { x: number }[] }; read(): number }>({
      code: `const state = { list: [{ x: 1 }] }; spark.expose({ state, read: () => state.list[0].x });`,
    });
    s.state.list[0].x = 2;
    expect(await s.read()).to.equal(2);
    expect(await Promise.race([s, 'not awaited'])).to.equal(s);
    s.dispose();
  });

  it('tells advice on the program to who listens, as no line of its log', async () => {
    const told = Promise.withResolvers<SparkAdvice>();
    const types: string[] = [];
    const s = await use(
      { code: 'const ready = true;\nasync function train() {}' },
      {
        onEvent(event) {
          types.push(event.type);
          if (event.type === 'advice') told.resolve(event.advice);
        },
      },
    );
    expect(await told.promise).to.include({ about: 'nothing', line: 2 });
    expect(types).to.not.contain('log');
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
declare const spark: Spark;
