/** The program's text, for a reader to edit. */
import { html, LitElement, type PropertyValues } from 'lit';
import { SparkApplyEvent } from '../events/apply.ts';
import { SparkEditEvent } from '../events/edit.ts';
import { PART_STRINGS } from '../part-strings.ts';
import type { CodeState } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { styles } from './editor.styles.ts';

/**
 * @summary An editor for the program: applying lets the new text take over while the program runs.
 *
 * Inside a `<spark-runner editable>`, or anywhere with `for="id"`. Ctrl+Enter (Cmd+Enter) applies, Escape leaves, Tab
 * moves on as everywhere. Run runs the text as it is shown.
 *
 * @event {SparkEditEvent} spark-edit - The text is another now.
 * @event {SparkApplyEvent} spark-apply - The reader asks that the text becomes the program. Cancelable.
 *
 * @csspart base - Numbers and text.
 * @csspart text - The text.
 * @csspart apply - The button that applies.
 * @csspart revert - The button that brings the author's text back.
 *
 * @cssproperty --spark-editor-height - Greatest height of the text.
 */
export class SparkEditorElement extends LitElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    value: { attribute: false },
    code: { attribute: false },
    errorLine: { attribute: false },
  };

  #link = new RunnerLink(
    this as SparkEditorElement,
    {
      code: (state) => state.code,
      errorLine: (state) => state.report?.error.line,
    },
    PART_STRINGS,
  );

  /** Id of the runner whose program it edits, when it is not around this element. */
  declare for: string | null;
  /** The text as it stands here, applied or not. */
  declare value: string;
  /** What the author wrote and what runs. Set by the runner. */
  declare code: CodeState | undefined;
  /** The line to mark as wrong, counted as the numbers beside the text. Set by the runner. */
  declare errorLine: number | undefined;

  constructor() {
    super();
    this.for = null;
    this.value = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    // Another program comes in, unless the reader has begun to change the old one.
    const before = changed.get('code');
    if (!before || this.value === before.applied.text) this.value = this.#applied;
  }

  protected override updated(): void {
    const area = this.#area!;
    if (area.value !== this.value) area.value = this.value;
  }

  #onInput = (event: Event): void => {
    this.#edit((event.target as HTMLTextAreaElement).value);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.renderRoot.querySelector<HTMLElement>('.box')!.focus();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#link.request(new SparkApplyEvent(this.value));
  };

  #onApply = (): void => {
    if (this.#changed) this.#link.request(new SparkApplyEvent(this.value));
  };

  #onRevert = (): void => {
    if (this.#reverts) this.#edit(this.code!.authored.text);
  };

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    this.#area?.focus(options);
  }

  #edit(text: string): void {
    this.value = text;
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

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render() {
    const strings = this.#link.strings;
    const first = this.code?.applied.firstLine ?? 1;
    const numbers = this.value.split('\n').map((_, line) => first + line);
    return html`<div class="box" part="base" tabindex="-1">
        <pre class="gutter" aria-hidden="true">${numbers.map(
          (line) => html`<span class=${line === this.errorLine ? 'wrong' : ''}>${line}</span>`,
        )}</pre>
        <div class="text">
          <pre class="copy" aria-hidden="true">${this.value + ' '}</pre>
          <textarea
            part="text"
            aria-label=${strings.editor}
            aria-describedby="help"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            wrap="off"
            rows="1"
            cols="1"
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          ></textarea>
        </div>
      </div>
      <div class="foot">
        <button type="button" part="apply" aria-disabled=${!this.#changed} @click=${this.#onApply}>
          ${strings.apply}
        </button>
        <button type="button" part="revert" aria-disabled=${!this.#reverts} @click=${this.#onRevert}>
          ${strings.revert}
        </button>
        <span class="help" id="help">${strings.editorHelp}</span>
      </div>`;
  }
}

customElements.define('spark-editor', SparkEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-editor': SparkEditorElement;
  }
}
