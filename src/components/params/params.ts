/** Controls for what a program lets its reader set. */
import { nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { cut } from '../../runtime/cut.ts';
import { lazy } from '../../runtime/lazy.ts';
import { CONTROLS, LINE, NAME } from '../../runtime/limits.ts';
import type { ParamSpec } from '../../runtime/protocol/exposed.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Captures } from '../capture/captures.ts';
import { isStrange } from '../consent.ts';
import { serves } from '../copies.ts';
import { SparkParamRequestEvent } from '../events/param-request.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { moreLine, moreText } from '../more.ts';
import { formatBytes } from '../numbers.ts';
import type { Param } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { save } from '../save.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './params.styles.ts';
import { fromSlider, inSteps, sliderSteps, toSlider } from './scale.ts';

/** Cameras and microphones: few programs ask for one. */
const captures = lazy(() => import('../capture/captures.ts'));

/**
 * @summary A control for each `spark.param(name, spec)` of the program: sliders, numbers, choices, switches, texts, buttons; and for what it
 * asks for with `spark.file(name)`, `spark.camera(name)` and `spark.microphone(name)`, and offers with `spark.download(name, data)`.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `names="a b"` it shows just these. Of more than 100
 * it has the first, and says how many more there are. What is set reaches
 * the running program after its next checkpoint, and the next run from its start. A slider sets while it moves; numbers and texts when
 * they are complete. A camera or microphone is asked for when a reader presses its button, and let go of when they press again or the
 * program is over; a program that came with a link gets none.
 *
 * @event {SparkParamRequestEvent} spark-param-request - A reader asks for another value. Cancelable.
 *
 * @csspart base - All of them.
 * @csspart param - Each, with its label.
 * @csspart label - A label.
 * @csspart slider - A slider.
 * @csspart field - A number's or text's field, or a choice.
 * @csspart switch - A switch.
 * @csspart button - A button.
 * @csspart more - Says how many have no control.
 *
 * @cssproperty --spark-accent - What is set, on sliders and switches.
 */
export class SparkParamsElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = {
    for: {},
    names: {},
    params: { attribute: false },
    status: { attribute: false },
    strange: { attribute: false },
  };

  #link = new RunnerLink(this as SparkParamsElement, {
    params: (state) => state.params,
    status: (state) => state.status,
    strange: ({ code }) => isStrange(code?.applied) || isStrange(code?.draft),
  });
  #captures: Captures | undefined;
  /** Whether the code for cameras and microphones did not come: a press asks for it again, or the next run. */
  #lacksCaptures = false;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The parameters to show, separated by spaces; without it, all of them. */
  declare names: string | null;
  /** What the program declared, by name. Set by the runner. */
  declare params: ReadonlyMap<string, Param> | undefined;
  /** Where the program is. Set by the runner. */
  declare status: SparkStatus;
  /**
   * Whether the program, or the text that is about to be one, came with a link. Set by the runner.
   * @internal
   */
  declare strange: boolean;

  constructor() {
    super();
    this.for = this.names = null;
    this.status = 'idle';
    this.strange = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('status') && this.status === 'loading') this.#lacksCaptures = false;
  }

  /** At most once a frame: a program declares one after the other. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  #ask(name: string, value: number | boolean | string | File): void {
    this.#link.request(new SparkParamRequestEvent(name, value));
  }

  /** A number that was typed: the nearest that can be, or what it was. */
  #onNumber(event: Event, name: string, { spec, value }: Param): void {
    const field = event.target as HTMLInputElement;
    const typed = field.value.trim() === '' ? Number.NaN : Number(field.value.replace(',', '.'));
    const next = Number.isFinite(typed) ? inSteps(spec, typed) : (value as number);
    field.value = String(next);
    if (next !== value) this.#ask(name, next);
  }

  protected override render() {
    const wanted = this.names?.split(/\s+/);
    const all = [...(this.params ?? [])].filter(([name]) => !wanted || wanted.includes(name));
    const shown = all.slice(0, CONTROLS);
    return html`<div class="base" part="base" role="group" aria-label=${wordsWith(this.#link.replaced).params}>
      ${shown.map(([name, param], i) => this.#renderParam(name, param, `p${i}`))}
      ${moreLine(all.length - shown.length, wordsWith(this.#link.replaced))}
    </div>`;
  }

  #renderParam(name: string, param: Param, id: string) {
    const { spec, value } = param;
    const words = wordsOf(name, spec);
    if (spec.button) {
      return html`<div class="param" part="param">
        <button type="button" part="button" @click=${() => this.#ask(name, (value as number) + 1)}>${words}</button>
      </div>`;
    }
    if (spec.download) {
      return html`<div class="param" part="param">
        <button type="button" part="button" @click=${() => save(name, value as Blob)}>
          ${fill(wordsWith(this.#link.replaced).paramDownload, { name: words })}
          <span class="size">${formatBytes((value as Blob).size, wordsWith(this.#link.replaced).language)}</span>
        </button>
      </div>`;
    }
    if (spec.capture) {
      if (this.#captures) return this.#captures.render(name, words, spec.capture, id);
      if (this.#lacksCaptures) return this.#renderAbsence(words);
      void this.#loadCaptures();
    }
    return html`<div class="param" part="param">
      <label for=${id} part="label" dir="auto">${words}</label>
      <span class="control">${
        spec.capture
          ? nothing
          : spec.file
            ? this.#renderFile(name, param, id)
            : spec.options
              ? this.#renderChoice(name, param, id)
              : typeof spec.value === 'number'
                ? this.#renderNumber(name, param, id)
                : typeof spec.value === 'boolean'
                  ? this.#renderSwitch(name, param, id)
                  : this.#renderText(name, param, id)
      }</span>
    </div>`;
  }

  async #loadCaptures(): Promise<void> {
    try {
      const { Captures } = await captures();
      this.#captures ??= new Captures(this, this.#link);
    } catch (error) {
      console.warn((error as Error).message);
      this.#lacksCaptures = true;
    }
    this.requestUpdate();
  }

  #tryAgain = (): void => {
    this.#lacksCaptures = false;
    this.requestUpdate();
  };

  #renderAbsence(words: string) {
    const { partAbsent, tryAgain } = wordsWith(this.#link.replaced);
    return html`<div class="param absent" part="param">
      <span part="label" dir="auto">${words}</span>
      <span class="control">
        <button type="button" part="button" @click=${this.#tryAgain}>${tryAgain}</button>
        <span role="status">${partAbsent}</span>
      </span>
    </div>`;
  }

  #renderNumber(name: string, param: Param, id: string) {
    const { spec, value } = param;
    const steps = sliderSteps(spec);
    const slider =
      steps === undefined
        ? nothing
        : html`<input
            type="range"
            part="slider"
            min="0"
            max=${steps}
            .value=${String(toSlider(spec, value as number))}
            aria-label=${fill(wordsWith(this.#link.replaced).paramSlider, { name: wordsOf(name, spec) })}
            aria-valuetext=${String(value)}
            @input=${(event: Event) =>
              this.#ask(name, fromSlider(spec, (event.target as HTMLInputElement).valueAsNumber))}
          />`;
    return html`${slider}<input
        type="text"
        inputmode="decimal"
        dir="ltr"
        class=${steps === undefined ? '' : 'number'}
        part="field"
        autocomplete="off"
        id=${id}
        .value=${String(value)}
        @change=${(event: Event) => this.#onNumber(event, name, param)}
      />`;
  }

  #renderChoice(name: string, { spec, value }: Param, id: string) {
    const onChange = (event: Event) =>
      this.#ask(name, spec.options![(event.target as HTMLSelectElement).selectedIndex] as string);
    return html`<select part="field" id=${id} @change=${onChange}>
      ${spec.options!.map((option) => html`<option .selected=${option === value}>${cut(option, NAME)}</option>`)}
      ${spec.moreOptions ? html`<option disabled>${moreText(spec.moreOptions, wordsWith(this.#link.replaced))}</option>` : nothing}
    </select>`;
  }

  #renderSwitch(name: string, { value }: Param, id: string) {
    return html`<input
      type="checkbox"
      role="switch"
      part="switch"
      id=${id}
      .checked=${value as boolean}
      @change=${(event: Event) => this.#ask(name, (event.target as HTMLInputElement).checked)}
    />`;
  }

  /** A field of the browser's own: files can be dropped on it, and it is read out as one. */
  #renderFile(name: string, { spec, value }: Param, id: string) {
    const onChange = (event: Event): void => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) this.#ask(name, file);
    };
    return html`<input
      type="file"
      part="field"
      id=${id}
      accept=${spec.accept ?? nothing}
      .files=${live(filesOf(value))}
      @change=${onChange}
    />`;
  }

  /** A text that is too long for a field is there to be seen, not to be changed: part of it would be lost. */
  #renderText(name: string, { value }: Param, id: string) {
    const text = cut(value, LINE);
    return html`<input
      type="text"
      part="field"
      dir="auto"
      id=${id}
      ?readonly=${text !== value}
      .value=${text}
      @change=${(event: Event) => this.#ask(name, (event.target as HTMLInputElement).value)}
    />`;
  }
}

const lists = new WeakMap<File, FileList>();
const none = globalThis.DataTransfer && new DataTransfer().files;

/** A file as a field has it: the same list for the same file. */
function filesOf(value: unknown): FileList {
  if (!(value instanceof File)) return none;
  let files = lists.get(value);
  if (!files) {
    const carrier = new DataTransfer();
    carrier.items.add(value);
    lists.set(value, (files = carrier.files));
  }
  return files;
}

function wordsOf(name: string, { label }: ParamSpec): string {
  return cut(label ?? name, NAME);
}

if (serves('spark-params')) customElements.define('spark-params', SparkParamsElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-params': SparkParamsElement;
  }
}
