import { expect } from 'chai';
import { disposeAll, Rig, rejection } from './rig.ts';

describe('exposed functions', () => {
  afterEach(disposeAll);

  it('take and give what structured clone takes, and may be async', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({
      twice: async (values) => values.map((value) => value * 2),
      map: (map) => new Map([...map].map(([key, value]) => [value, key])),
    });`);
    expect(await rig.remote.twice(new Float32Array([1, 2.5]))).to.deep.equal(new Float32Array([2, 5]));
    expect(await rig.remote.map(new Map([['a', 1]]))).to.deep.equal(new Map([[1, 'a']]));
  });

  it('keep their identity, so that they can be compared', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ f: () => 1 });`);
    expect(rig.remote.f).to.equal(rig.remote.f);
    const before = rig.remote.f;
    await rig.reload(`spark.expose({ f: () => 2 });`);
    expect(rig.remote.f).to.equal(before);
    expect(await before()).to.equal(2);
  });

  it('take what another library’s proxies stand for, and end with the program meanwhile', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ sum: ({ values }) => values[0] + values[1] });`);
    const proxied = new Proxy({ values: new Proxy([1, 2], {}) }, {});
    expect(await rig.remote.sum(proxied)).to.equal(3);
    expect(await rig.remote.sum(proxied)).to.equal(3);
    const other = new Rig();
    await other.run(`spark.expose({ sum: ({ values }) => values[0] + values[1] });`);
    const late = rejection(other.remote.sum(proxied));
    other.controller.stop();
    expect((await late).name).to.equal('SparkStopError');
  });

  it('say which argument can’t be sent', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ f: () => 1 });`);
    expect((await rejection(rig.remote.f(1, () => 2))).message).to.match(/f\(\): argument 2 can't be sent/);
    expect(await rig.remote.f()).to.equal(1);
  });

  it('say that an answer can’t be sent, and what to do for a tensor', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.expose({ f: () => () => 2, t: () => ({ item() { return 1; } }), ok: () => 1 });`);
    expect((await rejection(rig.remote.f())).message).to.match(/value \(Function\) that can't be sent/);
    const tensor = await rejection(rig.remote.t());
    expect([tensor.message, tensor.hint].join(' ')).to.match(/tensor.*t\.data\(\).*t\.tolist\(\)/);
    expect(await rig.remote.ok()).to.equal(1);
  });

  it('called in the loading of their program are answered when they are there', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ early: () => 1 }); await spark.checkpoint(); spark.expose({ late: () => 2 });`);
    expect(await rig.remote.early()).to.equal(1);
    await rig.is('completed');
    expect(await rig.remote.late()).to.equal(2);
  });
});

