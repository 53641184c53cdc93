/**
 * Lit's `html`, for pages whose texts a translator replaces (Google Translate, in a page or in a browser): it takes text
 * nodes out of the document and puts elements with other texts in their place.
 *
 * Lit writes a text that has changed into the node that it has made, wherever that is by then, and finds the end of what
 * it fills in by the node that stood after it. So a reader would see the first word for good, or an error would end all
 * drawing. Here each text is a node of its own, and when another one comes, whatever stands in its place goes; and what is
 * filled in ends at a comment, which no translator touches.
 *
 * Every template of the elements is made with it. A text in a list that is filled in is not covered: give it a template.
 */
// biome-ignore lint/style/noRestrictedImports: what it is made of
import { noChange, type TemplateResult, html as template } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';

class Words extends Directive {
  #shown: unknown;

  /** What a server writes. */
  render(text: unknown): string {
    return String(text);
  }

  override update({ startNode }: ChildPart, [text]: [unknown]): unknown {
    if (text === this.#shown) return noChange;
    const written = this.#shown === undefined && (startNode as Comment | null)?.data === 'lit-part';
    this.#shown = text;
    const node = written ? startNode!.nextSibling : null;
    if (!(node instanceof Text)) return document.createTextNode(this.render(text));
    node.data = this.render(text);
    return node;
  }
}

const words = directive(Words);

interface Prepared {
  strings: TemplateStringsArray;
  /** Whether each value stands between tags. */
  between: boolean[];
}

const known = new WeakMap<TemplateStringsArray, Prepared>();

function prepare(strings: TemplateStringsArray): Prepared {
  const between: boolean[] = [];
  let inTag = false;
  for (const string of strings) {
    const [opens, closes] = [string.lastIndexOf('<'), string.lastIndexOf('>')];
    if (opens !== closes) inTag = opens > closes;
    between.push(!inTag);
  }
  const ended = strings.map((string, i) =>
    i > 0 && between[i - 1] && /^[^<]/.test(string) ? `<!---->${string}` : string,
  );
  return { strings: Object.assign(ended, { raw: ended }), between };
}

/** What it makes; by its own name, the published types would take it from `lit-html`, which the package does not depend on. */
export interface Template extends TemplateResult<1> {}

export function html(strings: TemplateStringsArray, ...values: unknown[]): Template {
  let prepared = known.get(strings);
  if (!prepared) known.set(strings, (prepared = prepare(strings)));
  const { between } = prepared;
  const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
  return template(prepared.strings, ...values.map((value, i) => (between[i] && isText(value) ? words(value) : value)));
}
