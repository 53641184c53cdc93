/** Acorn as pages have it reads what the whole of it reads, and says where it can't read on. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as whole from 'acorn';
import { plainAcorn } from '../../scripts/plain-acorn.mjs';

const file = fileURLToPath(import.meta.resolve('acorn'));
const text = plainAcorn(file, readFileSync(file, 'utf8'));
const plain = await import(`data:text/javascript,${encodeURIComponent(text)}`);

const read = ({ parse }, code) => JSON.stringify(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
/** What it says, and where. */
function refusal({ parse }, code) {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch ({ message, pos, loc }) {
    return { message, pos, loc: { ...loc } };
  }
  return undefined;
}

describe('Acorn in a page', () => {
  it('reads our own modules as the whole of it does', () => {
    const npm = join(import.meta.dirname, '..', '..', 'dist', 'npm');
    const names = readdirSync(npm, { recursive: true }).filter((name) => name.endsWith('.js'));
    assert.ok(names.length > 100);
    for (const name of names) {
      const code = readFileSync(join(npm, name), 'utf8');
      assert.equal(read(plain, code), read(whole, code), name);
    }
  });

  it('reads names in letters of all planes, to the end of the text', () => {
    for (const code of ['let größe = 1, 𝒳 = 2; größe', '𠮷', 'a.π', 'x\u200d', '#!x\nı'])
      assert.equal(read(plain, code), read(whole, code), code);
  });

  it('reads regular expressions that this engine has', () => {
    const code = String.raw`[/(?<year>\d{4})-\k<year>/u, /[\p{L}--[a-z]]/v, /]{/, /(?<=a)b(?!c)/dgimsuy]`;
    assert.equal(read(plain, code), read(whole, code));
  });

  for (const code of ['let = /(/;', 'x = 1;\ny = /[z-a]/', '/a{2,1}/', '/(?<a>.)(?<a>.)/', '/a', 'a b', 'let €', '🦄'])
    it(`refuses ${code.replace('\n', ' ')} in the same words, at the same place`, () => {
      assert.deepEqual(refusal(plain, code), refusal(whole, code));
      assert.ok(refusal(plain, code));
    });

  it('refuses flags that the engine does not have', () => {
    const { message, loc } = refusal(plain, 'x =\n  /a/gg;');
    assert.match(message, /flags.*gg/);
    assert.deepEqual(loc, { line: 2, column: 3 });
  });
});
