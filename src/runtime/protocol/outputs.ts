/** What a program emits as it goes: numbers, lines of its log, how far it is. */
import type { SourcePosition } from '../errors.ts';

/** A point of a curve. */
export interface MetricPoint {
  name: string;
  step: number;
  value: number;
}

/** What an author notes at a step of the curves: `spark.mark('lower rate')`. */
export interface ChartMark {
  text: string;
  step: number;
  /** The metric whose newest step this is: where its curve goes on after steps that began anew, so does the mark. */
  of?: string;
}

/** How a line was printed. */
export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** A line of the log, with where in the program it was printed. */
export interface LogEntry extends SourcePosition {
  level: LogLevel;
  /** Milliseconds since the epoch. */
  time: number;
  /** The arguments as text, formatted in the worker. */
  text: string;
  /** Arguments that have something inside, as they were when they were printed. */
  values?: LogValue[];
}

/** A value as a tree to look into: bounded in depth and number, so that what is beyond is only said. */
export interface LogValue {
  /** Its key or index in what it is a part of. */
  key?: string;
  text: string;
  items?: LogValue[];
}

/** How far a program is. */
export interface Progress {
  done: number;
  total?: number;
  label?: string;
  /** What is counted, where a reader would rather see it in other units. */
  unit?: 'bytes';
}

/** What the program emitted since the last one, coalesced: at most one message about every 16 ms. */
export interface OutputMessage {
  type: 'output';
  generation: number;
  /** Checkpoints that the worker had passed when the last of it was emitted: what was shown at the same time has the same. */
  pass: number;
  metrics?: MetricPoint[];
  marks?: ChartMark[];
  logs?: LogEntry[];
  /** How many lines before these were dropped, because they came faster than a page can show. */
  dropped?: number;
  progress?: Progress;
}

/** The page has taken in an output message. A program that is many of them ahead waits at its next checkpoint. */
export interface OutputSeenMessage {
  type: 'seen';
}
