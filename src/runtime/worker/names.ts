/**
 * The names under which a program shows one kind of thing: each cut to what a page can show, and no more of them than it
 * can keep. The first that come are taken; that there are more is said once, in the log.
 */
import { cut } from '../cut.ts';
import { NAME } from '../limits.ts';

export class Names {
  readonly #asked: string;
  readonly #most: number;
  #taken = new Set<string>();
  #told = false;

  /** @param asked what a program calls to give one: "spark.metric" */
  constructor(asked: string, most: number) {
    this.#asked = asked;
    this.#most = most;
  }

  /** The name as the page gets it; undefined for a new one when there are too many. */
  take(name: unknown): string | undefined {
    const short = cut(name, NAME);
    if (this.#taken.has(short)) return short;
    if (this.#taken.size < this.#most) {
      this.#taken.add(short);
      return short;
    }
    if (!this.#told) {
      this.#told = true;
      console.warn(
        `${this.#asked}("${short}"): there are ${this.#most} names already, and a page takes no more. ` +
          'What has another name is left out; give what belongs together one name.',
      );
    }
    return undefined;
  }

  /** A new run begins with none. */
  reset(): void {
    this.#taken.clear();
    this.#told = false;
  }
}
