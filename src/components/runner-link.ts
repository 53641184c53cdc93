/**
 * Links a part to its runner: found by nesting (through shadow roots) or by `for="id"`; the part's properties follow
 * the runner's state, and requests go up to it. A part that finds no runner says so once the document is complete.
 *
 * Deliberately not a context protocol: there is one kind of provider, and a part must also work beside it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lazy } from '../runtime/lazy.ts';
import { RunState } from './run-state.ts';
import { type SparkStrings, STRINGS } from './strings.ts';

/** What the console is told of mistakes in a page's markup. */
export const complaints = lazy(() => import('./complain.ts'));

/** What a part has to be for a link to serve it. */
export type LinkedPart = ReactiveControllerHost & HTMLElement & { for: string | null };

/** How each property of a part is read from its runner's state. */
export type Reads<Part> = { [Key in keyof Part]?: (state: RunState) => Part[Key] };

type Runner = Element & { readonly state: RunState };

/** Links whose runner has not come yet. */
const waiting = new Set<{ find(): void }>();

/** A runner is there (or has an id now): parts that wait for one look again. */
export function announceRunner(): void {
  for (const link of waiting) link.find();
}

export class RunnerLink<Part extends LinkedPart, Words extends object = typeof STRINGS> implements ReactiveController {
  #part: Part;
  #reads: Reads<Part>;
  #words: Words;
  #runner: Runner | undefined;
  #unwatch: (() => void) | undefined;
  #for: string | null = null;
  #replaced: Partial<SparkStrings> | undefined;
  /** The words to show. */
  strings: Words;

  /** @param words those that the part shows, unless a page replaces them; by default the first view's */
  constructor(part: Part, reads: Reads<Part>, words: Words = STRINGS as unknown as Words) {
    this.#part = part;
    this.#reads = reads;
    this.#words = words;
    this.strings = words;
    part.addController(this);
  }

  hostConnected(): void {
    this.find();
    if (this.#runner) return;
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.#complain, { once: true });
    else setTimeout(this.#complain);
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#complain);
    waiting.delete(this);
    this.#follow(undefined);
  }

  hostUpdate(): void {
    if (this.#part.for !== this.#for) this.find();
  }

  /** The runner that is followed; undefined without one. */
  get runner(): Runner | undefined {
    return this.#runner;
  }

  /** Sends a request up: it bubbles from a nested part, and starts at the runner for one that stands elsewhere. */
  request(event: Event): void {
    const nested = this.#runner && this.#for === null;
    (nested ? this.#part : (this.#runner ?? this.#part)).dispatchEvent(event);
  }

  /** Looks for the runner and follows it. */
  find(): void {
    this.#for = this.#part.for;
    const found = this.#for === null ? enclosing(this.#part) : named(this.#part, this.#for);
    if (found) waiting.delete(this);
    else waiting.add(this);
    if (found !== this.#runner) this.#follow(found);
  }

  #follow(runner: Runner | undefined): void {
    this.#unwatch?.();
    this.#runner = runner;
    this.#unwatch = runner?.state.watch(this.#read);
    if (runner) this.#read();
  }

  #read = (): void => {
    const { state } = this.#runner!;
    if (state.strings !== this.#replaced) {
      this.#replaced = state.strings;
      this.strings = { ...this.#words, ...state.strings };
      this.#part.requestUpdate();
    }
    for (const key of Object.keys(this.#reads) as (keyof Part)[]) this.#part[key] = this.#reads[key]!(state);
  };

  #complain = (): void => {
    this.find();
    if (this.#runner || !this.#part.isConnected) return;
    void complaints().then(({ complainOfNoRunner }) => complainOfNoRunner(this.#part), console.warn);
  };
}

function isRunner(element: Element | null | undefined): element is Runner {
  return !!element && 'state' in element && element.state instanceof RunState;
}

function enclosing(start: Node): Runner | undefined {
  for (let node: Node | null = start.parentNode; node; ) {
    if (node instanceof Element && isRunner(node)) return node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

function named(part: Element, id: string): Runner | undefined {
  const root = part.getRootNode();
  const inRoot = root instanceof ShadowRoot ? root.getElementById(id) : null;
  const found = inRoot ?? document.getElementById(id);
  return isRunner(found) ? found : undefined;
}
