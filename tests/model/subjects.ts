/**
 * The two ways to a program, as random sequences drive them: the element in a document, and the SDK's session alone. Both
 * give the same few things to ask, and say the same two things of what happens.
 */
import type { SparkRunnerElement } from '../../src/components/runner/runner.ts';
import type { PageController } from '../../src/runtime/page/controller.ts';
import type { createSession } from '../../src/runtime/page/session.ts';
import type { MetricPoint } from '../../src/runtime/protocol/outputs.ts';
import type { SparkStatus } from '../../src/runtime/status.ts';

export interface SubjectOptions {
  stopTimeout: number;
  onstatus(status: SparkStatus, previous: SparkStatus): void;
  onmetric(metrics: readonly MetricPoint[]): void;
}

export interface Subject {
  readonly controller: Pick<PageController, 'status' | 'pause' | 'resume' | 'stop' | 'step'>;
  readonly exposed: Record<string, unknown>;
  /** The text that a run without a new one runs. */
  readonly code: string | undefined;
  run(code?: string): Promise<void>;
  reload(code: string): Promise<void>;
  reset(): void;
  /** Ends everything for good. */
  dispose(): void;
  /** What is wrong between the subject's own surfaces, if anything is. */
  contradiction(): string | undefined;
}

export class SessionSubject implements Subject {
  readonly #session: ReturnType<typeof createSession>;
  code: string | undefined;

  constructor(create: typeof createSession, { stopTimeout, onstatus, onmetric }: SubjectOptions) {
    this.#session = create({
      stopTimeout,
      backend: 'cpu',
      onEvent: (event) => {
        if (event.type === 'status') onstatus(event.status, event.previous);
        else if (event.type === 'metric') onmetric(event.metrics);
      },
    });
  }

  get controller(): Subject['controller'] {
    return this.#session.controller as PageController;
  }

  get exposed(): Record<string, unknown> {
    return this.#session.exposed;
  }

  run(code = this.code): Promise<void> {
    this.code = code;
    return this.#session.run({ code: code! }, { autostart: true });
  }

  async reload(code: string): Promise<void> {
    const idle = ['idle', 'stopped', 'stopping'].includes(this.controller.status);
    if (idle) this.code = code;
    await this.#session.reload({ code });
    this.code = code;
  }

  reset(): void {
    this.#session.reset();
  }

  dispose(): void {
    this.#session.dispose();
  }

  contradiction(): string | undefined {
    const { status } = this.#session;
    return status === this.controller.status ? undefined : `session.status is ${status}`;
  }
}

export class ElementSubject implements Subject {
  readonly element: SparkRunnerElement;
  readonly #home = document.createElement('main');
  readonly #aside = document.createElement('aside');
  readonly #frame = document.createElement('iframe');

  constructor({ stopTimeout, onstatus, onmetric }: SubjectOptions) {
    this.element = document.createElement('spark-runner');
    this.element.stopTimeout = `${stopTimeout}ms`;
    this.element.whenHidden = 'pause';
    this.element.backend = 'cpu';
    this.element.addEventListener('spark-status', ({ status, previous }) => onstatus(status, previous));
    this.element.addEventListener('spark-metric', ({ metrics }) => onmetric(metrics));
    this.#home.append(this.element);
    document.body.append(this.#home, this.#aside, this.#frame);
  }

  get controller(): PageController {
    return this.element.controller;
  }

  get exposed(): Record<string, unknown> {
    return this.element.exposed;
  }

  get code(): string | undefined {
    return this.element.code;
  }

  run(code?: string): Promise<void> {
    if (code !== undefined) this.element.program = { code };
    return this.element.run();
  }

  reload(code: string): Promise<void> {
    return this.element.reload(code);
  }

  reset(): void {
    this.element.reset();
  }

  remove(): void {
    this.element.remove();
  }

  /** Into the document, or to another place in it. */
  move(): void {
    (this.element.parentElement === this.#home ? this.#aside : this.#home).append(this.element);
  }

  /** Into the document of a frame. */
  adopt(): void {
    this.#frame.contentDocument!.body.append(this.element);
  }

  dispose(): void {
    for (const part of [this.element, this.#home, this.#aside, this.#frame]) part.remove();
  }

  contradiction(): string | undefined {
    const { element } = this;
    // It says nothing before anything has run.
    const told = element.getAttribute('status') ?? 'idle';
    return told === element.status ? undefined : `the attribute says ${told}`;
  }
}

let hidden = false;

/** Makes the document say that its tab is hidden, or visible. */
export function hide(now: boolean): void {
  if (!Object.hasOwn(document, 'hidden')) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  }
  if (hidden === now) return;
  hidden = now;
  document.dispatchEvent(new Event('visibilitychange'));
}
