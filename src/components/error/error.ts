/** What went wrong, at the author's own line. */
import { nothing, type PropertyValues } from 'lit';
import { onPress } from '../consent.ts';
import { serves } from '../copies.ts';
import { SparkApplyEvent } from '../events/apply.ts';
import { SparkEditEvent } from '../events/edit.ts';
import { SparkOpenEvent } from '../events/open.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import type { CodeState, ErrorReport } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './error.styles.ts';
import { excerpt } from './excerpt.ts';
import { type Mend, mendOf } from './mend.ts';

/** The messages of an error's causes, outermost first; a chain that closes on itself ends. */
function causes(error: Error): string[] {
  const seen = new Set<unknown>([error]);
  const told: string[] = [];
  // What was thrown and is no Error stands in the message.
  if (!(error.cause instanceof Error)) return told;
  for (let cause: unknown = error.cause; cause !== undefined && cause !== null && !seen.has(cause); ) {
    seen.add(cause);
    const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : shown(cause);
    // The runtime wraps what the program threw, and what the parser found and where; saying it twice helps nobody.
    const again = cause instanceof Error && error.message.includes(cause.message.replace(/ \(\d+:\d+\)$/, ''));
    if (!again) told.push(text);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return told;
}

/** Pixels over less of which there is nothing to read. */
const LEAST = 120;

/** A cause that is no Error: a text as it is, data as it is written. */
function shown(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/**
 * @summary An error of the program: message, the author's line with a caret, what to do, and what caused it.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Announced assertively; empty while nothing is wrong. Where a
 * runner lays out its parts, it lies over those below, so that nothing moves, but never over the code: its title folds it up.
 * Where the program may be edited, its place leads to the line, and "did you mean …" is a button that writes what was meant.
 *
 * @event {SparkOpenEvent} spark-open - The reader turns to the line.
 * @event {SparkEditEvent} spark-edit - The text is mended.
 * @event {SparkApplyEvent} spark-apply - The mended text is to become the program. Cancelable.
 *
 * @csspart base - The panel.
 * @csspart title - What kind of thing went wrong, in a reader's words.
 * @csspart message - The message.
 * @csspart place - Where it happened.
 * @csspart excerpt - The lines around.
 * @csspart hint - What to do.
 * @csspart mend - The button that does it.
 * @csspart causes - What caused it.
 *
 * @cssproperty --spark-danger - Colour of border, line and caret.
 */
export class SparkErrorElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = { for: {}, report: { attribute: false }, code: { attribute: false } };

  #link = new RunnerLink(this as SparkErrorElement, { report: (state) => state.report, code: (state) => state.code });

  /** None where nothing is laid out: on a server. */
  #sizes = globalThis.ResizeObserver && new ResizeObserver(() => this.#place());

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The error, and the text it speaks of. Set by the runner. */
  declare report: ErrorReport | undefined;
  /** The text that may be mended. Set by the runner. */
  declare code: CodeState | undefined;

  constructor() {
    super();
    this.for = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // An empty panel takes no room, also not as a flex or grid item.
    this.hidden = !this.report;
    if (changed.has('report')) {
      this.renderRoot.querySelector('details')?.setAttribute('open', '');
      // Where the line is longer than the panel is wide, the caret is seen.
      const before = this.renderRoot.querySelector<HTMLElement>('.caret > span');
      const lines = before?.closest('pre');
      const at = before?.offsetWidth ?? 0;
      if (lines && at > lines.clientWidth - 20) lines.scrollLeft = at - 0.7 * lines.clientWidth;
    }
    this.#place();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  /** Lies over what is below, to the end of what the program shows: behind that its text may stand. */
  #place = (): void => {
    const root = this.getRootNode();
    const around = root instanceof ShadowRoot && this.#link.runner?.shadowRoot === root ? this.parentElement : null;
    const last = this.report && around?.lastElementChild;
    const room = last ? last.getBoundingClientRect().bottom - this.getBoundingClientRect().bottom : 0;
    this.toggleAttribute('over', room >= LEAST);
    this.style.setProperty('--_room', `${Math.floor(room)}px`);
    if (around) this.#sizes?.observe(around);
  };

  get #canEdit(): boolean {
    return this.#link.runner?.hasAttribute('editable') ?? false;
  }

  #onMend(event: Event, { text }: Mend): void {
    this.#link.request(new SparkEditEvent(text));
    this.#link.request(onPress(new SparkApplyEvent(text), event));
  }

  protected override render() {
    return html`<div role="alert">${this.report ? this.#renderReport(this.report) : nothing}</div>`;
  }

  #renderReport({ error, code, rejected }: ErrorReport) {
    const strings = wordsWith(this.#link.replaced);
    const { line, column } = error;
    const lines = code !== undefined && line !== undefined ? excerpt(code, line, column) : [];
    const { hint } = error;
    const told = causes(error);
    const { draft, applied, name = strings.program } = this.code ?? {};
    const shown = (draft ?? applied)?.text;
    const mend = this.#canEdit && shown !== undefined ? mendOf(error, shown, name) : undefined;
    const place = line === undefined ? '' : fill(strings.errorAt, { source: error.source ?? strings.program, line });
    return html`<details class="base" part="base" open>
      <summary class="title" part="title">${strings[`failed.${error.phase}`]}</summary>
      <p class="message" part="message" dir="auto">${error.message}</p>
      ${rejected ? html`<p>${strings.errorRejected}</p>` : nothing}
      ${hint ? html`<p class="hint" part="hint" dir="auto">${hint}</p>` : nothing}
      ${
        mend
          ? html`<p>
              <button type="button" part="mend" @click=${(event: Event) => this.#onMend(event, mend)}>
                ${fill(strings.mend, { name: mend.to.replace(/^\./, '') })}
              </button>
            </p>`
          : nothing
      }
      ${
        line === undefined
          ? nothing
          : html`<p class="place" part="place">${
              this.#canEdit
                ? html`<button
                    class="inline"
                    type="button"
                    @click=${() => this.#link.request(new SparkOpenEvent(error.source ?? name, line))}
                  >${place}</button>`
                : place
            }</p>`
      }
      ${
        lines.length
          ? html`<pre class="excerpt" part="excerpt" translate="no" tabindex="0" role="group" aria-label=${strings.code}>${lines.map(
              ({ text, kind }) =>
                kind === 'caret'
                  ? html`<span class="caret" aria-hidden="true"><span>${text}</span>^</span>`
                  : html`<span class=${kind}>${text}</span>`,
            )}</pre>`
          : nothing
      }
      ${
        told.length
          ? html`<div part="causes">
              <p>${strings.errorCause}</p>
              <ul>
                ${told.map((text) => html`<li dir="auto">${text}</li>`)}
              </ul>
            </div>`
          : nothing
      }
    </details>`;
  }
}

if (serves('spark-error')) customElements.define('spark-error', SparkErrorElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-error': SparkErrorElement;
  }
}
