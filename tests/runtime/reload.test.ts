import { expect } from 'chai';
import { SparkReloadError, SparkStopError } from '../../src/runtime/errors.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** A loop over a persisted count, under a metric of its own. */
const counting = (name: string, more = '') => `
  const kept = spark.persist('kept', () => ({ steps: 0 }));
  spark.expose({ ping: () => kept.steps, who: () => '${name}', train });
  ${more}
  async function train(tag) {
    for (;;) {
      await spark.checkpoint();
      spark.metric('${name}', ++kept.steps);
      await new Promise((resolve) => setTimeout(resolve, 1)); // a step takes time; without, its metrics flood the page
      if (kept.steps >= kept.until) return '${name} ' + tag;
    }
  }
  spark.expose({ until: (steps) => { kept.until = steps; } });`;
const looping = (name: string, more = '') => `${counting(name, more)} await train();`;

const phases = (rig: Rig) => rig.all('reload').map(({ phase }) => phase);

describe('a hot reload', () => {
  afterEach(disposeAll);

  it('goes on with persisted values, by identity', async () => {
    const rig = new Rig();
    await rig.run(looping('old', 'globalThis.first = kept;'));
    await rig.metric('old', (steps) => steps > 3);
    await rig.reload(looping('new', `spark.metric('same', Number(globalThis.first === kept));`));
    await rig.metric('new');
    expect(rig.values('new')[0]).to.equal(rig.values('old').at(-1)! + 1);
    expect(rig.values('same')).to.deep.equal([1]);
    expect(phases(rig)).to.deep.equal(['compiling', 'waiting', 'done']);
    expect(rig.statuses).to.deep.equal(['loading', 'running', 'reloading', 'running']);
  });

  it('throws SparkReloadError at the old program’s checkpoint, and aborts its signal', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({}); const { signal } = spark;
      try { for (;;) await spark.checkpoint(); } catch (error) { console.log(error.name, signal.aborted); throw error; }`);
    await rig.reload(`console.log('fresh', spark.signal.aborted);`);
    await rig.is('completed');
    const texts = rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(texts).to.deep.equal(['SparkReloadError true', 'fresh false']);
  });

  it('issues calls in flight again to the new function of the same name', async () => {
    const rig = new Rig();
    await rig.run(counting('old'));
    const answer = rig.remote.train('call');
    await rig.metric('old', (steps) => steps > 2);
    await rig.reload(counting('new'));
    await rig.metric('new');
    await rig.remote.until(1);
    expect(await answer).to.equal('new call');
  });

  it('rejects a call in flight whose function the new code does not expose', async () => {
    const rig = new Rig();
    await rig.run(counting('old'));
    const answer = rejection(rig.remote.train('call'));
    await rig.metric('old');
    await rig.reload(`spark.expose({ other: () => 1 });`);
    const error = await answer;
    expect(error.message).to.match(/exposes no function "train".*other/);
  });

  it('keeps a paused program paused, at the new code’s first checkpoint', async () => {
    const rig = new Rig();
    await rig.run(looping('old'));
    rig.controller.pause();
    await rig.is('paused');
    const steps = await rig.remote.ping();
    await rig.reload(looping('new'));
    await rig.is('paused');
    expect(await rig.remote.ping()).to.equal(steps);
    expect(await rig.remote.who()).to.equal('new');
    rig.controller.resume();
    await rig.metric('new');
  });

  it('lets the newest code win', async () => {
    const rig = new Rig();
    await rig.run(looping('old'));
    const first = rejection(rig.reload(looping('first')));
    const second = rejection(rig.reload(looping('second')));
    await rig.reload(looping('third'));
    await rig.metric('third');
    expect(await first).to.be.instanceOf(SparkReloadError);
    expect(await second).to.be.instanceOf(SparkReloadError);
    expect(rig.values('first').concat(rig.values('second'))).to.deep.equal([]);
  });

  for (const [status, code] of [
    ['completed', counting('old')],
    ['error', `${counting('old')} await spark.checkpoint(); throw new Error('over');`],
  ] as const) {
    it(`loads new code into a program in status ${status}, persisted values kept`, async () => {
      const rig = new Rig();
      await rig.run(code);
      await rig.is(status);
      await rig.reload(looping('new', 'kept.steps += 100;'));
      await rig.metric('new');
      expect(rig.values('new')[0]).to.equal(101);
    });
  }

  it('can follow a start at once', async () => {
    const rig = new Rig();
    await rig.run(looping('old'));
    await rig.reload(looping('new'));
    await rig.metric('new');
  });

  it('is not survived by a program that swallows it; its calls are issued again', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({ train, who: () => 'old' });
      async function train() {
        for (let step = 1; ; step++) {
          try { await spark.checkpoint(); spark.metric('old', step); } catch {}
        }
      }`);
    const answer = rig.remote.train();
    await rig.metric('old');
    await rig.reload(`spark.expose({ train: async () => { await spark.checkpoint(); return 'new'; } });`);
    expect(await answer).to.equal('new');
    await rig.is('completed');
  });

  it('waits for a checkpoint, and can be stopped while it does', async () => {
    const rig = new Rig({ stopTimeout: 100 });
    await rig.run(`spark.expose({}); await new Promise(() => {});`);
    const reload = rejection(rig.reload(looping('new')));
    await rig.next('reload', ({ phase }) => phase === 'waiting');
    expect(rig.status).to.equal('reloading');
    rig.controller.stop();
    await rig.is('stopped');
    expect(await reload).to.be.instanceOf(SparkStopError);
  });
});

