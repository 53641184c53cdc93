/** The buttons a reader controls a run with. They ask; what happens is the runner's to decide. */
import { nothing, type PropertyValues } from 'lit';
import { lazy } from '../../runtime/lazy.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { onPress, strangeText } from '../consent.ts';
import { serves } from '../copies.ts';
import { SparkPauseRequestEvent } from '../events/pause-request.ts';
import { SparkResumeRequestEvent } from '../events/resume-request.ts';
import { SparkRunRequestEvent } from '../events/run-request.ts';
import { SparkStopRequestEvent } from '../events/stop-request.ts';
import { html } from '../html.ts';
import type { CodeState, StopStage } from '../run-state.ts';
import { prepare } from '../runner/backstages.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { SparkElement } from '../spark-element.ts';
import { wordsWith } from '../strings.ts';
import { styles } from './controls.styles.ts';

type Action = 'run' | 'runAgain' | 'pause' | 'resume';

/** What the main button offers in each status; in all others, to run again. */
const OFFERS: Partial<Record<SparkStatus, Action>> = {
  idle: 'run',
  loading: 'pause',
  running: 'pause',
  reloading: 'pause',
  pausing: 'resume',
  paused: 'resume',
};

const furtherButtons = lazy(() => import('./more.ts'));
const strangersChoice = lazy(() => import('./choice.ts'));

const REQUESTS = {
  run: SparkRunRequestEvent,
  runAgain: SparkRunRequestEvent,
  pause: SparkPauseRequestEvent,
  resume: SparkResumeRequestEvent,
};

const icon = (path: string) => html`<svg viewBox="0 0 16 16"><path d=${path} /></svg>`;
const PLAY = icon('M3 1.5v13l11-6.5z');
const STOP = icon('M2.5 2.5h11v11h-11z');

const play = (word: string) => html`<span>${PLAY}${word}</span>`;

/** What the main button shows. Another template after each: what is new has not moved, a centred text that changes has. */
const FACES = {
  run: play,
  runAgain: (word: string) => html`<span>${PLAY}${word}</span>`,
  resume: play,
  pause: (word: string) => html`<span>${icon('M3 2h3.5v12H3zm6.5 0H13v12H9.5z')}${word}</span>`,
};

/**
 * @summary Run, Pause, Resume and Stop as two buttons: one that offers what makes sense now, and Stop. With the first
 * run come two more: one step from checkpoint to checkpoint while paused, and a reset. When the text that is shown came with
 * a link, it says so and offers to run that text with a button of its own; Run runs the author's.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`.
 *
 * @event {SparkRunRequestEvent} spark-run-request - The reader asks to run. Cancelable, as the others: a page can take over.
 * @event {SparkPauseRequestEvent} spark-pause-request - The reader asks to pause.
 * @event {SparkResumeRequestEvent} spark-resume-request - The reader asks to go on.
 * @event {SparkStopRequestEvent} spark-stop-request - The reader asks to stop.
 * @event {SparkStepRequestEvent} spark-step-request - The reader asks to go on to the next checkpoint only.
 * @event {SparkResetRequestEvent} spark-reset-request - The reader asks to forget everything.
 *
 * @csspart base - The group of buttons.
 * @csspart button - Each button.
 * @csspart main - The button that runs, pauses and resumes.
 * @csspart stop - The button that stops.
 * @csspart step - The button that goes on to the next checkpoint.
 * @csspart reset - The button that ends the worker and forgets everything.
 * @csspart choice - What there is to know and to choose of a text that came with a link.
 * @csspart changed - The button that runs it.
 *
 * @cssproperty --spark-accent - Background of the main button.
 * @cssproperty --spark-on-accent - Text on it.
 */
export class SparkControlsElement extends SparkElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    status: { attribute: false },
    stopStage: { attribute: false },
    stopTimeout: { attribute: false },
    code: { attribute: false },
  };

  #link = new RunnerLink<SparkControlsElement>(this, {
    status: (state) => state.status,
    stopStage: (state) => state.stopStage,
    stopTimeout: (state) => state.stopTimeout,
    code: (state) => state.code,
  });
  #last: Action | undefined;
  /** The buttons that a first run brings; undefined until they have come. */
  #more: typeof import('./more.ts')['more'] | undefined;
  /** The choice that a text from a link brings; undefined until it has come. */
  #choice: typeof import('./choice.ts')['choice'] | undefined;

  /** Id of the runner to control, when it is not around this element. */
  declare for: string | null;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;
  /** How far a stop has come. Set by the runner. */
  declare stopStage: StopStage | undefined;
  /** Milliseconds until a stop ends the worker. Set by the runner. */
  declare stopTimeout: number;
  /** What the author wrote, what runs and what is shown. Set by the runner. */
  declare code: CodeState | undefined;

  constructor() {
    super();
    this.for = null;
    this.status = 'idle';
    this.stopTimeout = 2000;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('status') && this.status !== 'idle' && !this.#more) {
      // Asked for again with the next change of status, where it does not come.
      void furtherButtons().then(async ({ styles: looks, more, spread }) => {
        await spread();
        this.dress(looks);
        this.#more = more;
        this.requestUpdate();
      }, console.warn);
    }
    if (changed.has('code') && strangeText(this.code) && !this.#choice) {
      void strangersChoice().then(({ styles: looks, choice }) => {
        this.dress(looks);
        this.#choice = choice;
        this.requestUpdate();
      }, console.warn);
    }
  }

  #onMain = (event: MouseEvent): void => {
    const action = this.#offer;
    // The second click of a double click on Run would be one on Pause.
    if (action === 'pause' && event.detail > 1 && this.#last?.startsWith('run')) return;
    this.#last = action;
    this.#link.request(onPress(new REQUESTS[action](), event));
  };

  #onStop = (): void => {
    if (this.#canStop) this.#link.request(new SparkStopRequestEvent());
  };

  get #offer(): Action {
    return OFFERS[this.status] ?? 'runAgain';
  }

  get #canStop(): boolean {
    return !['idle', 'stopped', 'stopping', 'completed', 'error'].includes(this.status);
  }

  protected override render() {
    const strings = wordsWith(this.#link.replaced);
    const action = this.#offer;
    const waits = strings['status.stopping'];
    const strange = strangeText(this.code);
    return html`<div class="base" part="base" role="group" aria-label=${strings.controls}>
      <button
        type="button"
        class="main"
        part="button main"
        data-words=${(Object.keys(FACES) as Action[]).map((word) => strings[word]).join('\n')}
        @pointerenter=${prepare}
        @focus=${prepare}
        @click=${this.#onMain}
      >
        ${FACES[action](strings[action])}
      </button>
      <button
        type="button"
        class="stop ${this.stopStage === 'waiting' ? 'waiting' : ''}"
        part="button stop"
        data-words=${`${strings.stop}\n${waits}`}
        aria-disabled=${!this.#canStop}
        @click=${this.#onStop}
      >
        ${
          this.status === 'stopping'
            ? html`<span>${STOP}<span class="word">${waits}</span></span>`
            : html`<span>${STOP}<span class="word">${strings.stop}</span></span>`
        }
      </button>
      ${this.#more?.(this, this.#link) ?? nothing}
      ${strange ? this.#choice?.(strange, this, this.#link) : nothing}
    </div>`;
  }
}

if (serves('spark-controls')) customElements.define('spark-controls', SparkControlsElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-controls': SparkControlsElement;
  }
}
