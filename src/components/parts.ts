/**
 * The parts that are not in the first view, each a chunk of its own: loaded when a runner shows one for the first
 * time, or when a page's own markup names one.
 */
import type UPlot from 'uplot';
import { lazy } from '../runtime/lazy.ts';
import { first, isFirst } from './copies.ts';
import type { SparkElement } from './spark-element.ts';
import { type SparkStrings, STRINGS } from './strings.ts';

const names = [
  'spark-params',
  'spark-progress',
  'spark-error',
  'spark-chart',
  'spark-canvas',
  'spark-image',
  'spark-plot',
  'spark-table',
  'spark-log',
  'spark-editor',
  'spark-code',
  'spark-resume',
  'spark-time',
] as const;

export type LazyPart = (typeof names)[number];

const loaders = lazy(() => import('./part-loaders.ts'));

/**
 * What parts take of libraries: an application has these as dependencies of its own, while the parts are the same files that pages
 * have (scripts/given.mjs). Their loaders put it here before a part asks.
 */
export const libraries = {} as {
  uPlot: typeof UPlot;
  codeView(): Promise<typeof import('./editor/code-view.ts')>;
};

/** Defines a part; resolves when it is defined. Its code needs a page: on a server it stays a tag. */
export async function loadPart(name: LazyPart): Promise<void> {
  if (globalThis.document && !customElements.get(name)) await first.loadPart?.(name);
}

if (isFirst) first.loadPart = async (name) => void (await (await loaders()).LOADERS[name as LazyPart]());

/**
 * Loads the code of a part that is shown. Where it does not come, the part's place says so, and offers to try again;
 * a call from elsewhere that succeeds takes that back.
 * @param words those of the part's runner
 * @param instead what the part would have told, where a reader has to know it
 */
export async function showPart(part: Element, words: SparkStrings = STRINGS, instead = ''): Promise<void> {
  const said = (): Element | null => part.querySelector(':scope > .spark-absent');
  try {
    await loadPart(part.localName as LazyPart);
    said()?.remove();
  } catch (error) {
    if (!said()) console.warn((error as Error).message);
    const { partAbsent, tryAgain } = words;
    const note = document.createElement('p');
    note.className = 'spark-absent';
    note.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = tryAgain;
    button.addEventListener('click', () => void showPart(part, words, instead));
    note.append(instead && `${instead} `, partAbsent, ' ', button);
    said()?.remove();
    part.append(note);
  }
}

/** Defines every part: for a page that makes them by script inside shadow roots, where nobody looks. */
export async function loadParts(): Promise<void> {
  await Promise.all(names.map(loadPart));
}

/** Loads the parts that a document's markup names, now and as it grows. */
export function loadPartsOf(target: Document): void {
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const part of [node, ...node.querySelectorAll(names.join())])
      if (part.matches(names.join())) void showPart(part);
  };
  look(target.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(target, { childList: true, subtree: true });
}

/** Whether an author has put parts of their own choice into a runner; not before that counts. */
export function hasParts(runner: SparkElement): boolean {
  return !runner.isServed() && runner.querySelector(['spark-controls', 'spark-status', ...names].join()) !== null;
}
