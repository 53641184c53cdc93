import { expect } from 'chai';
import { langOf, langOfAddress } from './file-language.ts';
import { isTypeScriptFile } from './text-file.ts';

describe('the language of a file', () => {
  it('is what its name ends with', () => {
    for (const name of ['a.ts', 'a.mts', 'a.cts', 'a.tsx', 'c#/a.ts']) expect(langOf(name), name).to.equal('ts');
    for (const name of ['a.js', 'a.mjs', 'ts', 'a.ts.js', 'a.txt', 'a.tsv', ''])
      expect(langOf(name), name).to.equal('js');
  });

  it('is that of an address’s path, whatever is asked of it', () => {
    for (const address of ['a.ts?v=2', '/b/a.tsx#L3', 'https://c.d/a.mts?e=f.js'])
      expect(langOfAddress(address), address).to.equal('ts');
    for (const address of ['a.js?of=a.ts', 'a.js#a.ts', '?a.ts'])
      expect(langOfAddress(address), address).to.equal('js');
  });

  it('is JavaScript where a server has made that of it', () => {
    expect(isTypeScriptFile('https://c.d/a.tsx?v=2', 'text/plain')).to.equal(true);
    expect(isTypeScriptFile('https://c.d/a.ts', 'text/javascript')).to.equal(false);
    expect(isTypeScriptFile('https://c.d/a.js?of=a.ts', '')).to.equal(false);
  });
});
