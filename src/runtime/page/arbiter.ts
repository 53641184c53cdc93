/**
 * Who may hold a worker. At most so many programs of a page hold one at once, and others wait in the order they came; a
 * program that is over and keeps nothing gives its own back when somebody waits, the one that ended first before others.
 *
 * A worker with `torch` holds some 50 MB and wants a core: a page that starts two hundred would stop its reader's machine.
 */

/** A program's session. */
export interface Holder {
  /** Its worker is wanted by another, and nothing of it is needed. */
  giveBack(): void;
  /** It waits. @param ahead how many are before it in the line */
  waits(ahead: number): void;
}

/** The least there is, however small the machine. */
const LEAST = 4;

/** How many fit: two a core, as not all are always busy, and no more than memory has room for. */
export function workersThatFit({ hardwareConcurrency = 2, deviceMemory = 8 }: MachineFacts): number {
  return Math.max(LEAST, Math.min(2 * hardwareConcurrency, 4 * deviceMemory));
}

/** What a browser tells of its machine; the memory in GiB, and only in some. */
export interface MachineFacts {
  hardwareConcurrency?: number;
  deviceMemory?: number;
}

interface Waiting {
  holder: Holder;
  go(): void;
}

export class Arbiter {
  readonly #limit: () => number;
  readonly #holders = new Set<Holder>();
  /** Holders whose program is over and keeps nothing, the longest such first. */
  readonly #idle = new Set<Holder>();
  #waiting: Waiting[] = [];

  /** @param limit how many may hold a worker now */
  constructor(limit: () => number) {
    this.#limit = limit;
  }

  /** Resolves when the holder may have a worker; never, when it is released before. */
  acquire(holder: Holder): Promise<void> {
    this.#idle.delete(holder);
    if (this.#holders.has(holder)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ holder, go: resolve });
      this.#serve();
      const ahead = this.#waiting.findIndex((one) => one.holder === holder);
      if (ahead >= 0) holder.waits(ahead);
    });
  }

  /** It has no worker any more, or does not wait for one any longer. */
  release(holder: Holder): void {
    this.#holders.delete(holder);
    this.#idle.delete(holder);
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((one) => one.holder !== holder);
    const left = before !== this.#waiting.length;
    if (this.#serve() || left) for (const [ahead, one] of this.#waiting.entries()) one.holder.waits(ahead);
  }

  /** Whether its program is over and keeps nothing. */
  mark(holder: Holder, idle: boolean): void {
    if (!this.#holders.has(holder)) return;
    if (!idle) this.#idle.delete(holder);
    else if (!this.#idle.has(holder)) {
      this.#idle.add(holder);
      this.#serve();
    }
  }

  /** Lets those go who may. @returns whether anybody did */
  #serve(): boolean {
    let served = false;
    while (this.#waiting.length > 0) {
      if (this.#holders.size >= this.#limit()) {
        const [oldest] = this.#idle;
        if (!oldest) break;
        this.#idle.delete(oldest);
        this.#holders.delete(oldest);
        oldest.giveBack();
        continue; // somebody may have gone meanwhile
      }
      const { holder, go } = this.#waiting.shift()!;
      this.#holders.add(holder);
      served = true;
      go();
    }
    return served;
  }
}

/** The page's: `<html data-spark-workers="8">` says how many, where an author knows better. */
export const arbiter = new Arbiter(() => {
  const asked = Number(document.documentElement.dataset.sparkWorkers);
  return asked >= 1 ? Math.floor(asked) : workersThatFit(navigator as MachineFacts);
});
