/** A time by which something is over, whatever it does. */
export class Deadline {
  #end;

  /** @param {number} time in milliseconds from now */
  constructor(time) {
    this.time = time;
    this.#end = performance.now() + time;
  }

  /** Milliseconds until then. */
  get left() {
    return Math.max(0, this.#end - performance.now());
  }

  /**
   * As `promise` settles; rejects with what `late` gives when that takes until `reserve` before the end.
   * @template T
   * @param {Promise<T>} promise
   * @param {() => unknown} late
   * @returns {Promise<T>}
   */
  async within(promise, late, reserve = 0) {
    let timer;
    const over = new Promise((_, reject) => {
      timer = setTimeout(async () => reject(await late()), Math.max(0, this.left - reserve));
    });
    try {
      return await Promise.race([promise, over]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** What a timer can wait for at most. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds of "30s", "500ms", "2m" or "1h"; a bare number is seconds. Undefined when it is none of these. */
export function milliseconds(text) {
  const [, number, unit = 's'] = /^\s*(\d+|\d*\.\d+)\s*(ms|s|m|h)?\s*$/.exec(text) ?? [];
  const time = Number(number) * UNITS[unit];
  return time > 0 ? Math.min(time, LONGEST) : undefined;
}

/** A time as people say it: "30 s", "0.5 s", "2 min". */
export function inWords(time) {
  return time >= 120_000
    ? `${Number((time / 60_000).toPrecision(3))} min`
    : `${Number((time / 1000).toPrecision(2))} s`;
}
