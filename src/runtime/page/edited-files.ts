/**
 * Files of the page's server that were edited while the page is open: told by whoever watches them (`spark-runner/vite`), heard by
 * the page's sessions. An event, since a page may hold more than one copy of this package.
 */

/** Of the event on the global object; `detail.urls` are paths or URLs. */
const EDITED = 'spark-runner:edited';

/** @param tell is given URLs without query and fragment. @returns ends it */
export function onFilesEdited(tell: (urls: ReadonlySet<string>) => void): () => void {
  const listener = (event: Event): void => {
    const { urls } = (event as CustomEvent<{ urls: string[] }>).detail;
    tell(new Set(urls.map((url) => new URL(url, location.href).href.replace(/[?#].*/, ''))));
  };
  addEventListener(EDITED, listener);
  return () => removeEventListener(EDITED, listener);
}
