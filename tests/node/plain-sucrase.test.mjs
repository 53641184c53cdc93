/** Sucrase as the package has it takes out of a text what the whole of it would, and says the same of one that it can't read. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const whole = createRequire(import.meta.url)('sucrase');
const [piece] = readdirSync(join(root, 'dist')).filter((name) => name.startsWith('piece-typescript-'));
const published = await import(`../../dist/${piece}`);

const options = {
  transforms: ['typescript'],
  disableESTransforms: true,
  filePath: 'program.ts',
  sourceMapOptions: { compiledFilename: 'program.js' },
};
function made({ transform }, text) {
  try {
    return transform(text, options);
  } catch ({ message, loc }) {
    return { message, loc: { ...loc } };
  }
}

describe('Sucrase in the package', () => {
  it('takes the types out of our own sources', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'));
    assert.ok(names.length > 400);
    for (const name of names) {
      const text = readFileSync(join(root, 'src', name), 'utf8');
      assert.deepEqual(made(published, text), made(whole, text), name);
    }
  });

  for (const text of [
    'enum Colour { Red, Green = "g" }\nnamespace Shapes { export const sides = 4; }',
    'class Point { constructor(private readonly x: number, public y = <number>z!) {} declare kept: string; }',
    'import { type A, b } from "./other.js";\nexport type { A };\nexport const c = b satisfies A;',
    'const element = <div>no JSX</div>;',
    'const value: = 3;',
    'abstract class Q<T,> { abstract of(this: Q<T>): asserts this is T; }\nfunction f(a?: string): void;\nfunction f() {}',
  ])
    it(`treats ${text.split('\n')[0]}`, () => assert.deepEqual(made(published, text), made(whole, text)));
});
