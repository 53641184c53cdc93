/** The element an author puts into a page: a program, its controls and what it shows. */
import { nothing, type PropertyValues } from 'lit';
import type { SparkProgramError } from '../../runtime/errors.ts';
import { lazy } from '../../runtime/lazy.ts';
import { PageController } from '../../runtime/page/controller.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import type { MetricPoint } from '../../runtime/protocol/outputs.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { serves } from '../copies.ts';
import { SparkStatusEvent } from '../events/status.ts';
import { html } from '../html.ts';
import { hasParts, showPart } from '../parts.ts';
import { RunState } from '../run-state.ts';
import { provideState } from '../runner-context.ts';
import { announceRunner, complaints } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { writtenText } from '../source/written-text.ts';
import { SparkElement } from '../spark-element.ts';
import type { SparkStrings } from '../strings.ts';
import { Absence } from './absence.ts';
import { type Choice, choice, DEFAULT_STOP_TIMEOUT, isKnown, stopTimeoutOf } from './attributes.ts';
import { Lack } from './lack.ts';
import { NeededParts } from './needed-parts.ts';
import { RunnerProgram } from './program.ts';
import { renderCode } from './render-code.ts';
import { hearRequests } from './requests.ts';
import { styles } from './runner.styles.ts';
import { Runs } from './runs.ts';
import { Words } from './words.ts';

/** Reads a program's file before a run: for what a link brings. */
const ahead = lazy(() => import('./read-ahead.ts'));
/** Attributes that show a control of `<spark-time>`, a row each. */
const WISHES = ['tempo', 'seed', 'scrub'];

/** What a runner that is seen has beyond its first view. */
const inView = lazy(() => import('./in-view.ts'));
/** The look for documentation. */
const compact = lazy(() => import('./compact.ts'));

/**
 * @summary Runs a program in a worker, where it can be paused, edited while it runs, and stopped.
 *
 * The program is the `program` property, else the text in `code`, else what `src` names, else what stands in the page: a `<script type="text/spark">` in
 * the element (and those beside it with a `name` are its other files: `name="model.js"`), else the first code block in it, however a
 * site generator or highlighter wrote it; for an empty element the block just before it, or what `from="#id"` names. It is read when the page has arrived as far, and again when it changes.
 * With no parts inside, the runner shows those that fit what the program emits; with parts inside,
 * it shows just them.
 *
 * Nothing is loaded before the first run, or before a pointer or the focus comes to Run; no worker is started before it. Leaving the
 * document ends the run, unless the element is back within a second, which is a move; `keep-alive` lets it go on for longer. In the
 * back/forward cache the run is paused.
 *
 * @slot - The program, as `<script type="text/spark">` or a code block; or parts of the author's choice.
 * @slot result - What the author saved of a run (`npx spark-runner bake` writes it): shown until there is one, and where
 * nothing runs.
 *
 * @attr {boolean} shareable - With `editable`: a reader may copy a link that brings their text along. Whoever opens it is warned, and
 * only their own press on a button that says so runs that text: `docs/security.md` has the whole rule.
 *
 * @attr {string} needs - `needs="#first"`: the program of that runner, script or code block is one that this one may import:
 * `import { data } from '#first'`. It is evaluated for this one; nothing of the other's run is shared. Several ids, with spaces between.
 *
 * @attr {string} status - What is happening, from the first run on: for style sheets, beside the states below. Written by the
 * element alone.
 *
 * @cssstate idle - Nothing has run yet, or all was forgotten.
 * @cssstate loading - What the program needs is on its way.
 * @cssstate running - The program runs.
 * @cssstate pausing - It is to pause at its next checkpoint.
 * @cssstate paused - It is held.
 * @cssstate stopping - It is to stop.
 * @cssstate stopped - It was stopped.
 * @cssstate reloading - New code is about to take over.
 * @cssstate completed - It has come to its end.
 * @cssstate error - It has failed.
 *
 * @event {SparkStatusEvent} spark-status - The status changed.
 * @event {SparkMetricEvent} spark-metric - The program gave numbers.
 * @event {SparkProgressEvent} spark-progress - The program got further.
 * @event {SparkLogEvent} spark-log - The program printed.
 * @event {SparkAdviceEvent} spark-advice - The runner has advice: what keeps the program from doing what its author wants, and its line.
 * @event {SparkErrorEvent} spark-error - The program failed, new code was refused, or an attribute is wrong.
 * @event {SparkExposeEvent} spark-expose - The program exposed names, or changed exposed values.
 * @event {SparkReloadEvent} spark-reload - New code is compiled, waits, has taken over, or was refused.
 *
 * @csspart base - Everything.
 * @csspart label - The label.
 * @csspart bar - The line with controls and status.
 * @csspart controls - The `<spark-controls>`.
 * @csspart status - The `<spark-status>`.
 * @csspart resume - The `<spark-resume>`.
 * @csspart time - The `<spark-time>`.
 * @csspart params - The `<spark-params>`.
 * @csspart progress - The `<spark-progress>`.
 * @csspart error - The `<spark-error>`.
 * @csspart chart - The `<spark-chart>`.
 * @csspart canvas - The `<spark-canvas>`.
 * @csspart image - The `<spark-image>`.
 * @csspart plot - The `<spark-plot>`.
 * @csspart table - The `<spark-table>`.
 * @csspart log - The `<spark-log>`.
 * @csspart written - Where the program is written: its text, and beside it what copies it and takes it along.
 * @csspart code - The program's text, with its tabs, and its editor.
 * @csspart copy - The button that copies it.
 * @csspart along - The menu with other forms of it: a page of its own, code to embed; and the full screen.
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
 * @cssproperty --spark-plot-height - Height of the plots.
 * @cssproperty --spark-table-height - Height of the tables.
 * @cssproperty --spark-canvas-size - Greatest width of a picture.
 * @cssproperty --spark-editor-height - Greatest height of the code.
 */
