/** The element an author puts into a page: a program, its controls and what it shows. */
import { html, nothing, type PropertyValues } from 'lit';
import { SparkProgramError } from '../../runtime/errors.ts';
import { lazy } from '../../runtime/lazy.ts';
import { PageController } from '../../runtime/page/controller.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import type { MetricPoint } from '../../runtime/protocol.ts';
import { hasWorker, isLoading, isOver, type SparkStatus } from '../../runtime/status.ts';
import type { SparkApplyEvent } from '../events/apply.ts';
import type { SparkEditEvent } from '../events/edit.ts';
import { SparkErrorEvent } from '../events/error.ts';
import { SparkStatusEvent } from '../events/status.ts';
import { hasParts, type LazyPart, showPart } from '../parts.ts';
import { RunState, type ShownCode } from '../run-state.ts';
import { announceRunner } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { SparkElement } from '../spark-element.ts';
import { type SparkStrings, STRINGS } from '../strings.ts';
import { type Choice, choice, DEFAULT_STOP_TIMEOUT, isKnown, milliseconds } from './attributes.ts';
import type { Backstage } from './backstage.ts';
import { styles } from './runner.styles.ts';
import { type AuthoredProgram, authoredProgram, showCode, unshowCode } from './source.ts';

/** What comes later than the first view. */
const LAZY = {
  backstage: lazy(() => import('./backstage.ts')),
  complaints: lazy(() => import('../complain.ts')),
  languages: lazy(() => import('../locales/index.ts')),
};

/** What each request of a reader does, unless a page prevented it. */
const ACTIONS: Record<string, (runner: SparkRunnerElement) => void> = {
  'spark-run-request': (runner) => void runner.run(),
  'spark-pause-request': (runner) => runner.controller.pause(),
  'spark-resume-request': (runner) => runner.controller.resume(),
  'spark-stop-request': (runner) => runner.controller.stop(),
  'spark-step-request': (runner) => runner.controller.step(),
  'spark-reset-request': (runner) => runner.reset(),
};

/**
 * Each part that comes when there is something for it to show, in the order they stand in, and what in a program's text
 * lets room be kept for it. Each is a `part` of that name.
 */
