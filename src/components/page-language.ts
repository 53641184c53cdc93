/**
 * The language of what stands around an element: the nearest `lang`, through shadow roots, and its changes for as long as
 * the element is in a document. The element's own `lang` is not asked: a runner's says what its program is written in.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PageLanguage implements ReactiveController {
  #host: Element;
  /** None where nothing changes: on a server. */
  #changes: MutationObserver | undefined;

  /** @param onchange the language may be another */
  constructor(host: ReactiveControllerHost & Element, onchange: () => void) {
    this.#host = host;
    this.#changes = globalThis.MutationObserver && new MutationObserver(onchange);
    host.addController(this);
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#changes?.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected(): void {
    this.#changes?.disconnect();
  }

  /** As it is written there; undefined where nobody says. */
  get tag(): string | undefined {
    let at: Node = this.#host;
    while (at.parentNode || at instanceof ShadowRoot) {
      at = at.parentNode ?? (at as ShadowRoot).host;
      const tag = at instanceof Element && at.getAttribute('lang');
      if (tag !== false && tag !== null) return tag;
    }
    return undefined;
  }
}
