/**
 * The texts of a runner's program beside the author's: what was put in its place, and what an editor shows instead. It says
 * which of them runs on whose wish (by the table of `consent.ts`); it runs nothing and shows nothing.
 */

import { plainText } from '../../runtime/page/plain-text.ts';
import { mayRun, type Origin, originAfter, type Wish } from '../consent.ts';
import type { CodeState, ShownCode } from '../run-state.ts';

export class Texts {
  /** What was put in the place of the author's text, by the page or to be run; undefined while nothing was. */
  replaced: ShownCode | undefined;
  /** What the editor shows instead of the text that runs, or ran last. */
  draft: ShownCode | undefined;
  #others = new Set<string>();
  #read: string | undefined;

  /** What the reader sees, where it is not the author's text. */
  get shown(): ShownCode | undefined {
    return this.draft ?? this.replaced;
  }

  /**
   * A text from the editor: whose it is follows from what the editor showed before.
   * @param told whose it is, where the reader did not type it
   */
  edited(text: string, code: CodeState | undefined, told?: Origin): ShownCode {
    const before = this.shown;
    const origin = originAfter(text, code?.authored.text ?? '', before?.origin, told);
    // A link that comes anew is to be chosen anew.
    const accepted = origin === 'link' && told !== 'link' && before?.accepted;
    return { text, origin, accepted };
  }

  /**
   * What runs on this wish: what the reader sees, or else what the page gave; undefined is the author's text.
   * @param pressed what the reader saw when they pressed
   */
  chosen(wish: Wish, pressed?: ShownCode): ShownCode | undefined {
    const { shown, replaced } = this;
    // A press is for the text that was seen: another, which came since, may need one of its own.
    const asks = wish === 'autorun' || shown?.text === pressed?.text ? wish : 'script';
    if (shown && mayRun(shown, asks)) return shown;
    return replaced && mayRun(replaced, 'autorun') ? replaced : undefined;
  }

  /**
   * Another text is the program now; undefined for the author's.
   * @param shown what stays in the editor where it is not that
   */
  replace(text: ShownCode | undefined, shown = this.draft): void {
    const byPage = !text || mayRun(text, 'autorun');
    const stays = shown && shown.text !== text?.text && !mayRun(shown, 'autorun');
    this.replaced = text;
    // What the page puts in the place of the reader's text goes first, until they press again.
    this.draft = stays ? { ...shown, origin: byPage && shown.origin === 'reader' ? 'kept' : shown.origin } : undefined;
  }

  /** A text of these is about to run: when a session says what runs, that is not what the author's file says. */
  runs(text: ShownCode): void {
    this.#others.add(plainText(text.text));
  }

  /** The author's text in a file, from what a session says that runs; undefined until it has been read. */
  authored(running: string | undefined): string | undefined {
    if (running !== undefined && !this.#others.has(running)) this.#read = running;
    return this.#read ?? running;
  }
}

/** A text that the reader has chosen to run: theirs again if they had kept it, accepted if a link brought it. */
export function taken(text: ShownCode): ShownCode {
  if (text.origin === 'kept') return { ...text, origin: 'reader' };
  return text.origin === 'link' ? { ...text, accepted: true } : text;
}