export class SparkRunnerElement extends SparkElement {
  static override styles = [shared, styles];
  static override properties = {
    program: { attribute: false, noAccessor: true },
    code: { noAccessor: true },
    src: {},
    from: {},
    lang: { converter: choice('lang') },
    look: { converter: choice('look') },
    autorun: { converter: choice('autorun') },
    backend: { converter: choice('backend') },
    editable: { type: Boolean, reflect: true },
    stopTimeout: { attribute: 'stop-timeout' },
    whenHidden: { attribute: 'when-hidden', converter: choice('when-hidden') },
    whenOffscreen: { attribute: 'when-offscreen', converter: choice('when-offscreen') },
    workerSrc: { attribute: 'worker-src' },
    dataBase: { attribute: 'data-base' },
    sandbox: { type: Boolean },
    resume: {},
    tempo: { type: Number, noAccessor: true },
    seed: { noAccessor: true },
    scrub: { type: Boolean, noAccessor: true },
    keepAlive: { type: Boolean, attribute: 'keep-alive' },
    label: {},
    strings: { attribute: false },
    locale: {},
  };

  /** What is known of the run, for parts to show. */
  readonly state = new RunState(this);
  /** Pause, resume, stop and status, from construction on and across restarts. */
  readonly controller = new PageController();

