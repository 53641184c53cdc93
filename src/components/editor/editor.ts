/** The program's text, for a reader to edit. */
import { nothing, type PropertyValues } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import { langOf } from '../../runtime/page/file-language.ts';
import { joinFiles, type ProgramFile } from '../../runtime/page/join-files.ts';
import { splitFiles } from '../../runtime/page/program-files.ts';
import { type Origin, onPress, originAfter } from '../consent.ts';
import { serves } from '../copies.ts';
import { SparkApplyEvent } from '../events/apply.ts';
import { SparkEditEvent } from '../events/edit.ts';
import { SparkOpenEvent } from '../events/open.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { MOMENT } from '../moment.ts';
import { libraries } from '../parts.ts';
import type { CodeState, ErrorReport, OpenedFile } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { foldedLines, hasRegions } from '../source/regions.ts';
import { indexOf, renderTabs, tabStyles } from '../source/tabs.ts';
import { fill, wordsWith } from '../strings.ts';
import { WRAP_ICON } from '../wrap-icon.ts';
import type { CodeMark, CodeView } from './code-view.ts';
import { Drafts, fingerprint } from './drafts.ts';
import { styles } from './editor.styles.ts';

/** Stands for the fingerprint of a text from a link that another editor showed. */
const UNKNOWN = '0';

/** What there is to tell of the text. */
type Note =
  | 'draftKept'
  | 'sharedText'
  | 'chooseFirst'
  | 'linkCopied'
  | 'linkShown'
  | 'linkBroken'
  | 'linkTooLong'
  | 'shareTooLong'
  | 'partAbsent'
  | undefined;

const sharing = lazy(() => import('./share.ts'));

/**
 * @summary An editor for the program: applying lets the new text take over while the program runs.
 *
 * Inside a `<spark-runner editable>`, or anywhere with `for="id"`. Enter goes into the text and Escape leaves it, Tab
 * moves on as everywhere; Ctrl+Enter (Cmd+Enter) applies. Run runs the text as it is shown. In the text Ctrl+F finds, Ctrl+/ makes
 * comments, Shift+Alt+F indents anew, Ctrl+Shift+[ and ] fold and open, Ctrl+Space completes.
 *
 * A plain text area stands there at once. Colours, completion of `spark.` and `torch.` and marks in the text come with a chunk of
 * their own, when the reader turns to the text (a pointer over it, focus by a key, a press or a tap), when there is an error to
 * mark, when a link brought the text, or when a script asks (`ready`, `focus()`). What a reader writes is kept in their browser until the author's text changes. On a runner
 * with the attribute `shareable`, a button copies a link that brings the text along. Such a text, whatever the reader changes
 * in it, runs by no script and no shortcut but by a button that says what it is, until the author's text is back.
 *
 * A program of several files has a tab for each. What `spark-code` folds is folded here, too, but nothing of a text that came with a
 * link.
 *
 * @event {SparkOpenEvent} spark-open - The reader turns to another file.
 * @event {SparkEditEvent} spark-edit - The text is another now.
 * @event {SparkApplyEvent} spark-apply - The reader asks that the text becomes the program. Cancelable.
 *
 * @csspart tabs - The tabs.
 * @csspart base - Numbers and text.
 * @csspart text - The text area that stands there first.
 * @csspart apply - The button that applies.
 * @csspart revert - The button that brings the author's text back.
 * @csspart share - The button that copies a link.
 * @csspart wrap - The button that wraps long lines.
 * @csspart note - What there is to know of the text.
 *
 * @cssproperty --spark-editor-height - Greatest height of the text.
 * @cssproperty --spark-code-keyword - Colour of keywords.
 * @cssproperty --spark-code-string - Colour of strings.
 * @cssproperty --spark-code-number - Colour of numbers.
 * @cssproperty --spark-code-comment - Colour of comments.
 * @cssproperty --spark-code-type - Colour of types.
 * @cssproperty --spark-code-function - Colour of functions.
 */
