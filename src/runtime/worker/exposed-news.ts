/**
 * What the page is told of what a program exposes, and when: all of it when names changed, otherwise what changed in values.
 *
 * News travels coalesced: whoever hears that there is some takes it, at a checkpoint turn or in a task of its own. What
 * has to be told of objects waits for the code that looks into them, where that comes at all.
 */
import { isObject } from '../crossing.ts';
import type { ExposeMessage, ValuesMessage } from '../protocol/exposed.ts';
import { refusal } from './expose-refusals.ts';
import type { LazyObjects } from './lazy-objects.ts';
import type { NameTable } from './name-table.ts';
import { announced } from './param-specs.ts';
import type { ParamValues } from './param-values.ts';

type Announcement = Omit<ExposeMessage, 'generation'>;
type Changes = Omit<ValuesMessage, 'generation'>;
export type News = Announcement | Changes;

interface NewsContext {
  table: NameTable;
  params: ParamValues;
  lazy: LazyObjects;
  /** A name is no member any more. */
  went(key: string): void;
  /** There is something to take, at once for the first names and then at most once a turn. */
  news(): void;
}

/** What a look at everything costs the program at most, between two checkpoint turns: this part of its time. */
const SHARE = 0.02;

export class ExposedNews {
  readonly #context: NewsContext;
  /** Names whose data is sent again, whatever its size. */
  readonly resent = new Set<string>();
  /** The last message of the page that was taken in. */
  heard = 0;
  /** The page's count that it knows is heard. */
  #acknowledged = 0;
  /** Counts the messages from here. */
  #seq = 0;
  #announced = true;
  /** Names have been announced in this turn. */
  #told = false;
  /** What is taken waits for code. */
  #promised = false;
  /** When the next look is worth its time. */
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: NewsContext) {
    this.#context = context;
  }

  /**
   * What the page has to hear since the last call: everything when names changed, otherwise what changed in values. A
   * promise where that waits for code: of what it has to hear by then.
   * @param paced a look may wait, so that it costs the program no more than a small share of its time
   */
  take(paced = false): News | Promise<News | undefined> | undefined {
    const begun = performance.now();
    if (paced && this.#announced && begun < this.#due) {
      this.later(this.#due - begun);
      return undefined;
    }
    const { table, lazy, went } = this.#context;
    const { values, gone, isOther } = table.look();
    if (isOther) this.#announced = false;
    for (const key of gone) went(key);
    if (!lazy.now && [...values.values()].some(isObject)) {
      if (this.#promised) return undefined;
      if (!lazy.isAbsent) return this.#takeLater();
      // Asked for again; the other names need not wait for it.
      void lazy.load();
      for (const [key, value] of values) if (isObject(value)) values.delete(key);
    }
    if (!this.#announced) return this.#announcement(values);
    const news = this.#changes(values);
    const ended = performance.now();
    this.#due = ended + (ended - begun) / SHARE;
    return news;
  }

  /** Names changed. */
  announce(): void {
    this.#announced = false;
    // Whoever waits for the program's names gets the first at once; of a thousand in a row, the others come together.
    if (!this.#told) queueMicrotask(() => this.#context.news());
    this.#told = true;
    this.later(0);
  }

  /** There is something to take, in a task of its own, in case no checkpoint comes before. */
  later(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#told = false;
      this.#context.news();
    }, delay);
  }

  /** There are other names. @param told the page still has those before, and will be told that they are gone */
  reset(told: boolean): void {
    this.resent.clear();
    this.#announced = !told;
    this.#told = false;
  }

  async #takeLater(): Promise<News | undefined> {
    this.#promised = true;
    await this.#context.lazy.load();
    this.#promised = false;
    return this.take();
  }

  #look(values: Map<string, unknown>) {
    const { table, lazy } = this.#context;
    const seq = this.#seq + 1;
    const { objects, changed, gone } = lazy.now?.look(values, this.resent, seq, (root, path, what) =>
      table.refuse(root, refusal(root, path, what)),
    ) ?? { objects: [], changed: new Set<string>(), gone: [] };
    if (lazy.now) this.resent.clear();
    return { changed, shared: { seq, heard: this.heard, objects, gone } };
  }

  #announcement(values: Map<string, unknown>): Announcement {
    const { table, params } = this.#context;
    this.#announced = true;
    const { shared } = this.#look(values);
    return {
      type: 'expose',
      functions: table.named('function'),
      controllers: table.named('controller'),
      values: this.#sent(values),
      ...(params.specs.size && { params: announced(params.specs) }),
      ...shared,
    };
  }

  #changes(values: Map<string, unknown>): Changes | undefined {
    const { table } = this.#context;
    const { changed, shared } = this.#look(values);
    const others = new Map([...values].filter(([key, value]) => !Object.is(table.names.get(key)!.sent, value)));
    const silent = others.size + shared.objects.length + shared.gone.length === 0;
    if (silent && this.#acknowledged === this.heard) return undefined;
    return {
      type: 'values',
      values: this.#sent(others),
      changed: [...values.keys()].filter((key) => others.has(key) || changed.has(key)),
      ...shared,
    };
  }

  /** These values are told by the next message, as they are sent. */
  #sent(values: Map<string, unknown>): Record<string, unknown> {
    const { table, lazy } = this.#context;
    this.#seq++;
    this.#acknowledged = this.heard;
    for (const [key, value] of values) table.names.get(key)!.sent = value;
    return Object.fromEntries(
      [...values].map(([key, value]) => [key, isObject(value) ? lazy.now!.encode(value) : value]),
    );
  }
}
