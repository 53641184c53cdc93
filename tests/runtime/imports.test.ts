/** What a program imports: every form of file and specifier, and what a reload makes of a file that was edited. */
import { expect } from 'chai';
import { disposeAll, Rig, rejection, roundTrip } from './rig.ts';

let folders = 0;

/** A folder of files on the test server. */
class Folder {
  readonly path = `/shelf/${Date.now()}-${folders++}/`;

  async write(files: Record<string, string>): Promise<void> {
    for (const [name, body] of Object.entries(files)) await fetch(this.path + name, { method: 'PUT', body });
  }

  /** The requests for a file, since it was written last. */
  async asked(name: string): Promise<{ cookie: string; dest: string }[]> {
    return (await fetch(`${this.path}${name}?asked`, { cache: 'no-store' })).json();
  }

  run(rig: Rig, name = 'main.js'): Promise<void> {
    return rig.session.run({ src: this.path + name });
  }

  reload(rig: Rig, name = 'main.js'): Promise<void> {
    return rig.session.reload({ src: this.path + name });
  }
}

async function folderOf(files: Record<string, string>): Promise<Folder> {
  const folder = new Folder();
  await folder.write(files);
  return folder;
}

const maps: Element[] = [];
/** The page's import map, for this test. */
function importMap(map: object): void {
  const script = document.createElement('script');
  script.type = 'importmap';
  script.textContent = JSON.stringify(map);
  document.head.append(script);
  maps.push(script);
}

const place = ({ source, line, column }: Record<string, unknown>) => [source, line, column];

/** A loop that exposes what it imports under names of its own. */
const LOOP = `async function train() { for (;;) { await spark.checkpoint(); await new Promise((r) => setTimeout(r, 1)); } }`;
/** Counts what it was evaluated, and how often it was called since. */
const COUNTER = `globalThis.evaluated = (globalThis.evaluated ?? 0) + 1; let calls = 0; export const call = () => ++calls;`;

afterEach(() => {
  disposeAll();
  for (const map of maps.splice(0)) map.remove();
});

