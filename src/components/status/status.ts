/** What a run is doing, how long it has been at it, and on which device. */

import { lazy } from '../../runtime/lazy.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Clock } from '../clock.ts';
import { serves } from '../copies.ts';
import { html } from '../html.ts';
import type { Pace } from '../pace.ts';
import type { DeviceInfo, StopStage } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { SparkElement } from '../spark-element.ts';
import { wordsWith } from '../strings.ts';
import { styles } from './status.styles.ts';

const knowledge = lazy(() => import('./facts.ts'));

/**
 * @summary Status, elapsed time, steps a second and device of a run. Changes of status are announced politely; the time is not.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. The time stands still while the run does.
 *
 * @csspart base - The whole line.
 * @csspart dot - The coloured dot.
 * @csspart text - The status in words.
 * @csspart elapsed - The elapsed time.
 * @csspart pace - Steps a second, as the program counts them with its numbers.
 * @csspart device - The device, and why it was chosen.
 */
export class SparkStatusElement extends SparkElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    status: { attribute: false },
    stopStage: { attribute: false },
    stopTimeout: { attribute: false },
    device: { attribute: false },
    ahead: { attribute: false },
  };

  #link = new RunnerLink<SparkStatusElement>(this, {
    status: (state) => state.status,
    stopStage: (state) => state.stopStage,
    stopTimeout: (state) => state.stopTimeout,
    device: (state) => state.device,
    ahead: (state) => state.ahead,
    clock: (state) => state.clock,
    pace: (state) => state.pace,
  });
  /** What there is to say of a run; comes with the first one. */
  #facts: typeof import('./facts.ts')['facts'] | undefined;
  /** It has not come: the status is shown as programs name it. */
  #lacks = false;
  #tick: ReturnType<typeof setTimeout> | undefined;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;
  /** How far a stop has come. Set by the runner. */
  declare stopStage: StopStage | undefined;
  /** Milliseconds until a stop ends the worker. Set by the runner. */
  declare stopTimeout: number;
  /** The device that `torch` got. Set by the runner. */
  declare device: DeviceInfo | undefined;
  /** How many programs of the page wait before this one. Set by the runner. */
  declare ahead: number | undefined;
  /** Measures the elapsed time. Set by the runner. */
  clock: Clock | undefined;
  /** Measures steps a second. Set by the runner. */
  pace: Pace | undefined;

  constructor() {
    super();
    this.for = null;
    this.status = 'idle';
    this.stopTimeout = 2000;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override updated(): void {
    if (!this.#facts && (this.status !== 'idle' || this.device)) void this.#learn();
    clearTimeout(this.#tick);
    if (!this.isConnected || !this.clock?.runs) return;
    this.#tick = setTimeout(() => this.requestUpdate(), 1000 - (this.clock.elapsed % 1000));
  }

  /** Loads what there is to say; asked for again with each update, where it does not come. */
  async #learn(): Promise<void> {
    try {
      const { looks, facts, spread } = await knowledge();
      await spread();
      if (this.#facts) return;
      this.dress(...looks);
      this.#facts = facts;
    } catch (error) {
      if (this.#lacks) return;
      console.warn((error as Error).message);
      this.#lacks = true;
    }
    this.requestUpdate();
  }

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    const { status } = this;
    const known = this.#facts?.(this, this.#link.replaced);
    const word = this.#lacks ? status : strings['status.loading'];
    return html`<div class=${status} part="base">
      <div class="status">
        <span class="dot" part="dot"></span><span role="status" part="text">${known?.status ?? (status === 'idle' ? strings['status.idle'] : word)}</span>
      </div>
      ${known?.aside}
    </div>`;
  }
}

if (serves('spark-status')) customElements.define('spark-status', SparkStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-status': SparkStatusElement;
  }
}