describe('new code that is refused', () => {
  afterEach(disposeAll);

  const refusals: [what: string, code: string, message: RegExp, line: number][] = [
    ['a syntax error', `spark.expose({});\nconst = 3;`, /Unexpected token|missing variable name/, 2],
    ['a missing import', `\n\nimport { x } from '/tests/runtime/fixtures/nowhere.js';`, /nowhere\.js.*404/, 3],
    ['a missing export', `\nimport { nothing } from '/tests/runtime/fixtures/module.js';`, /exports no "nothing"/, 2],
    ['a bare import that no map names', `\nimport three from 'three';`, /imports "three"/, 2],
    ['a first statement that throws', `\n\n  throw new Error('at once');`, /at once/, 3],
    ['a throw after an await, before its first checkpoint', `\nawait 0;\nthrow new Error('later');`, /later/, 3],
  ];
  for (const [what, code, message, line] of refusals) {
    for (const paused of [false, true]) {
      it(`for ${what} leaves the ${paused ? 'paused' : 'running'} program as it was, with the error at its line`, async () => {
        const rig = new Rig();
        await rig.run(looping('old'));
        await rig.metric('old', (steps) => steps > 3);
        if (paused) {
          rig.controller.pause();
          await rig.is('paused');
        }
        const steps = await rig.remote.ping();
        const error = await rejection(rig.reload(code));
        expect(error.message).to.match(message);
        expect([error.name, error.line]).to.deep.equal(['SparkProgramError', line]);
        expect(phases(rig).at(-1)).to.equal('rejected');
        await rig.is(paused ? 'paused' : 'running');
        if (paused) rig.controller.resume();
        await rig.metric('old', (gone) => gone > steps);
        expect(await rig.remote.who()).to.equal('old');
      });
    }
  }

  it('for throwing at once keeps a call in flight: the old function answers it', async () => {
    const rig = new Rig();
    await rig.run(counting('old'));
    const answer = rig.remote.train('call');
    await rig.metric('old', (steps) => steps > 2);
    await rejection(rig.reload(`${counting('new')} throw new Error('at once');`));
    await rig.metric('old');
    await rig.remote.until(1);
    expect(await answer).to.equal('old call');
  });

  it('for a re-issued call that throws before a checkpoint brings the old program back', async () => {
    const rig = new Rig();
    await rig.run(counting('old'));
    const answer = rig.remote.train('call');
    await rig.metric('old');
    const error = await rejection(rig.reload(`spark.expose({\n train() { throw new Error('no good'); } });`));
    expect([error.message, error.line]).to.deep.equal(['no good', 2]);
    await rig.metric('old');
    await rig.remote.until(1);
    expect(await answer).to.equal('old call');
  });

  it('restores what a completed program exposed, without running it again', async () => {
    const rig = new Rig();
    await rig.run(`spark.metric('ran', 1); spark.expose({ who: () => 'old', size: 3 });`);
    await rig.is('completed');
    await rejection(rig.reload(`spark.expose({ who: () => 'new', other: 1 }); throw new Error('at once');`));
    // At once: whoever hears that the reload was refused finds the names of the program that is back.
    expect(Object.keys(rig.session.exposed)).to.deep.equal(['who', 'size']);
    expect(rig.session.exposed.size).to.equal(3);
    expect(rig.session.status).to.equal('completed');
    expect(await rig.remote.who()).to.equal('old');
    expect(rig.values('ran')).to.deep.equal([1]);
  });

  it('leaves no persisted value behind', async () => {
    const rig = new Rig();
    await rig.run(looping('old', `spark.metric('made', Number(spark.hasPersisted('scrap')));`));
    await rejection(rig.reload(`spark.persist('scrap', 1); spark.clearPersisted('kept'); throw new Error('at once');`));
    await rig.metric('old', (steps) => steps > 1);
    expect(rig.values('made')).to.deep.equal([0, 0]);
  });

  it('does not hinder the next one', async () => {
    const rig = new Rig();
    await rig.run(looping('old'));
    await rejection(rig.reload('const = 1'));
    await rejection(rig.reload(`throw new Error('at once')`));
    await rig.reload(looping('good'));
    await rig.metric('good');
  });
});

describe('reloads of every kind in a row', () => {
  afterEach(disposeAll);

  it('end with the program that is good', async () => {
    const rig = new Rig();
    await rig.run(LOOP);
    for (let i = 0; i < 5; i++) {
      void rig.reload(looping(`a${i}`)).catch(() => {});
      void rig.reload(`throw new Error('${i}')`).catch(() => {});
      void rig.reload('const = 1').catch(() => {});
      await rig.reload(looping(`good${i}`));
      await rig.metric(`good${i}`);
      expect(rig.status).to.equal('running');
    }
  });
});
