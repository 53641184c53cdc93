/** The words of the parts that come when they are needed; `strings.ts` says how a page replaces them. */
import { STRINGS } from './strings.ts';

export const PART_STRINGS = {
  ...STRINGS,

  params: 'Parameters',
  paramSlider: '{name}, slider',

  progress: 'Progress',
  progressOf: '{done} of {total} {label}',
  progressOpen: '{done} {label}',

  chart: 'Chart',
  chartOf: 'Line chart of {names} by step',
  chartEmpty: 'Numbers appear here when the program runs.',
  logScale: 'Log scale',

  log: 'Log',
  logDropped: '{count} lines left out: they came too fast',
  logCount: '{count} lines',
  logCountOf: '{count} of {all} lines',
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

  errorAt: '{source}, line {line}',
  errorCause: 'Caused by',
  errorRejected: 'The new code was refused; the program goes on as it was.',
  canvas: 'Picture “{name}”',

  editor: 'Program text',
  editorHelp: 'Enter edits, Escape leaves, Ctrl+Enter applies',
  apply: 'Apply',
  revert: 'Revert',
  share: 'Copy link',
  draftKept: 'This is what you wrote here before. Revert brings the author’s text back.',
  sharedText: 'This text came with the link and is not the author’s. Read it before you run it.',
  linkCopied: 'A link to this text is on the clipboard.',
};
