/** What the program saved, and how to go on from there. */

import { nothing, type PropertyValues } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import { besidePage } from '../../runtime/page/beside-page.ts';
import { type SavedInfo, Snapshots } from '../../runtime/snapshots.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { serves } from '../copies.ts';
import { SparkRunRequestEvent } from '../events/run-request.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { RunnerLink } from '../runner-link.ts';
import { save } from '../save.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { unseen } from '../unseen.styles.ts';
import { styles } from './resume.styles.ts';
import { ago, details, fileName, newest } from './when.ts';

const files = lazy(() => import('../../runtime/page/snapshot-file.ts'));

/** Statuses in which a program can be started. */
const AT_REST: readonly SparkStatus[] = ['idle', 'stopped', 'completed', 'error'];
/** How often "3 minutes ago" is looked at, in milliseconds. */
const TICK = 20_000;

const MARK = html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 1h10v14l-5-3.6L3 15z" /></svg>`;

/** What the part reads of its runner's element, besides its state. */
interface Runner extends HTMLElement {
  readonly dataBase?: string | null;
  readonly resume?: string | null;
  readonly label?: string | null;
}

/**
 * @summary Offers to go on from what the program saved with `spark.save`, or to start afresh; to take it along as a file, to
 * bring such a file back, and to delete it.
 *
 * Shown by a `<spark-runner resume>`; or inside one that has parts of the author's choice, or anywhere with `for="id"`.
 * It stands there while the program runs as well, and says when it last saved. A file is taken by the menu or dropped on
 * the line; it is checked as a whole before it replaces anything.
 *
 * @event {SparkRunRequestEvent} spark-run-request - The reader asks to run, with what is saved or `afresh`. Cancelable.
 *
 * @csspart base - The whole line.
 * @csspart text - What is saved, and when.
 * @csspart button - Each button.
 * @csspart continue - The button that runs with what is saved.
 * @csspart afresh - The button that runs as if nothing were.
 * @csspart menu - The menu with download, upload and delete.
 * @csspart note - What came of a file.
 *
 * @cssproperty --spark-accent - Colour of what can be continued.
 */
export class SparkResumeElement extends LazyElement {
  static override styles = [shared, unseen, menu, styles];
  static override properties = {
    for: {},
    status: { attribute: false },
    base: { state: true },
    saved: { state: true },
    note: { state: true },
    sure: { state: true },
    over: { state: true },
  };

