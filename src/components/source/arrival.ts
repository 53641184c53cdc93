/**
 * Whether a page has arrived as far as an element's end. A page may come in pieces while its elements are alive already:
 * what is read before that is half a program.
 */

/** Whether the parser is past an element: what is in it grows no more by itself. */
export function hasArrived(element: Element): boolean {
  const { ownerDocument } = element;
  if (ownerDocument.readyState !== 'loading') return true;
  let at: Node | null = element;
  while (at && at !== ownerDocument) {
    if (at.nextSibling) return true;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  // Not in the document, where no parser is.
  return !at;
}

/** Calls back once, as soon as `is` holds, which it does at the latest when the document has arrived. */
export function whenArrived({ ownerDocument }: Element, is: () => boolean, then: () => void): void {
  const look = (): void => {
    if (!is()) return;
    observer.disconnect();
    ownerDocument.removeEventListener('readystatechange', look);
    then();
  };
  const observer = new MutationObserver(look);
  observer.observe(ownerDocument, { childList: true, subtree: true });
  ownerDocument.addEventListener('readystatechange', look);
  look();
}
