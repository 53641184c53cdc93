/** The program's text, for a reader to edit. */
import { html, nothing, type PropertyValues } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import { SparkApplyEvent } from '../events/apply.ts';
import { SparkEditEvent } from '../events/edit.ts';
import { PART_STRINGS } from '../part-strings.ts';
import type { CodeState, ErrorReport } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { SparkElement } from '../spark-element.ts';
import type { CodeMark, CodeView } from './code-view.ts';
import { Draft } from './drafts.ts';
import { styles } from './editor.styles.ts';

/** What the line below the text tells. */
type Note = 'draftKept' | 'sharedText' | 'linkCopied' | 'partAbsent' | undefined;

const LAZY = {
  codeView: lazy(() => import('./code-view.ts')),
  share: lazy(() => import('./share.ts')),
};

/**
 * @summary An editor for the program: applying lets the new text take over while the program runs.
 *
 * Inside a `<spark-runner editable>`, or anywhere with `for="id"`. Enter goes into the text and Escape leaves it, Tab
 * moves on as everywhere; Ctrl+Enter (Cmd+Enter) applies. Run runs the text as it is shown.
 *
 * A plain text area stands there at once; colours, completion of `spark.` and `torch.` and marks in the text come with
 * a chunk of their own. What a reader writes is kept in their browser until the author's text changes. On a runner
 * with the attribute `shareable`, a button copies a link that brings the text along; nobody's page runs it by itself.
 *
 * @event {SparkEditEvent} spark-edit - The text is another now.
 * @event {SparkApplyEvent} spark-apply - The reader asks that the text becomes the program. Cancelable.
 *
 * @csspart base - Numbers and text.
 * @csspart text - The text area that stands there first.
 * @csspart apply - The button that applies.
 * @csspart revert - The button that brings the author's text back.
 * @csspart share - The button that copies a link.
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
export class SparkEditorElement extends SparkElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    plain: { type: Boolean },
    value: { attribute: false },
    code: { attribute: false },
    report: { attribute: false },
    note: { state: true },
  };

  #link = new RunnerLink(
    this as SparkEditorElement,
    {
      code: (state) => state.code,
      report: (state) => state.report,
    },
    PART_STRINGS,
  );
  #view: CodeView | undefined;
  #draft: Draft | undefined;
  #place = '';
  /** Whether the full editor is on its way. */
  #improves = false;

  /** Id of the runner whose program it edits, when it is not around this element. */
  declare for: string | null;
  /** Whether the text area stays: no colours, no completion, nothing more to load. */
  declare plain: boolean;
  /** The text as it stands here, applied or not. */
  declare value: string;
  /** What the author wrote and what runs. Set by the runner. */
  declare code: CodeState | undefined;
  /** The error to mark. Set by the runner. */
  declare report: ErrorReport | undefined;
  declare note: Note;

  /** Resolves when the full editor has taken the text area's place, which it does in view, or will not. */
  readonly ready: Promise<void>;
  #isReady!: () => void;

  constructor() {
    super();
    this.for = null;
    this.plain = false;
    this.value = '';
    this.ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving within the document disconnects and connects in one task.
    queueMicrotask(() => {
      if (this.isConnected || !this.#view) return;
      this.#view.destroy();
      this.#view = undefined;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code') || !this.code) return;
    // Another program comes in, unless the reader has begun to change the old one.
    const before = changed.get('code');
    if (!before || this.value === before.applied.text) this.value = this.#applied;
    if (before?.authored.text !== this.code.authored.text) this.#remember(this.code.authored.text);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.#area;
    if (area && area.value !== this.value) area.value = this.value;
    if (!this.code) return;
    if (!this.#view) {
      void this.#improve();
      return;
    }
    this.#view.text = this.value;
    if (changed.has('code')) {
      this.#view.firstLine = this.code.applied.firstLine;
      this.#view.lang = this.code.lang ?? 'js';
    }
    if (changed.has('report')) this.#view.mark = this.#mark;
  }

  /** Puts the full editor where the text area is; without it (a network that fails), the text area does. */
  async #improve(): Promise<void> {
    if (this.plain) return this.#isReady();
    if (this.#improves) return;
    this.#improves = true;
    const { CodeView } = await LAZY.codeView().catch((error) => {
      console.warn(error.message);
      return { CodeView: undefined };
    });
    await inView(this);
    if (!CodeView || !this.isConnected || this.plain) {
      this.#improves = false;
      return this.#isReady();
    }
    const parent = this.renderRoot.querySelector<HTMLElement>('.full')!;
    const view = new CodeView({
      root: this.shadowRoot!,
      parent,
      text: this.value,
      firstLine: this.code!.applied.firstLine,
      lang: this.code!.lang ?? 'js',
      label: this.#link.strings.editor,
      describedBy: 'help',
      onEdit: (text) => this.#edit(text),
      onApply: () => this.#link.request(new SparkApplyEvent(this.value)),
    });
    // Behind the text area until its lines stand where they will.
    await view.measured;
    this.#improves = false;
    if (!this.isConnected) return view.destroy();
    const focused = this.shadowRoot!.activeElement;
    const [inText, onBox] = [focused === this.#area, !!focused?.matches('.plain')];
    this.#view = view;
    view.mark = this.#mark;
    this.requestUpdate();
    await this.updateComplete;
    if (inText) view.focus();
    if (onBox) view.focusBox();
    this.#isReady();
  }

  /** What the reader wrote here before, or what a link brought. */
  async #remember(authored: string): Promise<void> {
    const runner = this.#link.runner;
    const place = runner?.id || String([...document.querySelectorAll('spark-runner')].indexOf(runner as never));
    this.#place = place;
    this.#draft = new Draft(`${location.pathname} ${place}`, authored);
    if (this.#shareable && location.hash) {
      const shared = await LAZY.share()
        .then(({ textFrom }) => textFrom(location.hash, place))
        .catch((error) => this.#lack(error));
      if (shared !== undefined && shared !== authored) return this.#offer(shared, 'sharedText');
    }
    const draft = this.#draft.read();
    if (draft !== undefined && this.value === this.#applied && draft !== this.value) this.#offer(draft, 'draftKept');
  }

  #offer(text: string, note: Note): void {
    this.value = text;
    this.note = note;
    this.#link.request(new SparkEditEvent(text));
  }

  #onInput = (event: Event): void => {
    this.#edit((event.target as HTMLTextAreaElement).value);
  };

  #onKey = (event: KeyboardEvent): void => {
    const box = this.renderRoot.querySelector<HTMLElement>('.plain')!;
    if (event.key === 'Escape') box.focus();
    if (event.key !== 'Enter') return;
    if (event.target === box) this.#area!.focus();
    else if (event.ctrlKey || event.metaKey) this.#link.request(new SparkApplyEvent(this.value));
    else return;
    event.preventDefault();
  };

  #onApply = (): void => {
    if (this.#changed) this.#link.request(new SparkApplyEvent(this.value));
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
    const link = await LAZY.share()
      .then(({ linkWith }) => linkWith(this.#place, this.value))
      .catch((error) => this.#lack(error));
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link);
      this.note = 'linkCopied';
    } catch {
      // Not allowed to write there: the address bar has it to copy.
      history.replaceState(history.state, '', link);
    }
  };

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    if (this.#view) this.#view.focus();
    else this.#area?.focus(options);
  }

  #edit(text: string): void {
    this.value = text;
    this.note = undefined;
    this.#draft?.write(this.#reverts ? text : undefined);
    this.#link.request(new SparkEditEvent(text));
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

  /** The error's line, where the text that is shown has the line that the error speaks of. */
  get #wrongLine(): number | undefined {
    const { error, code } = this.report ?? {};
    if (error?.line === undefined || !this.code) return undefined;
    const spoken = code?.split('\n')[error.line - 1]?.trim();
    const shown = this.value.split('\n')[error.line - this.code.applied.firstLine]?.trim();
    return spoken === undefined || spoken === shown ? error.line : undefined;
  }

  /** Where the error is in the text as it is shown: without the lines and the indentation before it. */
  get #mark(): CodeMark | undefined {
    const error = this.report?.error;
    if (!error || !this.code || this.#wrongLine === undefined) return undefined;
    const { text, firstLine, whole } = this.code.applied;
    const line = this.#wrongLine - firstLine + 1;
    const cut = whole ? whole.split('\n')[this.#wrongLine - 1]?.indexOf(text.split('\n')[line - 1]) : 0;
    return { line, column: error.column && error.column - Math.max(0, cut ?? 0), message: error.message };
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render() {
    const strings = this.#link.strings;
    return html`<div class="box ${this.#view ? 'has-view' : ''}" part="base">
        <div class="full"></div>
        ${this.#view ? nothing : this.#renderPlain()}
      </div>
      <div class="foot">
        <button type="button" part="apply" aria-disabled=${!this.#changed} @click=${this.#onApply}>
          ${strings.apply}
        </button>
        <button type="button" part="revert" aria-disabled=${!this.#reverts} @click=${this.#onRevert}>
          ${strings.revert}
        </button>
        ${
          this.#shareable
            ? html`<button type="button" part="share" @click=${this.#onShare}>${strings.share}</button>`
            : nothing
        }
        <span class="help" id="help">${strings.editorHelp}</span>
        <span class="note" part="note" role="status">${this.note ? strings[this.note] : nothing}</span>
      </div>`;
  }

  #renderPlain() {
    const strings = this.#link.strings;
    const first = this.code?.applied.firstLine ?? 1;
    const numbers = this.value.split('\n').map((_, line) => first + line);
    const wrong = this.#wrongLine;
    return html`<div
      class="plain"
      tabindex="0"
      role="group"
      aria-label=${strings.editor}
      aria-describedby="help"
      @keydown=${this.#onKey}
    >
      <pre class="gutter" aria-hidden="true">${numbers.map(
        (line) => html`<span class=${line === wrong ? 'wrong' : ''}>${line}</span>`,
      )}</pre>
      <div class="text">
        <pre class="copy" aria-hidden="true">${this.value + ' '}</pre>
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

customElements.define('spark-editor', SparkEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-editor': SparkEditorElement;
  }
}
