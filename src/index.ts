/**
 * The package's entry: importing it defines `<spark-runner>`, `<spark-controls>` and `<spark-status>`, and every other
 * part as soon as a page shows one. Also every class and type a page may want to name.
 */
import './components/without-dom/begin.ts';
import { isFirst } from './components/copies.ts';
import { loadPartsOf } from './components/parts.ts';

export type { SparkCanvasElement } from './components/canvas/canvas.ts';
export type { SparkChartElement } from './components/chart/chart.ts';
export { SparkControlsElement } from './components/controls/controls.ts';
export type { SparkEditorElement } from './components/editor/editor.ts';
export type { SparkErrorElement } from './components/error/error.ts';
export * from './components/events/index.ts';
export type { SparkImageElement } from './components/image/image.ts';
export type { SparkLogElement } from './components/log/log.ts';
export type { SparkParamsElement } from './components/params/params.ts';
export { loadParts } from './components/parts.ts';
export type { SparkPlotElement } from './components/plot/plot.ts';
export type { SparkProgressElement } from './components/progress/progress.ts';
export type { SparkResumeElement } from './components/resume/resume.ts';
export type { RunState } from './components/run-state.ts';
export { SparkRunnerElement } from './components/runner/runner.ts';
export { runnerContext } from './components/runner-context.ts';
export { SparkStatusElement } from './components/status/status.ts';
export type { SparkStrings } from './components/strings.ts';
export type { SparkTableElement } from './components/table/table.ts';
export type { SparkController, SparkStatus } from './runtime/controller.ts';
export type { SparkProgramError, SparkReloadError, SparkStopError, SparkTimeoutError } from './runtime/errors.ts';
export type { SparkAdvice, SparkProgram } from './runtime/page/session-types.ts';
export type { ChartMark, LogEntry, LogLevel, MetricPoint } from './runtime/protocol/outputs.ts';
export type { SparkBackend } from './runtime/protocol/worker-life.ts';

import './components/without-dom/end.ts';

// Importing it where there is no page does nothing.
if (typeof document !== 'undefined' && isFirst) loadPartsOf(document);
