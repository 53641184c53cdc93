/** The element an author puts into a page: a program, its controls and what it shows. */
import { nothing, type PropertyValues } from 'lit';
import { SparkProgramError } from '../../runtime/errors.ts';
import { lazy } from '../../runtime/lazy.ts';
import { PageController } from '../../runtime/page/controller.ts';
import { programValue } from '../../runtime/page/program-value.ts';
import type { SparkProgram } from '../../runtime/page/session-types.ts';
import type { MetricPoint } from '../../runtime/protocol.ts';
import { hasWorker, isLoading, isOver, may, type SparkStatus } from '../../runtime/status.ts';
import { isStrange, mayRun, type Wish, wishOf } from '../consent.ts';
import { serves } from '../copies.ts';
import type { SparkApplyEvent } from '../events/apply.ts';
import type { SparkEditEvent } from '../events/edit.ts';
import { SparkErrorEvent } from '../events/error.ts';
import type { SparkRunRequestEvent } from '../events/run-request.ts';
import { SparkStatusEvent } from '../events/status.ts';
import { html } from '../html.ts';
import { MOMENT } from '../moment.ts';
import { PageLanguage } from '../page-language.ts';
import { hasParts, type LazyPart, showPart } from '../parts.ts';
import { RunState, type ShownCode } from '../run-state.ts';
import { provideState } from '../runner-context.ts';
import { announceRunner, complaints } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { contentOf, isScript } from '../source/find-program.ts';
import { WrittenProgram } from '../source/written-program.ts';
import { writtenText } from '../source/written-text.ts';
import { SparkElement } from '../spark-element.ts';
import { type SparkStrings, STRINGS } from '../strings.ts';
import { type Choice, choice, DEFAULT_STOP_TIMEOUT, isKnown, milliseconds } from './attributes.ts';
import type { Backstage } from './backstage.ts';
import { type PartElements, partIn, place } from './place.ts';
import { styles } from './runner.styles.ts';
import { type AuthoredProgram, authoredProgram } from './source.ts';
import { Texts, taken } from './texts.ts';

/** What comes later than the first view. */
const LAZY = {
  backstage: lazy(() => import('./backstage.ts')),
  noProgram: lazy(() => import('../source/no-program.ts')),
  languages: lazy(() => import('../locales/index.ts')),
  ahead: lazy(() => import('./read-ahead.ts')),
};

