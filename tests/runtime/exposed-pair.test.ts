/**
 * Both ends of what is exposed, joined by queues that the test empties when it likes: what they agree on when both
 * change the same objects at once.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { PageController } from '../../src/runtime/page/controller.ts';
import { ExposedNames } from '../../src/runtime/page/exposed.ts';
import type { CallMessage, ExposeMessage, SetMessage, ValuesMessage } from '../../src/runtime/protocol/exposed.ts';
import { Exposed } from '../../src/runtime/worker/exposed.ts';
import type { News } from '../../src/runtime/worker/exposed-news.ts';

// biome-ignore lint/suspicious/noExplicitAny: objects of any kind
type Anything = any;

type Sent = Omit<CallMessage, 'seq'> | SetMessage;

class Pair {
  readonly program = new Exposed(() => false);
  readonly names: ExposedNames;
  readonly refused: string[] = [];
  /** What the program has said so far. */
  readonly said: (Omit<ExposeMessage, 'generation'> | Omit<ValuesMessage, 'generation'>)[] = [];
  #toPage: Anything[] = [];
  #toProgram: Sent[] = [];

  constructor() {
    this.names = new ExposedNames(new PageController(), (message) => {
      this.#toProgram.push(structuredClone(message));
      return true;
    });
    this.program.onrefused = ({ message }) => this.refused.push(message);
  }

  get page(): Anything {
    return this.names.proxy;
  }

  /** The program comes to a turn. */
  look(): void {
    const news = this.program.take() as News | undefined;
    if (!news) return;
    this.said.push(news);
    this.#toPage.push(structuredClone(news));
  }

  /** The oldest message arrives. */
  hearPage(): boolean {
    const message = this.#toProgram.shift();
    if (message?.type === 'set') this.program.receive(message as SetMessage);
    return message !== undefined;
  }

  hearProgram(): boolean {
    const message = this.#toPage.shift();
    if (!message) return false;
    this.names.sync(message);
    if (message.type === 'expose') this.names.receive(message);
    else this.names.change(message);
    return true;
  }

  /** The page's task ends: what it assigned is sent. */
  async task(): Promise<void> {
    await null;
    await null;
  }

  /** Until nobody has anything to say. */
  async settle(): Promise<void> {
    for (let said = -1; said !== this.said.length; ) {
      said = this.said.length;
      await this.task();
      while (this.hearPage());
      this.look();
      while (this.hearProgram());
      await this.task();
      while (this.hearPage());
    }
  }
}

async function exposing(members: Anything): Promise<Pair> {
  const pair = new Pair();
  await pair.program.load();
  pair.program.expose(members);
  pair.look();
  // As a session does, which lets what comes after wait for it.
  await pair.names.need({ ...(pair.said[0] as ExposeMessage), generation: 1 });
  await pair.settle();
  return pair;
}

describe('what the page assigns', () => {
  it('wins over an older value of the program while it is not sent', async () => {
    const state = { epoch: 0 };
    const pair = await exposing({ state, flat: 0 });
    pair.program.live.flat = 1;
    state.epoch = 1;
    pair.look();
    Object.assign(pair.page, { flat: 99 });
    pair.page.state.epoch = 99;
    pair.hearProgram();
    expect([pair.page.flat, pair.page.state.epoch]).to.deep.equal([99, 99]);
    await pair.settle();
    expect([pair.program.live.flat, state.epoch, pair.page.flat, pair.page.state.epoch]).to.deep.equal([
      99, 99, 99, 99,
    ]);
  });

  it('wins over an older value of the program while it is on its way', async () => {
    const state = { epoch: 0 };
    const pair = await exposing({ state, flat: 0 });
    Object.assign(pair.page, { flat: 99 });
    pair.page.state.epoch = 99;
    await pair.task();
    pair.program.live.flat = 1;
    state.epoch = 1;
    pair.look();
    pair.hearProgram();
    expect([pair.page.flat, pair.page.state.epoch]).to.deep.equal([99, 99]);
    await pair.settle();
    expect([pair.program.live.flat, state.epoch]).to.deep.equal([99, 99]);
  });

  it('gives way to what the program assigns after it', async () => {
    const state = { epoch: 0 };
    const pair = await exposing({ state });
    pair.page.state.epoch = 99;
    await pair.task();
    pair.hearPage();
    state.epoch += 1;
    await pair.settle();
    expect(pair.page.state.epoch).to.equal(100);
  });
});

describe('what the program says', () => {
  it('is only what changed', async () => {
    const state: Anything = { list: Array.from({ length: 1000 }, (_, i) => ({ i })), big: new Float64Array(2_000_000) };
    const pair = await exposing({ state });
    state.list[500].i = -1;
    state.big[7] = 1;
    await pair.settle();
    const [{ objects }] = pair.said.slice(1);
    expect(objects.map(({ keys, values }) => [keys, values])).to.deep.equal([[['i'], [-1]]]);
  });

  it('is nothing while nothing changed, though it is exposed again', async () => {
    const members = { state: { list: [{ x: 1 }] }, f() {} };
    const pair = await exposing(members);
    for (let i = 0; i < 10; i++) {
      pair.program.expose(members);
      await pair.settle();
    }
    expect(pair.said.length).to.equal(1);
  });

  it('lets go of objects that nobody reaches any more', async () => {
    const state: Anything = { last: {} };
    const pair = await exposing({ state });
    for (let i = 0; i < 5; i++) {
      state.last = { i };
      await pair.settle();
    }
    expect(pair.said.flatMap(({ gone }) => gone).length).to.equal(5);
  });
});

