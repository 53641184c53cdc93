/** Programs of several files in one text, and programs that need others. */
import { expect } from 'chai';
import { joinFiles } from '../../src/runtime/page/join-files.ts';
import { splitFiles } from '../../src/runtime/page/program-files.ts';
import { disposeAll, Rig, rejection } from './rig.ts';

const LOOP = `async function train() { for (;;) { await spark.checkpoint(); await new Promise((r) => setTimeout(r, 1)); } }`;

afterEach(disposeAll);

describe('a text of several files', () => {
  it('is what its files are joined to', () => {
    for (const files of [
      [{ name: '', text: 'one' }],
      [{ name: '', text: '' }],
      [
        { name: '', text: 'import "./b.js";' },
        { name: 'b.js', text: 'b\n' },
        { name: 'lib/c.ts', text: '' },
      ],
      [
        { name: 'main.js', text: '\n\nx' },
        { name: 'b.js', text: 'b' },
      ],
    ]) {
      expect(splitFiles(joinFiles(files))).to.deep.equal(files);
    }
  });

  it('begins one at a line that is nothing else', () => {
    expect(splitFiles('x // @filename: a.js')).to.deep.equal([{ name: '', text: 'x // @filename: a.js' }]);
    expect(splitFiles('//@filename: ./a.js  \ny')).to.deep.equal([{ name: 'a.js', text: 'y' }]);
  });

  it('imports between its files, TypeScript and data too', async () => {
    const rig = new Rig();
    await rig.session.run({
      code: `import { two } from './lib/two.js'; import { half } from './half.ts'; import data from './data.json' with { type: 'json' };
        spark.expose({ answer: [two, half, data.x] });`,
      files: {
        'lib/two.js': `import { half } from '../half.ts'; export const two = 4 * half;`,
        'half.ts': `export const half: number = 0.5;`,
        'data.json': `{ "x": 3 }`,
      },
    });
    expect(rig.session.exposed.answer).to.deep.equal([2, 0.5, 3]);
  });

  it('runs in the sandbox as it does in the page', async () => {
    const rig = new Rig({ sandbox: true });
    await rig.run(`import { x } from './a.js'; spark.expose({ x });\n// @filename: a.js\nexport const x = 7;`);
    expect(rig.session.exposed.x).to.equal(7);
  });

  it('takes over at the checkpoint when any of them is another, and keeps the state of those that are not', async () => {
    const text = (rate: number): string =>
      `import { rate } from './rate.js'; import { call } from './count.js'; spark.expose({ answer: [rate, call()] }); ${LOOP} spark.expose({ train });
// @filename: rate.js
export const rate = ${rate};
// @filename: count.js
let calls = 0; export const call = () => ++calls;`;
    const rig = new Rig();
    await rig.run(text(1), { autostart: true });
    expect(rig.session.exposed.answer).to.deep.equal([1, 1]);
    await rig.reload(text(2));
    expect(rig.session.exposed.answer).to.deep.equal([2, 2]);
    expect(rig.session.source).to.equal(text(2));
  });

  it('has its errors told at the file and line where they are', async () => {
    const rig = new Rig();
    const thrown = await rejection(rig.run(`import './a.js';\n// @filename: a.js\n\nnull.x;\n// @filename: b.js\n1`));
    expect(thrown).to.include({ source: 'a.js', line: 2, text: '\nnull.x;' });
    const wrong = await rejection(rig.run(`import './a.js';\n// @filename: a.js\n\n\nconst = 1;`));
    expect(wrong).to.include({ source: 'a.js', line: 3, phase: 'compile' });
    const main = await rejection(rig.run(`// @filename: main.js\n\nnull.x\n// @filename: a.js\n1`));
    expect(main).to.include({ source: 'main.js', line: 2, text: '\nnull.x' });
  });
});

describe('a program that needs another', () => {
  it('imports what the other exports, and evaluates it for itself', async () => {
    const first = {
      code: `import { one } from './one.js'; export const data = [one, 2];\n// @filename: one.js\nexport const one = 1;`,
    };
    const rig = new Rig();
    await rig.session.run({
      code: `import { data } from '#first'; import { one } from './one.js'; spark.expose({ data, one });\n// @filename: one.js\nexport const one = 'mine';`,
      needs: { '#first': first },
    });
    expect(rig.session.exposed.data).to.deep.equal([1, 2]);
    expect(rig.session.exposed.one).to.equal('mine');
  });

  it('is told at the other’s line what fails there, and what to write where nothing has that name', async () => {
    const rig = new Rig();
    const needs = { '#first': { code: `\nnull.x` } };
    const failed = await rejection(rig.session.run({ code: `import '#first'`, needs }));
    expect(failed).to.include({ source: '#first', line: 2, text: '\nnull.x' });
    const none = await rejection(rig.session.run({ code: `import '#other'`, needs }));
    expect(none).to.include({ phase: 'import', line: 1 });
    expect(none.hint).to.include('needs="#other"');
  });
});
