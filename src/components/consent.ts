/**
 * Whose a program's text is, on whose wish it runs, and the one rule that joins the two: a stranger's text runs only
 * when the reader has pressed a control that says what it is.
 *
 * It guards against a text that runs by itself, or by a page's script that means another one; not against the page's
 * own scripts, which may do as they like with what they read from an address.
 */
import type { CodeState, ShownCode } from './run-state.ts';

/**
 * Who a text is from: the page (its author, or a script of it); the reader, who wrote it since the page was opened; the
 * reader on an earlier visit; a link, whoever made it, and whatever the reader has changed in it since.
 */
export type Origin = 'page' | 'reader' | 'kept' | 'link';

/** Who asks: the attribute `autorun`; a script; a reader's own press; one on a control that says what will run. */
export type Wish = 'autorun' | 'script' | 'press' | 'choice';

const RUNS: Record<Wish, readonly Origin[]> = {
  autorun: ['page'],
  script: ['page', 'reader'],
  press: ['page', 'reader', 'kept'],
  choice: ['page', 'reader', 'kept', 'link'],
};

/** Whether a text runs on this wish. */
export function mayRun({ origin = 'page' }: ShownCode, wish: Wish): boolean {
  return RUNS[wish].includes(origin);
}

/**
 * A text after a change: whose it is now. What came with a link stays so until it is the author's again, letter for letter.
 * @param told whose the new text is; undefined where it was typed
 */
export function originAfter(text: string, authored: string, before: Origin = 'page', told?: Origin): Origin {
  if (text === authored) return 'page';
  return before === 'link' ? before : (told ?? 'reader');
}

/** Whether a text came with a link. */
export function isStrange(text: ShownCode | undefined): boolean {
  return text?.origin === 'link';
}

/** The text that the reader sees, when it came with a link. */
export function strangeText(code: CodeState | undefined): ShownCode | undefined {
  const shown = code?.draft ?? code?.applied;
  return isStrange(shown) ? shown : undefined;
}

/** Beside the events, not on them: a page's script can make an event and set on it what it likes. */
const wishes = new WeakMap<Event, Wish>();

/** Marks a request as the reader's, where the gesture it comes of is: a script's `click()` is none. @returns the request */
export function onPress<Request extends Event>(request: Request, gesture: Event, wish: 'press' | 'choice' = 'press') {
  if (gesture.isTrusted) wishes.set(request, wish);
  return request;
}

/** Whose wish a request is. */
export function wishOf(request: Event): Wish {
  return wishes.get(request) ?? 'script';
}
