/**
 * A runner's parameters: what the program declared, what a reader or the page set, and where that is kept.
 *
 * `params="lr=0.01&optimizer=adam"` on the runner sets values before the program declares them, and sets them again
 * whenever the attribute changes. `params-in-url` keeps what a reader sets in the page's address, `params-in-url="a"`
 * under names that begin with "a."; only then is the address read or written.
 */

import type { SparkSession } from '../../runtime/page/session-types.ts';
import { fromText, misfit } from '../../runtime/params.ts';
import type { SparkParamRequestEvent } from '../events/param-request.ts';
import type { Param, RunState } from '../run-state.ts';

/** A slider sets many values a second; browsers allow few changes of an address. Milliseconds. */
const REST = 300;

type Host = HTMLElement & { readonly state: RunState };

export class LiveParams {
  readonly #host: Host;
  readonly #session: SparkSession;
  readonly #attribute = new MutationObserver(() => this.#readAttribute());
  /** By name, whatever the name. */
  #set: Record<string, unknown> = Object.create(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, session: SparkSession) {
    this.#host = host;
    this.#session = session;
    host.addEventListener('spark-param-request', this.#onRequest);
    this.#attribute.observe(host, { attributeFilter: ['params'] });
  }

  /** What the next start begins with; later sources win. */
  get chosen(): Record<string, unknown> {
    return { ...this.#inAttribute, ...this.#inAddress, ...this.#set };
  }

  /** The program declared parameters or changed their values. */
  read(): void {
    const { params, exposed } = this.#session;
    const found = Object.entries(params).map(([name, spec]): [string, Param] => [name, { spec, value: exposed[name] }]);
    for (const [name, { value }] of found) {
      // The program's own choice, or a new start value in its text, goes before what was set.
      if (name in this.#set && this.#set[name] !== value) delete this.#set[name];
    }
    if (found.length || this.#host.state.params) {
      this.#host.state.change({ params: found.length ? new Map(found) : undefined });
    }
  }

  /** The page assigned exposed values, by itself or for a reader. */
  assigned(values: Record<string, unknown>): void {
    const { params } = this.#session;
    const names = Object.keys(values).filter((name) => params[name]);
    if (!names.length) return;
    for (const name of names) if (!params[name].button) this.#set[name] = values[name];
    this.read();
    if (this.#prefix === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), REST);
  }

  /** Forgets what was set. */
  reset(): void {
    this.#set = Object.create(null);
    this.#host.state.change({ params: undefined });
  }

  dispose(): void {
    this.#host.removeEventListener('spark-param-request', this.#onRequest);
    this.#attribute.disconnect();
    clearTimeout(this.#timer);
  }

  #onRequest = (event: SparkParamRequestEvent): void => {
    // After the event has passed everybody who may prevent it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#session.exposed[event.name] = event.value;
    });
  };

  #readAttribute(): void {
    for (const [name, text] of Object.entries(this.#inAttribute)) {
      const spec = this.#session.params[name];
      const value = spec && fromText(spec, text);
      if (!spec) continue;
      const wrong = misfit(spec, value);
      if (wrong) console.warn(`<spark-runner params>: the value "${text}" for "${name}" ${wrong}.`);
      else this.#session.exposed[name] = value;
    }
  }

  get #inAttribute(): Record<string, string> {
    return Object.fromEntries(new URLSearchParams(this.#host.getAttribute('params') ?? ''));
  }

  /** What names in the address begin with; undefined when the author did not ask for it. */
  get #prefix(): string | undefined {
    const asked = this.#host.getAttribute('params-in-url');
    return asked ? `${asked}.` : (asked ?? undefined);
  }

  get #inAddress(): Record<string, string> {
    const prefix = this.#prefix;
    if (prefix === undefined) return {};
    const own = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(prefix));
    return Object.fromEntries(own.map(([name, text]) => [name.slice(prefix.length), text]));
  }

  #keep(): void {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(this.#set)) {
      // A file has no address.
      if (!(value instanceof Blob)) url.searchParams.set(this.#prefix + name, String(value));
    }
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A frame without an address of its own has nowhere to keep it.
    }
  }
}
