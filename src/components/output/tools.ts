/**
 * What every output offers its reader, said in this one place: to see it large, and to have it as a file. The bar is drawn with the
 * part, what it does comes with the first press.
 */
import { nothing } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import { html } from '../html.ts';
import type { SparkElement } from '../spark-element.ts';
import { fill, type SparkStrings } from '../strings.ts';

export type FileKind = 'png' | 'svg' | 'csv' | 'txt';

/** One output of a part, as its tools need it. */
export interface Output {
  /** What it is called: the head of its dialog, and its files' name. */
  readonly name: string;
  readonly kinds: readonly FileKind[];
  /** Itself as a file. */
  content(kind: FileKind): Blob | Promise<Blob>;
  /** Sets up the part that shows it alone, and large: one like this, which follows the same runner. */
  prepare?(part: HTMLElement): void;
}

type Host = SparkElement & { for: string | null };

const LAZY = {
  enlarge: lazy(() => import('./enlarge.ts')),
  save: lazy(() => import('../save.ts')),
};

const LARGE = 'M1 1h6v2H4.4l3 3L6 7.4l-3-3V7H1zm14 14H9v-2h2.6l-3-3L10 8.6l3 3V9h2z';
const DOWN = 'M7 1h2v6.2l2.3-2.3 1.4 1.4L8 11 3.3 6.3l1.4-1.4L7 7.2zM2 12h2v1h8v-1h2v3H2z';
const icon = (path: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export class OutputTools {
  readonly #host: Host;
  /** The output whose tools did not come. */
  #lacks: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether the part itself is what a dialog shows. */
  get isLarge(): boolean {
    return this.#host.parentElement?.localName === 'dialog';
  }

  render(output: Output, strings: SparkStrings) {
    const { name, kinds } = output;
    const [only] = kinds;
    const download = (kind: FileKind) => fill(strings.downloadAs, { name, kind: kind.toUpperCase() });
    const save = (kind: FileKind) => () => this.#save(output, kind);
    const told = this.#lacks === name ? html`<p role="status">${strings.partAbsent}</p>` : nothing;
    const enlarge = fill(strings.enlarge, { name });
    return html`<div class="offers" part="offers" @keydown=${this.#onKey} @focusout=${this.#onLeave}>
      ${
        this.isLarge
          ? nothing
          : html`<button
              type="button"
              class="enlarge"
              aria-label=${enlarge}
              title=${enlarge}
              @click=${(event: Event) => this.#enlarge(output, strings, event.currentTarget as HTMLElement)}
            >
              ${icon(LARGE)}
            </button>`
      }
      ${
        kinds.length === 1
          ? html`<button type="button" aria-label=${download(only)} title=${download(only)} @click=${save(only)}>
              ${icon(DOWN)}
            </button>`
          : html`<details>
              <summary aria-label=${fill(strings.download, { name })} title=${fill(strings.download, { name })}>
                ${icon(DOWN)}
              </summary>
              <div class="menu">
                ${kinds.map(
                  (kind) => html`<button type="button" aria-label=${download(kind)} @click=${save(kind)}>
                    ${kind.toUpperCase()}
                  </button>`,
                )}
              </div>
            </details>`
      }
      ${told}
    </div>`;
  }

  async #save(output: Output, kind: FileKind): Promise<void> {
    await this.#with(output.name, async () => {
      const { save } = await LAZY.save();
      save(`${output.name}.${kind}`, await output.content(kind));
    });
  }

  async #enlarge(output: Output, strings: SparkStrings, button: HTMLElement): Promise<void> {
    await this.#with(output.name, async () => {
      const { enlarge } = await LAZY.enlarge();
      enlarge(this.#host, output, strings, button);
    });
  }

  /** Says where it was asked for that the code has not come. */
  async #with(name: string, act: () => Promise<void>): Promise<void> {
    this.#lacks = undefined;
    try {
      await act();
    } catch (error) {
      console.warn((error as Error).message);
      this.#lacks = name;
    }
    this.#host.requestUpdate();
  }

  /** Closes the kinds of files first. */
  #onKey = (event: KeyboardEvent): void => {
    const menu = (event.currentTarget as Element).querySelector('details');
    if (event.key !== 'Escape' || !menu?.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')!.focus();
  };

  #onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const menu = (currentTarget as Element).querySelector('details');
    if (menu && !menu.contains(relatedTarget as Node | null)) menu.open = false;
  };
}