  /** None where there are no states to show: in happy-dom. */
  #internals = this.attachInternals?.();
  /** What its states say: a run's status, in which `:state()` finds it. */
  #told: SparkStatus | undefined;
  #words = new Words(this);
  #parts = new NeededParts(this, this.#words);
  #program: RunnerProgram = new RunnerProgram(this, this.#words, () => this.#runs.live?.session.source);
  #absence = new Absence(this, (isAway) => this.#runs.live?.away(isAway));
  #runs: Runs = new Runs(this, { program: this.#program, absence: this.#absence });
  #lack = new Lack(this, this.#program);
  #autoran = false;
  /** The compact look: asked for, or absent, where the full one stands in for it. */
  #compact: 'asked' | 'absent' | undefined;
  /** Whether a server had drawn it, which knows no block. */
  #wasDrawn = false;
  #inView = false;
  /** None where nothing is laid out: on a server, in jsdom. */
  #view =
    globalThis.IntersectionObserver &&
    new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)!.isIntersecting;
      this.#onView();
    });

  /** URL of the program. */
  declare src: string | null;
  /** Where the program stands, when that is elsewhere in the page: the id of a code block or script, or the element itself. */
  declare from: string | Element | null;
  /** Language of the program; without it, as its tag or file name says. */
  declare lang: Choice<'lang'>;
  /**
   * `compact`: no frame, Run and Copy in the code's corner, and below it what a run shows, once there is something. By itself for a code
   * block of the page that only prints; `full` never.
   */
  declare look: Choice<'look'>;
  /**
   * When to run without being asked. What runs then is the author's text, whatever a link brought or the reader has written
   * before: that waits in the editor for the reader's own press.
   */
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
  /**
   * Whether the program's worker is an origin of its own: no cookie, storage, channel or credentialed request of the page
   * reaches it. A text that came with a link is run so in any case. Takes effect with the next run.
   */
  declare sandbox: boolean;
  /**
   * Offers to go on from what the program saved with `spark.save`, after a reload, a crash or a lost device; or to start
   * afresh, in which `spark.restore` answers undefined. `resume="model optimizer"`: of these keys, where a page has
   * several programs. Without it, a run finds what was saved, and nobody is asked.
   */
  declare resume: string | null;
  /**
   * Whether a run goes on while the element is out of the document, for as long as that takes: in a view that a router keeps
   * (Vue's `<KeepAlive>`), or on a page that is not shown. It ends with `dispose()`, when the attribute is taken away
   * there, or when another program of the page waits for a worker. An element that is not to come back has to be
   * disposed of.
   */
  declare keepAlive: boolean;
  /** What the program is called, for everybody to see. */
  declare label: string | null;
  /** Words to show instead of the English ones. */
  declare strings: Partial<SparkStrings> | undefined;
  /** Language of the words; without it, the page's. English, Arabic, Chinese, German, Japanese and Spanish are there. */
  declare locale: string | null;

  constructor() {
    super();
    this.src = this.from = this.workerSrc = this.dataBase = this.resume = this.label = this.locale = null;
    this.lang = '';
    this.look = 'auto';
    this.autorun = 'none';
    this.backend = 'auto';
    this.editable = this.sandbox = this.keepAlive = false;
    this.stopTimeout = DEFAULT_STOP_TIMEOUT;
    this.whenHidden = this.whenOffscreen = 'run';
    this.controller.onchange = this.#onStatus;
    this.#tell(this.status);
    provideState(this.state);
    this.state.watch(this.#parts.look);
    hearRequests(this, this.#program, this.#runs);
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the list of the class that it is asked of
    return [...super.observedAttributes, 'program'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isConnected) return;
    // A copy of one that has run has its attribute, and not its run.
    if (this.status === 'idle') this.removeAttribute('status');
    announceRunner();
    this.#view?.observe(this);
    addEventListener('hashchange', this.#onView);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.disconnect();
    removeEventListener('hashchange', this.#onView);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null || isKnown(name, value)) return;
    void complaints().then(({ complainOfValue }) => complainOfValue(this, name, value), console.warn);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) {
      // What a server has drawn is seen already.
      const hides = !this.isServed();
      this.whenHere(() => void this.#words.translate(hides));
    }
    if (changed.has('keepAlive') && this.#absence.isAway) this.#absence.leave();
    if (changed.has('strings')) this.#words.change();
    if (changed.has('from')) this.#program.written.refresh();
    if (changed.has('stopTimeout')) this.state.change({ stopTimeout: stopTimeoutOf(this.stopTimeout) });
    this.#program.show();
  }

  /** With a slot from the start: what the page's styles say of a block holds only where it is shown. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#wasDrawn = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (this.isServed()) return root;
    const slot = document.createElement('slot');
    root.append(slot);
    // What is rendered comes before it, and takes its place.
    this.renderOptions.renderBefore = slot;
    return root;
  }

  protected override updated(): void {
    this.#program.cover(!hasParts(this));
    this.#lack.look();
    if (!this.#compact && this.renderRoot.querySelector('.compact')) {
      this.#compact = 'asked';
      void compact().then(
        ({ makeCompact }) => makeCompact(this),
        (error) => {
          console.warn((error as Error).message);
          this.#compact = 'absent';
          this.requestUpdate();
        },
      );
    }
    if (this.autorun === 'load') this.#autorun();
    this.#onView();
  }

  #onSlotChange = (): void => this.requestUpdate();

  /** In view, or changed while in view: what waited for that. */
  #onView = (): void => {
    if (!this.#inView || !this.hasUpdated) return;
    if (this.autorun === 'visible') this.#autorun();
    for (const part of this.renderRoot.querySelectorAll('spark-resume, spark-time')) {
      void showPart(part, this.#words.all);
    }
    if (!hasParts(this)) void this.#furnish();
    const text = this.state.code && this.renderRoot.querySelector('spark-editor,spark-code');
    if (text) void showPart(text, this.#words.all);
    else if (!this.editable) return;
    else if (!this.state.code && this.hasAttribute('shareable') && location.hash.includes('spark-code='))
      void this.#readAhead().catch(console.warn);
  };

  async #furnish(): Promise<void> {
    (await inView().catch(() => undefined))?.furnish(this);
  }

  /** A link brings another text than the author's: where that is a file, it is read now and not with the first run. */
  async #readAhead(): Promise<void> {
    const { readAhead } = await ahead();
    const { authored, texts } = this.#program;
    if (authored && (await readAhead(authored.program, texts))) this.requestUpdate();
  }

  #onStatus = (status: SparkStatus, previous: SparkStatus): void => {
    this.#runs.onStatus(status);
    // What has not come before is asked for again.
    if (status === 'loading') {
      this.#parts.expect();
      this.#words.again();
    }
    this.#tell(status);
    // Not before: servers and frameworks that made the markup know of no such attribute.
    this.setAttribute('status', status);
    this.state.change({ status });
    this.requestUpdate();
    this.dispatchEvent(new SparkStatusEvent(status, previous));
  };

  #tell(status: SparkStatus): void {
    try {
      const { states } = this.#internals!;
      if (this.#told) states.delete(this.#told);
      states.add(status);
      this.#told = status;
    } catch {
      // Engines of before 2024 have no states, or none of such names; the attribute is there as well.
    }
  }

  /**
   * The program: `{ code }`, `{ src }` or a self-contained function. Goes before every other source. Another one, given
   * while one runs, takes over with `reload()`, or with the next run; the same in another object changes nothing.
   */
  get program(): SparkProgram | undefined {
    return this.#program.value;
  }
  set program(program: SparkProgram | undefined) {
    const old = this.program;
    if (this.#program.give(program)) this.requestUpdate('program', old);
  }

  /**
   * Steps a second at most, from checkpoint to checkpoint: for slow motion. Infinity, as whatever is not above 0, is as fast as the program
   * goes. As an attribute, also an empty one, it shows the reader a control for it.
   */
  get tempo(): number {
    return this.controller.tempo;
  }
  set tempo(perSecond: number | null) {
    this.controller.tempo = perSecond;
    this.#wish({ tempo: this.tempo });
  }

  /**
   * The whole number that random numbers of the next run begin with, in `torch`, and for others as `spark.seed`: the same seed repeats a run. '' means
   * one that is drawn with the first run, and stays. As an attribute it shows the reader what it is, to change it.
   */
  get seed(): number | string | null | undefined {
    return this.state.seed;
  }
  set seed(seed: number | string | null | undefined) {
    this.#wish({ seed });
  }

  /** Whether what the program shows is kept, in bounded memory, so that a reader can look back at earlier steps; from the next run on. */
  get scrub(): boolean {
    return this.state.scrub;
  }
  set scrub(scrub: boolean) {
    this.#wish({ scrub });
  }

  #wish(values: Partial<RunState>): void {
    this.state.change(values);
    this.requestUpdate();
  }

  /** What is happening now. */
  get status(): SparkStatus {
    return this.controller.status;
  }

  /** What the program exposed: functions return promises, assigned values reach the program. Empty before the first run. */
  get exposed(): Record<string, unknown> {
    return this.#runs.live?.session.exposed ?? {};
  }

  /** The numbers the program gave, by name; long series are thinned, extremes kept. */
  get metrics(): Record<string, MetricPoint[]> {
    return this.state.metrics?.toJSON() ?? {};
  }

  /** The last error of the program; undefined when none is shown. */
  get error(): SparkProgramError | undefined {
    return this.state.report?.error;
  }

  /**
   * The program's text, of several files all of them. Read, it is what `run()` would run, with what the reader has changed since the page was opened;
   * undefined while it is not known. What came with a link, or was kept from an earlier visit, is not in it before the
   * reader runs it. Set, it is the author's text, as `program = { code }` is; the same text again changes nothing.
   */
  get code(): string | undefined {
    return this.#program.texts.chosen('script')?.text ?? this.#program.authoredCode;
  }
  set code(code: string | null | undefined) {
    this.#program.giveText(code ?? undefined);
  }

  /**
   * Runs the program. Resolves when its module has been evaluated or has exposed something, whichever is first; rejects
   * when it cannot be loaded or throws before that, which `spark-error` tells as well, so that nobody has to catch.
   * A text that came with a link runs by no script: it is the author's that runs.
   * `afresh`: the run finds nothing of what was kept or saved before; what is saved stays until the program saves.
   */
  run({ afresh = false }: { afresh?: boolean } = {}): Promise<void> {
    const started = this.#runs.start('script', undefined, afresh);
    started.catch(() => {});
    return started;
  }

  /**
   * Lets new code take over at the next checkpoint, with persisted values. Without `code`, the program is read again
   * from where it stands. While nothing runs, it is what the next run runs.
   */
  reload(code?: string): Promise<void> {
    const taken = this.#runs.takeOver(code === undefined ? undefined : { text: writtenText(code) });
    taken.catch(() => {});
    return taken;
  }

  /** Ends the worker and forgets everything, persisted values too. The reader's edits stay. */
  reset(): void {
    this.#runs.live?.reset();
    this.controller.apply('reset');
  }

  /** Ends the worker, as leaving the document does: for an element that was kept alive and is not to come back. */
  dispose(): void {
    this.#runs.end();
    this.#absence.giveUp();
  }

  #autorun(): void {
    if (this.#autoran) return;
    this.#autoran = true;
    // Properties that come right after the tag still count.
    void this.updateComplete.then(() => this.#runs.start('autorun')).catch(() => {});
  }

  /** A block of the page that only prints, and stays where it is; but nothing moves that a server has drawn otherwise. */
  #looksCompact(source: string): boolean {
    if (this.#compact === 'absent') return false;
    if (this.look !== 'auto') return this.look === 'compact';
    return (
      !!source && !this.#wasDrawn && !this.#program.isShown && this.resume == null && this.#parts.onlyPrints(source)
    );
  }

  protected override render() {
    const strings = this.#words.all;
    const awaits = this.#words.isAwaited ? 'awaits' : '';
    if (hasParts(this)) {
      return html`<div class="base bare ${awaits}" part="base"><slot @slotchange=${this.#onSlotChange}></slot></div>`;
    }
    const { code } = this.state;
    const source = code?.applied.text ?? '';
    const small = this.#looksCompact(source);
    return html`<div class="base ${small ? 'compact' : ''} ${awaits}" part="base" role="group" aria-label=${this.label ?? strings.program}>
      ${this.label ? html`<div class="label" part="label">${this.label}</div>` : nothing}
      <slot ?hidden=${!this.#program.showsContent} @slotchange=${this.#onSlotChange}></slot>
      <div class="bar" part="bar">
        <spark-controls part="controls"></spark-controls>
        <spark-status part="status"></spark-status>
      </div>
      ${this.resume == null ? nothing : html`<spark-resume part="resume"></spark-resume>`}
      ${WISHES.some((name) => this.hasAttribute(name)) ? html`<spark-time part="time"></spark-time>` : nothing}
      <div class="out">
        ${this.#parts.render(source)}
        ${
          this.status === 'idle' && (this.isServed() ? !code : this.querySelector(':scope > [slot=result]'))
            ? html`<slot name="result"></slot>`
            : nothing
        }
      </div>
      ${this.#program.isShown ? renderCode(source, this.editable, small, strings) : nothing}
    </div>`;
  }
}

if (serves('spark-runner')) customElements.define('spark-runner', SparkRunnerElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-runner': SparkRunnerElement;
  }
}
