/** The lines a program printed, and what the runner has to say of it. */
import { nothing, type PropertyValues } from 'lit';
import { cut } from '../../runtime/cut.ts';
import { ROW } from '../../runtime/limits.ts';
import type { SparkAdvice } from '../../runtime/page/session-types.ts';
import type { LogLevel } from '../../runtime/protocol/outputs.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreLine } from '../more.ts';
import { formatNumber } from '../numbers.ts';
import { tools } from '../output/tools.styles.ts';
import { type Output, OutputTools } from '../output/tools.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { unseen } from '../unseen.styles.ts';
import { WRAP_ICON } from '../wrap-icon.ts';
import { styles } from './log.styles.ts';
import type { LogStore } from './log-store.ts';
import { type LogRow, LogView } from './log-view.ts';
import { heightAbove, scrolledTo, WHOLE } from './wrapped.ts';

/** How much higher a row is than its letters, and how many rows are drawn beyond what is visible. */
const LEADING = 1.47;
const SPARE = 8;
/** The most rows that come on paper: some twenty pages. */
const ON_PAPER = 1000;
/** How long it says that something was copied, in milliseconds. */
const SAID = 2000;

/** A log that is narrower, in letters' sizes, wraps its lines by itself: a phone's. */
const NARROW = 34;

/** What the choice of levels offers: the least level shown, and its words. */
const LEVELS = [
  ['debug', 'logLevelAll'],
  ['log', 'logLevelLog'],
  ['warn', 'logLevelWarn'],
  ['error', 'logLevelError'],
] as const;

/**
 * @summary What the program printed with `console.*`, with level and line; the newest lines stay in view.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Only what is visible is in the DOM, redrawn at most once a
 * frame, and of a row no more than 2,000 characters, so that 10,000 lines a second cost no more than ten. Scrolling up holds the view; the end follows again.
 * The newest 100,000 lines are kept (fewer when they have more than 16 million characters together), and the newest 1,000
 * come on paper; what is missing is said where it is missing. A line with objects in it opens to show what was in them when it was printed.
 * Long lines wrap by a switch, and by themselves where there is little room. The log can be enlarged, and saved as text.
 * The runner's own advice on the program stands below its lines, is no line, and passes every filter.
 *
 * @csspart base - Tools and the scrolling box.
 * @csspart tools - Filter, levels, follow and copy.
 * @csspart offers - Enlarges and saves it.
 * @csspart box - The scrolling box.
 * @csspart line - A line.
 * @csspart place - The line's place in the program.
 * @csspart dropped - Says how many lines came too fast.
 * @csspart more - Says on paper how many lines are not there.
 * @csspart advice - What the runner has to say of the program.
 *
 * @cssproperty --spark-log-height - Height of it all.
 */
export class SparkLogElement extends LazyElement {
  static override styles = [shared, unseen, menu, tools, styles];
  static override properties = {
    for: {},
    level: {},
    filter: {},
    wrap: { reflect: true },
    store: { attribute: false },
    revision: { attribute: false },
    advice: { attribute: false },
    said: { state: true },
  };

