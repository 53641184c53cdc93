/** Every method of the console shows in the log, and none ever ends a program. */
import { expect } from 'chai';
import type { LogEntry } from '../../src/runtime/protocol/outputs.ts';
import { Displays } from '../../src/runtime/worker/displays.ts';
import { Outputs } from '../../src/runtime/worker/outputs.ts';
import { disposeAll, Rig } from './rig.ts';

/** What a program that ends well has printed. */
async function printed(code: string): Promise<LogEntry[]> {
  const rig = new Rig();
  await rig.session.run({ code, name: 'mine' });
  await rig.is('completed', 'error');
  expect(rig.all('error').map(({ error }) => error.message)).to.deep.equal([]);
  return rig.all('log').flatMap(({ entries }) => entries);
}
const lines = async (code: string) => (await printed(code)).map(({ level, text }) => `${level} ${text}`);

describe('the console', () => {
  afterEach(disposeAll);

  const METHODS: [method: string, code: string, expected: string[]][] = [
    ['dir', `console.dir({ a: 1 }, { depth: 0 });`, ['log { a: 1 }']],
    ['dirxml', `console.dirxml({ a: 1 }, 2);`, ['log { a: 1 } 2']],
    [
      'assert',
      `console.assert(true, 'no'); console.assert(1 > 2, '%d is not', 1, { a: 1 }); console.assert(); console.assert(0, { b: 2 });`,
      ['error Assertion failed: 1 is not { a: 1 }', 'error Assertion failed', 'error Assertion failed: { b: 2 }'],
    ],
    [
      'count',
      `console.count(); console.count(); console.count('a'); console.countReset(); console.count(); console.countReset('b');`,
      ['log default: 1', 'log default: 2', 'log a: 1', 'log default: 1', 'warn Count for "b" does not exist.'],
    ],
    [
      'group',
      `console.group('outer %d', 1); console.warn('in\\nit'); console.groupCollapsed(); console.log('deep');
       console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log('out');`,
      ['log outer 1', 'warn   in\n  it', 'log   console.group', 'log     deep', 'log out'],
    ],
    [
      'clear',
      `console.group('g'); console.clear(); console.log('after');`,
      ['log g', 'log Console was cleared', 'log after'],
    ],
  ];
  for (const [method, code, expected] of METHODS) {
    it(`shows ${method}`, async () => expect(await lines(code)).to.deep.equal(expected));
  }

  it('shows times', async () => {
    const [log, end, again, twice, ...none] = await lines(`
      console.time(); console.timeLog('default', 'so far', 1); console.timeEnd(); console.timeEnd('other');
      console.time('t'); console.time('t');`);
    expect(log).to.match(/^log default: [\d.]+ ms so far 1$/);
    expect(end).to.match(/^log default: [\d.]+ ms$/);
    expect(again).to.equal('warn Timer "other" does not exist.');
    expect(twice).to.equal('warn Timer "t" already exists.');
    expect(none).to.deep.equal([]);
  });

  it('shows a trace with the author’s own lines', async () => {
    const [{ text, level, line }] = await printed(`function inner() {
      console.trace('here', 1);
    }
    (function outer() { inner(); })();`);
    expect([level, line]).to.deep.equal(['log', 2]);
    expect(text).to.match(/^Trace: here 1\n {4}at inner \(mine:2:15\)\n {4}at outer \(mine:4:\d+\)\n/);
  });

  it('shows a table with aligned columns', async () => {
    const tables = await printed(`
      console.table([{ name: 'one', loss: 0.5 }, { name: 'three', loss: 10, more: true }]);
      console.table([[1, 2], 'x']);
      console.table({ a: { v: 1, w: 2 }, b: { v: 3 } }, ['v']);
      console.table(new Map([['k', 1]]));
      console.group(); console.table(new Float32Array([1, 2])); console.groupEnd();
      console.table(7);`);
    expect(tables.map(({ text }) => text)).to.deep.equal([
      '(index)  name   loss  more\n───────  ─────  ────  ────\n0        one     0.5\n1        three    10  true',
      '(index)  0  1  Values\n───────  ─  ─  ──────\n0        1  2\n1              x',
      '(index)  v\n───────  ─\na        1\nb        3',
      '(index)  Values\n───────  ──────\nk             1',
      'console.group',
      '  (index)  Values\n  ───────  ──────\n  0             1\n  1             2',
      '7',
    ]);
    expect(tables[0].line).to.equal(2);
  });

  it('shows of a large table the first rows', async () => {
    const [{ text }] = await printed(`console.table(Array.from({ length: 100_000 }, (_, i) => ({ i })));`);
    expect(text.split('\n').length).to.equal(103);
    expect(text.endsWith('\n…')).to.equal(true);
  });

  it('is captured in every method of it', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ native: Object.keys(console).filter((name) =>
      /^(log|info|warn|error|debug|table|dir|dirxml|assert|trace|count|countReset|time|timeLog|timeEnd|group|groupCollapsed|groupEnd|clear)$/.test(name)
      && /native code/.test(Function.prototype.toString.call(console[name]))) });`);
    expect(rig.session.exposed.native).to.deep.equal([]);
  });

  it('never ends a program, whatever it is given', async () => {
    const METHODS = `['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'dirxml', 'assert', 'trace', 'count',
      'countReset', 'time', 'timeLog', 'timeEnd', 'group', 'groupCollapsed', 'groupEnd']`;
    const found = await printed(`
      const trap = () => { throw new Error('trap'); };
      const traps = new Proxy({}, { get: trap, ownKeys: trap, has: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
      const { proxy, revoke } = Proxy.revocable([], {}); revoke();
      const bare = Object.create(null);
      const odd = [Symbol('s'), 5n, bare, traps, proxy, { toString: trap, valueOf: trap, toJSON: trap }, { [Symbol.toPrimitive]: trap },
        { get a() { throw 1; }, b: 2 }, { get then() { throw 1; } }, { then() {} }, { constructor: { name: Symbol() } },
        { get constructor() { throw 1; } }, Object.defineProperty(() => {}, 'name', { value: Symbol() }), new Date(NaN),
        Object.defineProperty(new Error('x'), 'message', { get: trap }), Object.assign(new Error('y'), { name: Symbol() }),
        new (class { static name = Symbol(); })(), new (class extends Array { get length() { throw 1; } })(),
        new Map([[traps, proxy]])];
      for (const method of ${METHODS}) {
        for (const value of odd) {
          console[method](value); console[method](false, value); console[method]('label', value);
          for (const d of 'sdifoOc') console[method]('%' + d, value);
        }
      }
      console.log(...new Array(2000).fill('many'));
      for (const method of ['log', 'table', 'dir']) console[method](new Array(1e5).fill(7));
      console.log(new Array(4e9));
      console.clear();
      console.log('here');`);
    expect(found.at(-1)).to.include({ text: 'here', level: 'log' });
  });

  it('shows what can be read of a value', async () => {
    const found = await lines(`
      console.log({ get a() { throw 1; }, b: 2 });
      console.log('%d %d %i %f %d', Symbol('s'), 12345678901234567890n, 1.5, '2.5', Object.create(null));
      console.log(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['k' + i, i])));
      console.log(new Date(NaN));`);
    expect(found[0]).to.equal('log { a: [unreadable], b: 2 }');
    expect(found[1]).to.equal('log NaN 12345678901234567890n 1 2.5 NaN');
    expect(found[2]).to.match(/k19: 19, … 980 more \}$/);
    expect(found[3]).to.equal('log Invalid Date');
  });

  it('prints on in a program that freezes Error or writes stacks itself', async () => {
    expect(await lines(`Object.freeze(Error); console.log('frozen');`)).to.deep.equal(['log frozen']);
    expect(
      await lines(`Error.prepareStackTrace = () => { throw new Error('own'); }; console.log('own');`),
    ).to.deep.equal(['log own']);
  });

  it('ends groups with the program that opened them', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({}); console.group('epoch'); for (;;) await spark.checkpoint();`);
    await rig.reload(`console.log('new code');`);
    await rig.is('completed');
    expect(rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text))).to.deep.equal([
      'epoch',
      'new code',
    ]);
  });
});

