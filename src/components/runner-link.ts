/**
 * Links a part to its runner: the one that it stands in answers through the context, another is named by `for="id"`; the
 * part's properties follow the runner's state, and requests go up to it. A part that finds no runner says so once the
 * document is complete.
 */
import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lazy } from '../runtime/lazy.ts';
import { RunState } from './run-state.ts';
import { runnerContext } from './runner-context.ts';
import type { SparkElement } from './spark-element.ts';
import type { SparkStrings } from './strings.ts';

/** What the console is told of mistakes in a page's markup. */
export const complaints = lazy(() => import('./complain.ts'));

/** What a part has to be for a link to serve it. */
export type LinkedPart = ReactiveControllerHost & SparkElement & { for: string | null };

/** How each property of a part is read from its runner's state. */
export type Reads<Part> = { [Key in keyof Part]?: (state: RunState) => Part[Key] };

/** Links whose runner has not come yet. */
const waiting = new Set<{ find(): void }>();

/** A runner is there (or has an id now): parts that wait for one look again. */
export function announceRunner(): void {
  for (const link of waiting) link.find();
}

export class RunnerLink<Part extends LinkedPart> implements ReactiveController {
  #part: Part;
  #reads: Reads<Part>;
  #state: RunState | undefined;
  #unwatch: (() => void) | undefined;
  #for: string | null = null;
  /** The words to show in place of the English ones: `wordsWith`. */
  replaced: Partial<SparkStrings> = {};

  constructor(part: Part, reads: Reads<Part>) {
    this.#part = part;
    this.#reads = reads;
    part.addController(this);
  }

  hostConnected(): void {
    this.#part.whenHere(() => {
      this.find();
      if (this.#state) return;
      if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', this.#complain, { once: true });
      else setTimeout(this.#complain);
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#complain);
    waiting.delete(this);
    this.#follow(undefined);
  }

  hostUpdate(): void {
    if (this.#part.for !== this.#for) this.#part.whenHere(() => this.find());
  }

  /** The runner that is followed; undefined without one. */
  get runner(): HTMLElement | undefined {
    return this.#state?.runner;
  }

  /** Sends a request up: it bubbles from a nested part, and starts at the runner for one that stands elsewhere. */
  request(event: Event): void {
    (this.#for === null ? this.#part : (this.runner ?? this.#part)).dispatchEvent(event);
  }

  /** Looks for the runner and follows it. */
  find(): void {
    this.#for = this.#part.for;
    const found = this.#for === null ? enclosing(this.#part) : named(this.#part, this.#for);
    if (found) waiting.delete(this);
    else waiting.add(this);
    if (found !== this.#state) this.#follow(found);
  }

  #follow(state: RunState | undefined): void {
    this.#unwatch?.();
    this.#state = state;
    this.#unwatch = state?.watch(this.#read);
    if (state) this.#read();
  }

  #read = (): void => {
    const state = this.#state!;
    if (state.strings !== this.replaced) {
      this.replaced = state.strings;
      this.#part.requestUpdate();
    }
    for (const key of Object.keys(this.#reads) as (keyof Part)[]) this.#part[key] = this.#reads[key]!(state);
  };

  #complain = (): void => {
    this.find();
    if (this.#state || !this.#part.isConnected) return;
    void complaints().then(({ complainOfNoRunner }) => complainOfNoRunner(this.#part), console.warn);
  };
}

/** The state of the runner that a part stands in, through shadow roots. */
function enclosing(part: Element): RunState | undefined {
  let found: RunState | undefined;
  part.dispatchEvent(new ContextEvent(runnerContext, part, (state) => (found = state)));
  return found;
}

function named(part: Element, id: string): RunState | undefined {
  const root = part.getRootNode();
  const inRoot = root instanceof ShadowRoot ? root.getElementById(id) : null;
  const found: (Element & { state?: unknown }) | null = inRoot ?? document.getElementById(id);
  return found?.state instanceof RunState ? found.state : undefined;
}
