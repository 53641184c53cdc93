import { expect } from 'chai';
import fc from 'fast-check';
import { writtenText } from './written-text.ts';

describe('the text of a program in a page', () => {
  it('begins with its first line, and has no indentation that all its lines share', () => {
    expect(writtenText('\n\n    if (a) {\n      b();\n\n    }\n  ')).to.equal('if (a) {\n  b();\n\n}');
    expect(writtenText('\t\ta\n\t\t\tb')).to.equal('a\n\tb');
  });

  it('keeps indentation that is written in another way', () => {
    expect(writtenText('\ta\n    b')).to.equal('\ta\n    b');
  });

  it('knows every kind of line end, and no byte order mark', () => {
    expect(writtenText('\uFEFFa\r\nb\rc\nd\r\n')).to.equal('a\nb\nc\nd');
    expect(writtenText('\t\uFEFFa\r\n\ta')).to.equal('a\na');
  });

  it('takes what an engine put into an empty line for nothing', () => {
    expect(writtenText('a\n\u200B\n \u200B \nb')).to.equal('a\n\n\nb');
    expect(writtenText("const joined = '\u200D';")).to.equal("const joined = '\u200D';");
  });

  it('may be empty', () => {
    expect(writtenText('')).to.equal('');
    expect(writtenText(' \r\n ')).to.equal('');
  });

  it('stays as it is when it is read again', () => {
    const piece = fc.constantFrom('a', ' ', '\t', '\n', '\r\n', '\r', '\uFEFF', '\u200B', '`');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = writtenText(pieces.join(''));
        expect(writtenText(once)).to.equal(once);
      }),
      { numRuns: 2000 },
    );
  });
});
