/**
 * Whether a runner is out of the document, where it may only be moving: it is ended when it is not back within a moment
 * (docs/decisions/0030), unless it is kept alive.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MOMENT } from '../moment.ts';

type AbsenceHost = ReactiveControllerHost & { readonly keepAlive: boolean; dispose(): void };

export class Absence implements ReactiveController {
  readonly #host: AbsenceHost;
  readonly #onchange: (isAway: boolean) => void;
  #away: PromiseWithResolvers<void> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param onchange it has left, or is back */
  constructor(host: AbsenceHost, onchange: (isAway: boolean) => void) {
    this.#host = host;
    this.#onchange = onchange;
    host.addController(this);
  }

  get isAway(): boolean {
    return this.#away !== undefined;
  }

  /** Resolves when it is back, or disposed of; undefined while it is there. */
  get over(): Promise<void> | undefined {
    return this.#away?.promise;
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    this.#away?.resolve();
    this.#away = undefined;
    this.#onchange(false);
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** It is out of the document: for good, unless it comes back soon or is kept alive. */
  leave(): void {
    this.#away ??= Promise.withResolvers();
    this.#onchange(true);
    clearTimeout(this.#leaving);
    if (!this.#host.keepAlive) this.#leaving = setTimeout(() => this.#host.dispose(), MOMENT);
  }

  /** Nobody waits for it to be back. */
  giveUp(): void {
    clearTimeout(this.#leaving);
    this.#away?.resolve();
  }
}