describe('exposed values', () => {
  afterEach(disposeAll);

  it('reach the page, and come back changed', async () => {
    const rig = new Rig();
    await rig.run(`
      const live = spark.expose({ lr: 0.1, read: () => live.lr, set: (value) => { live.lr = value; } });`);
    expect(rig.session.exposed.lr).to.equal(0.1);
    rig.session.exposed.lr = 0.5;
    expect(rig.session.exposed.lr).to.equal(0.5);
    expect(await rig.remote.read()).to.equal(0.5);
    const changed = rig.next('expose', (event) => event.changed.includes('lr'));
    await rig.remote.set(0.7);
    await changed;
    expect(rig.session.exposed.lr).to.equal(0.7);
  });

  it('are seen by a running loop after its next checkpoint turn', async () => {
    const rig = new Rig();
    await rig.run(`const live = spark.expose({ goal: 0 });
      while (live.goal !== 3) await spark.checkpoint();
      live.goal = 4;`);
    rig.session.exposed.goal = 3;
    await rig.is('completed');
    expect(rig.session.exposed.goal).to.equal(4);
  });

  it('are live on the object that was exposed, too', async () => {
    const rig = new Rig();
    await rig.run(`const mine = { lr: 0.1, read: () => mine.lr }; spark.expose(mine);`);
    rig.session.exposed.lr = 0.5;
    expect(await rig.remote.read()).to.equal(0.5);
  });

  it('travel coalesced: one message for many assignments', async () => {
    const rig = new Rig();
    await rig.run(`const live = spark.expose({ n: 0, many() { for (let i = 1; i <= 1000; i++) live.n = i; } });`);
    await rig.remote.many();
    await rig.is('completed');
    expect(rig.session.exposed.n).to.equal(1000);
    expect(rig.all('expose').filter((event) => event.changed.length).length).to.equal(1);
  });

  it('that can’t be cloned are refused by key, and nothing is lost', async () => {
    const rig = new Rig();
    await rig.run(`
      const live = spark.expose({ ok: 1 });
      const messages = [];
      for (const act of [() => spark.expose({ fine: 2, model: { call() {} } }), () => { live.ok = () => {}; live.ok = new WeakMap(); }]) {
        try { act(); } catch (error) { messages.push(error.message); }
      }
      spark.expose({ messages });`);
    await rig.is('completed');
    const [first, second] = rig.session.exposed.messages as string[];
    expect(first).to.match(/"model" \(Object\) can't be sent/);
    expect(second).to.match(/"ok" \(WeakMap\) can't be sent/);
    expect('fine' in rig.session.exposed).to.equal(false);
  });

  it('that the page assigns are checked there', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ lr: 1, f() {} });`);
    expect(() => {
      rig.session.exposed.lr = () => {};
    }).to.throw(/"lr" can't be sent/);
    expect(() => {
      rig.session.exposed.nothing = 1;
    }).to.throw(/"nothing" is no exposed value.*lr/);
    expect(() => {
      rig.session.exposed.f = 1;
    }).to.throw(/"f" is a function/);
    expect(rig.session.exposed.lr).to.equal(1);
  });

  it('include the controller, by name', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ ctrl: spark.controller() });`);
    expect(rig.session.exposed.ctrl).to.equal(rig.controller);
  });

  it('may be parameters, with what a control needs to know', async () => {
    const rig = new Rig();
    await rig.run(
      `const rate = spark.param('rate', { value: 0.1, min: 0, max: 1 }); spark.expose({ read: () => rate.value });`,
    );
    expect(rig.session.params.rate).to.deep.equal({ value: 0.1, min: 0, max: 1 });
    rig.session.exposed.rate = 0.3;
    expect(await rig.remote.read()).to.equal(0.3);
  });
});

