import { expect } from 'chai';
import { compile } from '../../src/runtime/page/compile.ts';
import { resolveImport } from '../../src/runtime/page/import-map.ts';
import { ModuleLog } from '../../src/runtime/page/module-log.ts';
import { Places } from '../../src/runtime/page/places.ts';
import type { SparkProgram } from '../../src/runtime/page/session-types.ts';
import { disposeAll, Rig, rejection } from './rig.ts';

const MODULE = '/tests/runtime/fixtures/module.js';

describe('program sources', () => {
  afterEach(disposeAll);

  it('may be a file, whose imports are relative to it', async () => {
    const rig = new Rig();
    await rig.session.run({ src: MODULE.replace('module.js', 'imports.js') });
    expect(rig.session.exposed.doubled).to.equal(84);
    expect(rig.session.exposed.here).to.match(/^http.*fixtures\/imports\.js$/);
  });

  it('may be TypeScript, whose lines stay', async () => {
    const rig = new Rig();
    await rig.session.run({
      lang: 'ts',
      code: `interface Point {\n  x: number;\n}\nconst p: Point = { x: 3 };\nspark.expose({ line: new Error().stack, x: p.x as number });\nconsole.log('here');`,
    });
    await rig.is('completed');
    expect(rig.session.exposed.x).to.equal(3);
    expect(rig.all('log')[0].entries[0].line).to.equal(6);
  });

  it('may be a function: arrow, async, declared or a method', async () => {
    const holder = {
      async method() {
        spark.metric('ran', 4);
      },
    };
    function declared() {
      spark.metric('ran', 3);
    }
    const programs = [() => spark.metric('ran', 1), async () => spark.metric('ran', 2), declared, holder.method];
    for (const [i, program] of programs.entries()) {
      const rig = new Rig();
      await rig.session.run(program);
      await rig.is('completed');
      expect(rig.values('ran')).to.deep.equal([i + 1]);
    }
  });

  it('may be a function in any way of writing one', async () => {
    const ways = [
      // Written as text, since a formatter would make them all alike.
      'async(x) => spark.metric("ran", 1)',
      'async x => spark.metric("ran", 1)',
      'async => spark.metric("ran", 1)',
      'π => spark.metric("ran", 1)',
      '$ => { spark.metric("ran", 1) }',
      'async /* with a remark */ function () { spark.metric("ran", 1) }',
      'function/**/named() { spark.metric("ran", 1) }',
      '({ async() { spark.metric("ran", 1) } }).async',
      '({ function() { spark.metric("ran", 1) } }).function',
      '({ get() { spark.metric("ran", 1) } }).get',
      '({ asynchronous() { spark.metric("ran", 1) } }).asynchronous',
      '({ async "quoted name"() { spark.metric("ran", 1) } })["quoted name"]',
      'new (class { #own() { spark.metric("ran", 1) } get it() { return this.#own } })().it',
      'new (class { async #own() { spark.metric("ran", 1) } get it() { return this.#own } })().it',
      '(class { static run() { spark.metric("ran", 1) } }).run',
    ];
    for (const way of ways) {
      const rig = new Rig();
      await rig.session.run(new Function(`return (${way})`)() as SparkProgram);
      await rig.is('completed');
      expect(rig.values('ran'), way).to.deep.equal([1]);
    }
  });

  const REFUSED: [what: string, program: () => unknown, told: RegExp, hint: RegExp][] = [
    ['a native function', () => Math.max, /program max is native or bound/, /itself/],
    ['a bound function', () => (() => 1).bind(null), /native or bound/, /itself/],
    ['a Proxy of a function', () => new Proxy(() => 1, {}), /native or bound/, /itself/],
    ['a class', () => class Trainer {}, /program Trainer is a class/, /makes one/],
    ['a generator', () => function* steps() {}, /steps is a generator/, /await spark\.checkpoint/],
    ['an async generator', () => async function* steps() {}, /steps is a generator/, /await spark\.checkpoint/],
    ['a generator method', () => ({ *steps() {} }).steps, /steps is a generator/, /await spark\.checkpoint/],
    [
      'a getter',
      () =>
        Object.getOwnPropertyDescriptor(
          {
            get rate() {
              return 1;
            },
          },
          'rate',
        )!.get,
      /is a getter/,
      /name of its own/,
    ],
    [
      'a method with a computed name',
      () => ({ [Symbol.toPrimitive]() {} })[Symbol.toPrimitive],
      /computed name/,
      /name/,
    ],
    ['text by itself', () => 'train()', /A program is \{ code \}.*not "train\(\)"/, /Give its text/],
    ['no text', () => ({ code: 5 }), /A program is .*not \{"code":5\}/, /Give its text/],
    ['what JSON can’t write', () => ({ size: 5n }), /A program is .*not object/, /Give its text/],
    ['an address that is none', () => ({ src: 'http://[' }), /src "http:\/\/\[" is no address/, /from the page/],
  ];
  for (const [what, program, told, hint] of REFUSED) {
    it(`may not be ${what}, which is told with what to do`, async () => {
      const error = await rejection(new Rig().session.run(program() as SparkProgram));
      expect(error.message).to.match(told);
      expect(error.hint).to.match(hint);
      expect(error.phase).to.equal('source');
    });
  }

  it('may import by static, dynamic and re-exporting forms', async () => {
    const rig = new Rig();
    await rig.run(`import name, { answer } from '${MODULE}';
      export { answer as again } from '${MODULE}';
      const later = await import('${MODULE}');
      spark.expose({ seen: [name, answer, later.answer] });`);
    expect(rig.session.exposed.seen).to.deep.equal(['module', 42, 42]);
  });

  it('import the worker’s own module under its name', async () => {
    const rig = new Rig();
    await rig.run(
      `import { spark as imported } from 'spark-runner/worker'; spark.expose({ same: imported === spark });`,
    );
    expect(rig.session.exposed.same).to.equal(true);
  });

  it('have the errors that end them as globals, the same as they import', async () => {
    const rig = new Rig();
    await rig.run(`import * as own from 'spark-runner/worker';
      spark.expose({
        same: [own.SparkStopError === SparkStopError, own.SparkReloadError === SparkReloadError],
        async until() {
          try {
            for (;;) await spark.checkpoint();
          } catch (error) {
            console.log(error instanceof SparkStopError, error instanceof SparkReloadError);
            throw error;
          }
        },
      });`);
    expect(rig.session.exposed.same).to.deep.equal([true, true]);
    const call = rig.remote.until();
    await rig.reload(`spark.expose({ until: () => 'new' });`);
    expect(await call).to.equal('new');
    expect(rig.all('log')[0].entries[0].text).to.equal('false true');
  });

  it('import bare names through the page’s import map', async () => {
    const script = document.createElement('script');
    script.type = 'importmap';
    script.textContent = JSON.stringify({ imports: { mapped: MODULE, 'prefix/': '/tests/runtime/fixtures/' } });
    document.head.append(script);
    const rig = new Rig();
    await rig.run(
      `import { answer } from 'mapped'; import name from 'prefix/module.js'; spark.expose({ answer, name });`,
    );
    script.remove();
    expect([rig.session.exposed.answer, rig.session.exposed.name]).to.deep.equal([42, 'module']);
  });

  it('keep the author’s columns although specifiers grow', async () => {
    const rig = new Rig();
    await rig.run(`import { answer } from '${MODULE}'; console.log('here', answer);`);
    await rig.is('completed');
    const [entry] = rig.all('log')[0].entries;
    expect([entry.line, entry.column]).to.deep.equal([1, `import { answer } from '${MODULE}'; console.`.length + 1]);
  });

  it('may end in a comment or without a semicolon', async () => {
    for (const code of [`spark.metric('ran', 1) // done`, `spark.metric('ran', 1)`, `{ spark.metric('ran', 1) }`]) {
      const rig = new Rig();
      await rig.run(code);
      await rig.is('completed');
      expect(rig.values('ran')).to.deep.equal([1]);
    }
  });
});

