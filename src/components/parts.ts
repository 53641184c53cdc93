/**
 * The parts that are not in the first view, each a chunk of its own: loaded when a runner shows one for the first
 * time, or when a page's own markup names one.
 */
const names = [
  'spark-params',
  'spark-progress',
  'spark-error',
  'spark-chart',
  'spark-canvas',
  'spark-image',
  'spark-table',
  'spark-log',
  'spark-editor',
  'spark-resume',
] as const;

export type LazyPart = (typeof names)[number];

/** Defines a part; resolves when it is defined. */
export async function loadPart(name: LazyPart): Promise<void> {
  if (!customElements.get(name)) await (await import('./part-loaders.ts')).LOADERS[name]();
}

/** Defines every part: for a page that makes them by script inside shadow roots, where nobody looks. */
export async function loadParts(): Promise<void> {
  await Promise.all(names.map(loadPart));
}

/** Loads the parts that a document's markup names, now and as it grows. */
export function loadPartsOf(target: Document): void {
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const name of names) if (node.matches(name) || node.querySelector(name)) void loadPart(name);
  };
  look(target.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(target, { childList: true, subtree: true });
}

/** Whether an author has put parts of their own choice into a runner. */
export function hasParts(runner: Element): boolean {
  return runner.querySelector(['spark-controls', 'spark-status', ...names].join()) !== null;
}
