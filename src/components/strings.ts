/**
 * Every word a reader can see, in English. A page replaces any of them through the runner's `strings` property, and so does the
 * table of each other language (`locales/`); `{name}` marks what is filled in.
 *
 * The build gives the first view a copy with those words alone that its modules name: `scripts/first-view.mjs`.
 */
export const STRINGS = {
  /** No word, but the language tag of the words: numbers among them are written as that language writes them. */
  language: 'en',

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

  more: '… {count} more',
  reduced: 'reduced from {width} × {height}',

  params: 'Parameters',
  paramDownload: 'Download {name}',
  paramSlider: '{name}, slider',

  stepWord: 'Step',
  stepTitle: 'Go on to the next checkpoint',
  resetWord: 'Reset',
  resetTitle: 'End the program and forget everything it kept',
  'status.running': 'Running',
  'status.pausing': 'Pausing…',
  'status.paused': 'Paused',
  'status.stopped': 'Stopped',
  'status.reloading': 'Taking over new code…',
  'status.completed': 'Completed',
  'status.error': 'Failed',
  waitsTurn: 'Waiting for its turn on this page, {ahead} ahead of it',
  isNext: 'Waiting for its turn on this page, as the next',
  stopWaiting: 'Stopping: waiting for a checkpoint, {seconds} s at most',
  stopKilled: 'Stopped: no checkpoint came in time, so the worker was ended',
  elapsed: 'Elapsed time',
  pace: '{rate} steps/s',
  'device.webgpu': 'GPU',
  'device.cpu': 'CPU',

  saved: 'Saved progress',
  savedNone: 'Nothing is saved here yet.',
  savedAgo: 'Saved {ago}',
  savedBefore: 'Saved before',
  savedContinue: 'Continue from there',
  savedContinueTitle: 'Run the program with what it saved',
  savedAfresh: 'Start afresh',
  savedAfreshTitle: 'Run the program as if nothing were saved; what is saved stays until the program saves again',
  savedMore: 'More',
  savedDownload: 'Download',
  savedUpload: 'Upload…',
  savedDelete: 'Delete',
  savedSure: 'Delete what is saved? It cannot be brought back.',
  savedKeep: 'Keep',
  savedUploaded: 'The file’s content is saved here now.',

  progress: 'Progress',
  progressOf: '{done} of {total} {label}',
  progressOpen: '{done} {label}',
  timeLeft: '{time} left',

  chart: 'Chart',
  chartOf: 'Line chart of {names} by step',
  chartEmpty: 'Numbers appear here when the program runs.',
  logScale: 'Log scale',
  chartMenu: 'More',
  chartBest: 'best {value}',
  chartAll: 'Show all',
  chartTable: 'Values by step',
  step: 'Step',
  smoothing: 'Smoothing',
  compare: 'Compare with earlier runs',
  asTable: 'Show as table',
  chartOneAxis: 'One axis for all',
  chartSince: '{name}: {value} since step {step}',
  chartAt: '{name}: {value} at step {step}',
  chartMark: 'Step {step}: {text}',
  chartCauses: 'Usual causes',
  causeRate: 'The learning rate is too high: try a tenth of it.',
  causeLog: 'A logarithm of 0 or less: add a small number, such as 1e-8.',
  causeDivision: 'A division by 0, or the gradient of a root or norm at 0.',
  enlarge: 'Enlarge {name}',
  close: 'Close',
  download: 'Download {name}',
  downloadAs: 'Download {name} as {kind}',
  moreBelow: '{count} more',
  fewer: 'Fewer',

  log: 'Log',
  logDropped: '{count} lines left out: they came too fast',
  logCount: 'Lines: {count}',
  logCountOf: 'Lines: {count} of {all}',
  logFilter: 'Filter',
  logLevels: 'Levels shown',
  logLevelAll: 'All',
  logLevelLog: 'No debug',
  logLevelWarn: 'Warnings',
  logLevelError: 'Errors',
  logFollow: 'Follow the newest line',
  wrapLines: 'Wrap long lines',
  logCopy: 'Copy',
  logCopied: 'Copied',
  logCopyFailed: 'The browser did not allow to copy',
  logInside: 'What is inside',
  'level.warn': 'Warning',
  'level.error': 'Error',
  lineAt: 'line {line}',
  advice: 'Advice',

  'failed.source': 'The program could not be loaded',
  'failed.compile': 'There is a mistake in the program’s text',
  'failed.import': 'Something that the program imports is missing',
  'failed.run': 'The program failed',
  'failed.call': 'A call into the program failed',
  'failed.device': 'The graphics device cannot be used',
  'failed.worker': 'This page does not let the program start',
  errorAt: '{source}, line {line}',
  errorCause: 'Caused by',
  errorRejected: 'The new code was refused; the program goes on as it was.',
  canvas: 'Picture “{name}”',
  canvasInput: 'Picture “{name}”: reacts to pointer and keys',
  image: 'Image “{name}”',
  imageRange: '{min} to {max}',
  table: 'Table “{name}”',
  tableMore: '… {count} more rows',
  tableMoreColumns: '… {count} more columns',
  tableSort: 'Sort by {name}',

  plot: 'Plot “{name}”',
  plotOfNames: 'Plot “{name}”: {names}',
  plotOf: '{count} of {all} points',

  editor: 'Program text',
  editorHelp: 'Enter edits, Escape leaves, Ctrl+Enter applies',
  apply: 'Apply',
  revert: 'Revert',
  share: 'Copy link',
  draftKept: 'This is what you wrote here before. Revert brings the author’s text back.',
  sharedText: 'This text came with the link and is not the author’s. Read it before you run it.',
  linkCopied: 'A link to this text is on the clipboard.',
  chooseFirst: 'This text came with a link: press “{run}” if you want to run it.',
  linkShown: 'A link to this text is in the address bar, to copy from there.',
  linkBroken: 'The link is damaged: this is the author’s text, not what the link brings.',
  linkTooLong: 'The link brings more than 256 KiB, which is more than a link may: this is the author’s text.',
  shareTooLong: 'This text has more than 256 KiB, which is too long for a link.',
  strangeShown:
    'The code below came with a link and is not the author’s. Read it before you run it. “{run}” runs the author’s.',
  strangeRuns: 'What runs now came with a link and is not the author’s.',
  runChanged: 'Run the changed code',
};

export type SparkStrings = { readonly [key in keyof typeof STRINGS]: string };

const known = new WeakMap<Partial<SparkStrings>, SparkStrings>();

/** The words to show: those that were given in place of the English ones, and the English ones. */
export function wordsWith(replaced: Partial<SparkStrings>): SparkStrings {
  let words = known.get(replaced);
  if (!words) known.set(replaced, (words = { ...STRINGS, ...replaced }));
  return words;
}

/** Puts values into a text: `fill('line {line}', { line: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? '')).trim();
}