describe('a file that a program imports', () => {
  it('may import bare names, by the page’s import map', async () => {
    const folder = await folderOf({
      'main.js': `import { sum } from './sums.js'; spark.expose({ answer: sum });`,
      'sums.js': `import { two } from 'numbers'; import three from 'more/three.js'; export const sum = two + three;`,
      'numbers.js': `export const two = 2;`,
      'three.js': `import { two } from 'numbers'; export default two + 1;`,
    });
    importMap({ imports: { numbers: `${folder.path}numbers.js`, 'more/': folder.path } });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.equal(5);
  });

  it('finds what a scope of the map says for it', async () => {
    const folder = await folderOf({
      'main.js': `import { who as mine } from 'who'; import { who } from './inner/a.js'; spark.expose({ answer: [mine, who] });`,
      'inner/a.js': `export { who } from 'who';`,
      'outer-who.js': `export const who = 'outer';`,
      'inner-who.js': `export const who = 'inner';`,
    });
    importMap({
      imports: { who: `${folder.path}outer-who.js` },
      scopes: { [`${folder.path}inner/`]: { who: `${folder.path}inner-who.js` } },
    });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal(['outer', 'inner']);
  });

  it('is not imported where the map says null, which is told at its line', async () => {
    const folder = await folderOf({
      'main.js': `import './a.js';`,
      'a.js': `\nexport { x } from 'blocked';`,
    });
    importMap({ imports: { blocked: null } });
    const error = await rejection(folder.run(new Rig()));
    expect(error.message).to.match(/"blocked" is blocked by the page's import map/);
    expect(error.hint).to.match(/null/);
    expect(place({ ...error })).to.deep.equal(['a.js', 2, 20]);
  });

  it('may be TypeScript, and import TypeScript', async () => {
    const folder = await folderOf({
      'main.ts': `import { area, type Size } from './area.ts'; const size: Size = { w: 2 }; spark.expose({ answer: area(size) });`,
      'area.ts': `import { by } from './by.ts'; export interface Size { w: number } export const area = (size: Size): number => size.w * by;`,
      'by.ts': `export const by: number = 3;`,
    });
    const rig = new Rig();
    await folder.run(rig, 'main.ts');
    expect(rig.session.exposed.answer).to.equal(6);
  });

  it('may be JSON, and imported by import()', async () => {
    const folder = await folderOf({
      'main.js': `import data from './data.json' with { type: 'json' };
        const { value } = await import('./later.ts'); const again = await import(\`./plain.js\`);
        spark.expose({ answer: [data.size, value, again.plain] });`,
      'data.json': `{ "size": 4 }`,
      'later.ts': `export const value: number = 5;`,
      'plain.js': `export const plain = 6;`,
    });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal([4, 5, 6]);
  });

  it('knows its own address, rewritten or not', async () => {
    const folder = await folderOf({
      'main.js': `import { here } from './a.js'; import { there } from './b.ts'; spark.expose({ answer: [here, there] });`,
      'a.js': `export const here = import.meta.url;`,
      'b.ts': `export const there: string = import.meta.url;`,
    });
    const rig = new Rig();
    await folder.run(rig);
    const at = (name: string) => new URL(folder.path + name, location.href).href;
    expect(rig.session.exposed.answer).to.deep.equal([at('a.js'), at('b.ts')]);
  });

  it('is one module, however it is reached', async () => {
    const folder = await folderOf({
      'main.js': `import { call } from './counter.js'; import { again } from './b.js'; call(); again();
        const later = await import('./counter.js'); spark.expose({ answer: [later.call(), globalThis.evaluated] });`,
      'b.js': `import 'bare'; export { call as again } from './counter.js';`,
      'bare.js': `import './counter.js';`,
      'counter.js': COUNTER,
    });
    importMap({ imports: { bare: `${folder.path}bare.js` } });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal([3, 1]);
  });

  it('has torch when it alone speaks of it', async () => {
    const folder = await folderOf({
      'main.js': `import { three } from './torchy.js'; export default async () => spark.metric('sum', await three());`,
      'torchy.js': `export const three = async () => (await torch.ones(3).sum().item());`,
    });
    const rig = new Rig({ backend: 'cpu' });
    await folder.run(rig);
    await rig.is('completed');
    expect(rig.values('sum')).to.deep.equal([3]);
  });

  it('is left to the engine, as it is, where nothing in it has to be another', async () => {
    const folder = await folderOf({
      'main.js': `import './a.js'; spark.expose({});`,
      'a.js': `import './b.js';`,
      'b.js': ``,
    });
    await folder.run(new Rig());
    const dests = async (name: string) => (await folder.asked(name)).length;
    // Once by the page; the worker has it from the cache, or asks itself.
    expect(await dests('a.js')).to.be.within(1, 2);
    expect(await dests('b.js')).to.be.within(1, 2);
  });

  it('may be another origin’s that allows nobody to read it: the engine says so', async () => {
    const other = location.origin.replace('localhost', '127.0.0.1');
    const folder = await folderOf({ 'closed.js': `export const x = 1;` });
    const error = await rejection(new Rig().run(`import '${other}${folder.path}closed.js';`));
    expect(error.phase).to.equal('import');
    expect(error.message).to.match(/closed\.js.* could not be reached, or does not allow this page/);
  });
});

describe('files that import one another in a circle', () => {
  const CIRCLE = {
    'main.js': `import { isEven } from './even.js'; import { log } from './odd.js';
      spark.expose({ answer: [isEven(10), isEven(7), log] });`,
    'even.js': `import { isOdd, note } from './odd.js'; import 'bare';
      export const name = 'even'; note(name); export function isEven(n) { return n === 0 || isOdd(n - 1); }`,
    'odd.js': `import * as even from './even.js'; export const log = [];
      export const note = (text) => log.push(text, even.name); export const isOdd = (n) => n !== 0 && even.isEven(n - 1);`,
    'bare.js': ``,
  };

  it('work as the engine loads them', async () => {
    const folder = await folderOf({ ...CIRCLE, 'even.js': CIRCLE['even.js'].replace(`import 'bare';`, '') });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal([true, false, ['even', 'even']]);
  });

  it('work where they have to be rewritten', async () => {
    const folder = await folderOf(CIRCLE);
    importMap({ imports: { bare: `${folder.path}bare.js` } });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal([true, false, ['even', 'even']]);
  });

  it('see each other’s variables change, default exports, re-exports and classes', async () => {
    const folder = await folderOf({
      'main.js': `import { Leaf, step } from './base.js'; import { seen } from './user.js';
        step(); step(); const before = seen().count; step();
        spark.expose({ answer: [before, seen(), new Leaf().who()] });`,
      'base.js': `import { Mid, Bottom } from './user.js'; import 'bare';
        export * from './stars.js'; export { value as renamed } from './stars.js';
        export let count = 0; export const step = () => { count++; [last] = [count] };
        let last = -1; export { last as "the last" };
        export class Leaf extends Mid { who() { return 'leaf ' + super.who() + new Bottom().who(); } }
        export default { kind: 'default' }`,
      'user.js': `import standard, { count, star, renamed } from './base.js'; import { "the last" as last } from './base.js'; import * as all from './base.js';
        export class Mid { who() { return 'mid'; } } export class Bottom extends Mid {}
        export const seen = () => ({ count, last, star, renamed, kind: standard.kind, all: all.count });`,
      'stars.js': `export const star = '*', value = 'v';`,
      'bare.js': ``,
    });
    importMap({ imports: { bare: `${folder.path}bare.js` } });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.deep.equal([
      2,
      { count: 3, last: 3, star: '*', renamed: 'v', kind: 'default', all: 3 },
      'leaf midmid',
    ]);
  });
});

describe('a reload', () => {
  /** What the program's functions answer now. */
  const ask = (rig: Rig) => (rig.session.exposed as { answer(): Promise<unknown> }).answer();
  const start = async (files: Record<string, string>): Promise<[Rig, Folder]> => {
    const folder = await folderOf(files);
    const rig = new Rig();
    await folder.run(rig);
    return [rig, folder];
  };

  it('sees an edit of an imported file, and of one that this imports', async () => {
    const [rig, folder] = await start({
      'main.js': `import { say } from './a.js'; spark.expose({ answer: say, train }); ${LOOP} train();`,
      'a.js': `import { word } from './b.js'; export const say = () => 'first ' + word;`,
      'b.js': `export const word = 'one';`,
    });
    expect(await ask(rig)).to.equal('first one');
    await folder.write({ 'b.js': `export const word = 'two';` });
    await folder.reload(rig);
    expect(await ask(rig)).to.equal('first two');
    await folder.write({ 'a.js': `import { word } from './b.js'; export const say = () => 'second ' + word;` });
    await folder.reload(rig);
    expect(await ask(rig)).to.equal('second two');
  });

  it('sees it from a program that is given as text, too', async () => {
    const folder = await folderOf({ 'a.js': `export const word = 'one';` });
    const rig = new Rig();
    const code = `import { word } from '${folder.path}a.js'; spark.expose({ answer: () => word });`;
    await rig.run(code);
    await folder.write({ 'a.js': `export const word = 'two';` });
    await rig.reload(code);
    expect(await ask(rig)).to.equal('two');
  });

  it('takes a file back to an earlier text', async () => {
    const text = (word: string) => ({ 'a.js': `${COUNTER} export const word = '${word}';` });
    const [rig, folder] = await start({
      'main.js': `import { word, call } from './a.js'; call(); spark.expose({ answer: () => [word, call()] });`,
      ...text('one'),
    });
    for (const word of ['two', 'one', 'two']) {
      await folder.write(text(word));
      await folder.reload(rig);
      expect(await ask(rig), 'evaluated anew').to.deep.equal([word, 2]);
    }
  });

  it('keeps the state of a file of which nothing changed, native or rewritten', async () => {
    importMap({ imports: { '#mapped': '/tests/runtime/fixtures/module.js' } });
    const main = (more: string) => ({
      'main.js': `import { call } from './state.js'; import { call as mapped } from './mapped.js'; import { word } from './a.js'; ${more}
        spark.expose({ answer: () => [call(), mapped(), word, globalThis.evaluated] });`,
    });
    const [rig, folder] = await start({
      ...main(''),
      'state.js': COUNTER,
      'mapped.js': `import '#mapped'; ${COUNTER}`,
      'a.js': `export const word = 'one';`,
    });
    expect(await ask(rig)).to.deep.equal([1, 1, 'one', 2]);
    await folder.write(main('/* edited */'));
    await folder.reload(rig);
    expect(await ask(rig)).to.deep.equal([2, 2, 'one', 2]);
    await folder.write({ 'a.js': `export const word = 'two';` });
    await folder.reload(rig);
    expect(await ask(rig)).to.deep.equal([3, 3, 'two', 2]);
  });

  it('sees an edit of a file in a circle, of TypeScript, of JSON, and behind import()', async () => {
    const [rig, folder] = await start({
      'main.js': `import { a } from './a.js'; import { t } from './t.ts'; import data from './d.json' with { type: 'json' };
        spark.expose({ answer: async () => [a(), t, data.n, (await import('./later.js')).later] });`,
      'a.js': `import { b } from './b.js'; export const a = () => b(); export const name = 'a1';`,
      'b.js': `import { name } from './a.js'; export const b = () => name + ' b1';`,
      't.ts': `export const t: string = 't1';`,
      'd.json': `{ "n": 1 }`,
      'later.js': `export const later = 'l1';`,
    });
    expect(await ask(rig)).to.deep.equal(['a1 b1', 't1', 1, 'l1']);
    await folder.write({ 'b.js': `import { name } from './a.js'; export const b = () => name + ' b2';` });
    await folder.reload(rig);
    expect(await ask(rig)).to.deep.equal(['a1 b2', 't1', 1, 'l1']);
    await folder.write({
      't.ts': `export const t: string = 't2';`,
      'd.json': `{ "n": 2 }`,
      'later.js': `export const later = 'l2';`,
    });
    await folder.reload(rig);
    expect(await ask(rig)).to.deep.equal(['a1 b2', 't2', 2, 'l2']);
  });

  it('is refused for a mistake in an imported file, told there; the old goes on, and the next good text is taken', async () => {
    const [rig, folder] = await start({
      'main.js': `import { say } from './a.js'; import { call } from './state.js'; spark.expose({ answer: () => [say(), call()], train }); ${LOOP} train();`,
      'a.js': `export const say = () => 1;`,
      'state.js': COUNTER,
    });
    expect(await ask(rig)).to.deep.equal([1, 1]);
    for (const [text, message, at] of [
      [`export const say = () => {\n  return 2 +;\n};`, /Unexpected token|expected expression/, ['a.js', 2, 13]],
      [`export const other = 3;`, /exports no "say"/, ['main.js', 1, 22]],
      [`export const say = () => 4;\nmissing();`, /missing is not defined/, ['a.js', 2, 1]],
      [`import './nowhere.js';\nexport const say = () => 5;`, /nowhere\.js.* 404/, ['a.js', 1, 9]],
    ] as const) {
      await folder.write({ 'a.js': text });
      const error = await rejection(folder.reload(rig));
      expect(error.message).to.match(message);
      expect(place({ ...error })).to.deep.equal(at);
      expect(error.text).to.equal(at[0] === 'a.js' ? text : (error.text as string));
      expect(((await ask(rig)) as number[])[0]).to.equal(1);
    }
    await folder.write({ 'a.js': `export const say = () => 6;` });
    await folder.reload(rig);
    expect(await ask(rig), 'the other file kept its state').to.deep.equal([6, 6]);
  });

  it('follows a run that failed in an imported file, which is taken once it is mended', async () => {
    const folder = await folderOf({
      'main.js': `import { say } from './a.js'; import { call } from './state.js'; spark.expose({ answer: () => [say(), call()] });`,
      'a.js': `export const say = () => 1;\nthrow new RangeError('at first');`,
      'state.js': COUNTER,
    });
    const rig = new Rig();
    const error = await rejection(folder.run(rig));
    expect(error.message).to.equal('at first');
    expect(place({ ...error })).to.deep.equal(['a.js', 2, 7]);
    await folder.write({ 'a.js': `export const say = () => 'mended';` });
    await folder.reload(rig);
    expect(await ask(rig)).to.deep.equal(['mended', 1]);
  });

  it('asks for the author’s files again, and for those of libraries once', async () => {
    const folder = await folderOf({
      'main.js': `import './own.js'; import 'library'; spark.expose({});`,
      'own.js': ``,
      'node_modules/library.js': `import './part.js';`,
      'node_modules/part.js': ``,
    });
    importMap({ imports: { library: `${folder.path}node_modules/library.js` } });
    const rig = new Rig();
    await folder.run(rig);
    const before = (await folder.asked('own.js')).length;
    const library = (await folder.asked('node_modules/part.js')).length;
    await folder.reload(rig);
    expect((await folder.asked('own.js')).length).to.be.greaterThan(before);
    expect((await folder.asked('node_modules/part.js')).length).to.equal(library);
  });
});

describe('files that are edited while the page is open', () => {
  const edit = (...urls: string[]) => dispatchEvent(new CustomEvent('spark-runner:edited', { detail: { urls } }));
  const NAMES = {
    'main.js': `import { word } from './a.js'; spark.expose({ word, train, ping: () => word }); ${LOOP} train();`,
    'a.js': `export const word = 'one';`,
  };

  it('are taken by the programs that have read them, and by no others', async () => {
    const [folder, other] = [await folderOf(NAMES), await folderOf(NAMES)];
    const [rig, twin, stranger] = [new Rig(), new Rig(), new Rig()];
    await Promise.all([folder.run(rig), folder.run(twin), other.run(stranger)]);
    await folder.write({ 'a.js': `export const word = 'two';` });
    const taken = [rig, twin].map((one) => one.next('reload', ({ phase }) => phase === 'done'));
    edit(`${folder.path}a.js?t=1`);
    await Promise.all(taken);
    expect([rig, twin, stranger].map(({ session }) => session.exposed.word)).to.deep.equal(['two', 'two', 'one']);
    await roundTrip(stranger);
    expect(stranger.all('reload')).to.deep.equal([]);
  });

  it('start a program that failed for want of them, and leave alone one that was stopped or disposed of', async () => {
    const folder = await folderOf({ 'main.js': `import './later.js'; spark.expose({ up: true });` });
    const other = await folderOf(NAMES);
    const [failed, stopped, disposed] = [new Rig(), new Rig(), new Rig()];
    await rejection(folder.run(failed));
    await Promise.all([other.run(stopped), other.run(disposed)]);
    stopped.controller.stop();
    await stopped.is('stopped');
    disposed.session.dispose();
    await folder.write({ 'later.js': '' });
    const up = failed.next('expose');
    edit(`${folder.path}later.js`, `${other.path}a.js`);
    await up;
    expect(failed.session.exposed.up).to.equal(true);
    expect([stopped.status, disposed.status]).to.deep.equal(['stopped', 'stopped']);
  });
});

describe('an error in an imported file', () => {
  for (const name of ['a.js', 'a.ts']) {
    it(`has the file’s own name, line, column and text: ${name}`, async () => {
      const type = name === 'a.ts' ? ': number' : '';
      const text = `// first\nexport const fails = (x${type}) => { throw new RangeError('inside ' + x); };`;
      const folder = await folderOf({
        'main.js': `import { fails } from './lib/${name}';\n\nconst one = 1;\nfails(one);`,
        [`lib/${name}`]: text,
      });
      const rig = new Rig();
      const error = await rejection(folder.run(rig));
      expect(place({ ...error })).to.deep.equal([`lib/${name}`, 2, text.split('\n')[1].indexOf('new') + 1]);
      expect(error.text).to.equal(text);
      expect(error.stack).to.contain('main.js:4:');
    });
  }

  it('has the place of the import where nothing says where it is', async () => {
    const folder = await folderOf({
      'main.js': `import './a.ts';`,
      'a.ts': `const a: number = 1; import 'nothing-knows';`,
    });
    const error = await rejection(folder.run(new Rig()));
    expect(error.message).to.match(/"nothing-knows".*no import map/);
    expect(place({ ...error })).to.deep.equal(['a.ts', 1, 30]);
  });

  it('is told at the line that calls it where it is a library’s', async () => {
    const folder = await folderOf({
      'main.js': `import { fails } from 'library';\nfails();`,
      'node_modules/library.js': `import 'other'; export const fails = () => { throw new RangeError('inside'); };`,
      'node_modules/other.js': ``,
    });
    importMap({
      imports: {
        library: `${folder.path}node_modules/library.js`,
        other: `${folder.path}node_modules/other.js`,
      },
    });
    expect(place({ ...(await rejection(folder.run(new Rig()))) })).to.deep.equal(['main.js', 2, 1]);
  });

  it('keeps the columns of a line on which specifiers were replaced', async () => {
    const line = `import { two } from './two.ts'; throw new RangeError('here' + two);`;
    const folder = await folderOf({
      'main.js': `import './a.js';`,
      'a.js': line,
      'two.ts': `export const two: number = 2;`,
    });
    expect(place({ ...(await rejection(folder.run(new Rig()))) })).to.deep.equal(['a.js', 1, line.indexOf('new') + 1]);
  });
});

describe('an import whose specifier is computed', () => {
  it('is told with what to write, once, at its line', async () => {
    const folder = await folderOf({
      'main.js': `import './a.js';\nconst name = 'b';\nspark.expose({ load: () => import('./' + name + '.js') });`,
      'a.js': `\nexport const load = (name) => import(name);`,
    });
    const rig = new Rig();
    await folder.run(rig);
    const told = rig.all('advice').map(({ advice }) => advice);
    expect(told.map(({ source, line, about }) => [source, line, about])).to.deep.equal([
      ['main.js', 3, 'import'],
      ['a.js', 2, 'import'],
    ]);
    expect(told[0].text).to.match(/import\("\.\/layers\.js"\)/);
    const error = await rejection(rig.remote.load());
    expect(error.hint).to.match(/new URL\(name, import\.meta\.url\)/);
  });

  it('is nothing to tell of where it is a whole address', async () => {
    const folder = await folderOf({
      'main.js': `const name = 'b'; const b = await import(new URL('./' + name + '.js', import.meta.url).href); spark.expose({ answer: b.b });`,
      'b.js': `export const b = 7;`,
    });
    const rig = new Rig();
    await folder.run(rig);
    expect(rig.session.exposed.answer).to.equal(7);
    expect(rig.all('advice')).to.deep.equal([]);
  });
});

describe('in the sandbox an import', () => {
  const sandboxed = (folder: Folder) => new Rig({ sandbox: true, dataBase: folder.path });

  it('gets files that stand beside the page, without credentials, whatever their form', async () => {
    const folder = await folderOf({
      'a.ts': `import { b } from './b.js'; export const a: number = b + 1;`,
      'b.js': `import 'bare'; export const b = 1;`,
      'node_modules/bare.js': ``,
    });
    importMap({ imports: { bare: `${folder.path}node_modules/bare.js` } });
    const rig = sandboxed(folder);
    await rig.run(`import { a } from '${folder.path}a.ts'; spark.expose({ a });`);
    expect(rig.session.exposed.a).to.equal(2);
    const cookies = async (name: string) => (await folder.asked(name)).map(({ cookie }) => cookie);
    for (const name of ['a.ts', 'b.js', 'node_modules/bare.js']) expect(await cookies(name)).to.deep.equal(['']);
    await fetch(`${folder.path}b.js`, { cache: 'no-store' });
    expect(await cookies('b.js'), 'the reader has one').to.deep.equal(['', 'shelf=secret']);
  });

  it('gets no text of the server that stands elsewhere', async () => {
    const [folder, elsewhere] = [await folderOf({}), await folderOf({ 'private.js': `export const secret = 1;` })];
    const error = await rejection(sandboxed(folder).run(`import '${elsewhere.path}private.js';`));
    expect(error.phase).to.equal('import');
  });

  it('gets what is for everybody, as before', async () => {
    const [folder, elsewhere] = [await folderOf({}), await folderOf({ 'open/a.js': `export const a = 3;` })];
    const rig = sandboxed(folder);
    await rig.run(`import { a } from '${elsewhere.path}open/a.js'; spark.expose({ a });`);
    expect(rig.session.exposed.a).to.equal(3);
  });

  it('is hot reloaded, and keeps what did not change', async () => {
    const folder = await folderOf({ 'a.js': `export const word = 'one';`, 'state.js': COUNTER });
    const code = `import { word } from '${folder.path}a.js'; import { call } from '${folder.path}state.js';
      spark.expose({ answer: () => [word, call()] });`;
    const rig = sandboxed(folder);
    await rig.run(code);
    expect(await rig.remote.answer()).to.deep.equal(['one', 1]);
    await folder.write({ 'a.js': `export const word = 'two';` });
    await rig.reload(code);
    expect(await rig.remote.answer()).to.deep.equal(['two', 2]);
  });
});
