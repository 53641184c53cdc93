/**
 * What is done again and again, to see that nothing is left of it: starts and stops, mounts and removals, reloads in one
 * worker, and a soak of all of them. Each step waits for what it asked for, and throws when something else comes.
 */

import type { SparkRunnerElement } from '../../src/components/runner/runner.ts';
import type { createSession } from '../../src/runtime/page/session.ts';
import type { SparkStatus } from '../../src/runtime/status.ts';
import { Census } from './census.ts';

/** A training loop with everything that a page shows: numbers, text, progress, a control. @param version makes texts differ */
const program = (version: number) => `// version ${version}
  const ctrl = spark.controller();
  const rate = spark.param('rate', { value: 0.1, min: 0, max: 1 });
  const model = spark.persist('model', () => ({ weight: 0 }));
  spark.expose({ ctrl, weight: () => model.weight });
  for (let step = 1; ; step++) {
    await ctrl.checkpoint();
    model.weight += rate.value * (1 - model.weight);
    spark.metric('loss', 1 - model.weight, { step });
    spark.progress(step % 1000, 1000);
    if (step % 100 === 0) console.log('step', step, 'of version', ${version});
    await new Promise((resolve) => setTimeout(resolve, 2));
  }`;

function mount(): SparkRunnerElement {
  const element = document.createElement('spark-runner');
  element.backend = 'cpu';
  document.body.append(element);
  return element;
}

/** Resolves in that status; rejects in an error, and when it does not come. */
function reach(element: SparkRunnerElement, wanted: SparkStatus): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      element.removeEventListener('spark-status', look);
      settle();
    };
    const fail = (why: string) =>
      end(() => reject(new Error(`${wanted} was asked, and it is ${element.status}${why}`)));
    const timer = setTimeout(fail, 30_000, ' for ever');
    const look = () => {
      if (element.status === wanted) end(resolve);
      else if (element.status === 'error') fail(`: ${element.error?.message}`);
    };
    element.addEventListener('spark-status', look);
    look();
  });
}

const numbers = (element: SparkRunnerElement): Promise<unknown> =>
  new Promise((resolve) => element.addEventListener('spark-metric', resolve, { once: true }));

export class Cycles {
  readonly #census = new Census();
  readonly #create: typeof createSession;
  #version = 0;
  #elements: SparkRunnerElement[] = [];
  #session: ReturnType<typeof createSession> | undefined;

  constructor(create: typeof createSession) {
    this.#create = create;
  }

  /** Workers that were started, and those that live. */
  get workers(): { started: number; alive: number } {
    return { started: this.#census.started, alive: this.#census.alive.size };
  }

  /** One element, started and stopped so often. */
  async starts(count: number): Promise<void> {
    const [element] = this.#elements.length ? this.#elements : (this.#elements = [mount()]);
    for (let i = 0; i < count; i++) {
      await this.#start(element);
      element.controller.stop();
      await reach(element, 'stopped');
    }
  }

  /** So many elements, one after another: put into the document, started, removed while they run. */
  async mounts(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const element = mount();
      await this.#start(element);
      element.remove();
      await reach(element, 'stopped');
    }
  }

  /** One session, whose program is replaced so often in the same worker. */
  async reloads(count: number): Promise<void> {
    if (!this.#session) {
      this.#session = this.#create({ backend: 'cpu' });
      await this.#session.run({ code: program(this.#version++) });
    }
    for (let i = 0; i < count; i++) await this.#session.reload({ code: program(this.#version++) });
  }

  /** What a page goes through in use, once round. */
  async round(): Promise<void> {
    const [element] = this.#elements.length ? this.#elements : (this.#elements = [mount()]);
    if (element.status !== 'running') await this.#start(element);
    for (let i = 0; i < 4; i++) {
      await numbers(element);
      element.controller.pause();
      await reach(element, 'paused');
      element.controller.step();
      await reach(element, 'paused');
      element.controller.resume();
      await reach(element, 'running');
      await element.reload(program(this.#version++));
      await (element.exposed.weight as () => Promise<number>)();
    }
    element.controller.stop();
    await reach(element, 'stopped');
    await this.mounts(1);
    await this.#start(element);
  }

  /** Removes and disposes of everything. */
  end(): void {
    for (const element of this.#elements.splice(0)) element.remove();
    this.#session?.dispose();
    this.#session = undefined;
  }

  async #start(element: SparkRunnerElement): Promise<void> {
    element.program = { code: program(this.#version++) };
    await element.run();
    await reach(element, 'running');
    await numbers(element);
  }
}
