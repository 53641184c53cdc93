/** What the plug-ins write for a fence that runs, as far as it is the same for all: see docs/decisions/0032. */

export const TAG = 'spark-runner';

/**
 * Whether an author has written the runner of a fence: the fence stands in its tag, or the tag comes next.
 * @param before the HTML before it, as far as it is the author's
 * @param next what comes behind it
 */
export function hasRunner(before: string[], next: string): boolean {
  let open = 0;
  const text = before.join('\n').replace(/<!--[\s\S]*?-->/g, '');
  for (const [, end] of text.matchAll(/<(\/?)spark-runner\b/g)) open += end ? -1 : 1;
  return open > 0 || next.trimStart().startsWith(`<${TAG}`);
}