  #link = new RunnerLink(this as SparkLogElement, {
    store: (state) => state.log,
    revision: (state) => state.log?.revision ?? 0,
    advice: (state) => state.advice,
  });
  #tools = new OutputTools(this);
  #view: LogView | undefined;
  /** Whether lines wrap now. */
  #wraps = false;
  /** Where in the rows the view is, while lines wrap: a row and how far in it. */
  #place = 0;
  /** Where the box was scrolled to when that was said: where it is elsewhere now, the event that tells it is yet to come. */
  #placedAt = 0;
  /** Whether the newest line stays in view. */
  #follows = true;
  /** Where this element scrolled itself: the event that tells it comes later. */
  #scrolledTo: number | undefined;
  /** Whether the page's window changed since the last drawing: what scrolls then is not the reader. */
  #resized = false;
  #first = 0;
  /** The first row that is drawn. */
  #drawn = 0;
  /** How much can be seen is known only after the first drawing, and changes with the page's layout. */
  #resizes = new ResizeObserver(() => this.requestUpdate());
  /** Height of a row in px: a whole number, so that a place and a row follow from each other. */
  #row = 20;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While the page is printed: where the box was scrolled to. */
  #printedAt: number | undefined;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The least level that is shown: debug, log, info, warn or error. */
  declare level: LogLevel;
  /** Shows only what contains this text, in upper or lower case. */
  declare filter: string;
  /** Whether long lines wrap: `on`, `off`, or as there is room for them. */
  declare wrap: 'on' | 'off' | 'auto';
  /** The lines. Set by the runner. */
  declare store: LogStore | undefined;
  /** Changes with every line. Set by the runner. */
  declare revision: number;
  /** What the runner has to say of the program. Set by the runner. */
  declare advice: readonly SparkAdvice[] | undefined;
  /** What became of the last copy. */
  declare said: string;

  constructor() {
    super();
    this.for = null;
    this.level = 'debug';
    this.wrap = 'auto';
    this.filter = this.said = '';
    this.revision = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#box) this.#resizes.observe(this.#box);
    addEventListener('resize', this.#onResize);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    removeEventListener('resize', this.#onResize);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    clearTimeout(this.#timer);
  }

  /** At most once a frame; a hidden tab draws nothing. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#view = this.store && new LogView(this.store);
    if (changed.has('store') || changed.has('filter') || changed.has('level')) {
      this.#view?.filter(this.filter ?? '', this.level ?? 'debug');
      this.#follows = true;
    }
    if (this.#view?.update()) void this.updateComplete.then(() => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    this.#resizes.observe(this.#box!);
  }

  protected override updated(): void {
    this.#resized = false;
    const box = this.#box!;
    this.#measure(box);
    const size = this.#view?.size ?? 0;
    const lines = box.firstElementChild as HTMLElement;
    lines.style.setProperty('--all', this.#wraps && !this.#estimates ? 'auto' : `${size * this.#row}px`);
    lines.style.setProperty('--skip', `${this.#drawn * this.#row}px`);
    const first = this.store?.first ?? 0;
    if (!this.#isFiltered) this.#place = Math.max(0, this.#place - Math.max(0, first - this.#first));
    const { scrollTop } = box;
    if (this.#follows) box.scrollTop = box.scrollHeight;
    else if (this.#estimates && scrollTop === this.#placedAt) box.scrollTop = scrolledTo(this.#place, size, box);
    else if (first > this.#first && !this.#isFiltered) box.scrollTop -= (first - this.#first) * this.#row;
    if (box.scrollTop !== scrollTop) this.#scrolledTo = this.#placedAt = box.scrollTop;
    if (this.#estimates) {
      if (this.#follows) this.#place = size;
      const above = heightAbove(this.#place - this.#drawn, lines.querySelector('.window')!);
      lines.style.setProperty('--skip', `${this.#place * this.#row - above}px`);
    }
    this.#first = first;
  }

  /** Whether rows are of a height that only drawing tells, and too many to draw them all. */
  get #estimates(): boolean {
    return this.#wraps && this.#printedAt === undefined && (this.#view?.size ?? 0) > WHOLE;
  }

  /** Rows are as high as the page's letters want them. */
  #measure(box: HTMLElement): void {
    const letters = Number.parseFloat(getComputedStyle(box).fontSize);
    const wraps = this.wrap === 'auto' ? box.clientWidth > 0 && box.clientWidth < NARROW * letters : this.wrap === 'on';
    if (wraps !== this.#wraps) {
      this.#wraps = wraps;
      this.requestUpdate();
    }
    const row = Math.round(letters * LEADING);
    if (row === this.#row || !row) return;
    this.#row = row;
    box.style.setProperty('--row', `${row}px`);
    this.requestUpdate();
  }

  /** Printed is what is there when the event is over. */
  #onPrint = (): void => {
    this.#printedAt = this.#box?.scrollTop ?? 0;
    this.requestUpdate();
    this.performUpdate();
  };

  #onPrinted = (): void => {
    const box = this.#box!;
    // A box that does not scroll on paper forgets where it was.
    this.#scrolledTo = box.scrollTop = this.#printedAt ?? 0;
    this.#printedAt = undefined;
    this.requestUpdate();
  };

  #onResize = (): void => {
    this.#resized = true;
    this.requestUpdate();
  };

  #onScroll = (): void => {
    if (this.#printedAt !== undefined || (this.#follows && this.#resized)) return;
    const box = this.#box!;
    const own = box.scrollTop === this.#scrolledTo;
    this.#scrolledTo = undefined;
    if (own) return;
    this.#follows = box.scrollTop + box.clientHeight >= box.scrollHeight - this.#row;
    const most = box.scrollHeight - box.clientHeight;
    this.#placedAt = box.scrollTop;
    this.#place = ((this.#view?.size ?? 0) * box.scrollTop) / Math.max(1, most);
    this.requestUpdate();
  };

  #onFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };

  /** Some browsers empty the field by themselves, none keeps the key from a dialog around it. */
  #onFilterKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.filter) return;
    event.preventDefault();
    (event.target as HTMLInputElement).value = this.filter = '';
  };

  #onLevel = (event: Event): void => {
    this.level = (event.target as HTMLSelectElement).value as LogLevel;
  };

  #onFollow = (): void => {
    this.#follows = !this.#follows;
    this.requestUpdate();
  };

  #onWrap = (): void => {
    this.wrap = this.#wraps ? 'off' : 'on';
    this.#follows = true;
  };

  get #output(): Output {
    return {
      name: wordsWith(this.#link.replaced).log,
      kinds: ['txt'],
      content: () => new Blob([this.#view?.text() ?? '', '\n'], { type: 'text/plain' }),
      prepare: (part) => {
        const { level, filter, wrap } = this;
        Object.assign(part, { level, filter, wrap });
      },
    };
  }

  #onCopy = async (): Promise<void> => {
    const { logCopied, logCopyFailed } = wordsWith(this.#link.replaced);
    this.said = await navigator.clipboard.writeText(this.#view?.text() ?? '').then(
      () => logCopied,
      () => logCopyFailed,
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.said = ''), SAID);
  };

  #onToggle(row: LogRow): void {
    // What opens stays where it is.
    this.#follows = false;
    this.#view!.toggle(row);
    this.requestUpdate();
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.box');
  }

  get #isFiltered(): boolean {
    return !!this.filter || this.level !== 'debug';
  }

  get #visible(): number {
    return Math.ceil((this.#box?.clientHeight ?? 0) / this.#row) + SPARE;
  }

  /** How many rows are drawn. */
  get #room(): number {
    if (this.#printedAt !== undefined) return ON_PAPER;
    if (!this.#wraps) return this.#visible + SPARE;
    return this.#estimates ? 2 * this.#visible : WHOLE;
  }

  /** The first row to draw. */
  get #from(): number {
    const size = this.#view?.size ?? 0;
    if (this.#printedAt !== undefined) return Math.max(0, size - ON_PAPER);
    if (this.#wraps) {
      const place = this.#follows ? size : this.#place;
      return this.#estimates ? Math.max(0, Math.floor(Math.min(place, size)) - this.#visible) : 0;
    }
    const top = this.#follows ? size - this.#visible : Math.floor((this.#box?.scrollTop ?? 0) / this.#row) - SPARE / 2;
    return Math.max(0, Math.min(top, size - 1));
  }

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    this.#drawn = this.#from;
    const rows = this.#view?.rows(this.#drawn, this.#drawn + this.#room) ?? [];
    const more = this.#printedAt === undefined ? nothing : moreLine(this.#drawn, strings);
    return html`<div class="base" part="base">
      ${this.#renderTools()}
      <div
        class=${this.#wraps ? 'box wraps' : 'box'}
        part="box"
        role="log"
        aria-live="off"
        aria-label=${strings.log}
        tabindex="0"
        @scroll=${this.#onScroll}
      >
        <div class="lines" translate="no" ?hidden=${!this.#view?.size}><div class="window">${more}${rows.map((row) => this.#renderRow(row))}</div></div>
        <div class="advices" role="status">${this.advice?.map((advice) => this.#renderAdvice(advice))}</div>
      </div>
    </div>`;
  }

  #renderTools() {
    const strings = wordsWith(this.#link.replaced);
    const count = formatNumber(this.#view?.lines ?? 0, strings.language);
    const all = formatNumber(this.store?.end ?? 0, strings.language);
    return html`<div class="tools" part="tools">
      <input
        type="search"
        aria-label=${strings.logFilter}
        placeholder=${strings.logFilter}
        .value=${this.filter ?? ''}
        @input=${this.#onFilter}
        @keydown=${this.#onFilterKey}
      />
      <select aria-label=${strings.logLevels} @change=${this.#onLevel}>
        ${LEVELS.map(
          ([level, words]) => html`<option value=${level} ?selected=${level === this.level}>${strings[words]}</option>`,
        )}
      </select>
      <span class="count">${fill(count === all ? strings.logCount : strings.logCountOf, { count, all })}</span>
      <span class="said" role="status">${this.said}</span>
      <button
        type="button"
        class="follow"
        aria-pressed=${this.#follows}
        aria-label=${strings.logFollow}
        title=${strings.logFollow}
        @click=${this.#onFollow}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 1h2v8l3-3 1.4 1.4L8 12.8 2.6 7.4 4 6l3 3zM2 14h12v2H2z" /></svg>
      </button>
      <button
        type="button"
        class="wrap"
        aria-pressed=${this.#wraps}
        aria-label=${strings.wrapLines}
        title=${strings.wrapLines}
        @click=${this.#onWrap}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${WRAP_ICON} /></svg>
      </button>
      <button type="button" aria-label=${strings.logCopy} title=${strings.logCopy} @click=${this.#onCopy}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 0h10v12h-3v4H1V4h4zm2 2v8h6V2zM3 6v8h7v-2H5V6z" /></svg>
      </button>
      ${this.#tools.render(this.#output, strings)}
    </div>`;
  }

  #renderAdvice({ text, line }: SparkAdvice) {
    const { advice, lineAt } = wordsWith(this.#link.replaced);
    const words = text.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));
    const head = line === undefined ? advice : `${advice} · ${fill(lineAt, { line })}`;
    return html`<p class="advice" part="advice"><b>${head}</b> ${words}</p>`;
  }

  #renderRow(row: LogRow) {
    const strings = wordsWith(this.#link.replaced);
    const { line, value, depth } = row;
    const { level, text, place, first, dropped } = line;
    if (dropped) {
      const words = fill(strings.logDropped, { count: formatNumber(dropped, strings.language) });
      return html`<div class="line dropped" part="line dropped">${words}</div>`;
    }
    const toggle =
      row.open === undefined
        ? nothing
        : html`<button
            type="button"
            class="toggle inline"
            aria-expanded=${row.open}
            aria-label=${strings.logInside}
            @click=${() => this.#onToggle(row)}
          ></button>`;
    if (value) {
      const name = value.key === undefined ? '' : `${value.key}: `;
      return html`<div class="line value d${Math.min(depth, 6)} ${toggle === nothing ? 'leaf' : ''}" part="line"
        ><span>${toggle}<span class="key">${name}</span>${value.text}</span></div
      >`;
    }
    const named = first && (level === 'warn' || level === 'error');
    return html`<div class="line ${level}" part="line"
      ><span>${toggle}${named ? html`<span class="unseen">${strings[`level.${level}`]}: </span>` : nothing}${cut(text, ROW)}</span
      >${
        !first || place === undefined
          ? nothing
          : html`<span class="place" part="place">${fill(strings.lineAt, { line: place })}</span>`
      }</div
    >`;
  }
}

if (serves('spark-log')) customElements.define('spark-log', SparkLogElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-log': SparkLogElement;
  }
}
