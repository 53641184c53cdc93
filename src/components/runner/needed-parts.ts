/** The parts of a runner that come when there is something for them to show. */
import { nothing, type ReactiveControllerHost } from 'lit';
import { type LazyPart, loadPart, showPart } from '../parts.ts';
import type { RunState } from '../run-state.ts';
import { type PartElements, partIn, place } from './place.ts';
import type { Words } from './words.ts';

/**
 * Each, in the order they stand in, and what in a program's text lets room be kept for it. Each is a `part` of that name.
 */
const NEEDED: [part: LazyPart, something: (state: RunState) => unknown, foreseen: RegExp][] = [
  ['spark-params', (state) => state.params, /\.param\s*\(/],
  ['spark-error', (state) => state.report, /^/],
  ['spark-progress', (state) => state.progress, /\.progress\s*\(/],
  ['spark-chart', (state) => state.metrics?.size, /\.metric\s*\(/],
  ['spark-canvas', (state) => state.frames.size, /\.canvas\s*\(/],
  ['spark-image', (state) => state.images, /\.image\s*\(/],
  ['spark-plot', (state) => state.plots, /\.(plot|summary|histograms)\s*\(/],
  ['spark-table', (state) => state.tables, /\.(table|summary)\s*\(/],
  ['spark-log', (state) => state.log?.size || state.advice, /\bconsole\s*\.\s*\w+\s*\(/],
];

type PartsHost = ReactiveControllerHost & { readonly state: RunState };

export class NeededParts {
  readonly #host: PartsHost;
  readonly #words: Words;
  readonly #shown = new Set<LazyPart>();
  /** One element each for good, known or not yet. */
  readonly #elements: PartElements = new Map();

  constructor(host: PartsHost, words: Words) {
    this.#host = host;
    this.#words = words;
  }

  /** The state has changed: loads and shows each part when there is something for it to show. */
  readonly look = (): void => {
    for (const [name, something] of NEEDED) {
      if (this.#shown.has(name) || !something(this.#host.state)) continue;
      this.#shown.add(name);
      this.#host.requestUpdate();
      this.#load(name);
    }
  };

  /**
   * A run begins: asks again for those that have not come, and beside what runs it for those that have a place. What of these does not
   * come is asked for again, and told, when there is something for it to show.
   */
  expect(): void {
    for (const name of this.#elements.keys()) {
      if (customElements.get(name)) continue;
      if (this.#shown.has(name)) this.#load(name);
      else if (name !== 'spark-error') loadPart(name).catch(() => {});
    }
  }

  /** Whether nothing but a log is foreseen of a text, and there has been nothing else. */
  onlyPrints(source: string): boolean {
    const plain: LazyPart[] = ['spark-log', 'spark-error'];
    return NEEDED.every(
      ([name, , foreseen]) => plain.includes(name) || !(this.#shown.has(name) || foreseen.test(source)),
    );
  }

  /** Those that are shown, or that the program's text speaks of. */
  render(source: string): unknown[] {
    return NEEDED.map(([name, , foreseen]) =>
      this.#shown.has(name) || foreseen.test(source) ? place(name, source, this.#elements) : nothing,
    );
  }

  #load(name: LazyPart): void {
    const instead = name === 'spark-error' ? this.#host.state.report?.error.message : undefined;
    void showPart(partIn(this.#elements, name), this.#words.all, instead);
  }
}
