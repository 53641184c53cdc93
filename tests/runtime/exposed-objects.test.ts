/** Exposed objects are live in depth, both ways, through a real worker. What happens when both sides change at once: `exposed-pair.test.ts`. */
import { expect } from 'chai';
import { disposeAll, Rig, rejection } from './rig.ts';

/** Whatever a program exposes. */
// biome-ignore lint/suspicious/noExplicitAny: the programs are texts, and their objects have no types
type Anything = any;

const of = (rig: Rig): Anything => rig.session.exposed;

/** Resolves when the page's view satisfies the test, at once when it does. */
async function sees(rig: Rig, test: (exposed: Anything) => unknown): Promise<void> {
  while (!test(rig.session.exposed)) await rig.next('expose');
}

/** What the log says that has come with an error's level, with its line. */
async function complaint(rig: Rig, text: RegExp): Promise<{ text: string; line?: number }> {
  const all = () => rig.all('log').flatMap(({ entries }) => entries);
  for (;;) {
    const found = all().find((entry) => text.test(entry.text));
    if (found) return found;
    await rig.next('log');
  }
}

const LIVING = `
  class Layer { size = 2; get double() { return 2 * this.size; } grow() { this.size++; } }
  const shared = { z: 1 };
  const state = {
    epoch: 0, gone: 1, a: { b: [0] }, list: [{ id: 1 }, { id: 2 }], x: shared, y: shared,
    map: new Map([['k', { v: 1 }]]), set: new Set(['one']), layer: new Layer(), when: new Date(0), small: new Float32Array(3),
  };
  state.self = state;
  const held = [state, state.a, state.a.b, state.map, state.list[0]];
  const live = spark.expose({
    state, shared,
    change(how) {
      state.epoch = 3;
      delete state.gone;
      state.a.b.push(1, { deep: [2] });
      state.list.reverse();
      state.map.get('k').v = 5;
      state.map.set(shared, 'by object');
      state.set.delete('one');
      state.set.add('two');
      state.layer.grow();
      state.when.setTime(7);
      state.small[1] = 0.5;
      shared.z = 2;
    },
    ping: () => 1,
    read: () => ({ ...state, layer: { ...state.layer } }),
    isHeld: () => live.state === held[0] && state.a === held[1] && state.a.b === held[2] && state.map === held[3] && state.list.includes(held[4]),
  });
  export default async function () { for (;;) await spark.checkpoint(); }`;

