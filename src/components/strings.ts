/**
 * Every word a reader can see, in English: here those of the first view, in `part-strings.ts` those of the parts that
 * come later. A page replaces any of them through the runner's `strings` property; `{name}` marks what is filled in.
 */
import type { PART_STRINGS } from './part-strings.ts';

export const STRINGS = {
  program: 'Program',
  sourceScript: 'inline script',
  sourceBlock: 'code block',

  controls: 'Program controls',
  run: 'Run',
  runAgain: 'Run again',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',

  'status.idle': 'Ready',
  'status.loading': 'Loading…',
  'status.stopping': 'Stopping…',
  code: 'Code',

  partAbsent: 'This part could not be loaded. If it stays away, load the page again.',
  tryAgain: 'Try again',
};

/** All of them. */
export type SparkStrings = { readonly [key in keyof typeof PART_STRINGS]: string };
