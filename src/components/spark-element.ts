/**
 * What every element here does, and deliberately nothing else: its styles hold in whatever document it stands, and keys
 * that are meant for something in it are not taken for the page's.
 *
 * A constructed style sheet belongs to the document that made it. An element that is moved into another one (a frame, a
 * window of its own) loses its sheets, and may not be given those of the first: each document gets sheets of its own.
 */
import { type CSSResult, type CSSResultOrNative, LitElement } from 'lit';
import { keepKeys, takesKeys } from './keys.ts';

/** The sheets of documents other than the one that this module was loaded in. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

export class SparkElement extends LitElement {
  /** Styles that have come since the first rendering. */
  readonly #more = new Set<CSSResult>();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    keepKeys(root);
    if (this.ownerDocument === document) return super.createRenderRoot();
    this.#dressFor(root);
    return root;
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