/** What each request of a reader does, unless a page prevented it. */
const ACTIONS: Record<string, (runner: SparkRunnerElement) => void> = {
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
  ['spark-log', (state) => state.log?.size || state.advice, /\bconsole\s*\.\s*\w+\s*\(/],
];

/**
 * @summary Runs a program in a worker, where it can be paused, edited while it runs, and stopped.
 *
 * The program is the `program` property, else the text in `code`, else what `src` names, else what stands in the page: a `<script type="text/spark">` in
 * the element, else the first code block in it, however a site generator or highlighter wrote it; for an empty element the
 * block just before it, or what `from="#id"` names. It is read when the page has arrived as far, and again when it changes.
 * With no parts inside, the runner shows those that fit what the program emits; with parts inside,
 * it shows just them.
 *
 * Nothing is loaded, and no worker started, before the first run. Leaving the document ends the run, unless the element
 * is back within a second, which is a move; `keep-alive` lets it go on for longer. In the back/forward cache the run is paused.
 *
 * @slot - The program, as `<script type="text/spark">` or a code block; or parts of the author's choice.
 * @slot result - What the author saved of a run (`npx spark-runner bake` writes it): shown until there is one, and where
 * nothing runs.
 *
 * @attr {boolean} shareable - With `editable`: a reader may copy a link that brings their text along. Whoever opens it is warned, and
 * only their own press on a button that says so runs that text: `docs/security.md` has the whole rule.
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
    code: { noAccessor: true },
    src: {},
    from: {},
    lang: { converter: choice('lang') },
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
    keepAlive: { type: Boolean, attribute: 'keep-alive' },
    label: {},
    strings: { attribute: false },
    locale: {},
  };

  /** What is known of the run, for parts to show. */
  readonly state = new RunState(this);
  /** Pause, resume, stop and status, from construction on and across restarts. */
  readonly controller = new PageController();

  #program: SparkProgram | undefined;
  /** What that was when it was given. */
  #programValue = '';
  #given: string | undefined;
  /** None where there are no states to show: in happy-dom. */
  #internals = this.attachInternals?.();
  /** What its states say: a run's status, in which `:state()` finds it. */
  #told: SparkStatus | undefined;
  #backstage: Promise<Backstage> | undefined;
  /** The start that has not come about yet. */
  #starting: Promise<void> | undefined;
  #live: Backstage | undefined;
  #options = '';
  /** Whether the backstage is for a text that came with a link. */
  #isStrangers = false;
  #texts = new Texts();
  #written = new WrittenProgram(this);
  #shown = new Set<LazyPart>();
  /** Those that are shown: one element each for good, known or not yet. */
  #parts: PartElements = new Map();
  #around = new PageLanguage(this, () => void this.#translate());
  /** The language of the words that are shown, or are on their way. */
  #language = 'en';
  /** Whether nothing is seen, until the words have come. */
  #hides = false;
  /** The words of the language, once they have come. */
  #translated: Partial<SparkStrings> | undefined;
  /** It is out of the document, and may only be moving. */
  #absence: PromiseWithResolvers<void> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #autoran = false;
  /** What the reader is told of a program that is not there. */
  #lack: Promise<SparkProgramError> | undefined;
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
    this.autorun = 'none';
    this.backend = 'auto';
    this.editable = this.sandbox = this.keepAlive = false;
    this.stopTimeout = DEFAULT_STOP_TIMEOUT;
    this.whenHidden = this.whenOffscreen = 'run';
    this.controller.onchange = this.#onStatus;
    this.#tell(this.status);
    provideState(this.state);
    this.state.watch(this.#onState);
    for (const type of Object.keys(ACTIONS)) this.addEventListener(type, this.#onRequest);
    this.addEventListener('spark-run-request', this.#onRunRequest);
    this.addEventListener('spark-edit', this.#onEdit);
    this.addEventListener('spark-apply', this.#onApply);
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
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.disconnect();
    removeEventListener('hashchange', this.#onView);
    this.#leave();
  }

  /** It is out of the document: for good, unless it comes back soon or is kept alive. */
  #leave(): void {
    this.#absence ??= Promise.withResolvers();
    this.#live?.away(true);
    clearTimeout(this.#leaving);
    if (!this.keepAlive) this.#leaving = setTimeout(() => this.dispose(), MOMENT);
  }

  #arrive(): void {
    clearTimeout(this.#leaving);
    this.#absence?.resolve();
    this.#absence = undefined;
    this.#live?.away(false);
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
      this.whenHere(() => void this.#translate(hides));
    }
    if (changed.has('keepAlive') && this.#absence) this.#leave();
    if (changed.has('strings')) this.#changeStrings();
    if (changed.has('from')) this.#written.refresh();
    if (changed.has('stopTimeout')) this.state.change({ stopTimeout: this.#stopAfter });
    this.#readCode();
  }

  /** With a slot from the start: what the page's styles say of a block holds only where it is shown. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.isServed()) return root;
    const slot = document.createElement('slot');
    root.append(slot);
    // What is rendered comes before it, and takes its place.
    this.renderOptions.renderBefore = slot;
    return root;
  }

  protected override updated(): void {
    this.#written.cover(this.#isShown && !hasParts(this));
    this.#tellOfLack().catch((error) => {
      // Its words did not come; the next update asks for them again.
      this.#lack = undefined;
      console.warn(error);
    });
    if (this.autorun === 'load') this.#autorun();
    this.#onView();
  }

  #onSlotChange = (): void => this.requestUpdate();

  /** In view, or changed while in view: what waited for that. */
  #onView = (): void => {
    if (!this.#inView || !this.hasUpdated) return;
    if (this.autorun === 'visible') this.#autorun();
    const resume = this.resume != null && !hasParts(this) && this.renderRoot.querySelector('spark-resume');
    if (resume) void showPart(resume, this.#words);
    if (!this.editable) return;
    const editor = this.state.code && this.renderRoot.querySelector('spark-editor');
    if (editor) void showPart(editor, this.#words);
    else if (!this.state.code && this.hasAttribute('shareable') && location.hash.includes('spark-code='))
      void this.#readAhead().catch(console.warn);
  };

  /** A link brings another text than the author's: where that is a file, it is read now and not with the first run. */
  async #readAhead(): Promise<void> {
    const { readAhead } = await LAZY.ahead();
    if (this.#authored && (await readAhead(this.#authored.program, this.#texts))) this.requestUpdate();
  }

  #onRequest = (event: Event): void => {
    // After the event has passed everybody who may prevent it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) ACTIONS[event.type](this);
    });
  };

  #onRunRequest = (event: SparkRunRequestEvent): void => {
    const [wish, { shown }] = [wishOf(event), this.#texts];
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#start(wish, shown, event.afresh).catch(() => {});
    });
  };

  #onEdit = ({ code, origin }: SparkEditEvent): void => {
    const known = this.state.code;
    const draft = this.#texts.edited(code, known, origin);
    this.#texts.draft = draft;
    if (known) this.state.change({ code: { ...known, draft } });
  };

  #onApply = (event: SparkApplyEvent): void => {
    const text = this.#texts.edited(event.code, this.state.code);
    const pressed = wishOf(event);
    // What the reader has once chosen to run, and changed since, takes over like any text of theirs.
    const wish = pressed === 'press' && text.accepted ? 'choice' : pressed;
    queueMicrotask(() => {
      if (event.defaultPrevented || !mayRun(text, wish)) return;
      const draft = taken(text);
      this.#texts.draft = draft;
      this.requestUpdate();
      const starts = !hasWorker(this.status) || (wish === 'choice' && this.status === 'stopping');
      (starts ? this.#start(wish, draft) : this.#takeOver(draft, wish)).catch(() => {});
    });
  };

  #onStatus = (status: SparkStatus, previous: SparkStatus): void => {
    this.#live?.onStatus(status);
    if (status === 'loading') this.#loadAgain();
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
    void showPart(partIn(this.#parts, name), this.#words, instead);
  }

  /** A run begins: what has not come before is asked for again. */
  #loadAgain(): void {
    for (const name of this.#shown) if (!customElements.get(name)) this.#load(name);
    if (!this.#translated) void this.#translate();
  }

  /**
   * The program: `{ code }`, `{ src }` or a self-contained function. Goes before every other source. Another one, given
   * while one runs, takes over with `reload()`, or with the next run; the same in another object changes nothing.
   */
  get program(): SparkProgram | undefined {
    return this.#program;
  }
  set program(program: SparkProgram | undefined) {
    const [old, value] = [this.#program, programValue(program)];
    if (value === this.#programValue) return;
    this.#programValue = value;
    this.#program = program;
    this.#replace(undefined);
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

  /**
   * The program's text. Read, it is what `run()` would run, with what the reader has changed since the page was opened;
   * undefined while it is not known. What came with a link, or was kept from an earlier visit, is not in it before the
   * reader runs it. Set, it is the author's text, as `program = { code }` is; the same text again changes nothing.
   */
  get code(): string | undefined {
    const edited = this.#texts.chosen('script');
    return edited?.text ?? this.#authoredCode;
  }
  set code(code: string | null | undefined) {
    const given = code ?? undefined;
    if (given === this.#given) return;
    this.#given = given;
    if (!this.#program) this.#replace(undefined);
  }

  /**
   * Runs the program. Resolves when its module has been evaluated or has exposed something, whichever is first; rejects
   * when it cannot be loaded or throws before that, which `spark-error` tells as well, so that nobody has to catch.
   * A text that came with a link runs by no script: it is the author's that runs.
   * `afresh`: the run finds nothing of what was kept or saved before; what is saved stays until the program saves.
   */
  run({ afresh = false }: { afresh?: boolean } = {}): Promise<void> {
    const started = this.#start('script', undefined, afresh);
    started.catch(() => {});
    return started;
  }

  /**
   * Lets new code take over at the next checkpoint, with persisted values. Without `code`, the program is read again
   * from where it stands. While nothing runs, it is what the next run runs.
   */
  reload(code?: string): Promise<void> {
    const taken = this.#takeOver(code === undefined ? undefined : { text: writtenText(code) });
    taken.catch(() => {});
    return taken;
  }

  /** Ends the worker and forgets everything, persisted values too. The reader's edits stay. */
  reset(): void {
    this.#live?.reset();
    this.controller.apply('reset');
  }

  /** Ends the worker, as leaving the document does: for an element that was kept alive and is not to come back. */
  dispose(): void {
    clearTimeout(this.#leaving);
    this.#end();
    this.#absence?.resolve();
  }

  /**
   * @param shown what the reader saw when they pressed
   * @param afresh whether the run finds nothing of what was kept or saved before
   */
  async #start(wish: Wish, shown?: ShownCode, afresh = false): Promise<void> {
    // What the last run kept (`spark.persist`) lives in its worker.
    if (afresh && isOver(this.controller.state)) this.reset();
    // Its first update comes with the document.
    if (!this.isConnected) await this.updateComplete;
    if (!this.#isGiven && !this.#written.hasArrived) await this.#written.arrived;
    if (this.status === 'stopping') await this.controller.ended();
    const early = this.#texts.chosen(wish, shown);
    const opening = this.#open(isStrange(early));
    const { state } = this.controller;
    if (!may(state, 'run')) return isLoading(state) ? this.#starting : undefined;
    const text = (): ShownCode | undefined => {
      const late = this.#texts.chosen(wish, shown);
      // What decides on the sandbox is what was there when it was opened.
      return isStrange(early) === isStrange(late) ? late : early;
    };
    const starting = this.#carryOut(opening, text, afresh).finally(() => {
      if (this.#starting === starting) this.#starting = undefined;
    });
    this.#starting = starting;
    // At once, so that a pause or a stop that comes before the session does has something to act on.
    this.controller.apply('run');
    return starting;
  }

  /** @param chosen the text to run, by the time that it can be */
  async #carryOut(opening: Promise<Backstage>, chosen: () => ShownCode | undefined, afresh: boolean): Promise<void> {
    let backstage: Backstage;
    try {
      backstage = await opening;
    } catch (cause) {
      throw this.#failToLoad(cause);
    }
    // Out of the document nothing begins, unless it is kept alive; but it may only be moving.
    if (this.#absence && !this.keepAlive) await this.#absence.promise;
    if (!this.isConnected && !this.keepAlive) this.#end();
    // Stopped, reset or taken out before its code had come.
    if (this.#live !== backstage || !isLoading(this.controller.state)) return;
    const text = chosen();
    this.#replace(text && taken(text), this.#texts.shown);
    await backstage.start(this.#programOf(text), afresh);
  }

  async #takeOver(code: ShownCode | undefined, wish: Wish = 'script'): Promise<void> {
    const takes = (): boolean => hasWorker(this.status) && this.status !== 'stopping';
    // A stranger's text and others take over from nothing of each other, and share nothing: it starts anew.
    if (takes() && isStrange(code) !== this.#isStrangers) {
      this.controller.stop();
      this.#replace(code);
      return this.#start(wish, code);
    }
    // One that is on its way is started first, so that it cannot come after.
    const run = this.#live ?? (hasWorker(this.status) ? await this.#backstage?.catch(() => undefined) : undefined);
    const program = this.#programOf(code);
    if (run && program && takes()) await run.reload(program);
    this.#replace(code);
  }

  /**
   * The backstage, loaded with the first run; a fresh one when options changed that a worker cannot change.
   * @param strange it is for a text that came with a link
   */
  #open(strange: boolean): Promise<Backstage> {
    const { backend, workerSrc, dataBase } = this;
    const sandbox = this.sandbox || strange;
    const options = { backend, stopTimeout: this.#stopAfter, workerSrc, dataBase, sandbox };
    const key = JSON.stringify({ ...options, strange });
    const { state } = this.controller;
    const inFlight = hasWorker(state) && !isOver(state);
    if (this.#backstage && (key === this.#options || inFlight)) return this.#backstage;
    this.#end();
    this.#options = key;
    this.#isStrangers = strange;
    const run = LAZY.backstage().then(async ({ Backstage, spread }) => {
      await spread();
      const made = new Backstage(this, options);
      if (this.#backstage === run) this.#live = made;
      else made.dispose();
      made.away(this.#absence !== undefined);
      return made;
    });
    run.catch(() => {
      // The chunk did not come; the next run asks for it again.
      if (this.#backstage === run) this.#backstage = undefined;
    });
    this.#backstage = run;
    return run;
  }

  #end(): void {
    this.#live?.dispose();
    this.controller.apply('gone');
    this.#live = this.#backstage = undefined;
  }

  #failToLoad(cause: unknown): SparkProgramError {
    const { message } = cause as Error;
    const error = new SparkProgramError(message, { phase: 'source', hint: 'Run asks for it again.', cause });
    this.controller.apply('failed');
    this.#fail(error);
    return error;
  }

  #autorun(): void {
    if (this.#autoran) return;
    this.#autoran = true;
    // Properties that come right after the tag still count.
    void this.updateComplete.then(() => this.#start('autorun')).catch(() => {});
  }

  /** Says at once that there is no program, where something stands that was meant as one; takes it back when one comes. */
  async #tellOfLack(): Promise<void> {
    const lacks = this.#written.hasArrived && !this.#authored && !this.state.code && !hasParts(this);
    if (!lacks || !(this.from || contentOf(this).length)) {
      const lack = await this.#lack;
      this.#lack = undefined;
      if (lack && this.error === lack) this.state.change({ report: undefined });
    } else if (!this.#lack) {
      const told = LAZY.noProgram().then(({ noProgram }) => noProgram(this));
      this.#lack = told;
      const lack = await told;
      // A program may have come meanwhile.
      if (this.#lack === told) this.#fail(lack);
    }
  }

  /** Shows an error that no session tells of. */
  #fail(error: SparkProgramError): void {
    this.state.change({ report: { error, code: undefined, rejected: false } });
    this.dispatchEvent(new SparkErrorEvent(error));
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
  async #translate(hides = true): Promise<void> {
    const language = this.locale ?? this.#around.tag ?? '';
    if (language === this.#language && this.#translated) return;
    this.#language = language;
    if (!this.#translated && /^(en|$)/.test(language)) return;
    // Not seen in one language and then in another, of other widths.
    this.#hides = hides && this.status === 'idle';
    this.requestUpdate();
    try {
      const translated = await (await LAZY.languages()).wordsOf(language);
      if (language !== this.#language) return;
      this.#translated = translated;
      this.#changeStrings();
      this.requestUpdate();
    } catch (error) {
      console.warn((error as Error).message); // English will do; the next run asks again
    } finally {
      // With the frame in which the parts draw them.
      requestAnimationFrame(() => {
        this.#hides = false;
        this.requestUpdate();
      });
    }
  }

  get #authored(): AuthoredProgram | undefined {
    return authoredProgram(this, this.#isGiven ? undefined : this.#written.program, this.#words, this.#given);
  }

  /** Whether the program is no text of the page's markup. */
  get #isGiven(): boolean {
    return Boolean(this.program || this.#given !== undefined || this.src);
  }

  /** Whether there is something in the page's markup to look at: more than a script, and not in place of the program. */
  get #showsContent(): boolean {
    const script = this.#written.program?.element;
    if (this.#isGiven || !script || !isScript(script)) return !this.#isGiven;
    return contentOf(this).some((node) => node.textContent!.trim() !== script.text.trim());
  }

  /** Whether the runner shows the program's text itself: a block that nobody edits stays where it is in the page. */
  get #isShown(): boolean {
    const { program } = this.#written;
    return this.state.code !== undefined && (this.editable || this.#isGiven || !program || isScript(program.element));
  }

  /** The program with another text, or as the author gave it. */
  #programOf(edited: ShownCode | undefined): SparkProgram | undefined {
    const authored = this.#authored;
    if (!edited) return authored?.program;
    const { lang = this.lang || 'js', name = this.#words.program } = authored ?? {};
    if (authored?.code === undefined) this.#texts.runs(edited);
    return { code: edited.text, lang, name };
  }

  /** The author's text; for a `src`, once it has been read. */
  get #authoredCode(): string | undefined {
    return this.#authored?.code ?? this.#texts.authored(this.#live?.session.source);
  }

  #replace(text: ShownCode | undefined, shown?: ShownCode): void {
    this.#texts.replace(text, shown);
    this.requestUpdate();
  }

  /** Takes the program's text over into what is shown. */
  #readCode(): void {
    const { draft, replaced } = this.#texts;
    const [code, lang] = [this.#authoredCode, this.#authored?.lang];
    const authored = code === undefined ? undefined : { text: code };
    const applied: ShownCode | undefined = replaced ?? authored;
    const known = this.state.code;
    const same = applied?.text === known?.applied.text && authored?.text === known?.authored.text;
    if (same && applied?.origin === known?.applied.origin && draft === known?.draft) return;
    this.state.change({ code: applied && { authored: authored ?? applied, applied, draft, lang } });
  }

  protected override render() {
    const strings = this.#words;
    if (hasParts(this)) {
      return html`<div class="base bare ${this.#hides ? 'awaits' : ''}" part="base"><slot @slotchange=${this.#onSlotChange}></slot></div>`;
    }
    const { code } = this.state;
    const source = code?.applied.text ?? '';
    return html`<div class="base ${this.#hides ? 'awaits' : ''}" part="base" role="group" aria-label=${this.label ?? strings.program}>
      ${this.label ? html`<div class="label" part="label">${this.label}</div>` : nothing}
      <slot ?hidden=${!this.#showsContent} @slotchange=${this.#onSlotChange}></slot>
      <div class="bar" part="bar">
        <spark-controls part="controls"></spark-controls>
        <spark-status part="status"></spark-status>
      </div>
      ${this.resume == null ? nothing : html`<spark-resume part="resume"></spark-resume>`}
      <div class="out">
        ${NEEDED.map(([name, , foreseen]) =>
          this.#shown.has(name) || foreseen.test(source) ? place(name, source, this.#parts) : nothing,
        )}
        ${
          this.status === 'idle' && (this.isServed() ? !code : this.querySelector(':scope > [slot=result]'))
            ? html`<slot name="result"></slot>`
            : nothing
        }
      </div>
      ${this.#isShown ? this.#renderCode(source) : nothing}
    </div>`;
  }

  /** The text, readable at once; an editor takes its place where the reader may edit. */
  #renderCode(text: string) {
    const strings = this.#words;
    const numbers = text.split('\n').map((_, line) => 1 + line);
    const plain = html`<div class="code" translate="no" tabindex="0" role="group" aria-label=${strings.code}>
      <pre class="gutter" aria-hidden="true">${numbers.join('\n')}</pre>
      <pre><code>${text}</code></pre>
    </div>`;
    return html`<details part="code" ?open=${this.editable}>
      <summary>${strings.code}</summary>
      ${this.editable ? html`<spark-editor>${plain}</spark-editor>` : plain}
    </details>`;
  }
}

if (serves('spark-runner')) customElements.define('spark-runner', SparkRunnerElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-runner': SparkRunnerElement;
  }
}
