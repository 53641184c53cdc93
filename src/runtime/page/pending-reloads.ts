/**
 * The reloads that have not taken effect: the one that was asked for last, and those that are with the worker while newer
 * code was asked for, of which the last may still take effect. Whoever asked for one that can't any more is told here.
 */
import { SparkReloadError } from '../errors.ts';
import type { Start } from './start.ts';

export class PendingReloads {
  /** Oldest first. */
  #all: Start[] = [];

  get newest(): Start | undefined {
    return this.#all.at(-1);
  }

  /** Whether there is one, and the worker has heard of none. */
  get isUnsent(): boolean {
    return this.#all.length > 0 && !this.#all.some(({ isSent }) => isSent);
  }

  has(generation: number): boolean {
    return this.#all.some((start) => start.generation === generation);
  }

  /** @returns the one before, where the worker will not hear of it */
  add(reload: Start): Start | undefined {
    const unheard = this.newest?.isSent ? undefined : this.#all.pop();
    if (unheard) overtake([unheard]);
    this.#all.push(reload);
    return unheard;
  }

  /** The newest does not go to the worker: what was asked before it is under way as if this had not been asked. */
  recall(): void {
    this.#all.pop();
  }

  /** The reload of this generation is no longer under way; nor is any that was asked for before it. */
  take(generation: number): Start | undefined {
    const reload = this.#all.find((start) => start.generation === generation);
    if (!reload) return undefined;
    overtake(this.#all.filter((start) => start.generation < generation));
    this.#all = this.#all.filter((start) => start.generation > generation);
    return reload;
  }

  /** None is under way any more. @returns the newest, of which nobody has been told */
  takeNewest(): Start | undefined {
    const newest = this.#all.pop();
    overtake(this.takeAll());
    return newest;
  }

  /** None is under way any more. @returns all, of which nobody has been told */
  takeAll(): Start[] {
    return this.#all.splice(0);
  }
}

/** Newer code has taken the place of these. */
function overtake(reloads: readonly Start[]): void {
  for (const reload of reloads) reload.refuse(new SparkReloadError('Newer code took its place before it started.'));
}
