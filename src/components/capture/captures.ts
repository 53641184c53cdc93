/**
 * The cameras and microphones of a runner's parameters: a row each, with what may be pressed, what is seen, and how it stands. All are let
 * go of when the program can't use them any more: it was stopped, failed, is over and has no function to call, begins anew, does not
 * ask for them any more, or its parameters have left the page.
 */
import { nothing, type ReactiveController } from 'lit';
import type { CaptureOptions } from '../../runtime/protocol/capture.ts';
import type { SparkStatus } from '../../runtime/status.ts';
import { SparkCaptureEvent } from '../events/capture.ts';
import { html } from '../html.ts';
import type { RunState } from '../run-state.ts';
import type { RunnerLink } from '../runner-link.ts';
import type { SparkElement } from '../spark-element.ts';
import { fill, type SparkStrings, wordsWith } from '../strings.ts';
import { styles } from './capture.styles.ts';
import { Capture, type CaptureState } from './capture.ts';

type Host = SparkElement & { for: string | null; status: SparkStatus; strange: boolean; params: RunState['params'] };

/** Statuses of a program that is there, or on its way. */
const THERE: readonly SparkStatus[] = ['loading', 'running', 'pausing', 'paused', 'reloading', 'completed'];

export class Captures implements ReactiveController {
  readonly #host: Host;
  readonly #link: RunnerLink<Host>;
  readonly #captures = new Map<string, Capture>();
  #status: SparkStatus;

  constructor(host: Host, link: RunnerLink<Host>) {
    this.#host = host;
    this.#link = link;
    this.#status = host.status;
    host.dress(styles);
    host.addController(this);
  }

  hostUpdated(): void {
    const { status, params } = this.#host;
    const begins = status === 'loading' && this.#status !== status;
    this.#status = status;
    for (const [name, capture] of this.#captures) {
      const asked = params?.get(name)?.spec.capture;
      if (begins || !asked || !this.#isOfUse) capture.end();
      if (!asked) this.#captures.delete(name);
    }
  }

  hostDisconnected(): void {
    // Moved within the document, it is back by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) for (const capture of this.#captures.values()) capture.end();
    });
  }

  /** Whether the program could do anything with it. */
  get #isOfUse(): boolean {
    const { status } = this.#host;
    if (status !== 'completed') return THERE.includes(status);
    const { exposed } = this.#link.runner as { exposed?: object };
    return Object.values(exposed ?? {}).some((value) => typeof value === 'function');
  }

  #of(name: string, options: CaptureOptions): Capture {
    let capture = this.#captures.get(name);
    if (capture?.kind !== options.kind) {
      capture?.end();
      capture = new Capture(
        options,
        (port) => this.#link.request(new SparkCaptureEvent(name, port)),
        () => this.#host.requestUpdate(),
      );
      this.#captures.set(name, capture);
    }
    return capture;
  }

  render(name: string, label: string, options: CaptureOptions, id: string) {
    const strings = wordsWith(this.#link.replaced);
    const capture = this.#of(name, options);
    const { state, view } = capture;
    const { strange } = this.#host;
    const live = state === 'on' || state === 'asking';
    const bars = !live && (strange || !this.#isOfUse);
    const onClick = (): void => {
      if (live) capture.end();
      else if (!bars) void capture.start();
    };
    if (view) view.ariaLabel = fill(strings.captureView, { name: label });
    return html`<div class="param capture" part="param">
      <span id=${id} part="label" dir="auto">${label}</span>
      <span class="control">
        <button
          type="button"
          part="button"
          id=${`${id}b`}
          aria-labelledby=${`${id} ${id}b`}
          aria-disabled=${bars}
          @click=${onClick}
        >
          ${words(strings, state, capture.kind)}
        </button>
        ${view ?? nothing}
        <span role="status" class="how">${strange ? strings.captureStrange : told(strings, state, capture.kind)}</span>
      </span>
    </div>`;
  }
}

/** What a press does. */
function words(strings: SparkStrings, state: CaptureState, kind: CaptureOptions['kind']): string {
  if (state === 'on') return strings.captureEnd;
  if (state === 'asking') return strings.captureGiveUp;
  return kind === 'camera' ? strings.captureCamera : strings.captureMicrophone;
}

/** How it stands; of what is seen anyway nothing. */
function told(strings: SparkStrings, state: CaptureState, kind: CaptureOptions['kind']): string {
  const forbidden = fill(strings.captureForbidden, { feature: kind });
  switch (state) {
    case 'off':
      return '';
    case 'on':
      return strings.captureOn;
    case 'asking':
      return strings.captureAsking;
    case 'refused':
      return window === top ? strings.captureRefused : `${strings.captureRefused} ${forbidden}`;
    case 'none':
      return kind === 'camera' ? strings.captureNoCamera : strings.captureNoMicrophone;
    case 'busy':
      return strings.captureBusy;
    case 'insecure':
      return strings.captureInsecure;
    case 'forbidden':
      return forbidden;
    case 'gone':
      return strings.captureGone;
  }
}
