/**
 * Every word a reader can see, in English. A page replaces any of them through the runner's `strings` property;
 * `{name}` marks what is filled in.
 */
export const STRINGS = {
  program: 'Program',
  sourceScript: 'inline script',
  sourceBlock: 'code block',
  sourceFunction: 'function',

  controls: 'Program controls',
  run: 'Run',
  runAgain: 'Run again',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',

  'status.idle': 'Ready',
  'status.loading': 'Loading…',
  'status.running': 'Running',
  'status.pausing': 'Pausing…',
  'status.paused': 'Paused',
  'status.stopping': 'Stopping…',
  'status.stopped': 'Stopped',
  'status.reloading': 'Taking over new code…',
  'status.completed': 'Completed',
  'status.error': 'Failed',
  stopWaiting: 'Stopping: waiting for a checkpoint, {seconds} s at most',
  stopKilled: 'Stopped: no checkpoint came in time, so the worker was ended',
  elapsed: 'Elapsed time',
  'device.webgpu': 'GPU',
  'device.cpu': 'CPU',

  progress: 'Progress',
  progressOf: '{done} of {total} {label}',
  progressOpen: '{done} {label}',

  chart: 'Chart',
  chartOf: 'Line chart of {names} by step',
  chartEmpty: 'Numbers appear here when the program runs.',
  logScale: 'Log scale',

  log: 'Log',
  logDropped: '{count} lines left out: they came too fast',
  'level.warn': 'Warning',
  'level.error': 'Error',
  lineAt: 'line {line}',

  errorAt: '{source}, line {line}',
  errorCause: 'Caused by',
  errorRejected: 'The new code was refused; the program goes on as it was.',
  canvas: 'Picture “{name}”',

  code: 'Code',
  editor: 'Program text',
  editorHelp: 'Ctrl+Enter applies, Escape leaves',
  apply: 'Apply',
  revert: 'Revert',

  noRunner: '<{part}> found no <spark-runner>: put it inside one, or name one with for="id".',
};

export type SparkStrings = { readonly [key in keyof typeof STRINGS]: string };

/** Puts values into a text: `fill('line {line}', { line: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? '')).trim();
}
