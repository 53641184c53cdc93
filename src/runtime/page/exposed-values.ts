/**
 * The values that a program exposes, seen from the page: assigned and changed in depth on both sides (docs/decisions/0021).
 * Loaded when a program exposes the first one; many expose functions alone.
 */
import { isObject } from '../crossing.ts';
import { type Change, Mirror } from '../mirror.ts';
import { misfit } from '../params.ts';
import type { ParamSpec, SetMessage, SharedObjects, ValuesMessage } from '../protocol/exposed.ts';
import { LiveObjects } from './live-objects.ts';

/** What was assigned and sent, while the worker may not have heard of it. */
interface Flying {
  seq: number;
  values: Map<string, unknown>;
  changes: Change[];
}

interface ValuesContext {
  /** Posts to the worker; answers whether there is one. */
  send(message: SetMessage): boolean;
  /** Told what the page assigned, when it has been sent. */
  assigned(values: Record<string, unknown>): void;
}

export class ExposedValues {
  readonly #context: ValuesContext;
  /** Objects as they are behind their views. */
  #values = new Map<string, unknown>();
  #mirror = new Mirror(-1);
  readonly #objects = new LiveObjects((object) => this.#touch(object));
  /** What is not sent yet: names that were assigned, objects that changed, and that something was forgotten. */
  #assigned = new Map<string, unknown>();
  #touched = new Set<object>();
  #forgot = false;
  #flushing = false;
  #flying: Flying[] = [];
  /** Counts of messages from here, and from the worker. */
  #seq = 0;
  #heard = 0;

  constructor(context: ValuesContext) {
    this.#context = context;
  }

  get names(): string[] {
    return [...this.#values.keys()];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): unknown {
    return this.#objects.view(this.#values.get(name), name);
  }

  /**
   * What the program did to the objects it exposes. To be told of every message, also one of a program that is gone:
   * the worker goes by what it has sent. What was assigned here since is newer, and wins.
   */
  sync(message: SharedObjects): void {
    this.flush();
    this.#heard = message.seq;
    this.#flying = this.#flying.filter(({ seq }) => seq > message.heard);
    this.#mirror.apply(this.#mirror.understand(message.objects));
    for (const { changes } of this.#flying) this.#mirror.repeat(changes);
    this.#mirror.objects.forget(message);
    if (message.gone.length === 0) return;
    this.#forgot = true;
    this.#soon();
  }

  /** The program's whole list, as it was sent. Call `sync` before. */
  receive(values: Record<string, unknown>): void {
    this.#values = new Map();
    this.#take(values, () => true);
  }

  /** Values that the program changed. Call `sync` before. @returns their names, without those that are newer here */
  change({ values, changed }: ValuesMessage): string[] {
    const newer = this.#take(values, (name) => this.#values.has(name));
    return changed.filter((name) => !newer.has(name));
  }

  /** @throws {TypeError} when the value can't be sent, or is none that the parameter can have */
  assign(name: string, value: unknown, spec: ParamSpec | undefined): void {
    const wrong = spec && misfit(spec, value);
    if (wrong) throw new TypeError(`The value ${JSON.stringify(value)} for "${name}" ${wrong}.`);
    const adopted = this.#objects.adopt(name, value);
    this.#values.set(name, adopted);
    this.#assigned.set(name, adopted);
    this.#soon();
  }

  /** Sends what was assigned. */
  flush(): void {
    this.#flushing = false;
    const [values, touched, forgot] = [this.#assigned, this.#touched, this.#forgot];
    if (values.size + touched.size === 0 && !forgot) return;
    this.#assigned = new Map();
    this.#touched = new Set();
    this.#forgot = false;
    const objects = this.#mirror.changes([...touched, ...[...values.values()].filter(isObject)]);
    const news = values.size + objects.length > 0;
    if (!news && !forgot) return;
    if (news) this.#seq++;
    const seq = this.#seq;
    const sent = Object.fromEntries([...values].map(([name, value]) => [name, this.#mirror.objects.encode(value)]));
    const posted = this.#context.send({ type: 'set', seq, heard: this.#heard, values: sent, objects });
    if (posted && news) this.#flying.push({ seq, values, changes: this.#mirror.told(objects) });
    if (values.size) this.#context.assigned(Object.fromEntries(values));
  }

  /** What is behind a view; any other value is itself. */
  readonly behind = (value: unknown): unknown => this.#objects.behind(value);

  /** A copy of what is looked into, in which views are what they show. */
  readonly copy = (value: unknown): unknown => this.#objects.copy(value);

  /** There are none any more. */
  clear(): void {
    this.#values.clear();
  }

  /** The worker is gone: the next one knows of no object. */
  forget(): void {
    this.#mirror = new Mirror(-1);
    this.#flying = [];
    this.#assigned.clear();
    this.#touched.clear();
  }

  /** Takes over values as they were sent, then what is newer here. @returns the names of those */
  #take(values: Record<string, unknown>, known: (name: string) => boolean): Set<string> {
    for (const [name, sent] of Object.entries(values)) {
      if (known(name)) this.#values.set(name, this.#mirror.objects.decode(sent));
    }
    const newer = new Map(this.#flying.flatMap((flying) => [...flying.values]));
    for (const [name, value] of newer) if (this.#values.has(name)) this.#values.set(name, value);
    return new Set(newer.keys());
  }

  /** An object changed, or data in it may have. */
  #touch(object: object): void {
    if (!this.#mirror.objects.find(object)?.id) return;
    this.#touched.add(object);
    this.#soon();
  }

  #soon(): void {
    if (!this.#flushing) queueMicrotask(() => this.flush());
    this.#flushing = true;
  }
}
