import { expect } from 'chai';
import { compile } from '../../src/runtime/page/compile.ts';
import { resolveImport } from '../../src/runtime/page/import-map.ts';
import { disposeAll, Rig } from './rig.ts';

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

describe('compiling', () => {
  const source = (code: string) => ({
    code,
    lang: 'js' as const,
    name: 'p',
    baseURL: 'https://a.example/x/',
    prefix: 0,
  });

  it('notices torch, by name and by import', async () => {
    const uses = async (code: string) =>
      (await compile(source(code), { workerSrc: 'w.js' })).program.kernelsURL !== undefined;
    expect(await uses('torch.tensor(1)')).to.equal(true);
    expect(await uses(`import { nn } from 'spark-runner/kernels';`)).to.equal(true);
    expect(await uses('const torches = 1;')).to.equal(false);
  });

  it('leaves texts without imports exactly as they are', async () => {
    const code = `const text = "from 'x'"; // import nothing`;
    expect((await compile(source(code), { workerSrc: 'w.js' })).program.code).to.equal(code);
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
    expect(resolve('none')).to.equal(undefined);
  });
});

/** The programs above are typed here and run in the worker. */
declare const spark: { metric(name: string, value: number): void };