describe('a program in the manner of torch.js, a function torch that uses torch', () => {
  afterEach(disposeAll);
  const USES = `spark.metric('sum', await torch.ones(3).sum().item());`;

  it('may be a function', async () => {
    const rig = new Rig({ backend: 'cpu' });
    await rig.session.run(new Function(`return async function torch() {\n  ${USES}\n}`)() as SparkProgram);
    await rig.is('completed');
    expect(rig.values('sum')).to.deep.equal([3]);
  });

  for (const [how, code] of Object.entries({
    'by itself': `async function torch() {\n  ${USES}\n}`,
    'with what it destructures': `async function torch() {\n  const { ones } = torch;\n  spark.metric('sum', await ones(3).sum().item());\n}`,
    'as default export': `export default async function torch() {\n  ${USES}\n}`,
    exported: `export async function torch() {\n  ${USES}\n}`,
    'with a default export of its own': `async function torch() {\n  ${USES}\n}\nexport default torch;`,
    'beside other code that uses torch': `torch.manual_seed(0); const { nn } = torch; async function torch() {\n  ${USES}\n}`,
  })) {
    it(`may be text, ${how}`, async () => {
      const rig = new Rig({ backend: 'cpu' });
      await rig.run(code);
      await rig.is('completed');
      expect(rig.values('sum')).to.deep.equal([3]);
    });
  }

  it('tells errors at the author’s own column', async () => {
    const code = `async function torch() { torch.ones(1); missing; }`;
    const error = await rejection(new Rig({ backend: 'cpu' }).run(code));
    expect([error.line, error.column]).to.deep.equal([1, code.indexOf('missing') + 1]);
  });

  for (const call of ['await torch();', 'spark.expose({ torch });', 'export default () => torch();']) {
    it(`is refused with what to write where it is used as a function, too: ${call}`, async () => {
      const error = await rejection(new Rig().run(`async function torch() {\n  ${USES}\n}\n${call}`));
      expect(error.message).to.match(/function torch hides the torch that it uses/);
      expect(error.hint).to.match(/another name.*function main\(\)/);
      expect([error.phase, error.line, error.column]).to.deep.equal(['compile', 1, 16]);
    });
  }

  it('leaves a function of that name alone that uses none', async () => {
    const rig = new Rig();
    await rig.run(`function torch() { return 7; } spark.expose({ seven: torch() });`);
    expect(rig.session.exposed.seven).to.equal(7);
  });
});

