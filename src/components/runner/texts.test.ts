import { expect } from 'chai';
import fc from 'fast-check';
import type { Origin, Wish } from '../consent.ts';
import type { CodeState, ShownCode } from '../run-state.ts';
import { Texts, taken } from './texts.ts';

const AUTHORED: ShownCode = { text: 'author' };
const stateOf = (texts: Texts): CodeState => ({
  authored: AUTHORED,
  applied: texts.replaced ?? AUTHORED,
  draft: texts.draft,
});

/** What can happen to the texts of a program, as the element and its editor do it. */
const ACTS = {
  types: (texts: Texts, text: string) => (texts.draft = texts.edited(text, stateOf(texts))),
  brings: (texts: Texts, text: string) => (texts.draft = texts.edited(text, stateOf(texts), 'link')),
  keeps: (texts: Texts, text: string) => (texts.draft = texts.edited(text, stateOf(texts), 'kept')),
  reverts: (texts: Texts) => (texts.draft = texts.edited(AUTHORED.text, stateOf(texts))),
  page: (texts: Texts, text: string) => texts.replace({ text: `page ${text}` }),
  original: (texts: Texts) => texts.replace(undefined),
};
type Act = keyof typeof ACTS;
const WISHES: Wish[] = ['autorun', 'script', 'press', 'choice'];

describe('the texts of a program', () => {
  it('run a stranger’s only on the reader’s choice, whatever came before', () => {
    const step = fc.oneof(
      fc.record({ act: fc.constantFrom(...(Object.keys(ACTS) as Act[])), text: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ wish: fc.constantFrom(...WISHES), pressed: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const texts = new Texts();
        /** Whether what the editor shows goes back to a link: kept by hand, to be compared with. */
        let strange = false;
        for (const one of steps) {
          if ('act' in one) {
            ACTS[one.act](texts, one.text);
            if (one.act === 'brings') strange = true;
            // Without a text of their own in the editor, the reader sees what the page gave.
            if (one.act === 'reverts' || (!texts.draft && (one.act === 'page' || one.act === 'original')))
              strange = false;
            continue;
          }
          const before = texts.shown;
          const ran = texts.chosen(one.wish, one.pressed ? before : undefined);
          if (ran?.origin === 'link' || (strange && ran === before)) {
            expect([one.wish, one.pressed]).to.deep.equal(['choice', true]);
          }
          if (one.wish === 'autorun') expect(ran?.origin ?? 'page').to.equal('page' satisfies Origin);
          texts.replace(ran && taken(ran), before);
          if (strange) expect(texts.shown).to.include({ text: before!.text, origin: 'link' });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('run what was pressed for, not what came since', () => {
    const texts = new Texts();
    const first = ACTS.brings(texts, 'a');
    expect(texts.chosen('choice', first)).to.equal(first);
    ACTS.brings(texts, 'b');
    expect(texts.chosen('choice', first)).to.equal(undefined);
  });

  it('ask anew for a link that comes anew, and not for what the reader changed since they chose', () => {
    const texts = new Texts();
    texts.replace(taken(ACTS.brings(texts, 'a')));
    expect(ACTS.types(texts, 'a!').accepted).to.equal(true);
    expect(ACTS.brings(texts, 'a').accepted).to.equal(false);
  });
});
