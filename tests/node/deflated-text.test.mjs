/** Texts that modules carry deflated, in letters. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { asLetters, deflatedText, LETTERS } from '../../scripts/deflated-text.mjs';

/** The module that carries a text. */
const carrying = async (text) =>
  import(`data:text/javascript,${encodeURIComponent(`${await deflatedText(text)}\nexport { text, bytes };`)}`);

it('gives the text back, of any length and in any script', async () => {
  const lengths = Array.from({ length: 30 }, (_, length) => 'ab→💥\n\\\'"`'.repeat(9).slice(0, length));
  for (const text of [...lengths, 'const a = 1;\n'.repeat(1e5)]) {
    const module = await carrying(text);
    // Half a pair of surrogates is no text.
    assert.equal(await module.text(), text.toWellFormed());
    assert.equal(inflateRawSync(module.bytes()).toString(), text.toWellFormed());
  }
});

it('writes 13 bits in two letters, and any bytes differently', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      assert.equal(asLetters(bytes).length, 2 * Math.ceil((8 * bytes.length) / 13));
      if (bytes.length) assert.notEqual(asLetters(bytes), asLetters(bytes.with(0, bytes[0] ^ 1)));
    }),
  );
});

it('has letters that end no string, begin no tag and take a byte', () => {
  assert.equal(new Set(LETTERS).size, 91);
  assert.match(LETTERS, /^[ -~]+$/);
  assert.doesNotMatch(LETTERS, /['\\<>]/);
});