describe('exposed objects', () => {
  afterEach(disposeAll);

  it('show on the page what the program changes in them', async () => {
    const rig = new Rig();
    await rig.run(LIVING);
    const { state } = of(rig);
    const { list } = state;
    await rig.remote.change();
    await sees(rig, () => state.epoch === 3);
    expect('gone' in state).to.equal(false);
    expect(state.a.b).to.deep.equal([0, 1, { deep: [2] }]);
    expect(list.map(({ id }: { id: number }) => id)).to.deep.equal([2, 1]);
    expect(state.map.get('k').v).to.equal(5);
    expect(state.map.get(of(rig).shared)).to.equal('by object');
    expect([...state.set]).to.deep.equal(['two']);
    expect([state.layer.size, state.when.getTime(), state.small[1], state.x.z]).to.deep.equal([3, 7, 0.5, 2]);
  });

  it('reach the program when the page changes them, as the objects it holds', async () => {
    const rig = new Rig();
    await rig.run(LIVING);
    const { state } = of(rig);
    state.epoch = 99;
    delete state.gone;
    state.a.b.push({ deep: [1] });
    state.a.b[0] = 'first';
    state.list.sort((a: { id: number }, b: { id: number }) => b.id - a.id);
    state.map.get('k').v = 8;
    state.map.set('new', new Map([['in', 1]]));
    state.set.add('three').delete('one');
    state.layer.size = 4;
    state.when.setTime(9);
    state.small[2] = 0.25;
    of(rig).shared.z = 3;
    expect(await rig.remote.isHeld()).to.equal(true);
    const read: Anything = await rig.remote.read();
    expect([read.epoch, 'gone' in read, read.layer.size, read.when.getTime()]).to.deep.equal([99, false, 4, 9]);
    expect(read.a.b).to.deep.equal(['first', { deep: [1] }]);
    expect(read.list).to.deep.equal([{ id: 2 }, { id: 1 }]);
    expect(read.map).to.deep.equal(
      new Map<string, unknown>([
        ['k', { v: 8 }],
        ['new', new Map([['in', 1]])],
      ]),
    );
    expect([...read.set]).to.deep.equal(['three']);
    expect([...read.small]).to.deep.equal([0, 0, 0.25]);
    expect([read.x.z, read.y.z]).to.deep.equal([3, 3]);
  });

  it('are seen by a running loop at its next checkpoint', async () => {
    const rig = new Rig();
    await rig.run(`const state = { inner: { epoch: 0 } }; spark.expose({ state });
      const { inner } = state;
      while (inner.epoch !== 99) await spark.checkpoint();
      inner.epoch = 100;`);
    of(rig).state.inner.epoch = 99;
    await rig.is('completed');
    expect(of(rig).state.inner.epoch).to.equal(100);
  });

  it('keep their identity on the page, and their circles and shared parts', async () => {
    const rig = new Rig();
    await rig.run(LIVING);
    const { state, shared } = of(rig);
    expect([state === of(rig).state, state.self === state, state.x === state.y, state.x === shared]).to.deep.equal(
      Array(4).fill(true),
    );
    const { b } = state.a;
    state.moved = b;
    await rig.remote.change();
    await sees(rig, () => state.epoch === 3);
    expect([state.a.b === b, state.moved === b, b.length]).to.deep.equal([true, true, 3]);
  });

  it('read like plain objects', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ state: { a: [1, { b: 2 }], set: new Set([1]) }, give: (x) => x });`);
    const { state } = of(rig);
    expect(JSON.stringify(state)).to.equal('{"a":[1,{"b":2}],"set":{}}');
    expect(Object.keys(state)).to.deep.equal(['a', 'set']);
    expect({ ...state }.a).to.deep.equal([1, { b: 2 }]);
    expect(Array.isArray(state.a) && state.set instanceof Set && state.a.at(-1).b === 2).to.equal(true);
    expect(await rig.remote.give(state.a)).to.deep.equal([1, { b: 2 }]);
    expect(await rig.remote.give({ within: state })).to.deep.equal({ within: { a: [1, { b: 2 }], set: new Set([1]) } });
  });

  it('can be read when the program is gone, and are live again with the next one', async () => {
    const rig = new Rig();
    await rig.run(LIVING);
    const { state } = of(rig);
    rig.controller.stop();
    await rig.is('stopped');
    state.a.b.push(1);
    expect(of(rig).state.a.b).to.deep.equal([0, 1]);
    await rig.run(LIVING);
    of(rig).state.epoch = 5;
    expect(((await rig.remote.read()) as Anything).epoch).to.equal(5);
    expect(of(rig).state.a.b).to.deep.equal([0]);
  });

  it('travel in one message a turn, and none while nothing changes', async () => {
    const rig = new Rig();
    await rig.run(`const state = { n: 0, list: [] };
      spark.expose({ state, ping: () => 1, many() { for (let i = 1; i <= 1000; i++) { state.n = i; state.list.push(i); } } });`);
    await rig.remote.many();
    await rig.is('completed');
    await rig.remote.ping();
    await rig.is('completed');
    expect([of(rig).state.n, of(rig).state.list.length]).to.deep.equal([1000, 1000]);
    expect(rig.all('expose').filter(({ changed }) => changed.length).length).to.equal(1);
  });

  it('name what can’t be sent where it is exposed, and nothing is exposed then', async () => {
    const rig = new Rig();
    const error = await rejection(
      rig.run(`
      const state = { ok: 1, model: { layers: [{ call() {} }] } };
      spark.expose({ fine: 1,
        state });`),
    );
    expect(error.message).to.match(/"state" \(Object\) can't be sent.*state\.model\.layers\[0\]\.call is a function/);
    expect(error.line).to.equal(3);
    expect(of(rig).fine).to.equal(undefined);
  });

  it('name what can’t be sent that turns up later, at the author’s line, and send everything else', async () => {
    const rig = new Rig();
    await rig.run(`const state = { ok: 1, list: [] };
      spark.expose({ state });
      await spark.checkpoint();
      state.fn = () => 1;
      state.list.push(Symbol('s'), 2);
      state.tensor = { item() {} };
      state.ok = 2;
      for (;;) await spark.checkpoint();`);
    await sees(rig, ({ state }) => state.ok === 2);
    expect(of(rig).state).to.deep.equal({ ok: 2, list: [undefined, 2] });
    const { line } = await complaint(rig, /state\.fn is a function/);
    expect(line).to.equal(2);
    await complaint(rig, /state\.list\[0\] is a symbol/);
    await complaint(rig, /state\.tensor is a tensor.*tolist/);
    expect(rig.all('log').flatMap(({ entries }) => entries).length).to.equal(3);
  });

  it('name what the page can’t send, too', async () => {
    const rig = new Rig();
    await rig.run(LIVING);
    const { state } = of(rig);
    const refused: [() => void, RegExp][] = [
      [
        () => {
          state.a.fn = () => 1;
        },
        /"state\.a\.fn" can't be sent/,
      ],
      [
        () => {
          state.a.b[0] = { deep: { fn() {} } };
        },
        /"state\.a\.b\[0\]" can't be sent.*state\.a\.b\[0\]\.deep\.fn is a function/,
      ],
      [
        () => {
          state.map.set('k', new WeakMap());
        },
        /"state\.map\.get\("k"\)" can't be sent/,
      ],
      [
        () => {
          state[Symbol('s')] = 1;
        },
        /state: Symbol\(s\) can't be sent/,
      ],
      [
        () => {
          state.a.b.name = 1;
        },
        /state\.a\.b: "name" can't be sent/,
      ],
      [() => Object.freeze(state), /state is the program's as well/],
      [() => Object.defineProperty(state, 'x', { get: () => 1 }), /a getter or setter can't be sent/],
    ];
    for (const [act, message] of refused) expect(act, String(message)).to.throw(message);
    expect(state.a.b).to.deep.equal([0]);
  });

  it('take what their setters make of it; what is frozen says so, and stays', async () => {
    const rig = new Rig();
    await rig.run(`let rate = 0.1;
      const state = { get rate() { return rate; }, set rate(to) { rate = Math.min(to, 1); }, get twice() { return 2 * rate; },
        ice: Object.freeze({ x: 1 }), sealed: Object.seal({ y: 1 }) };
      spark.expose({ state, ping: () => rate });`);
    const { state } = of(rig);
    state.rate = 5;
    state.sealed.y = 2;
    expect(await rig.remote.ping()).to.equal(1);
    await sees(rig, () => state.rate === 1 && state.twice === 2 && state.sealed.y === 2);
    state.ice.x = 2;
    state.twice = 7;
    await complaint(rig, /assigned state\.ice\.x, which can only be read/);
    await complaint(rig, /assigned state\.twice, which can only be read/);
    await sees(rig, () => state.ice.x === 1 && state.twice === 2);
  });

  it('may be members of an object with getters, or of one that is sealed or frozen', async () => {
    const rig = new Rig();
    await rig.run(`let lr = 0.1;
      const mine = Object.seal({ size: 1, get lr() { return lr; }, set lr(to) { lr = to; } });
      const ice = spark.expose(Object.freeze({ fixed: 1 }));
      spark.expose(mine);
      spark.expose({ read: () => [mine.size, lr, ice.fixed] });`);
    Object.assign(rig.session.exposed, { size: 2, lr: 0.2, fixed: 3 });
    expect(await rig.remote.read()).to.deep.equal([2, 0.2, 3]);
  });
});

describe('exposed arrays of numbers', () => {
  afterEach(disposeAll);
  const BIG = 3_000_000;

  it('of more than 64 KiB are sent when they are assigned, or exposed again', async () => {
    const rig = new Rig();
    await rig.run(`const state = { big: new Float32Array(${BIG}), turns: 0 };
      spark.expose({ state, ping: () => 1,
        write(value) { state.big[5] = value; state.turns++; },
        again() { spark.expose({ state }); state.turns++; },
        assign() { state.big = state.big.slice(); state.turns++; } });`);
    const { state } = of(rig);
    const { big } = state;
    await rig.remote.write(1);
    await sees(rig, () => state.turns === 1);
    expect(state.big[5]).to.equal(0);
    await rig.remote.again();
    await sees(rig, () => state.turns === 2);
    expect([state.big === big, big[5]]).to.deep.equal([true, 1]);
    await rig.remote.write(2);
    await rig.remote.assign();
    await sees(rig, () => state.turns === 4);
    expect([state.big === big, state.big[5]]).to.deep.equal([false, 2]);
  });

  it('that have been transferred away are left as they were, with everything around them', async () => {
    const rig = new Rig();
    await rig.run(`const state = { a: new Float32Array([1, 2]), n: 0 };
      spark.expose({ state, give() { structuredClone(state.a, { transfer: [state.a.buffer] }); state.n = 1; } });`);
    await rig.remote.give();
    await sees(rig, ({ state }) => state.n === 1);
    expect([...of(rig).state.a]).to.deep.equal([1, 2]);
  });

  it('cross without the memory around them', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ part: new Float32Array(100_000).fill(2).subarray(10, 12) });`);
    expect([of(rig).part.length, of(rig).part.buffer.byteLength, of(rig).part[1]]).to.deep.equal([2, 8, 2]);
  });
});