describe('compiling', () => {
  const context = () => ({
    places: new Places({ workerSrc: 'w.js' }),
    log: new ModuleLog(),
    fresh: false,
    files: new Map(),
  });
  const source = (code: string) => ({
    code,
    lang: 'js' as const,
    name: 'p',
    baseURL: 'https://a.example/x/',
    prefix: 0,
    whole: code,
  });

  it('notices torch, by name and by import', async () => {
    const uses = async (code: string) => (await compile(source(code), context())).program.kernelsURL !== undefined;
    expect(await uses('torch.tensor(1)')).to.equal(true);
    expect(await uses(`import { nn } from 'spark-runner/kernels';`)).to.equal(true);
    expect(await uses('const torches = 1;')).to.equal(false);
  });

  it('leaves texts without imports exactly as they are', async () => {
    const code = `const text = "from 'x'"; // import nothing`;
    expect((await compile(source(code), context())).program.code).to.equal(code);
  });
});

describe('import maps', () => {
  const map = {
    imports: {
      a: './a.js',
      'lib/': 'https://cdn.example/lib/',
      'lib/special': './special.js',
      './rel.js': './other.js',
      none: null,
    },
    scopes: { './inner/': { a: './inner-a.js' } },
  };
  const resolve = (specifier: string, importer = 'https://a.example/page.html') =>
    resolveImport(specifier, importer, map, 'https://a.example/page.html');

  it('resolve names, prefixes, the longest match, scopes and addresses', () => {
    expect(resolve('a')).to.equal('https://a.example/a.js');
    expect(resolve('lib/x/y.js')).to.equal('https://cdn.example/lib/x/y.js');
    expect(resolve('lib/special')).to.equal('https://a.example/special.js');
    expect(resolve('a', 'https://a.example/inner/m.js')).to.equal('https://a.example/inner-a.js');
    expect(resolve('./rel.js')).to.equal('https://a.example/other.js');
    expect(resolve('https://b.example/m.js')).to.equal('https://b.example/m.js');
    expect(resolve('unknown')).to.equal(undefined);
    expect(resolve('none'), 'blocked').to.equal(null);
  });
});

/** The programs above are typed here and run in the worker. */
declare const spark: { metric(name: string, value: number): void };
