/**
 * What every element here does, and deliberately nothing else: its styles hold in whatever document it stands, keys
 * that are meant for something in it are not taken for the page's, and what a server has drawn of it is taken over.
 *
 * A constructed style sheet belongs to the document that made it. An element that is moved into another one (a frame, a
 * window of its own) loses its sheets, and may not be given those of the first: each document gets sheets of its own.
 *
 * A server draws what follows from an element's attributes and properties; it knows nothing in or around it. A page takes that over
 * where it has Lit's support for hydration: the first update comes out the same, and what needs the document waits for it
 * (`whenHere`). A page without that support, or with other properties than the server had, draws anew.
 */
import { type CSSResult, type CSSResultOrNative, LitElement, type PropertyValues } from 'lit';
import { keepKeys, takesKeys } from './keys.ts';

/** The sheets of documents other than the one that this module was loaded in. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

export class SparkElement extends LitElement {
  /** Styles that have come since the first rendering. */
  readonly #more = new Set<CSSResult>();
  /** Whether what a server has drawn is there, and not taken over yet. */
  #isDrawn = false;

  /**
   * Whether only what a server knows counts: on one, and in the first update of what one has drawn.
   * @internal
   */
  isServed(): boolean {
    return !('querySelector' in this) || this.#isDrawn;
  }

  /**
   * Calls back when what is in and around the element counts: at once, or after that update; on a server never.
   * @internal
   */
  whenHere(then: () => void): void {
    if (!this.isServed()) then();
    else if (this.isConnected) void this.updateComplete.then(() => this.isConnected && then());
  }

  override connectedCallback(): void {
    if ('querySelector' in this) super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { observedAttributes, shadowRootOptions } = this.constructor as typeof LitElement;
    const drawn = this.shadowRoot;
    // An attribute of Lit's support for hydration, whose own version of this method notes what is to be done.
    this.#isDrawn = drawn !== null && observedAttributes.includes('defer-hydration');
    if (this.#isDrawn) super.createRenderRoot();
    const root = drawn ?? this.attachShadow(shadowRootOptions);
    // In place of the server's styles, which a policy may forbid, come our own.
    if (this.#isDrawn) root.querySelector('style')?.remove();
    else root.replaceChildren();
    keepKeys(root);
    this.#dressFor(root);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      if (!this.#isDrawn) throw error;
      // It was given something else than on the server: drawn anew.
      this.renderRoot.replaceChildren();
      super.update(changed);
    } finally {
      this.#isDrawn = false;
    }
  }

  /** True while a field in here has the focus, for the page's shortcuts: see `keys.ts`. */
  override get isContentEditable(): boolean {
    return takesKeys(this.shadowRoot);
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#dressFor(this.shadowRoot);
  }

  /**
   * Adds styles that are not in the first view.
   * @internal
   */
  dress(...styles: CSSResult[]): void {
    for (const style of styles) this.#more.add(style);
    if (this.shadowRoot) this.#dressFor(this.shadowRoot);
  }

  #dressFor(root: ShadowRoot): void {
    const own = (this.constructor as typeof LitElement).elementStyles as CSSResultOrNative[];
    root.adoptedStyleSheets = [...own, ...this.#more].flatMap((style) => sheetOf(this.ownerDocument, style) ?? []);
  }
}

/** A style as a sheet of a document; undefined in one that is not shown. */
function sheetOf(target: Document, style: CSSResultOrNative): CSSStyleSheet | undefined {
  if (style instanceof CSSStyleSheet) return style;
  if (target === document) return style.styleSheet;
  if (!target.defaultView) return undefined;
  let own = sheets.get(target);
  if (!own) sheets.set(target, (own = new Map()));
  let sheet = own.get(style);
  if (!sheet) {
    sheet = new target.defaultView.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    own.set(style, sheet);
  }
  return sheet;
}