describe('exposed names', () => {
  afterEach(disposeAll);
  const names = (rig: Rig) => Object.keys(rig.session.exposed);

  it('are those of the new code after a reload, though it exposes none', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ old: () => 1, value: 1 }); for (;;) await spark.checkpoint();`);
    const { old } = rig.remote;
    await rig.reload(`for (;;) await spark.checkpoint();`);
    while (names(rig).length) await rig.next('expose');
    expect(['old' in of(rig), of(rig).value]).to.deep.equal([false, undefined]);
    expect((await rejection(old())).message).to.match(/exposes no function "old"/);
    expect(() => {
      of(rig).value = 2;
    }).to.throw(/"value" is no exposed value/);
  });

  it('are those of the new program after a run', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ old: () => 1 });`);
    await rig.is('completed');
    const { old } = rig.remote;
    await rig.run(`spark.expose({ other: () => 2 });`);
    expect(names(rig)).to.deep.equal(['other']);
    expect((await rejection(old())).message).to.match(/exposes no function "old".*other/);
  });

  it('are the old ones again when new code is refused, with objects that are still live', async () => {
    const rig = new Rig();
    await rig.run(`const state = { n: 1 }; spark.expose({ state, read: () => state.n });`);
    await rig.is('completed');
    const { state } = of(rig);
    await rejection(
      rig.reload(`spark.expose({ other: 1 }); await new Promise((r) => setTimeout(r)); throw new Error('no');`),
    );
    await sees(rig, (exposed) => 'state' in exposed);
    expect(names(rig)).to.have.members(['state', 'read']);
    expect(of(rig).state).to.equal(state);
    state.n = 2;
    expect(await rig.remote.read()).to.equal(2);
  });

  it('go when the program deletes them', async () => {
    const rig = new Rig();
    await rig.run(`const live = spark.expose({ a: 1, b: 2, drop() { delete live.a; } });`);
    await rig.remote.drop();
    await sees(rig, (exposed) => !('a' in exposed));
    expect(names(rig)).to.deep.equal(['drop', 'b']);
  });

  it('can’t be "then", which would make whoever awaits them wait for ever', async () => {
    for (const act of [`spark.expose({ then() {} })`, `spark.param('then', 1)`, `spark.expose({}).then = 1`]) {
      const rig = new Rig();
      await rig.run(`let said; try { ${act}; } catch ({ message }) { said = message; } spark.expose({ said });`);
      await rig.is('completed');
      expect(of(rig).said).to.match(/nothing can be called "then"/);
    }
  });

  it('can be any other text, and break nothing', async () => {
    const rig = new Rig();
    await rig.run(`const state = JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4 }');
      const live = spark.expose({ ['__proto__']: 1, constructor: 2, toString: 3, state });
      spark.param('valueOf', { value: 5 });
      spark.expose({ read: () => [live.__proto__, live.constructor, live.toString, ...Object.values(state)] });`);
    const { state } = of(rig);
    for (const key of ['__proto__', 'constructor', 'toString', 'valueOf']) of(rig)[key] += 10;
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) state[key] += 20;
    expect(await rig.remote.read()).to.deep.equal([11, 12, 13, 21, 22, 23, 24]);
    expect(Object.getPrototypeOf(state)).to.equal(Object.prototype);
    expect(of(rig)[Symbol.iterator]).to.equal(undefined);
  });

  for (const [what, expose] of [
    ['one name', 'spark.expose({ n: i, f: () => i })'],
    ['new names', `spark.expose({ ['n' + i]: i })`],
    ['an object', 'state.n = i; spark.expose({ state })'],
  ]) {
    it(`of a loop that exposes ${what} a thousand times come in a few messages`, async () => {
      const rig = new Rig();
      await rig.run(`const state = { n: 0 };
        for (let i = 0; i < 1000; i++) { ${expose}; await null; }
        spark.expose({ end: true });`);
      await sees(rig, (exposed) => exposed.end);
      await rig.is('completed');
      expect(rig.all('expose').length).to.be.at.most(4);
      expect(of(rig).n ?? of(rig).n999 ?? of(rig).state.n).to.equal(999);
    });
  }
});
