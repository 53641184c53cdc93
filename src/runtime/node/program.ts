/**
 * A program in Node: the gate it passes, what it exposes and keeps, and its output as lines of text.
 */
import { SparkStopError } from '../errors.ts';
import type { SparkStatus } from '../status.ts';
import { Exposed } from '../worker/exposed.ts';
import type { KernelsHooks, TensorLike } from '../worker/kernels.ts';
import { Persisted } from '../worker/persisted.ts';
import { work } from './gpu.ts';

/** Milliseconds between turns for timers and files, and between lines of output. */
const SLICE = 5;
const REPORT = 1000;

class Program {
  status: SparkStatus = 'running';
  kernels: KernelsHooks | undefined;
  readonly exposed = new Exposed((value) => value === this);
  readonly persisted = new Persisted();
  readonly aborter = new AbortController();
  progress = '';
  #passes = 0;
  #turned = 0;
  #reported = performance.now();
  #metrics = new Map<string, { value: number | TensorLike; step: number }>();
  /** Checkpoints that hold: a program may have several loops. */
  #held: (() => void)[] = [];

  pause(): void {
    if (this.status === 'running') this.status = 'pausing';
  }

  resume(): void {
    if (this.status !== 'pausing' && this.status !== 'paused') return;
    this.status = 'running';
    this.#release();
  }

  stop(): void {
    if (this.status === 'stopping') return;
    this.status = 'stopping';
    this.aborter.abort(new SparkStopError());
    this.#release();
  }

  /** As in a page: passes, holds while paused, throws when a stop was asked; timers and files get their turn. */
  async checkpoint(): Promise<void> {
    this.#passes++;
    if (this.kernels?.pending) this.kernels.flush();
    await work.checkpoint();
    await this.kernels?.settle();
    const now = performance.now();
    if (now - this.#reported >= REPORT) await this.report();
    if (now - this.#turned >= SLICE) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#turned = performance.now();
    }
    while (this.status === 'pausing' || this.status === 'paused') {
      await work.idle();
      if (this.status === 'pausing') this.status = 'paused';
      if (this.status !== 'paused') break;
      await new Promise<void>((resolve) => this.#held.push(resolve));
    }
    if (this.status === 'stopping') throw new SparkStopError();
  }

  /** Steps count from 0, as in a page, where none is given. */
  metric(name: string, value: number | TensorLike, step?: number): void {
    this.#metrics.set(name, { value, step: step ?? (this.#metrics.get(name)?.step ?? -1) + 1 });
  }

  /** A line of its own, at the newest step where none is given. */
  mark(text: string, step?: number): void {
    console.log(`step ${step ?? this.#step}  ${text}`);
  }

  /** The newest step of all metrics; 0 before there is one. */
  get #step(): number {
    return Math.max(0, ...[...this.#metrics.values()].map((point) => point.step));
  }

  /** One line: the last step and value of each metric, and how far it is. */
  async report(): Promise<void> {
    this.#reported = performance.now();
    if (this.#metrics.size === 0) return;
    const values = [...this.#metrics].map(async ([name, { value }]) => {
      const number = Number(typeof value === 'number' ? value : await value.item());
      return `${name} ${Number(number.toPrecision(4))}`;
    });
    console.log([`step ${this.#step}`, ...(await Promise.all(values)), this.progress].filter(Boolean).join('  '));
  }

  /** What Run calls by itself once the top level, which may be `url`'s, has ended. */
  async start(url: string | undefined): Promise<void> {
    const { default: main } = url ? await import(/* @vite-ignore */ url) : {};
    const named = ['main', 'train', 'run'].map((name) => this.exposed.function(name)).find(Boolean);
    try {
      if (typeof main === 'function') await main();
      else if (named && this.#passes === 0) await named();
      this.status = 'completed';
    } catch (error) {
      if (!(error instanceof SparkStopError)) throw error;
      this.status = 'stopped';
    }
  }

  #release(): void {
    for (const resolve of this.#held.splice(0)) resolve();
  }
}

export const program = new Program();