describe('a thenable', () => {
  afterEach(disposeAll);
  const THROWS = `{ get then() { throw new Error('then was read'); } }`;

  it('whose then throws is one error of the default export, and of an exposed function', async () => {
    const rig = new Rig();
    await rig.run(`spark.expose({ bad: () => (${THROWS}), good: () => 1 }); export default () => (${THROWS});`);
    await rig.is('error');
    expect(rig.all('error').map(({ error }) => error.message)).to.deep.equal(['then was read']);
    await rig.remote.bad().then(
      () => expect.fail('it answered'),
      ({ message }: Error) => expect(message).to.equal('then was read'),
    );
    expect(await rig.remote.good()).to.equal(1);
  });

  it('is kept by persist as it is, unread', async () => {
    const rig = new Rig();
    await rig.run(
      `const kept = spark.persist('t', () => (${THROWS})); spark.expose({ same: kept === spark.persist('t', 0) });`,
    );
    await rig.is('completed');
    expect(rig.session.exposed.same).to.equal(true);
  });

  it('as a metric’s value that never settles is one line, and what follows is sent', async () => {
    const sent: Parameters<ConstructorParameters<typeof Outputs>[0]['post']>[0][] = [];
    const outputs = new Outputs({ post: (output) => sent.push(output), pass: () => 0, behind() {} }, 1);
    outputs.metric('never', { item: () => new Promise(() => {}) });
    outputs.metric('good', 1);
    await outputs.drain();
    expect(sent.flatMap(({ logs = [] }) => logs.map(({ text }) => text))).to.deep.equal([
      'spark.metric could not read never: item() did not answer within 1 ms.',
    ]);
    expect(sent.flatMap(({ metrics = [] }) => metrics).at(-1)).to.include({ name: 'good', value: 1 });
  });

  for (const kind of ['image', 'table'] as const) {
    it(`as ${kind} that never settles is given up with a warning that names it, and what follows is shown`, async () => {
      const shown: string[] = [];
      const told: string[] = [];
      const displays = new Displays(
        {
          post: ({ name }) => shown.push(name),
          pass: () => 0,
          failed: (error) => told.push(`failed: ${error}`),
          warn: ({ message }) => told.push(message),
          rests: () => true,
        },
        1,
      );
      displays.put(kind, 'never', { shape: [2, 2], data: () => new Promise(() => {}) });
      displays.put(kind, 'good', { shape: [2, 2], data: async () => new Float32Array(4) });
      await displays.drain();
      expect(told).to.deep.equal([`spark.${kind}("never"): data() did not answer within 1 ms.`]);
      expect(shown).to.deep.equal(['good']);
    });
  }

  it('as a metric’s value is one line, whatever reading it throws', async () => {
    for (const item of [
      `() => (${THROWS})`,
      `() => { throw Symbol('odd'); }`,
      `async () => { throw Object.create(null); }`,
      `async () => Symbol('odd')`,
    ]) {
      const rig = new Rig();
      await rig.run(`spark.metric('bad', { item: ${item} }); spark.metric('good', 1);`);
      await rig.is('completed');
      const texts = rig.all('log').flatMap(({ entries }) => entries.map(({ text }) => text));
      expect(texts.length).to.equal(1);
      expect(texts[0]).to.match(/^spark\.metric could not read bad: /);
      expect(rig.values('good')).to.deep.equal([1]);
      expect(rig.all('error')).to.deep.equal([]);
    }
  });
});
