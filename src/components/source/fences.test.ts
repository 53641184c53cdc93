/**
 * One program in a fence, as site generators and highlighters write it: `tests/fences/make.mjs` made them by the engines
 * themselves. Each is read as a page shows it, with its own styles only.
 */
import { expect } from 'chai';
import { mount, unmount } from '../../../tests/components/helpers.ts';
import { findProgram } from './find-program.ts';
import { readProgram } from './written-program.ts';

interface Stored {
  programs: Record<'js' | 'ts', string>;
  fences: Record<string, { html: string; lang: 'js' | 'ts' }>;
}
const stored = await fetch(new URL('../../../tests/fences/fences.json', import.meta.url));
const { programs, fences }: Stored = await stored.json();

describe('a fence that is written by', () => {
  afterEach(unmount);

  for (const [engine, { html, lang }] of Object.entries(fences)) {
    it(`${engine} is read as its program`, async () => {
      const holder = await mount(`<div>${html}</div>`);
      const found = findProgram(holder);
      expect(found, html).not.to.equal(undefined);
      const { code, lang: said } = readProgram(found!);
      expect(code, html).to.equal(programs[lang]);
      expect(said).to.equal(lang);
    });
  }
});
