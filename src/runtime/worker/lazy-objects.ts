/** What looks into exposed objects (`exposed-objects.ts`), once there is an object; asked for again where it did not come. */
import { lazy } from '../lazy.ts';
import type { ExposedObjects } from './exposed-objects.ts';

/** Milliseconds after which code that did not come is asked for again. */
const REST = 1000;
const code = lazy(() => import('./exposed-objects.ts'), REST);

interface LazyObjectsContext {
  /** In words, what can't be sent though it looks as if it could. */
  special(value: object): string | undefined;
  /** It does not come now, which is said once. */
  lacks(error: Error): void;
  /** It did not come, and has come now. */
  came(): void;
  /** Whoever needs it asks again after so many milliseconds. */
  retry(delay: number): void;
}

export class LazyObjects {
  readonly #context: LazyObjectsContext;
  /** Missing as long as there are no objects, or the code for them has not come. */
  now: ExposedObjects | undefined;
  /** It did not come: nobody waits for it. */
  isAbsent = false;
  #loading: Promise<void> | undefined;

  constructor(context: LazyObjectsContext) {
    this.#context = context;
  }

  /** Resolves when it is there, or does not come. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.now) return;
    const { special, lacks, came, retry } = this.#context;
    try {
      const { ExposedObjects } = await code();
      this.now = new ExposedObjects(special);
      if (this.isAbsent) came();
      this.isAbsent = false;
    } catch (error) {
      if (!this.isAbsent) lacks(new Error(`spark.expose can't show objects yet. ${(error as Error).message}`));
      this.isAbsent = true;
      retry(REST);
    }
  }
}
