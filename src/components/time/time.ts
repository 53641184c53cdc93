/** How a run goes on: how fast, for how many steps, from which random numbers; and the way back to what it showed before. */
import { nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { isLoading, type SparkStatus } from '../../runtime/status.ts';
import { onPress } from '../consent.ts';
import { serves } from '../copies.ts';
import { SparkPauseRequestEvent } from '../events/pause-request.ts';
import { SparkRunRequestEvent } from '../events/run-request.ts';
import { SparkScrubRequestEvent } from '../events/scrub-request.ts';
import { SparkSeedRequestEvent } from '../events/seed-request.ts';
import { SparkStepRequestEvent } from '../events/step-request.ts';
import { SparkTempoRequestEvent } from '../events/tempo-request.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { formatNumber } from '../numbers.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import type { History } from './history.ts';
import { drawSeed } from './seed.ts';
import { styles } from './time.styles.ts';

/** Steps a second that a reader can choose. */
const TEMPOS = [30, 10, 5, 2, 1, 0.5];
/** Statuses in which a program can be started. */
const AT_REST: readonly SparkStatus[] = ['idle', 'stopped', 'completed', 'error'];
/** Checkpoints of a Page Up, as a share of all. */
const PAGE = 0.1;

/** Steps that were asked for while the program was not held: it is started or paused first. */
interface Wanted {
  count: number;
  /** Whether a pause has been asked for. */
  pauses: boolean;
}

/**
 * @summary Slow motion, so many steps and then a pause, the seed of random numbers, and a slider back to what was shown at earlier steps.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. It has a row for each of the runner's attributes `tempo`, `seed` and `scrub`;
 * `shows="scrub"` has that one alone. On the slider ← → go from one moment that is kept to the next, Page Up and Down a tenth of the run,
 * Home to its beginning, and End to what is shown now, also while the program runs.
 *
 * @event {SparkTempoRequestEvent} spark-tempo-request - The reader asks for another tempo. Cancelable, as the others.
 * @event {SparkStepRequestEvent} spark-step-request - The reader asks for so many steps; where the program is not paused, `spark-run-request`
 * and `spark-pause-request` come before it.
 * @event {SparkSeedRequestEvent} spark-seed-request - The reader asks for another seed.
 * @event {SparkScrubRequestEvent} spark-scrub-request - The reader asks to see what was shown before, or what is shown now.
 *
 * @csspart base - All rows.
 * @csspart tempo - The row with the tempo and the number of steps.
 * @csspart seed - The row with the seed.
 * @csspart scrub - The row with the slider.
 * @csspart button - Each button.
 */
export class SparkTimeElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    shows: {},
    status: { attribute: false },
    tempo: { attribute: false },
    seed: { attribute: false },
    history: { attribute: false },
    last: { attribute: false },
    at: { attribute: false },
  };

  #link = new RunnerLink<SparkTimeElement>(this as SparkTimeElement, {
    status: (state) => state.status,
    tempo: (state) => state.tempo,
    seed: (state) => state.seed,
    history: (state) => state.history,
    last: (state) => state.history?.range?.[1],
    at: (state) => state.history?.at,
  });
  #attributes = new MutationObserver(() => this.requestUpdate());
  #observed: Element | undefined;
  #wanted: Wanted | undefined;
  #count = 10;

  /** Id of the runner it belongs to, when it is not around this element. */
  declare for: string | null;
  /** Which of the runner's attributes it has a row for: "tempo seed"; without it, all. */
  declare shows: string | null;
  /** What the runner does now. Set by the runner. */
  declare status: SparkStatus;
  /** Steps a second at most. Set by the runner. */
  declare tempo: number | undefined;
  /** What random numbers begin with. Set by the runner. */
  declare seed: number | string | null | undefined;
  /** What is kept of what the program showed. Set by the runner. */
  declare history: History | undefined;
  /** The last checkpoint that something is kept of. Set by the runner. */
  declare last: number | undefined;
  /** The checkpoint that the reader looks at. Set by the runner. */
  declare at: number | undefined;

  constructor() {
    super();
    this.for = this.shows = null;
    this.status = 'idle';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attributes.disconnect();
    this.#observed = undefined;
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { runner } = this.#link;
    if (runner && runner !== this.#observed && this.isConnected) {
      this.#observed = runner;
      this.#attributes.disconnect();
      this.#attributes.observe(runner, { attributeFilter: ['tempo', 'seed', 'scrub'] });
    }
    if (changed.has('status')) this.#goOn();
  }

  // ------------------------------------------------------------------------------------------ steps

  #onSteps = (event: Event): void => {
    this.#wanted = { count: this.#count, pauses: this.status === 'pausing' };
    if (AT_REST.includes(this.status)) this.#link.request(onPress(new SparkRunRequestEvent(), event as MouseEvent));
    this.#goOn();
  };

  /** What was asked for is asked of the program as soon as it can be: to hold, and then to go as many steps. */
  #goOn(): void {
    const wanted = this.#wanted;
    if (!wanted || (!wanted.pauses && AT_REST.includes(this.status))) return;
    if (this.status === 'paused') {
      this.#wanted = undefined;
      this.#link.request(new SparkStepRequestEvent(wanted.count));
    } else if (!wanted.pauses && (isLoading(this.status) || this.status === 'running')) {
      wanted.pauses = true;
      this.#link.request(new SparkPauseRequestEvent());
    } else if (this.status !== 'pausing') this.#wanted = undefined;
  }

  // ------------------------------------------------------------------------------------------ looking back

  #look(pass: number | undefined): void {
    this.#link.request(new SparkScrubRequestEvent(pass));
  }

  #onSlide = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    this.#look(valueAsNumber < (this.last ?? 0) ? valueAsNumber : undefined);
  };

  #onKey = (event: KeyboardEvent): void => {
    const history = this.history;
    const range = history?.range;
    if (!history || !range || event.ctrlKey || event.metaKey || event.altKey) return;
    const [first, last] = range;
    const at = this.at ?? last;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const page = Math.max(1, Math.round(PAGE * (last - first)));
    const to: Record<string, () => number | undefined> = {
      ArrowLeft: () => history.beside(at, rtl ? 1 : -1) ?? (rtl ? undefined : first),
      ArrowRight: () => history.beside(at, rtl ? -1 : 1) ?? (rtl ? first : undefined),
      ArrowDown: () => history.beside(at, -1) ?? first,
      ArrowUp: () => history.beside(at, 1),
      PageDown: () => Math.max(first, at - page),
      PageUp: () => (at + page < last ? at + page : undefined),
      Home: () => first,
      End: () => undefined,
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    this.#look(to[event.key]());
  };

  // ------------------------------------------------------------------------------------------ what is seen

  protected override render() {
    const { runner } = this.#link;
    const chosen = this.shows?.split(/\s+/);
    const has = (name: string): boolean => !!runner?.hasAttribute(name) && (chosen?.includes(name) ?? true);
    const strings = wordsWith(this.#link.replaced);
    return html`<div class="base" part="base" role="group" aria-label=${strings.time}>
      ${has('tempo') ? this.#renderTempo() : nothing} ${has('seed') ? this.#renderSeed() : nothing}
      ${has('scrub') ? this.#renderScrub() : nothing}
    </div>`;
  }

  #renderTempo() {
    const strings = wordsWith(this.#link.replaced);
    const { tempo = Infinity } = this;
    const tempos = tempo < Infinity && !TEMPOS.includes(tempo) ? [tempo, ...TEMPOS].sort((a, b) => b - a) : TEMPOS;
    const onTempo = (event: Event): void => {
      this.#link.request(new SparkTempoRequestEvent(Number((event.target as HTMLSelectElement).value)));
    };
    const onCount = (event: Event): void => {
      const { valueAsNumber } = event.target as HTMLInputElement;
      this.#count = valueAsNumber >= 1 ? Math.floor(valueAsNumber) : 1;
    };
    return html`<div class="row" part="tempo">
      <label for="tempo">${strings.tempo}</label>
      <div class="control">
        <select id="tempo" @change=${onTempo}>
          <option value="Infinity" .selected=${tempo === Infinity}>${strings.tempoFull}</option>
          ${tempos.map((each) => {
            const rate = formatNumber(each, strings.language);
            return html`<option value=${each} .selected=${each === tempo}>${fill(strings.pace, { rate })}</option>`;
          })}
        </select>
        <input
          class="count"
          type="number"
          min="1"
          aria-label=${strings.stepCount}
          .value=${String(this.#count)}
          @change=${onCount}
        />
        <button type="button" part="button" title=${strings.stepsTitle} @click=${this.#onSteps}>
          ${strings.stepsGo}
        </button>
      </div>
    </div>`;
  }

  #renderSeed() {
    const strings = wordsWith(this.#link.replaced);
    const ask = (seed: number): void => this.#link.request(new SparkSeedRequestEvent(seed));
    const onSeed = (event: Event): void => {
      const { valueAsNumber } = event.target as HTMLInputElement;
      if (Number.isSafeInteger(valueAsNumber)) ask(valueAsNumber);
      else this.requestUpdate();
    };
    return html`<div class="row" part="seed">
      <label for="seed">${strings.seed}</label>
      <div class="control">
        <input
          class="seed"
          id="seed"
          type="number"
          step="1"
          .value=${live(String(this.seed ?? ''))}
          @change=${onSeed}
        />
        <button
          type="button"
          part="button"
          title=${strings.seedTitle}
          @click=${() => ask(drawSeed())}
        >
          ${strings.seedNew}
        </button>
      </div>
    </div>`;
  }

  #renderScrub() {
    const strings = wordsWith(this.#link.replaced);
    const { history, at } = this;
    const [first, last] = history?.range ?? [0, 0];
    const pass = at ?? last;
    const step = formatNumber(history?.stepAt(pass) ?? pass, strings.language);
    const words = at === undefined ? strings.scrubNow : fill(strings.scrubAt, { step });
    return html`<div class="row" part="scrub">
      <label for="scrub">${strings.scrub}</label>
      <div class="control">
        <input
          type="range"
          id="scrub"
          min=${first}
          max=${Math.max(last, first + 1)}
          step="1"
          ?disabled=${last === first}
          aria-valuetext=${words}
          .value=${live(String(last === first ? first + 1 : pass))}
          @input=${this.#onSlide}
          @keydown=${this.#onKey}
        />
        <bdi class="where" aria-hidden="true">${words}</bdi>
        <button
          type="button"
          part="button"
          aria-pressed=${at === undefined}
          @click=${() => this.#look(undefined)}
        >
          ${strings.scrubLive}
        </button>
      </div>
    </div>`;
  }
}

if (serves('spark-time')) customElements.define('spark-time', SparkTimeElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-time': SparkTimeElement;
  }
}
