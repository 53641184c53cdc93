/**
 * What a run does while nobody can see it: in a hidden tab it goes on or pauses, as `when-hidden` says; in the
 * back/forward cache it is always paused. What was paused for this reason goes on when the reader is back; what the
 * reader paused stays paused.
 */
import type { SparkController } from '../../runtime/controller.ts';

interface Host {
  readonly controller: SparkController;
  readonly whenHidden: 'run' | 'pause';
}

export class HiddenPause {
  #host: Host;
  #paused = false;
  #listening = new AbortController();

  constructor(host: Host) {
    this.#host = host;
    const { signal } = this.#listening;
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) this.#goOn();
        else if (host.whenHidden === 'pause') this.#hold();
      },
      { signal },
    );
    addEventListener('pagehide', ({ persisted }) => persisted && this.#hold(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#goOn(), { signal });
  }

  dispose(): void {
    this.#listening.abort();
  }

  #hold(): void {
    const { controller } = this.#host;
    if (!['loading', 'running', 'reloading'].includes(controller.status)) return;
    this.#paused = true;
    controller.pause();
  }

  #goOn(): void {
    if (this.#paused) this.#host.controller.resume();
    this.#paused = false;
  }
}
