/** Every event class, for the package entry. */
export { SparkAdviceEvent } from './advice.ts';
export { SparkErrorEvent } from './error.ts';
export { SparkExposeEvent } from './expose.ts';
export { SparkLogEvent } from './log.ts';
export { SparkMetricEvent } from './metric.ts';
export { SparkParamRequestEvent } from './param-request.ts';
export { SparkPauseRequestEvent } from './pause-request.ts';
export { SparkProgressEvent } from './progress.ts';
export { SparkReloadEvent, type SparkReloadPhase } from './reload.ts';
export type { SparkResetRequestEvent } from './reset-request.ts';
export { SparkResumeRequestEvent } from './resume-request.ts';
export { SparkRunRequestEvent } from './run-request.ts';
export type { SparkScrubRequestEvent } from './scrub-request.ts';
export type { SparkSeedRequestEvent } from './seed-request.ts';
export { SparkStatusEvent } from './status.ts';
export type { SparkStepRequestEvent } from './step-request.ts';
export { SparkStopRequestEvent } from './stop-request.ts';
export type { SparkTempoRequestEvent } from './tempo-request.ts';