/** Every object that is looked into and can be reached. */
function parts(root: Anything): Anything[] {
  const seen = new Set<Anything>([root]);
  for (const object of seen) {
    const values = object instanceof Map || object instanceof Set ? [...object.values()] : Object.values(object);
    for (const value of values) if (typeof value === 'object' && value && !ArrayBuffer.isView(value)) seen.add(value);
  }
  return [...seen];
}

interface Act {
  by: 'program' | 'page' | 'look' | 'task' | 'to page' | 'to program';
  on: number;
  how: number;
  what: number;
  key: string;
}

/** One change, somewhere in what can be reached, that `act` decides. */
function change(root: Anything, { on, how, what, key }: Act): void {
  const all = parts(root);
  const object = all[on % all.length];
  const some = all[(on * 7 + what) % all.length];
  const value = [
    1,
    2,
    'text',
    undefined,
    { p: what },
    [1, { q: 1 }],
    new Map([['m', { in: 1 }]]),
    new Set([1]),
    some,
    some,
  ][what % 10];
  const at = how % 5;
  if (Array.isArray(object)) {
    if (object.length > 5) object.length = 2;
    [
      () => object.push(value),
      () => object.shift(),
      () => object.splice(1, 1, value),
      () => object.reverse(),
      () => (object[what % 3] = value),
    ][at]();
  } else if (object instanceof Map) {
    [
      () => object.set(key, value),
      () => object.delete(key),
      () => object.set(some, value),
      () => object.clear(),
      () => object.set(key, value),
    ][at]();
  } else if (object instanceof Set) {
    [
      () => object.add(value),
      () => object.delete(value),
      () => object.clear(),
      () => object.add(key),
      () => object.add(value),
    ][at]();
  } else if (at === 1) {
    delete object[key];
  } else {
    object[key] = value;
  }
}

/** Where two graphs differ, in words. Members of maps and sets that are no objects are compared, in any order. */
function differ(a: Anything, b: Anything, path = 'root', pairs = new Map<Anything, Anything>()): string | undefined {
  if (typeof a !== 'object' || !a || typeof b !== 'object' || !b) return Object.is(a, b) ? undefined : path;
  if (pairs.has(a)) return pairs.get(a) === b ? undefined : `${path}: another object`;
  pairs.set(a, b);
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return `${path}: another kind`;
  const isKeyed = a instanceof Map || a instanceof Set;
  if (isKeyed ? a.size !== b.size : Object.keys(a).length !== Object.keys(b).length) return `${path}: another size`;
  const keys = isKeyed ? [...a.keys()].filter((key) => typeof key !== 'object') : Object.keys(a);
  for (const key of keys) {
    if (isKeyed ? !b.has(key) : !(key in b)) return `${path}: no ${String(key)}`;
    const member = (object: Anything): unknown => (object instanceof Map ? object.get(key) : object[key]);
    const found = a instanceof Set ? undefined : differ(member(a), member(b), `${path}.${key}`, pairs);
    if (found) return found;
  }
  return undefined;
}

describe('page and program', () => {
  it('agree in the end, whatever both changed and however late they heard of it', async () => {
    const acts = fc.array(
      fc.record<Act>({
        by: fc.constantFrom('program', 'program', 'page', 'page', 'look', 'task', 'to page', 'to program'),
        on: fc.nat(50),
        how: fc.nat(4),
        what: fc.nat(9),
        key: fc.constantFrom('a', 'b', 'c', 'd'),
      }),
      { maxLength: 60, size: 'max' },
    );
    const agree = async (all: Act[]): Promise<void> => {
      const root: Anything = { a: 1, b: Array.of<unknown>(1, 2), c: { d: new Map() }, d: new Set() };
      const pair = await exposing({ root });
      for (const act of all) {
        if (act.by === 'program') change(root, act);
        else if (act.by === 'page') change(pair.page.root, act);
        else if (act.by === 'look') pair.look();
        else if (act.by === 'task') await pair.task();
        else if (act.by === 'to page') pair.hearProgram();
        else pair.hearPage();
      }
      await pair.settle();
      expect(differ(dense(root), dense(pair.page.root))).to.equal(undefined);
      expect(pair.refused).to.deep.equal([]);
    };
    await fc.assert(fc.asyncProperty(acts, agree), { numRuns: 300 });
  });
});

/** Holes of arrays are members that are undefined, on either side. */
function dense(root: Anything): Anything {
  for (const part of parts(root))
    if (Array.isArray(part)) for (let i = 0; i < part.length; i++) if (!(i in part)) part[i] = undefined;
  return root;
}
