/** How far a program has come. */
import { html, LitElement, nothing } from 'lit';
import type { Progress } from '../../runtime/protocol.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { PART_STRINGS } from '../part-strings.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill } from '../strings.ts';
import { styles } from './progress.styles.ts';

/**
 * @summary A bar for what the program told with `spark.progress(done, total, label)`.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. Without a total it shows that something goes on, and how
 * much is done.
 *
 * @csspart base - Bar and words.
 * @csspart track - The bar's full length.
 * @csspart bar - What is done of it.
 * @csspart words - The words below.
 *
 * @cssproperty --spark-accent - Colour of the bar.
 */
export class SparkProgressElement extends LitElement {
  static override styles = [shared, styles];
  static override properties = { for: {}, progress: { attribute: false }, status: { attribute: false } };

  #link = new RunnerLink(
    this as SparkProgressElement,
    {
      progress: (state) => state.progress,
      status: (state) => state.status,
    },
    PART_STRINGS,
  );

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** How far the program is. Set by the runner. */
  declare progress: Progress | undefined;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;

  constructor() {
    super();
    this.for = null;
    this.status = 'idle';
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

  get #words(): string {
    const strings = this.#link.strings;
    if (!this.progress) return '';
    const { done, total, label = '' } = this.progress;
    const values = { done: done.toLocaleString(), total: total?.toLocaleString() ?? '', label };
    return fill(total === undefined ? strings.progressOpen : strings.progressOf, values);
  }

  protected override render() {
    const open = this.progress && this.#share === undefined;
    const busy = ['loading', 'running', 'reloading', 'pausing', 'stopping'].includes(this.status);
    const percent = this.#share === undefined ? undefined : Math.floor(this.#share * 100);
    return html`<div class="base ${open ? 'open' : ''} ${busy ? 'busy' : ''}" part="base">
      <div
        class="track"
        part="track"
        role="progressbar"
        aria-label=${this.#link.strings.progress}
        aria-valuenow=${percent ?? nothing}
        aria-valuetext=${this.#words || nothing}
      >
        <div class="bar" part="bar"></div>
      </div>
      <div class="words" part="words">
        <span>${this.#words}</span><span>${percent === undefined ? '' : `${percent} %`}</span>
      </div>
    </div>`;
  }
}

customElements.define('spark-progress', SparkProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-progress': SparkProgressElement;
  }
}