describe('parameters', () => {
  afterEach(disposeAll);
  const DECLARE = (value: number) => `
    const rate = spark.param('rate', { value: ${value}, min: 0.001, max: 1, scale: 'log' });
    spark.expose({ read: () => rate.value, ping: () => 1, set: (to) => { rate.value = to; } });
    export default async function () { for (;;) await spark.checkpoint(); }`;

  it('reach a loop after its next checkpoint', async () => {
    const rig = new Rig();
    await rig.run(`const rate = spark.param('rate', { value: 1 });
      export default async function () { for (;;) { await spark.checkpoint(); spark.metric('rate', rate.value); } }`);
    rig.session.exposed.rate = 7;
    expect(await rig.metric('rate', (value) => value === 7)).to.equal(7);
  });

  it('keep what was set when new code takes over, unless it starts from another value', async () => {
    const rig = new Rig();
    await rig.run(DECLARE(0.1));
    rig.session.exposed.rate = 0.5;
    await rig.reload(`${DECLARE(0.1)} // the same start`);
    expect(await rig.remote.read()).to.equal(0.5);
    await rig.reload(DECLARE(0.2));
    expect(await rig.remote.read()).to.equal(0.2);
  });

  it('keep what the program set them to, too', async () => {
    const rig = new Rig();
    await rig.run(DECLARE(0.1));
    rig.session.exposed.rate = 0.5;
    await rig.remote.set(0.25);
    await rig.next('expose', ({ changed }) => changed.includes('rate'));
    expect(rig.session.exposed.rate).to.equal(0.25);
  });

  it('start from what is given to the run, where it fits', async () => {
    const rig = new Rig();
    const given = { rate: '0.5', wide: 99, kind: 'b', on: 'false' };
    await rig.session.run(
      {
        code: `
        const of = (name, spec) => spark.param(name, spec).value;
        spark.expose({ all: [
          of('rate', { value: 1 }), of('wide', { value: 2, min: 0, max: 9 }),
          of('kind', { value: 'a', options: ['a', 'b'] }), of('on', { value: true }), of('shake', { button: true }),
        ] });`,
      },
      { params: given },
    );
    expect(rig.session.exposed.all).to.deep.equal([0.5, 2, 'b', false, 0]);
  });

  it('may be declared by the value they start from', async () => {
    const rig = new Rig();
    await rig.run(`
      const all = [spark.param('rate', 0.1), spark.param('on', true), spark.param('kind', 'adam')];
      spark.expose({ read: () => all.map(({ value }) => value) });`);
    expect(rig.session.params.rate).to.deep.equal({ value: 0.1 });
    rig.session.exposed.rate = 0.5;
    expect(await rig.remote.read()).to.deep.equal([0.5, true, 'adam']);
  });

  it('refuse a value that does not fit, with what does', async () => {
    const rig = new Rig();
    await rig.run(DECLARE(0.1));
    const set = (value: unknown) => () => {
      rig.session.exposed.rate = value;
    };
    expect(set(2)).to.throw(/The value 2 for "rate" is above its max 1/);
    expect(set('fast')).to.throw(/is no number/);
  });

  for (const [spec, message] of [
    [`{ value: 5, max: 1 }`, /spark\.param\("x"\): the value 5 is above its max 1/],
    [`{ value: 'c', options: ['a', 'b'] }`, /the value "c" is none of "a", "b"/],
    [`{ value: 1, min: 0, max: 9, scale: 'log' }`, /needs a min above 0 for its log scale/],
    ['undefined', /spark\.param\("x"\) needs a value to start from.*got none.*spark\.param\("x", 0\.1\)/],
    ['{ min: 0, max: 1 }', /needs a value to start from.*got none/],
    ['[1, 2]', /needs a value to start from.*got an Array/],
    ['{ value: [1, 2] }', /needs a value to start from.*got an Array/],
    ['null', /needs a value to start from.*got null/],
  ] as const) {
    it(`refuse ${spec}`, async () => {
      const error = await rejection(new Rig().run(`spark.param('x', ${spec})`));
      expect(error.message).to.match(message);
    });
  }
});

describe('persisted values', () => {
  afterEach(disposeAll);

  it('come from a value, a function or an async function, once', async () => {
    const rig = new Rig();
    await rig.run(`
      let calls = 0;
      const made = [spark.persist('a', 1), spark.persist('b', () => (calls++, 2)), await spark.persist('c', async () => (calls++, 3))];
      const again = [spark.persist('a', 0), spark.persist('b', () => 0), await spark.persist('c', async () => 0)];
      spark.expose({ made, again, calls, promised: spark.persist('c', 0) instanceof Promise });`);
    await rig.is('completed');
    expect(rig.session.exposed.made).to.deep.equal([1, 2, 3]);
    expect(rig.session.exposed.again).to.deep.equal([1, 2, 3]);
    expect([rig.session.exposed.calls, rig.session.exposed.promised]).to.deep.equal([2, true]);
  });

  it('can be asked for and cleared', async () => {
    const rig = new Rig();
    await rig.run(`
      spark.persist('a', 1); spark.persist('b', 1);
      const seen = [spark.hasPersisted('a')];
      spark.clearPersisted('a'); seen.push(spark.hasPersisted('a'), spark.hasPersisted('b'));
      spark.clearAllPersisted(); seen.push(spark.hasPersisted('b'));
      spark.expose({ seen });`);
    expect(rig.session.exposed.seen).to.deep.equal([true, false, true, false]);
  });

  it('leave nothing behind when their maker fails', async () => {
    const rig = new Rig();
    await rig.run(`
      try { spark.persist('a', () => { throw new Error('no'); }); } catch {}
      try { await spark.persist('b', async () => { throw new Error('no'); }); } catch {}
      spark.expose({ seen: [spark.hasPersisted('a'), spark.hasPersisted('b')] });`);
    await rig.is('completed');
    expect(rig.session.exposed.seen).to.deep.equal([false, false]);
  });
});
