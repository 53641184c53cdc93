/** The words of the parts that come when they are needed; `strings.ts` says how a page replaces them. */
import { STRINGS } from './strings.ts';

export const PART_STRINGS = {
  ...STRINGS,

  /** No word, but the language tag of the words: numbers among them are written as that language writes them. */
  language: 'en',

  more: '… {count} more',
  reduced: 'reduced from {width} × {height}',

  params: 'Parameters',
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
  stopWaiting: 'Stopping: waiting for a checkpoint, {seconds} s at most',
  stopKilled: 'Stopped: no checkpoint came in time, so the worker was ended',
  elapsed: 'Elapsed time',
  pace: '{rate} steps/s',
  'device.webgpu': 'GPU',
  'device.cpu': 'CPU',

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
  saveAs: 'Save as',

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
  logCopy: 'Copy',
  logCopied: 'Copied',
  logCopyFailed: 'The browser did not allow to copy',
  logInside: 'What is inside',
  'level.warn': 'Warning',
  'level.error': 'Error',
  lineAt: 'line {line}',

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

  editor: 'Program text',
  editorHelp: 'Enter edits, Escape leaves, Ctrl+Enter applies',
  apply: 'Apply',
  revert: 'Revert',
  share: 'Copy link',
  draftKept: 'This is what you wrote here before. Revert brings the author’s text back.',
  sharedText: 'This text came with the link and is not the author’s. Read it before you run it.',
  linkCopied: 'A link to this text is on the clipboard.',
};

/** Puts values into a text: `fill('line {line}', { line: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? '')).trim();
}