export class SparkEditorElement extends LazyElement {
  static override styles = [shared, tabStyles, styles];
  static override properties = {
    for: {},
    plain: { type: Boolean },
    wrap: { type: Boolean, reflect: true },
    value: { attribute: false },
    code: { attribute: false },
    report: { attribute: false },
    opened: { attribute: false },
    note: { state: true },
  };

  #link = new RunnerLink(this as SparkEditorElement, {
    code: (state) => state.code,
    report: (state) => state.report,
    opened: (state) => state.opened,
  });
  /** The files of `value`, and that text as it was joined from them. */
  #files: ProgramFile[] = [{ name: '', text: '' }];
  #joined = '';
  /** Which of them is shown. */
  #active = 0;
  #view: CodeView | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #drafts: Drafts | undefined;
  #place = '';
  /** Whose the text is. */
  #origin: Origin = 'page';
  /** The text that a link brought here last, by its fingerprint. */
  #brought: string | undefined;
  /** Settles with the full editor that was asked for; undefined while nobody has. */
  #asked: PromiseWithResolvers<void> | undefined;
  /** Whether the full editor is on its way. */
  #improves = false;
  /** What stood in the text area before the reader typed there. */
  #untyped: string | undefined;
  /** What the reader is at in the text area and no key or press ends at once; undefined while there is nothing. */
  #gesture: Promise<void> | undefined;

  /** Id of the runner whose program it edits, when it is not around this element. */
  declare for: string | null;
  /** Whether the text area stays: no colours, no completion, nothing more to load. */
  declare plain: boolean;
  /** Whether long lines wrap; a text that came with a link always does. */
  declare wrap: boolean;
  /** The text as it stands here with all its files, applied or not. */
  declare value: string;
  /** What the author wrote and what runs. Set by the runner. */
  declare code: CodeState | undefined;
  /** The error to mark. Set by the runner. */
  declare report: ErrorReport | undefined;
  /** The file to show. Set by the runner. */
  declare opened: OpenedFile | undefined;
  declare note: Note;

  constructor() {
    super();
    this.for = null;
    this.plain = this.wrap = false;
    this.value = '';
  }

  /**
   * Asks for the full editor, as a reader does who turns to the text. Resolves when it has taken the text area's place, which it
   * does in view, or will not.
   */
  get ready(): Promise<void> {
    const asked = (this.#asked ??= Promise.withResolvers());
    void this.#improve();
    return asked.promise;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    // It may only be moving: what can be undone stays.
    this.#leaving = setTimeout(() => {
      this.#view?.destroy();
      this.#view = this.#asked = undefined;
    }, MOMENT);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#leaving);
    addEventListener('hashchange', this.#onHash);
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#take(changed);
    // What was typed may begin a file: it does once it is applied.
    const isApplied = changed.get('code')?.applied.text !== this.code?.applied.text;
    if ((changed.has('code') && isApplied) || this.value !== this.#joined) {
      const { name } = this.#file;
      this.#files = splitFiles(this.value);
      this.#joined = this.value;
      this.#active = indexOf(this.#files, name, this.#main) ?? 0;
    }
    if (changed.has('opened')) this.#active = indexOf(this.#files, this.opened?.file, this.#main) ?? this.#active;
  }

  /** Takes another program in. */
  #take(changed: PropertyValues<this>): void {
    if (!changed.has('code') || !this.code) return;
    // Another program comes in, unless the reader has begun to change the old one.
    const before = changed.get('code');
    const shown = this.code.draft ?? this.code.applied;
    if (!before || this.value === (before.draft ?? before.applied).text) {
      this.value = shown.text;
      this.#untyped = undefined;
      this.#origin = shown.origin ?? 'page';
      if (this.#isStrange) this.#brought ??= UNKNOWN;
    }
    if (before?.authored.text !== this.code.authored.text) this.#remember(this.code.authored.text);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.#area;
    const { text } = this.#file;
    if (area && area.value !== text) {
      // Where nothing was typed, this leaves the cursor at the beginning.
      area.defaultValue = text;
      if (area.value !== text) area.value = text;
    }
    if (!this.code) return;
    if (!this.#view) {
      // As high as it will be once its regions are folded, which a text area can't.
      const lines = this.#folds ? foldedLines(text).length : undefined;
      const { style } = this.renderRoot.querySelector<HTMLElement>('.plain')!;
      style.maxBlockSize = lines ? `min(var(--spark-editor-height, 26em), ${1.55 * lines + 1.4}em)` : '';
      // A text area shows neither the word that is wrong, nor letters that make a stranger's text look like another.
      if (this.#asked || this.#mark || this.#isStrange || this.#folds || this.wrap) void this.ready;
      return;
    }
    this.#view.show(this.#file, this.#lang);
    // Nothing of a stranger's text hides far to the right.
    this.#view.wraps = this.#isStrange || this.wrap;
    this.#view.folds = this.#folds;
    if (changed.has('report') || changed.has('opened')) this.#view.mark = this.#mark;
    const { file, line } = this.opened ?? {};
    // Of a program that this one needs there is nothing to go to here.
    const isHere = indexOf(this.#files, file, this.#main) === this.#active;
    if (changed.has('opened') && line !== undefined && isHere) this.#view.goTo(line);
  }

  /** Puts the full editor where the text area is; without it (a network that fails), the text area does. */
  async #improve(): Promise<void> {
    if (this.#improves || this.#view || !this.code) return;
    this.#improves = true;
    try {
      await this.#takeOver();
    } catch (error) {
      console.warn((error as Error).message);
    }
    this.#improves = false;
    this.#asked?.resolve();
    // What did not come is asked for again when the reader turns to the text again.
    if (!this.#view && this.isConnected) this.#asked = undefined;
  }

  async #takeOver(): Promise<void> {
    if (this.plain) return;
    await inView(this);
    const { CodeView } = await libraries.codeView();
    if (!this.isConnected || this.plain) return;
    const strings = wordsWith(this.#link.replaced);
    const view = new CodeView({
      root: this.shadowRoot!,
      parent: this.renderRoot.querySelector<HTMLElement>('.full')!,
      file: { ...this.#file, text: this.#untyped ?? this.#file.text },
      lang: this.#lang,
      label: strings.editor,
      words: strings,
      describedBy: 'help',
      onEdit: (text, undone) => this.#editFile(text, undone),
    });
    // A step that can be undone.
    view.show(this.#file, this.#lang);
    view.folds = this.#folds;
    // Behind the text area until its lines stand where they will, the reader's hand is still, and nothing is printed.
    const paper = matchMedia('print');
    do {
      await this.#gesture;
      if (paper.matches) await new Promise((done) => paper.addEventListener('change', done, { once: true }));
      await view.measured;
    } while (this.#gesture || paper.matches);
    if (!this.isConnected) return view.destroy();
    const focused = this.shadowRoot!.activeElement;
    const area = this.#area!;
    const [inText, onBox] = [focused === area, !!focused?.matches('.plain')];
    const { selectionStart, selectionEnd, selectionDirection } = area;
    const { scrollTop, scrollLeft } = area.closest('.plain')!;
    this.#view = view;
    this.#untyped = undefined;
    view.mark = this.#mark;
    this.requestUpdate();
    await this.updateComplete;
    const [anchor, head] =
      selectionDirection === 'backward' ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd];
    view.resume({ anchor, head, scrollTop, scrollLeft });
    if (inText) view.focus({ preventScroll: true });
    if (onBox) view.focusBox();
  }

  #onIntent = (): void => void this.ready;

  /** A touch may be the beginning of a scroll; what comes of it is a focus. */
  #onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#onIntent();
  };

  /** A selection that is being drawn, or letters that are being composed: they would be cut off. */
  #onGesture = ({ type }: Event): void => {
    const ends = type === 'pointerdown' ? ['pointerup', 'pointercancel'] : ['compositionend'];
    const over = new AbortController();
    const gesture = new Promise<void>((resolve) => {
      for (const end of ends) addEventListener(end, () => resolve(), { capture: true, signal: over.signal });
    }).then(() => {
      over.abort();
      if (this.#gesture === gesture) this.#gesture = undefined;
    });
    this.#gesture = gesture;
  };

  /** What the reader wrote here before, or what a link brings. */
  async #remember(authored: string): Promise<void> {
    const runner = this.#link.runner;
    const place = runner?.id || String([...document.querySelectorAll('spark-runner')].indexOf(runner as never));
    this.#place = place;
    this.#drafts = new Drafts(`${location.pathname} ${place}`, authored);
    if (await this.#offerLink()) return;
    const { own, link } = this.#drafts;
    // Nothing goes before what the reader has begun since.
    if (this.value !== this.#applied || (own ?? link?.text ?? this.value) === this.value) return;
    if (own === undefined) this.#brought = link!.brought;
    this.#offer(own ?? link!.text, own === undefined ? 'link' : 'kept');
  }

  /** Shows what the address brings, where it does. @returns whether it brings a text */
  async #offerLink(): Promise<boolean> {
    const { hash } = location;
    const drafts = this.#drafts;
    if (!this.#shareable || !drafts || !hash.includes('spark-code=')) return false;
    const share = await sharing().catch((error) => this.#lack(error));
    const brought = await share?.broughtBy(hash, this.#place);
    // Another link, or another program, may have come meanwhile.
    if (!brought || hash !== location.hash || drafts !== this.#drafts) return false;
    if ('problem' in brought) {
      this.note = brought.problem;
      return false;
    }
    const { text } = brought;
    // A reader's own link brings nothing new.
    if (text === this.code!.authored.text || text === drafts.own) return false;
    const mark = fingerprint(text);
    // What the reader has made of this text goes on.
    if (this.#origin === 'link' && this.#brought === mark) return true;
    this.#brought = mark;
    const changed = drafts.link;
    this.#offer(changed?.brought === mark ? changed.text : text, 'link');
    return true;
  }

  #onHash = (): void => void this.#offerLink();

  #offer(text: string, origin: 'kept' | 'link'): void {
    this.value = text;
    this.#untyped = undefined;
    this.#origin = origin;
    if (origin === 'link') this.note = 'sharedText';
    // Why a link gave nothing is more to know.
    else this.note ??= 'draftKept';
    this.#link.request(new SparkEditEvent(text, origin));
  }

  #onInput = (event: Event): void => {
    this.#untyped ??= this.#file.text;
    const undone = /^history/.test((event as InputEvent).inputType);
    this.#editFile((event.target as HTMLTextAreaElement).value, undone);
  };

  #onOpen = (file: string): void => {
    this.#untyped = undefined;
    this.#link.request(new SparkOpenEvent(file || this.#main));
  };

  #onKey = (event: KeyboardEvent): void => {
    const box = this.renderRoot.querySelector<HTMLElement>('.plain')!;
    // From the box, Escape is the page's: it closes a dialog around the runner.
    const next = event.target === box ? { Enter: this.#area! } : { Escape: box };
    const to = (next as Record<string, HTMLElement | undefined>)[event.key];
    if (!to || event.isComposing) return;
    to.focus();
    event.preventDefault();
  };

  /** Ctrl+Enter, before the text gets it. */
  #onShortcut = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      const shown = this.code?.draft ?? this.code?.applied;
      // No key says what it runs; the button does. Not focused: a key that is held would press it.
      if (this.#isStrange && !shown?.accepted) this.note = 'chooseFirst';
      else this.#link.request(onPress(new SparkApplyEvent(this.value), event));
    },
  };

  /** A note stands over the end of the text: it goes when the reader turns to that. What they are to choose stays. */
  #onText = (): void => {
    if (this.note !== 'sharedText' && this.note !== 'chooseFirst') this.note = undefined;
  };

  #onApply = (event: Event): void => {
    if (!this.#changed && !this.#isStrange) return;
    this.note = this.#isStrange ? 'sharedText' : this.note;
    this.#link.request(onPress(new SparkApplyEvent(this.value), event, this.#isStrange ? 'choice' : 'press'));
  };

  #onWrap = (): void => {
    this.wrap = !this.wrap;
  };

  #onRevert = (): void => {
    if (this.#reverts) this.#edit(this.code!.authored.text);
  };

  /** Something was asked of the editor whose code does not come. */
  #lack(error: Error): undefined {
    console.warn(error.message);
    this.note = 'partAbsent';
  }

  #onShare = async (): Promise<void> => {
    const share = await sharing().catch((error) => this.#lack(error));
    if (!share) return;
    if (new Blob([this.value]).size > share.LIMIT) {
      this.note = 'shareTooLong';
      return;
    }
    const link = await share.linkWith(this.#place, this.value);
    try {
      await navigator.clipboard.writeText(link);
      this.note = 'linkCopied';
    } catch {
      // Not allowed to write there: the address bar has it to copy.
      history.replaceState(history.state, '', link);
      this.note = 'linkShown';
    }
  };

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    this.#onIntent();
    if (this.#view) this.#view.focus(options);
    else this.#area?.focus(options);
  }

  /** The file that is shown has another text. */
  #editFile(text: string, undone: boolean): void {
    this.#files = this.#files.map((file, i) => (i === this.#active ? { ...file, text } : file));
    this.#joined = joinFiles(this.#files);
    this.#edit(this.#joined, undone);
  }

  #edit(text: string, undone = false): void {
    const wasStrange = this.#isStrange;
    // What an undo brings back may be what a link brought.
    const told = undone && this.#brought !== undefined ? 'link' : undefined;
    this.value = text;
    this.#origin = originAfter(text, this.code?.authored.text ?? '', this.#origin, told);
    this.note = this.#isStrange ? 'sharedText' : undefined;
    this.#keep(text, wasStrange);
    this.#link.request(new SparkEditEvent(text, told));
  }

  #keep(text: string, wasStrange: boolean): void {
    const drafts = this.#drafts;
    if (!drafts) return;
    if (this.#isStrange) drafts.link = { brought: this.#brought ?? UNKNOWN, text };
    else if (wasStrange) drafts.link = undefined;
    else drafts.own = this.#reverts ? text : undefined;
  }

  get #isStrange(): boolean {
    return this.#origin === 'link';
  }

  get #applied(): string {
    return this.code?.applied.text ?? '';
  }

  get #changed(): boolean {
    return this.value !== this.#applied;
  }

  get #reverts(): boolean {
    return this.code !== undefined && this.value !== this.code.authored.text;
  }

  get #shareable(): boolean {
    return this.#link.runner?.hasAttribute('shareable') ?? false;
  }

  /** The file that is shown. */
  get #file(): ProgramFile {
    return this.#files[this.#active];
  }

  /** What the program itself is called, where its text does not say so. */
  get #main(): string {
    return this.code?.name ?? wordsWith(this.#link.replaced).program;
  }

  get #lang(): 'js' | 'ts' {
    const { name } = this.#file;
    return name ? langOf(name) : (this.code?.lang ?? 'js');
  }

  /** Whether regions are folded: of a stranger's text nothing is. */
  get #folds(): boolean {
    return !this.#isStrange && hasRegions(this.#file.text);
  }

  /** The error's line, where the text that is shown has the line that the error speaks of. */
  get #wrongLine(): number | undefined {
    const { error, code } = this.report ?? {};
    if (error?.line === undefined || !this.code) return undefined;
    if ((indexOf(this.#files, error.source, this.#main) ?? 0) !== this.#active) return undefined;
    const spoken = code?.split('\n')[error.line - 1]?.trim();
    const shown = this.#file.text.split('\n')[error.line - 1]?.trim();
    return spoken === undefined || spoken === shown ? error.line : undefined;
  }

  /** Where the error is in the text as it is shown. */
  get #mark(): CodeMark | undefined {
    const error = this.report?.error;
    const line = this.#wrongLine;
    return error && line !== undefined ? { line, column: error.column, message: error.message } : undefined;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    const strange = this.#isStrange || this.note === 'sharedText';
    const told = this.note === 'sharedText' ? undefined : this.note;
    const several = this.#files.length > 1;
    return html`${strange ? html`<p class="origin" part="note">${strings.sharedText}</p>` : nothing}
      ${
        several
          ? renderTabs({
              files: this.#files,
              active: this.#active,
              main: this.#main,
              label: strings.files,
              panel: 'box',
              open: this.#onOpen,
            })
          : nothing
      }
      <div
        class="box ${this.#view ? 'has-view' : ''}"
        id="box"
        part="base"
        role=${several ? 'tabpanel' : nothing}
        aria-label=${several ? this.#file.name || this.#main : nothing}
        translate="no"
        @keydown=${this.#onShortcut}
        @focusin=${this.#onText}
      >
        <div class="full"></div>
        ${this.#view ? nothing : this.#renderPlain()}
      </div>
      <div class="foot">
        <button type="button" part="apply" aria-disabled=${!this.#changed && !strange} @click=${this.#onApply}>
          ${strange ? strings.runChanged : strings.apply}
        </button>
        <button type="button" part="revert" aria-disabled=${!this.#reverts} @click=${this.#onRevert}>
          ${strings.revert}
        </button>
        ${
          this.#shareable
            ? html`<button type="button" part="share" @click=${this.#onShare}>${strings.share}</button>`
            : nothing
        }
        ${
          this.plain
            ? nothing
            : html`<button
                type="button"
                class="wrap"
                part="wrap"
                aria-pressed=${this.wrap}
                aria-label=${strings.wrapLines}
                title=${strings.wrapLines}
                @click=${this.#onWrap}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${WRAP_ICON} /></svg>
              </button>`
        }
        <span class="help" id="help">${strings.editorHelp}</span>
        <span class="note" part="note" role="status">${told ? fill(strings[told], { run: strings.runChanged }) : nothing}</span>
      </div>`;
  }

  #renderPlain() {
    const strings = wordsWith(this.#link.replaced);
    const { text } = this.#file;
    const numbers = text.split('\n').map((_, line) => 1 + line);
    const wrong = this.#wrongLine;
    return html`<div
      class="plain"
      tabindex="0"
      role="group"
      aria-label=${strings.editor}
      aria-describedby="help"
      @keydown=${this.#onKey}
      @focusin=${this.#onIntent}
      @pointermove=${this.#onPointer}
      @pointerdown=${this.#onGesture}
      @compositionstart=${this.#onGesture}
    >
      <pre class="gutter" aria-hidden="true">${numbers.map(
        (line) => html`<span class=${line === wrong ? 'wrong' : ''}>${line}</span>`,
      )}</pre>
      <div class="text">
        <pre class="copy" aria-hidden="true">${text + ' '}</pre>
        <textarea
          part="text"
          tabindex="-1"
          aria-label=${strings.editor}
          aria-describedby="help"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          rows="1"
          cols="1"
          @input=${this.#onInput}
        ></textarea>
      </div>
    </div>`;
  }
}

/** Resolves when an element is in view: CodeMirror measures its lines only there. */
function inView(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)!.isIntersecting) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}

if (serves('spark-editor')) customElements.define('spark-editor', SparkEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-editor': SparkEditorElement;
  }
}
