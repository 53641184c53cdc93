/** What a run is doing, how long it has been at it, and on which device. */
import { html, LitElement, nothing } from 'lit';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Clock } from '../clock.ts';
import type { DeviceInfo, StopStage } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill } from '../strings.ts';
import { styles } from './status.styles.ts';

/** 0:07, 12:34, 1:02:03. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

/**
 * @summary Status, elapsed time and device of a run. Changes of status are announced politely; the time is not.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. The time stands still while the run does.
 *
 * @csspart base - The whole line.
 * @csspart dot - The coloured dot.
 * @csspart text - The status in words.
 * @csspart elapsed - The elapsed time.
 * @csspart device - The device, and why it was chosen.
 */
export class SparkStatusElement extends LitElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    status: { attribute: false },
    stopStage: { attribute: false },
    stopTimeout: { attribute: false },
    device: { attribute: false },
  };

  #link = new RunnerLink<SparkStatusElement>(this, {
    status: (state) => state.status,
    stopStage: (state) => state.stopStage,
    stopTimeout: (state) => state.stopTimeout,
    device: (state) => state.device,
    clock: (state) => state.clock,
  });
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
  /** Measures the elapsed time. Set by the runner. */
  clock: Clock | undefined;

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
    clearTimeout(this.#tick);
    if (!this.isConnected || !this.clock?.runs) return;
    this.#tick = setTimeout(() => this.requestUpdate(), 1000 - (this.clock.elapsed % 1000));
  }

  get #words(): string {
    const strings = this.#link.strings;
    if (this.stopStage === 'waiting') return fill(strings.stopWaiting, { seconds: this.stopTimeout / 1000 });
    if (this.stopStage === 'killed') return strings.stopKilled;
    return strings[`status.${this.status}`];
  }

  protected override render() {
    const strings = this.#link.strings;
    const { status, device } = this;
    const elapsed = this.clock?.elapsed;
    const busy = ['loading', 'running', 'pausing', 'stopping', 'reloading'].includes(status);
    const words = device ? [strings[`device.${device.device}`], device.detail].filter(Boolean).join(' · ') : '';
    return html`<div class="${status} ${busy ? 'busy' : ''}" part="base">
      <div class="line">
        <span class="status"
          ><span class="dot" part="dot"></span><span role="status" part="text">${this.#words}</span></span
        >
        ${
          elapsed
            ? html`<span class="aside" part="elapsed"
                ><span class="unseen">${strings.elapsed} </span>${formatElapsed(elapsed)}</span
              >`
            : nothing
        }
      </div>
      <div class="device aside" part="device" title=${words}>${words}</div>
    </div>`;
  }
}

customElements.define('spark-status', SparkStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-status': SparkStatusElement;
  }
}