  #link: RunnerLink<SparkResumeElement> = new RunnerLink(this as SparkResumeElement, {
    status: (state) => state.status,
    base: () => this.#runner?.dataBase ?? '',
  });
  #snapshots: Snapshots | undefined;
  #unwatch: (() => void) | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  /** Id of the runner it speaks of, when it is not around this element. */
  declare for: string | null;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;
  /** What the program's files are relative to, and its saved values belong to; undefined without a runner. */
  declare base: string | undefined;
  /** What is saved; undefined while that is not known. */
  declare saved: readonly SavedInfo[] | undefined;
  declare note: { text: string; wrong: boolean } | undefined;
  /** Whether the reader is being asked if they mean to delete. */
  declare sure: boolean;
  /** Whether a file is being held over the line. */
  declare over: boolean;

  constructor() {
    super();
    this.for = null;
    this.status = 'idle';
    this.sure = this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#rest);
    addEventListener('pageshow', this.#watch);
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#rest);
    removeEventListener('pageshow', this.#watch);
    this.#rest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('status') && this.status !== 'idle') this.note = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('base')) this.#watch();
    else if (changed.has('status')) void this.#look();
    // The safe answer; and afterwards what asked, or what is left.
    if (changed.has('sure') && changed.get('sure') !== undefined) {
      const focused = this.sure ? '.keep' : 'summary';
      this.renderRoot.querySelector<HTMLElement>(focused)?.focus();
    }
    clearTimeout(this.#tick);
    if (this.isConnected && this.saved?.length) this.#tick = setTimeout(() => this.requestUpdate(), TICK);
  }

  get #runner(): Runner | undefined {
    return this.#link.runner as Runner | undefined;
  }

  /** Looks, and looks again whenever something is saved. */
  #watch = (): void => {
    this.#rest();
    if (this.base === undefined) return;
    this.#snapshots = new Snapshots(besidePage(this.base));
    this.#unwatch = this.#snapshots.watch(() => void this.#look());
    void this.#look();
  };

  /** An open channel would keep the page out of the back/forward cache. */
  #rest = (): void => {
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#tick);
  };

  async #look(): Promise<void> {
    try {
      const keys = this.#runner?.resume?.split(/\s+/).filter(Boolean) ?? [];
      const saved = (await this.#snapshots?.list()) ?? [];
      this.saved = keys.length ? saved.filter(({ key }) => keys.includes(key)) : saved;
    } catch {
      // A browser that keeps nothing has nothing to offer; a program that saves is told why not.
      this.saved = [];
    }
  }

  get #keys(): string[] {
    return this.saved?.map(({ key }) => key) ?? [];
  }

  get #canRun(): boolean {
    return AT_REST.includes(this.status);
  }

  #run(afresh: boolean): void {
    if (this.#canRun) this.#link.request(new SparkRunRequestEvent({ afresh }));
  }

  /** Does what the menu says and closes it; what goes wrong is told. */
  async #do(act: () => Promise<void>): Promise<void> {
    this.note = undefined;
    this.#closeMenu();
    try {
      await act();
    } catch (error) {
      this.note = { text: (error as Error).message, wrong: true };
    }
  }

  #closeMenu(): void {
    const menu = this.renderRoot.querySelector('details');
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector('summary')!.focus();
  }

  #onDownload = (): Promise<void> =>
    this.#do(async () => {
      const { toFile } = await files();
      const saved = await this.#snapshots!.read(this.#keys);
      const title = this.#runner?.label || document.title;
      save(fileName(title, newest(saved) || Date.now()), await toFile(saved));
    });

  #onUpload = (): void => {
    this.#closeMenu();
    if (this.#canRun) this.renderRoot.querySelector<HTMLInputElement>('input')!.click();
  };

  #onFile = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#take(file);
    // The same file again is a change again.
    input.value = '';
  };

  #onDrag = (event: DragEvent): void => {
    if (!this.#canRun || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = event.type === 'dragover';
    const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
    if (file) void this.#take(file);
  };

  #take(file: File): Promise<void> {
    return this.#do(async () => {
      const { fromFile } = await files();
      await this.#snapshots!.put(await fromFile(file), `save what is in "${file.name}"`);
      this.note = { text: wordsWith(this.#link.replaced).savedUploaded, wrong: false };
      await this.#look();
    });
  }

  #onDelete = (): Promise<void> =>
    this.#do(async () => {
      this.sure = false;
      await this.#snapshots!.delete(this.#keys);
      await this.#look();
    });

  #onMenuKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.currentTarget as HTMLDetailsElement).open) return;
    event.preventDefault();
    this.#closeMenu();
  };

  #onLeave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const menu = currentTarget as HTMLDetailsElement;
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  };

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    const any = !!this.saved?.length;
    const offers = any && this.#canRun;
    return html`<div
      class="base ${offers ? 'offers' : ''} ${this.over ? 'over' : ''}"
      part="base"
      role="group"
      aria-label=${strings.saved}
      @dragover=${this.#onDrag}
      @dragleave=${this.#onDrag}
      @drop=${this.#onDrag}
    >
      ${this.sure ? this.#renderSure() : this.#renderSaved(any)}
      <input type="file" accept=".safetensors" hidden @change=${this.#onFile} />
      <span class="unseen" role="status">${offers && this.status === 'error' ? strings.savedContinue : nothing}</span>
      <div class="note ${this.note?.wrong ? 'wrong' : ''}" part="note" role=${this.note?.wrong ? 'alert' : 'status'} dir="auto">${this.note?.text ?? nothing}</div>
    </div>`;
  }

  #renderSaved(any: boolean) {
    const strings = wordsWith(this.#link.replaced);
    return html`<div class="text" part="text">${MARK}${this.saved ? html`<span>${any ? this.#renderWhen(this.saved) : strings.savedNone}</span>` : nothing}</div>
      ${
        any
          ? html`<div class="go">
              <button
                type="button"
                class="continue"
                part="button continue"
                title=${strings.savedContinueTitle}
                aria-disabled=${!this.#canRun}
                @click=${() => this.#run(false)}
              >
                ${strings.savedContinue}
              </button>
              <button
                type="button"
                part="button afresh"
                title=${strings.savedAfreshTitle}
                aria-disabled=${!this.#canRun}
                @click=${() => this.#run(true)}
              >
                ${strings.savedAfresh}
              </button>
            </div>`
          : nothing
      }
      <details part="menu" @keydown=${this.#onMenuKey} @focusout=${this.#onLeave}>
        <summary>${strings.savedMore}</summary>
        <div class="menu">
          ${any ? html`<button type="button" part="button" @click=${this.#onDownload}>${strings.savedDownload}</button>` : nothing}
          <button type="button" part="button" aria-disabled=${!this.#canRun} @click=${this.#onUpload}>
            ${strings.savedUpload}
          </button>
          ${
            any
              ? html`<button type="button" part="button" @click=${() => (this.sure = true)}>${strings.savedDelete}</button>`
              : nothing
          }
        </div>
      </details>`;
  }

  #renderWhen(saved: readonly SavedInfo[]) {
    const { language, savedAgo, savedBefore } = wordsWith(this.#link.replaced);
    const [time, now] = [newest(saved), Date.now()];
    const words = time ? fill(savedAgo, { ago: ago(time, now, language) }) : savedBefore;
    return html`<b>${words}</b><bdi class="details" title=${this.#keys.join(', ')}>${details(saved, now, language)}</bdi>`;
  }

  #renderSure() {
    const strings = wordsWith(this.#link.replaced);
    return html`<div class="text" part="text"><span class="sure">${strings.savedSure}</span></div>
      <div class="go">
        <button type="button" class="delete" part="button" @click=${this.#onDelete}>${strings.savedDelete}</button>
        <button type="button" class="keep" part="button" @click=${() => (this.sure = false)}>${strings.savedKeep}</button>
      </div>`;
  }
}

if (serves('spark-resume')) customElements.define('spark-resume', SparkResumeElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-resume': SparkResumeElement;
  }
}
