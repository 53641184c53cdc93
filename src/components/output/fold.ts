/**
 * What of a part's content lies below the edge of its room: how many, and a button that gives it as much room as it needs. The room is
 * kept from the first paint on, so that nothing moves by itself (docs/decisions/0017); it grows when a reader asks.
 */
import { css, nothing, type ReactiveController } from 'lit';
import { html } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import type { SparkElement } from '../spark-element.ts';
import { fill, type SparkStrings } from '../strings.ts';

export const fold = css`
  :host {
    position: relative;
  }
  .fold {
    min-block-size: 1.9em;
    padding: 0.1em 0.9em;
    font-size: 0.85em;
    color: CanvasText;
    background: Canvas;
  }
  .fold[aria-expanded="false"] {
    position: absolute;
    inset-block-end: 0.3em;
    inset-inline-start: 50%;
    z-index: 1;
    translate: -50%;
    box-shadow: 0 1px 6px #0003;
  }
  :host(:dir(rtl)) .fold[aria-expanded="false"] {
    translate: 50%;
  }
  .fold::after {
    content: "▾";
  }
  .fold[aria-expanded="true"] {
    margin-block-start: 0.5em;
  }
  .fold[aria-expanded="true"]::after {
    content: "▴";
  }
  @media print {
    .fold {
      display: none;
    }
  }
`;

export class Fold implements ReactiveController {
  readonly #host: SparkElement;
  readonly #items: string;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #onScroll = (): void => this.#measure();
  #base: Element | undefined;
  /** How many things there were when it was measured. */
  #count = 0;
  #below = 0;

  /** @param items what is counted in the part's `.base`; its room is that of `:host([grown])` when it has grown */
  constructor(host: SparkElement, items: string) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  hostUpdated(): void {
    const base = this.#host.renderRoot.querySelector('.base')!;
    // To observe again what is observed would measure with every update.
    if (base !== this.#base) {
      this.#base = base;
      base.addEventListener('scroll', this.#onScroll, { passive: true });
      this.#sizes.observe(base);
    }
    const count = base.querySelectorAll(this.#items).length;
    if (count === this.#count) return;
    this.#count = count;
    // Once the browser has laid it out by itself.
    requestAnimationFrame(() => this.#measure());
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#base = undefined;
  }

  /** Of what has its end below the edge. */
  #measure(): void {
    const base = this.#base;
    if (!base?.isConnected) return;
    const isCut = base.scrollHeight > base.clientHeight + 2;
    const { bottom } = base.getBoundingClientRect();
    const below = isCut
      ? [...base.querySelectorAll(this.#items)].filter((item) => item.getBoundingClientRect().bottom > bottom + 2)
          .length
      : 0;
    if (below === this.#below) return;
    this.#below = below;
    this.#host.requestUpdate();
  }

  #onPress = (): void => {
    this.#host.toggleAttribute('grown');
    this.#host.requestUpdate();
  };

  render(strings: SparkStrings) {
    const isGrown = this.#host.hasAttribute('grown');
    if (!isGrown && !this.#below) return nothing;
    const words = isGrown
      ? strings.fewer
      : fill(strings.moreBelow, { count: formatNumber(this.#below, strings.language) });
    return html`<button type="button" class="fold" part="fold" aria-expanded=${isGrown} @click=${this.#onPress}>
      ${words}
    </button>`;
  }
}
