/** Whatever a program throws is told, and told well; nothing of it stops the runtime. */
import { expect } from 'chai';
import { SparkProgramError } from '../../src/runtime/errors.ts';
import { disposeAll, LOOP, Rig, rejection } from './rig.ts';

/** What an error is of which the page knows nothing. */
type Told = Error & Record<string, unknown>;

/** Runs what throws; checks that one error tells, that it can be sent on, and that a good run works after it. */
async function told(code: string): Promise<SparkProgramError & Record<string, unknown>> {
  const rig = new Rig();
  const error = await rejection(rig.run(code));
  expect(error).to.be.instanceOf(SparkProgramError);
  expect(rig.all('error').map((event) => event.error as Error)).to.deep.equal([error]);
  structuredClone({ ...(error as object), ...(error.cause as Told) });
  await rig.run(LOOP);
  await rig.metric('step');
  return error as never;
}

/** The causes of an error, outermost first. */
function causes(error: Error): unknown[] {
  const chain: unknown[] = [];
  for (let next: unknown = error.cause; next !== undefined; next = (next as Error).cause) chain.push(next);
  return chain;
}

describe('what was thrown', () => {
  afterEach(disposeAll);

  const HOSTILE: [what: string, code: string, message: RegExp][] = [
    ['a revoked Proxy', `const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;`, /\[unreadable\]/],
    [
      'a Proxy of an Error whose traps throw',
      `const trap = () => { throw new Error('trap'); };
       throw new Proxy(new Error('x'), { get: trap, getPrototypeOf: trap, ownKeys: trap, has: trap });`,
      /\[unreadable\]/,
    ],
    [
      'an Error whose getters throw',
      `const error = new Error('x');
       for (const key of ['name', 'message', 'stack', 'cause', 'phase', 'hint', 'errors', 'code', 'fileName'])
         Object.defineProperty(error, key, { enumerable: true, get() { throw new Error('getter'); } });
       throw error;`,
      /^\[unreadable\]$/,
    ],
    [
      'an Error with functions, symbols and objects where texts are expected',
      `throw Object.assign(new Error('odd'), { name: Symbol('n'), phase: () => {}, hint: { a: 1 }, stack: 7, cause: () => {} });`,
      /^odd$/,
    ],
    [
      'an Error whose message is an object',
      `const error = new Error(); error.message = { a: 1 }; throw error;`,
      /\{ a: 1 \}/,
    ],
    ['a frozen Error', `throw Object.freeze(new Error('frozen'));`, /^frozen$/],
    ['an Error without its prototype', `throw Object.setPrototypeOf(new Error('bare'), null);`, /^bare$/],
    ['an object without a prototype', `throw Object.assign(Object.create(null), { a: 1 });`, /\{ a: 1 \}.*no Error/],
    ['a Symbol', `throw Symbol('s');`, /Symbol\(s\)/],
    ['nothing', `throw undefined;`, /threw undefined/],
    ['a function', `throw function thrown() {};`, /ƒ thrown\(\)/],
    ['a thenable whose then throws', `throw { get then() { throw new Error('then'); } };`, /then: \[unreadable\]/],
    ['a thenable that never settles', `throw { then() {} };`, /then: ƒ then\(\)/],
    ['an object whose toString throws', `throw new (class Odd { toString() { throw 1; } })();`, /\[unreadable\]/],
    [
      'an Error when the program writes its stacks itself',
      `Error.prepareStackTrace = () => ({ odd: Symbol('stack') }); throw new Error('own stack');`,
      /^own stack$/,
    ],
  ];
  for (const [what, code, message] of HOSTILE) {
    it(`may be ${what}`, async () => expect((await told(code)).message).to.match(message));
  }

  it('may be a promise, and says to await it', async () => {
    const error = await told(`throw Promise.resolve(1);`);
    expect(error.message).to.match(/^The program threw Promise/);
    expect(error.hint).to.match(/await it/);
  });

  it('may come from a timer, a rejection nobody handles, or an exposed function', async () => {
    const odd = `const { proxy: odd, revoke } = Proxy.revocable({}, {}); revoke();`;
    for (const code of [`setTimeout(() => { throw odd; });`, `Promise.reject(odd);`]) {
      const rig = new Rig();
      await rig.run(`${odd} spark.expose({}); ${code} await new Promise(() => {});`);
      await rig.is('error');
      expect(rig.all('error').map(({ error }) => error.message)).to.deep.equal([
        'The program threw [unreadable], which is no Error.',
      ]);
    }
    const rig = new Rig();
    await rig.run(`${odd} spark.expose({ bad() { throw odd; } }); ${LOOP}`);
    await rig.metric('step');
    expect((await rejection(rig.remote.bad())).message).to.match(/\[unreadable\]/);
  });

  it('keeps what it is, where that can be sent', async () => {
    expect((await told(`throw { code: 5, list: [1, 'two'] };`)).cause).to.deep.equal({ code: 5, list: [1, 'two'] });
    expect((await told(`throw 'just text';`)).cause).to.equal('just text');
  });

  it('ends a chain of causes that closes on itself', async () => {
    const error = await told(`const [a, b] = [new Error('a'), new Error('b')]; a.cause = b; b.cause = a; throw a;`);
    expect(causes(error).map(String)).to.deep.equal(['Error: a', 'Error: b', '… again Error: a']);
  });

  it('says how many causes there are beyond those it tells', async () => {
    const error = await told(`let error = new Error('first');
      for (let i = 1; i <= 20_000; i++) error = new Error('level ' + i, { cause: error });
      throw error;`);
    const chain = causes(error);
    expect(chain.length).to.be.lessThan(30);
    expect((chain[1] as Error).message).to.equal('level 19999');
    expect(chain.at(-1)).to.equal(`… ${20_001 - (chain.length - 1)} more causes`);
  });

  it('ends where each cause makes another one', async () => {
    const error = await told(`
      const endless = () => Object.defineProperty(new Error('e'), 'cause', { get: endless }); throw endless();`);
    expect(causes(error).at(-1)).to.match(/^… \d+ more causes$/);
  });

  it('brings its own fields: data as data, errors as errors, the rest as text', async () => {
    const error = await told(`
      class HTTPError extends Error { name = 'HTTPError'; }
      throw Object.assign(new HTTPError('refused', { cause: 'a text' }), {
        code: 'E_REFUSED', status: 503, at: new Date(0), bytes: new Uint8Array([1, 2]), seen: new Map([['k', [1]]]),
        detail: { retry: true, again: () => {} }, inner: new RangeError('inner'), response: new Response(''),
        when: Promise.resolve(), line: 99,
      });`);
    const cause = error.cause as Told;
    for (const revived of [error, cause]) {
      expect([revived.code, revived.status]).to.deep.equal(['E_REFUSED', 503]);
      expect(revived.at).to.deep.equal(new Date(0));
      expect(revived.bytes).to.deep.equal(new Uint8Array([1, 2]));
      expect(revived.seen).to.deep.equal(new Map([['k', [1]]]));
      expect(revived.detail).to.deep.equal({ retry: true, again: 'ƒ again()' });
      expect(revived.inner).to.be.instanceOf(Error).and.to.include({ name: 'RangeError', message: 'inner' });
      expect(revived.response).to.equal('Response {}');
      expect(revived.when).to.equal('Promise {}');
    }
    expect([cause.name, cause.cause, cause.line]).to.deep.equal(['HTTPError', 'a text', 99]);
    expect(error.line).to.be.lessThan(4); // the author's; Firefox counts the class's own as the innermost
  });

  it('brings all errors of an AggregateError', async () => {
    const error = await told(`
      throw new AggregateError([new RangeError('one'), 2, new TypeError('three', { cause: new Error('why') })], 'several');`);
    for (const { errors } of [error, error.cause as Told] as unknown as AggregateError[]) {
      expect(errors.map(String)).to.deep.equal(['RangeError: one', '2', 'TypeError: three']);
      expect(errors[2].cause).to.include({ message: 'why' });
    }
    expect((error.cause as Error).cause).to.include({ message: 'one' });
  });

  it('is bounded in number and size', async () => {
    const error = await told(`
      const all = new AggregateError(Array.from({ length: 5000 }, (_, i) => new Error('reason ' + i)), 'x'.repeat(1e6));
      for (let i = 0; i < 5000; i++) all['field' + i] = 'y'.repeat(1e5);
      all.big = new Uint8Array(1e7);
      all.stack += '\\n' + 'z'.repeat(1e6);
      throw all;`);
    const cause = error.cause as Told;
    expect((cause.errors as unknown[]).length).to.equal(101);
    expect((cause.errors as unknown[]).at(-1)).to.equal('… 4900 more');
    expect(Object.keys(cause).length).to.be.lessThan(60);
    expect(error.message.length).to.be.lessThan(10_100);
    expect(error.stack!.length).to.be.lessThan(20_000);
    expect(JSON.stringify(cause).length).to.be.lessThan(300_000);
  });

  it('has its own place, also where its message is a part of the stack', async () => {
    for (const message of ['1', ':', 'b', '']) {
      const error = await told(`const a = 1;\n  throw new Error('${message}');`);
      expect([error.line, error.column], message).to.deep.equal([2, 9]);
    }
  });

  it('shows no lines that only look like frames', async () => {
    const error = await told(
      `throw new Error('x\\n    at fake (' + import.meta.url.replace(/.*/, 'blob:a') + ':1:1)');`,
    );
    expect([error.line, error.column]).to.deep.equal([1, 7]);
  });
});