const NEEDED: [part: LazyPart, something: (state: RunState) => unknown, foreseen: RegExp][] = [
  ['spark-params', (state) => state.params, /\.param\s*\(/],
  ['spark-error', (state) => state.report, /^/],
  ['spark-progress', (state) => state.progress, /\.progress\s*\(/],
  ['spark-chart', (state) => state.metrics?.size, /\.metric\s*\(/],
  ['spark-canvas', (state) => state.frames.size, /\.canvas\s*\(/],
  ['spark-image', (state) => state.images, /\.image\s*\(/],
  ['spark-table', (state) => state.tables, /\.table\s*\(/],
  ['spark-log', (state) => state.log?.size, /\bconsole\s*\.\s*\w+\s*\(/],
];

/**
 * @summary Runs a program in a worker, where it can be paused, edited while it runs, and stopped.
 *
 * The program is the `program` property, else what `src` names, else a child `<script type="text/spark">`, else a
 * child `<pre><code>`. With no parts inside, the runner shows those that fit what the program emits; with parts inside,
 * it shows just them.
 *
 * Nothing is loaded, and no worker started, before the first run. Leaving the document ends the run; moving within
 * it does not. In the back/forward cache the run is paused.
 *
 * @slot - The program, as `<script type="text/spark">` or `<pre><code>`; or parts of the author's choice.
 * @slot result - What the author saved of a run (`npx spark-runner bake` writes it): shown until there is one, and where
 * nothing runs.
 *
 * @attr {boolean} shareable - With `editable`: a reader may copy a link that brings their text along.
 *
 * @event {SparkStatusEvent} spark-status - The status changed.
 * @event {SparkMetricEvent} spark-metric - The program gave numbers.
 * @event {SparkProgressEvent} spark-progress - The program got further.
 * @event {SparkLogEvent} spark-log - The program printed.
 * @event {SparkErrorEvent} spark-error - The program failed, new code was refused, or an attribute is wrong.
 * @event {SparkExposeEvent} spark-expose - The program exposed names, or changed exposed values.
 * @event {SparkReloadEvent} spark-reload - New code is compiled, waits, has taken over, or was refused.
 *
 * @csspart base - Everything.
 * @csspart label - The label.
 * @csspart bar - The line with controls and status.
 * @csspart controls - The `<spark-controls>`.
 * @csspart status - The `<spark-status>`.
 * @csspart params - The `<spark-params>`.
 * @csspart progress - The `<spark-progress>`.
 * @csspart error - The `<spark-error>`.
 * @csspart chart - The `<spark-chart>`.
 * @csspart canvas - The `<spark-canvas>`.
 * @csspart image - The `<spark-image>`.
 * @csspart table - The `<spark-table>`.
 * @csspart log - The `<spark-log>`.
 * @csspart code - The program's text, and its editor.
 *
 * @cssproperty --spark-accent - What can be pressed, and what is alive.
 * @cssproperty --spark-on-accent - Text on the accent colour.
 * @cssproperty --spark-line - Thin lines.
 * @cssproperty --spark-tint - Quiet backgrounds.
 * @cssproperty --spark-danger - Errors.
 * @cssproperty --spark-warning - Warnings, and what is paused.
 * @cssproperty --spark-radius - Roundness of corners.
 * @cssproperty --spark-padding - Room between the frame and its content.
 * @cssproperty --spark-mono - Font of code and log.
 * @cssproperty --spark-chart-height - Height of the chart.
 * @cssproperty --spark-log-height - Height of the log.
 * @cssproperty --spark-image-height - Height of the images.
 * @cssproperty --spark-table-height - Height of the tables.
 * @cssproperty --spark-canvas-size - Greatest width of a picture.
 * @cssproperty --spark-editor-height - Greatest height of the code.
 */
export class SparkRunnerElement extends SparkElement {
  static override styles = [shared, styles];
  static override properties = {
    program: { attribute: false, noAccessor: true },
    src: {},
    lang: { converter: choice('lang') },
    autorun: { converter: choice('autorun') },
    backend: { converter: choice('backend') },
    editable: { type: Boolean, reflect: true },
    stopTimeout: { attribute: 'stop-timeout' },
    whenHidden: { attribute: 'when-hidden', converter: choice('when-hidden') },
    whenOffscreen: { attribute: 'when-offscreen', converter: choice('when-offscreen') },
    workerSrc: { attribute: 'worker-src' },
    dataBase: { attribute: 'data-base' },
    label: {},
    strings: { attribute: false },
    locale: {},
  };

  /** What is known of the run, for parts to show. */
  readonly state = new RunState();
  /** Pause, resume, stop and status, from construction on and across restarts. */
  readonly controller = new PageController();

  #program: SparkProgram | undefined;
  #backstage: Promise<Backstage> | undefined;
  /** What the newest run comes to. */
  #starting: Promise<void> | undefined;
  #live: Backstage | undefined;
  #options = '';
  /** The text that replaced the author's, and the one that the editor shows now; undefined while they are the author's. */
  #edited: ShownCode | undefined;
  #draft: ShownCode | undefined;
  #shown = new Set<LazyPart>();
  #parts = new Map<LazyPart, HTMLElement>();
  /** The words of the language, once they have come. */
  #translated: Partial<SparkStrings> | undefined;
  #autoran = false;
  #inView = false;
  #view = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)!.isIntersecting;
    this.#onView();
  });

  /** URL of the program. */
  declare src: string | null;
  /** Language of the program; without it, as its tag or file name says. */
  declare lang: Choice<'lang'>;
  /** When to run without being asked. */
  declare autorun: Choice<'autorun'>;
  /** Device for `torch`. Takes effect with the next run. */
  declare backend: Choice<'backend'>;
  /** Whether the reader may edit the program. */
  declare editable: boolean;
  /** How long a stop waits for a checkpoint before the worker is ended: "2s", "300ms". */
  declare stopTimeout: string | null;
  /** What a run does in a hidden tab. */
  declare whenHidden: Choice<'when-hidden'>;
  /** What a run does while the element is scrolled out of view. */
  declare whenOffscreen: Choice<'when-offscreen'>;
  /** URL of the worker script, where a policy forbids blob workers. */
  declare workerSrc: string | null;
  /** What `spark.load(path)` is relative to, instead of the page. */
  declare dataBase: string | null;
  /** What the program is called, for everybody to see. */
  declare label: string | null;
  /** Words to show instead of the English ones. */
  declare strings: Partial<SparkStrings> | undefined;
  /** Language of the words; without it, the page's. English, Arabic, Chinese, German, Japanese and Spanish are there. */
  declare locale: string | null;

  constructor() {
    super();
    this.src = this.workerSrc = this.dataBase = this.label = this.locale = null;
    this.lang = '';
    this.autorun = 'none';
    this.backend = 'auto';
    this.editable = false;
    this.stopTimeout = DEFAULT_STOP_TIMEOUT;
    this.whenHidden = this.whenOffscreen = 'run';
    this.controller.onchange = this.#onStatus;
    this.state.watch(this.#onState);
    for (const type of Object.keys(ACTIONS)) this.addEventListener(type, this.#onRequest);
    this.addEventListener('spark-edit', this.#onEdit);
    this.addEventListener('spark-apply', this.#onApply);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('status', this.status);
    announceRunner();
    this.#view.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view.disconnect();
    // Moving within the document disconnects and connects in one task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#dispose();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null || isKnown(name, value)) return;
    void LAZY.complaints().then(({ complainOfValue }) => complainOfValue(this, name, value), console.warn);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) void this.#translate();
    if (changed.has('strings')) this.#changeStrings();
    if (changed.has('stopTimeout')) this.state.change({ stopTimeout: this.#stopAfter });
    this.#readCode();
  }

  protected override updated(): void {
    if (this.autorun === 'load') this.#autorun();
    this.#onView();
  }

  #onSlotChange = (): void => this.requestUpdate();

  /** In view, or changed while in view: what waited for that. */
  #onView(): void {
    if (!this.#inView) return;
    if (this.autorun === 'visible') this.#autorun();
    const editor = this.editable && this.state.code && this.renderRoot.querySelector('spark-editor');
    if (editor) void showPart(editor, this.#words);
  }

  #onRequest = (event: Event): void => {
    // After the event has passed everybody who may prevent it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) ACTIONS[event.type](this);
    });
  };

  #onEdit = ({ code }: SparkEditEvent): void => {
    this.#draft = this.#editedTo(code);
  };

  #onApply = ({ code }: SparkApplyEvent): void => {
    this.#draft = this.#editedTo(code);
    if (hasWorker(this.status)) this.#takeOver(this.#draft).catch(() => {});
    else void this.run();
  };

  #onStatus = (status: SparkStatus, previous: SparkStatus): void => {
    this.#live?.onStatus(status);
    if (status === 'loading') this.#loadAgain();
    this.setAttribute('status', status);
    this.state.change({ status });
    this.requestUpdate();
    this.dispatchEvent(new SparkStatusEvent(status, previous));
  };

  /** Loads and shows each part when there is something for it to show. */
  #onState = (): void => {
    for (const [name, something] of NEEDED) {
      if (this.#shown.has(name) || !something(this.state)) continue;
      this.#shown.add(name);
      this.requestUpdate();
      this.#load(name);
    }
  };

  #load(name: LazyPart): void {
    const instead = name === 'spark-error' ? this.error?.message : undefined;
    void showPart(this.#element(name), this.#words, instead);
  }

  /** A run begins: what has not come before is asked for again. */
  #loadAgain(): void {
    for (const name of this.#shown) if (!customElements.get(name)) this.#load(name);
    if (!this.#translated) void this.#translate();
  }

  /**
   * The program: `{ code }`, `{ src }` or a self-contained function. Goes before every other source. Another one, given
   * while one runs, takes over with `reload()`, or with the next run.
   */
  get program(): SparkProgram | undefined {
    return this.#program;
  }
  set program(program: SparkProgram | undefined) {
    const old = this.#program;
    this.#program = program;
    this.#edited = this.#draft = undefined;
    this.requestUpdate('program', old);
  }

  /** What is happening now. */
  get status(): SparkStatus {
    return this.controller.status;
  }

  /** What the program exposed: functions return promises, assigned values reach the program. Empty before the first run. */
  get exposed(): Record<string, unknown> {
    return this.#live?.session.exposed ?? {};
  }

  /** The numbers the program gave, by name; long series are thinned, extremes kept. */
  get metrics(): Record<string, MetricPoint[]> {
    return this.state.metrics?.toJSON() ?? {};
  }

  /** The last error of the program; undefined when none is shown. */
  get error(): SparkProgramError | undefined {
    return this.state.report?.error;
  }

  /** The program's text as it would run now, the reader's edits included; undefined while it is not known. */
  get code(): string | undefined {
    const edited = this.#draft ?? this.#edited;
    return edited ? unshowCode(edited) : (this.#authored?.code ?? this.#live?.session.source);
  }

  /**
   * Runs the program. Resolves when its module has been evaluated or has exposed something, whichever is first; rejects
   * when it cannot be loaded or throws before that, which `spark-error` tells as well, so that nobody has to catch.
   */
  run(): Promise<void> {
    const started = this.#start();
    started.catch(() => {});
    return started;
  }

  /**
   * Lets new code take over at the next checkpoint, with persisted values. Without `code`, the program is read again
   * from where it stands. While nothing runs, it is what the next run runs.
   */
  reload(code?: string): Promise<void> {
    const taken = this.#takeOver(code === undefined ? undefined : showCode(code));
    taken.catch(() => {});
    return taken;
  }

  /** Ends the worker and forgets everything, persisted values too. The reader's edits stay. */
  reset(): void {
    this.#live?.reset();
    this.controller.apply('reset');
  }

  async #start(): Promise<void> {
    // Its first update comes with the document.
    if (!this.isConnected) await this.updateComplete;
    const opening = this.#open();
    // At once, so that a pause or a stop that comes before the session does has something to act on.
    const asked = this.controller.apply('run');
    // One that is under way, or up, is that; after a stop, another follows.
    if (!asked && this.status !== 'stopping') return this.#starting;
    this.#starting = this.#carryOut(opening, asked);
    return this.#starting;
  }

  async #carryOut(opening: Promise<Backstage>, asked: boolean): Promise<void> {
    let backstage: Backstage;
    try {
      backstage = await opening;
    } catch (cause) {
      throw this.#failToLoad(cause);
    }
    if (!this.isConnected) this.#dispose();
    // Stopped, reset or taken out before its code had come.
    if (this.#live !== backstage || (asked && !isLoading(this.controller.state))) return;
    if (this.#draft) this.#replace(this.#draft);
    await backstage.start(this.#programOf(this.#edited));
  }

  async #takeOver(code: ShownCode | undefined): Promise<void> {
    const run = this.#live;
    const program = this.#programOf(code);
    if (run && program && hasWorker(this.status) && this.status !== 'stopping') {
      await run.reload(program);
    }
    this.#replace(code);
  }

  /** The backstage, loaded with the first run; a fresh one when options changed that a worker cannot change. */
  #open(): Promise<Backstage> {
    const { backend, workerSrc, dataBase } = this;
    const options = { backend, stopTimeout: this.#stopAfter, workerSrc, dataBase };
    const key = JSON.stringify(options);
    const { state } = this.controller;
    const inFlight = hasWorker(state) && !isOver(state);
    if (this.#backstage && (key === this.#options || inFlight)) return this.#backstage;
    this.#dispose();
    this.#options = key;
    const run = LAZY.backstage().then(({ Backstage }) => {
      const made = new Backstage(this, options);
      if (this.#backstage === run) this.#live = made;
      else made.dispose();
      return made;
    });
    run.catch(() => {
      // The chunk did not come; the next run asks for it again.
      if (this.#backstage === run) this.#backstage = undefined;
    });
    this.#backstage = run;
    return run;
  }

  #dispose(): void {
    this.#live?.dispose();
    this.controller.apply('gone');
    this.#live = this.#backstage = undefined;
  }

  #failToLoad(cause: unknown): SparkProgramError {
    const { message } = cause as Error;
    const error = new SparkProgramError(message, { phase: 'source', hint: 'Run asks for it again.', cause });
    this.controller.apply('failed');
    this.state.change({ report: { error, code: undefined, rejected: false } });
    this.dispatchEvent(new SparkErrorEvent(error));
    return error;
  }

  #autorun(): void {
    // What a link may have brought along waits for the reader.
    if (this.#autoran || location.hash.startsWith('#spark-code=')) return;
    this.#autoran = true;
    // Children and properties that come right after the tag still count.
    void this.updateComplete.then(() => this.run());
  }

  get #stopAfter(): number {
    return milliseconds(this.stopTimeout ?? '') ?? milliseconds(DEFAULT_STOP_TIMEOUT)!;
  }

  get #words(): typeof STRINGS {
    return { ...STRINGS, ...this.state.strings };
  }

  #changeStrings(): void {
    this.state.change({ strings: { ...this.#translated, ...this.strings } });
  }

  /** Loads the words of the page's language, where it is not the one that is built in. */
  async #translate(): Promise<void> {
    const language = this.locale ?? this.parentElement?.closest<HTMLElement>('[lang]')?.lang;
    if (!this.#translated && /^(en|$)/.test(language ?? '')) return;
    // Not seen in one language and then in another, of other widths.
    if (this.status === 'idle') this.style.visibility = 'hidden';
    try {
      this.#translated = await (await LAZY.languages()).wordsOf(language);
      this.#changeStrings();
      this.requestUpdate();
    } catch (error) {
      console.warn((error as Error).message); // English will do; the next run asks again
    } finally {
      // With the frame in which the parts draw them.
      requestAnimationFrame(() => (this.style.visibility = ''));
    }
  }

  get #authored(): AuthoredProgram | undefined {
    return authoredProgram(this, this.#words);
  }

  /** The program with another text, or as the author gave it. */
  #programOf(edited: ShownCode | undefined): SparkProgram | undefined {
    const authored = this.#authored;
    if (!edited) return authored?.program;
    const { lang = this.lang || 'js', name = this.#words.program } = authored ?? {};
    return { code: unshowCode(edited), lang, name };
  }

  /** Text from the editor; its first line has the number that is shown beside it. */
  #editedTo(text: string): ShownCode {
    return { text, firstLine: this.state.code?.applied.firstLine ?? 1 };
  }

  #replace(edited: ShownCode | undefined): void {
    this.#edited = edited;
    this.#draft = undefined;
    this.requestUpdate();
  }

  /** Takes the program's text over into what is shown. */
  #readCode(): void {
    const code = this.#authored?.code ?? this.#live?.session.source;
    const authored = code === undefined ? undefined : showCode(code);
    const applied = this.#edited ?? authored;
    const known = this.state.code;
    if (applied?.text === known?.applied.text && authored?.text === known?.authored.text) return;
    this.state.change({ code: applied && { authored: authored ?? applied, applied, lang: this.#authored?.lang } });
  }

  protected override render() {
    const strings = this.#words;
    if (hasParts(this)) {
      return html`<div class="base bare" part="base"><slot @slotchange=${this.#onSlotChange}></slot></div>`;
    }
    const { code } = this.state;
    const source = code?.applied.text ?? '';
    const inPage = !this.editable && this.querySelector(':scope > pre') && !this.program && !this.src;
    return html`<div class="base" part="base" role="group" aria-label=${this.label ?? strings.program}>
      ${this.label ? html`<div class="label" part="label">${this.label}</div>` : nothing}
      <slot ?hidden=${!inPage} @slotchange=${this.#onSlotChange}></slot>
      <div class="bar" part="bar">
        <spark-controls part="controls"></spark-controls>
        <spark-status part="status"></spark-status>
      </div>
      <div class="out">
        ${NEEDED.map(([name, , foreseen]) =>
          this.#shown.has(name) || foreseen.test(source) ? this.#part(name, source) : nothing,
        )}
        ${
          this.status === 'idle' && this.querySelector(':scope > [slot=result]')
            ? html`<slot name="result"></slot>`
            : nothing
        }
      </div>
      ${code && !inPage ? this.#renderCode(code.applied) : nothing}
    </div>`;
  }

  /** A part of this runner: one element for good, known or not yet. */
  #element(name: LazyPart): HTMLElement {
    let part = this.#parts.get(name);
    if (!part) {
      part = document.createElement(name);
      part.setAttribute('part', name.slice(6));
      this.#parts.set(name, part);
    }
    return part;
  }

  /** A part, with room for what the program's text speaks of. */
  #part(name: LazyPart, source: string): HTMLElement {
    const part = this.#element(name);
    const [, width, height] = /\.canvas\([^\d)]*(\d+)[^\d)]*(\d+)/.exec(source) ?? [];
    part.style.cssText = `--count:${source.split('.param(').length - 1};--ratio:${+height / +width || 1}`;
    return part;
  }

  /** The text, readable at once; an editor takes its place where the reader may edit. */
  #renderCode({ text, firstLine }: ShownCode) {
    const strings = this.#words;
    const numbers = text.split('\n').map((_, line) => firstLine + line);
    const plain = html`<div class="code" tabindex="0" role="group" aria-label=${strings.code}>
      <pre class="gutter" aria-hidden="true">${numbers.join('\n')}</pre>
      <pre><code>${text}</code></pre>
    </div>`;
    return html`<details part="code" ?open=${this.editable}>
      <summary>${strings.code}</summary>
      ${this.editable ? html`<spark-editor>${plain}</spark-editor>` : plain}
    </details>`;
  }
}

customElements.define('spark-runner', SparkRunnerElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-runner': SparkRunnerElement;
  }
}
