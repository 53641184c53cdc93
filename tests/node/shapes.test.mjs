/**
 * Shapes and keywords in the package's types, by programs: each of tests/types/wrong/ is red with the message that its first line
 * says, each of tests/types/right/ is green, as TypeScript and as plain JavaScript with `// @ts-check`, whether or not compilers are
 * strict; and so are the demo's and
 * README's programs, for which compilers need not do much more than they did without shapes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sample } from '../snippets.mjs';

const root = join(import.meta.dirname, '..', '..');
let folder;
before(() => {
  assert.ok(existsSync(join(root, 'dist', 'types')), 'dist/types is not there: build without --fast');
  folder = mkdtempSync(join(tmpdir(), 'spark-shapes-'));
  for (const scope of ['@webgpu', '@types']) mkdirSync(join(folder, 'node_modules', scope), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', 'spark-runner'), 'junction');
  for (const name of ['@webgpu/types', '@types/node'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lets tsc check programs, each in a module of its own.
 * @param programs their texts by name
 * @returns what is said of each, and what it counts
 */
function check(programs, language, options = { strict: true }) {
  const files = Object.keys(programs).map((name) => `${name}.${language}`);
  for (const [name, text] of Object.entries(programs))
    writeFileSync(
      join(folder, `${name}.${language}`),
      `${language === 'js' ? '// @ts-check\n' : ''}${text}\nexport {};\n`,
    );
  const compilerOptions = {
    ...{ types: ['@webgpu/types', 'spark-runner/globals'], target: 'es2023', module: 'esnext' },
    ...{ moduleResolution: 'bundler', lib: ['ES2024', 'DOM', 'DOM.Iterable'], skipLibCheck: true, noEmit: true },
    ...{ allowJs: true, ...options },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' });
  const said = Object.fromEntries(Object.keys(programs).map((name) => [name, '']));
  let name;
  for (const line of stdout.split('\n')) {
    const found = /^(?:.*\/)?([\w-]+)\.[jt]s\(/.exec(line);
    if (found) name = found[1];
    if (found || line.startsWith('  ')) said[name] += `${line}\n`;
  }
  return { said, instantiations: Number(/^Instantiations:\s+(\d+)/m.exec(stdout)[1]) };
}

const programsIn = (kind) => {
  const path = join(root, 'tests', 'types', kind);
  return Object.fromEntries(
    readdirSync(path).map((file) => [file.replace('.js', ''), readFileSync(join(path, file), 'utf8')]),
  );
};

for (const [language, called] of [
  ['ts', 'TypeScript'],
  ['js', 'JavaScript that is checked'],
]) {
  describe(`shapes and keywords in ${called}`, () => {
    const [wrong, right] = [programsIn('wrong'), programsIn('right')];
    let said;
    before(() => {
      const all = Object.entries({ ...prefixed('wrong', wrong), ...prefixed('right', right) });
      said = check(Object.fromEntries(all), language).said;
    });
    for (const [name, text] of Object.entries(wrong)) {
      const message = text.split('\n')[0].slice('// '.length);
      it(`refuse ${name}: “${message}”`, () =>
        assert.ok(said[`wrong-${name}`].includes(message), said[`wrong-${name}`] || 'nothing is said'));
    }
    // A type in a comment is one in JavaScript only.
    for (const [name, text] of Object.entries(right))
      if (language === 'js' || !text.includes('/**'))
        it(`take ${name.replaceAll('-', ' ')}`, () => assert.equal(said[`right-${name}`], ''));
  });
}

describe('an application whose compiler is not strict', () => {
  const right = programsIn('right');
  for (const language of ['ts', 'js']) {
    // A type in a comment is one in JavaScript only.
    const programs = Object.entries(right).filter(([, text]) => language === 'js' || !text.includes('/**'));
    let said;
    before(() => {
      said = check(Object.fromEntries(programs), language, { strict: false }).said;
    });
    for (const [name] of programs)
      it(`sees no red in ${name.replaceAll('-', ' ')}, in ${language}`, () => assert.equal(said[name], ''));
  }
});

const prefixed = (kind, programs) =>
  Object.fromEntries(Object.entries(programs).map(([name, text]) => [`${kind}-${name}`, text]));

describe('the programs of the demo and of README', () => {
  const SCRIPT = /<script type="text\/spark"[^>]*>([\s\S]*?)<\/script>/g;
  const pages = readdirSync(join(root, 'demo')).filter((name) => name.endsWith('.html'));
  const programs = { readme: [...sample.matchAll(SCRIPT)][0][1] };
  for (const page of pages)
    [...readFileSync(join(root, 'demo', page), 'utf8').matchAll(SCRIPT)].forEach(([, text], at) => {
      programs[`${page.replace('.html', '')}-${at}`] = text;
    });
  let checked;
  before(() => {
    checked = check(programs, 'js', { strict: false });
  });
  for (const name of Object.keys(programs)) it(`are right: ${name}`, () => assert.equal(checked.said[name], ''));

  // Without shapes they were 25,000, and tsc took three quarters of the time; 62,000 when this was written,
  // and 80,200 since `x.at(…)` asks of each index whether it is a mask, whose answer is a promise.
  it('ask no more of compilers than was meant', () => {
    assert.ok(checked.instantiations < 84_000, `${checked.instantiations} types were made of generic ones`);
  });

  it('README’s is right in strict TypeScript, too', () =>
    assert.equal(check({ readme: programs.readme }, 'ts').said.readme, ''));
});
