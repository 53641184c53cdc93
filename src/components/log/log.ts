/** The lines a program printed. */
import { html, LitElement, nothing } from 'lit';
import { PART_STRINGS } from '../part-strings.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill } from '../strings.ts';
import { styles } from './log.styles.ts';
import type { LogLine, LogStore } from './log-store.ts';

/** Height of a line in px, as the style sheet has it, and how many are drawn beyond what is visible. */
const LINE = 20;
const SPARE = 8;

/**
 * @summary What the program printed with `console.*`, with level and line; the newest lines stay in view.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Only what is visible is in the DOM, redrawn at most once a
 * frame, so that 10,000 lines a second cost no more than ten. Scrolling up holds the view; the end follows again.
 *
 * @csspart base - The scrolling box.
 * @csspart line - A line.
 * @csspart place - The line's place in the program.
 * @csspart dropped - Says how many lines came too fast.
 *
 * @cssproperty --spark-log-height - Height of the box.
 */
export class SparkLogElement extends LitElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    store: { attribute: false },
    revision: { attribute: false },
  };

  #link = new RunnerLink(
    this as SparkLogElement,
    {
      store: (state) => state.log,
      revision: (state) => state.log?.revision ?? 0,
    },
    PART_STRINGS,
  );
  /** Whether the newest line stays in view. */
  #follows = true;
  #gone = 0;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The lines. Set by the runner. */
  declare store: LogStore | undefined;
  /** Changes with every line. Set by the runner. */
  declare revision: number;

  constructor() {
    super();
    this.for = null;
    this.revision = 0;
  }

  /** At most once a frame; a hidden tab draws nothing. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  protected override updated(): void {
    const box = this.#box!;
    const size = this.store?.size ?? 0;
    const lines = box.firstElementChild as HTMLElement;
    lines.style.setProperty('--all', `${size * LINE}px`);
    lines.style.setProperty('--skip', `${this.#from * LINE}px`);
    const gone = this.store?.gone ?? 0;
    if (this.#follows) box.scrollTop = size * LINE;
    else if (gone !== this.#gone) box.scrollTop -= (gone - this.#gone) * LINE;
    this.#gone = gone;
  }

  #onScroll = (): void => {
    const box = this.#box!;
    this.#follows = box.scrollTop + box.clientHeight >= box.scrollHeight - LINE;
    this.requestUpdate();
  };

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.base');
  }

  get #visible(): number {
    return Math.ceil((this.#box?.clientHeight ?? 0) / LINE) + SPARE;
  }

  /** The first line to draw. */
  get #from(): number {
    const size = this.store?.size ?? 0;
    const top = this.#follows ? size - this.#visible : Math.floor((this.#box?.scrollTop ?? 0) / LINE) - SPARE / 2;
    return Math.max(0, Math.min(top, size - 1));
  }

  protected override render() {
    const strings = this.#link.strings;
    const from = this.#from;
    const lines = this.store?.lines(from, from + this.#visible + SPARE) ?? [];
    const dropped = this.store?.dropped ?? 0;
    return html`<div
        class="base"
        part="base"
        role="log"
        aria-live="off"
        aria-label=${strings.log}
        tabindex="0"
        @scroll=${this.#onScroll}
      >
        <div class="lines"><div class="window">${lines.map((line) => this.#renderLine(line))}</div></div>
      </div>
      ${
        dropped
          ? html`<p class="dropped" part="dropped">
              ${fill(strings.logDropped, { count: dropped.toLocaleString() })}
            </p>`
          : nothing
      }`;
  }

  #renderLine({ text, level, entry }: LogLine) {
    const strings = this.#link.strings;
    const named = entry && (level === 'warn' || level === 'error');
    return html`<div class="line ${level}" part="line"
      ><span>${named ? html`<span class="unseen">${strings[`level.${level}`]}: </span>` : nothing}${text}</span
      >${
        entry?.line === undefined
          ? nothing
          : html`<span class="place" part="place">${fill(strings.lineAt, { line: entry.line })}</span>`
      }</div
    >`;
  }
}

customElements.define('spark-log', SparkLogElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-log': SparkLogElement;
  }
}
