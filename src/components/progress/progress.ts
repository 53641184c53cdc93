/** How far a program has come. */
import { nothing, type PropertyValues } from 'lit';
import type { Progress } from '../../runtime/protocol/outputs.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Clock } from '../clock.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { formatBytes, formatNumber } from '../numbers.ts';
import { Pace } from '../pace.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { formatElapsed } from '../status/facts.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './progress.styles.ts';

/**
 * @summary A bar for what the program told with `spark.progress(done, total, label)`, and what `spark.load` fetches.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Without a total it shows that something goes on, and how
 * much is done; with one, how long it still takes at the pace of the last seconds.
 *
 * @csspart base - Bar and words.
 * @csspart track - The bar's full length.
 * @csspart bar - What is done of it.
 * @csspart words - The words below.
 *
 * @cssproperty --spark-accent - Colour of the bar.
 */
export class SparkProgressElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = { for: {}, progress: { attribute: false }, status: { attribute: false } };

  #link = new RunnerLink(this as SparkProgressElement, {
    progress: (state) => state.progress,
    status: (state) => state.status,
    clock: (state) => state.clock,
  });

  /** How fast it goes on. */
  #pace: Pace | undefined;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** How far the program is. Set by the runner. */
  declare progress: Progress | undefined;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;
  /** Measures the time in which the program runs. Set by the runner. */
  clock: Clock | undefined;

  constructor() {
    super();
    this.for = null;
    this.status = 'idle';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('progress')) return;
    const before = changed.get('progress');
    const { done, total, label } = this.progress ?? {};
    if (!this.#pace || before?.total !== total || before?.label !== label) {
      this.#pace = this.clock && new Pace(this.clock);
    }
    this.#pace?.reach(done ?? 0);
  }

  protected override updated(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar')!;
    bar.style.setProperty('--share', String(this.#share ?? 0));
  }

  /** 0 … 1; undefined when the total is not known. */
  get #share(): number | undefined {
    const { done = 0, total } = this.progress ?? {};
    return total === undefined ? undefined : total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
  }

  /** How long it still takes at the pace of the last seconds; undefined where nobody can know. */
  get #left(): string | undefined {
    const { done = 0, total } = this.progress ?? {};
    const rate = this.#pace?.perSecond;
    if (total === undefined || done >= total || !rate || this.status !== 'running') return undefined;
    const seconds = Math.ceil((total - done) / rate);
    return seconds < 86_400
      ? fill(wordsWith(this.#link.replaced).timeLeft, { time: formatElapsed(seconds * 1000) })
      : undefined;
  }

  get #words(): string {
    const strings = wordsWith(this.#link.replaced);
    if (!this.progress) return '';
    const { done, total, label = '', unit } = this.progress;
    const file = unit === 'bytes';
    const told = (value: number) => (file ? formatBytes : formatNumber)(value, strings.language);
    const values = { done: told(done), total: total === undefined ? '' : told(total), label: file ? '' : label };
    const words = fill(total === undefined ? strings.progressOpen : strings.progressOf, values);
    // A file's name is no word of the sentence, and has its own direction.
    return file ? `${words} · \u2068${label}\u2069` : words;
  }

  protected override render() {
    const open = this.progress && this.#share === undefined;
    const busy = ['loading', 'running', 'reloading', 'pausing', 'stopping'].includes(this.status);
    const percent = this.#share === undefined ? undefined : Math.floor(this.#share * 100);
    const { language } = wordsWith(this.#link.replaced);
    return html`<div class="base ${open ? 'open' : ''} ${busy ? 'busy' : ''}" part="base">
      <div
        class="track"
        part="track"
        role="progressbar"
        aria-label=${wordsWith(this.#link.replaced).progress}
        aria-valuenow=${percent ?? nothing}
        aria-valuetext=${this.#words || nothing}
      >
        <div class="bar" part="bar"></div>
      </div>
      <div class="words" part="words">${percent === undefined ? nothing : html`<bdi>${formatNumber(percent / 100, language, { style: 'percent' })}</bdi> · `}${[
        this.#words,
        this.#left,
      ]
        .filter(Boolean)
        .join(' · ')}</div>
    </div>`;
  }
}

if (serves('spark-progress')) customElements.define('spark-progress', SparkProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-progress': SparkProgressElement;
  }
}
