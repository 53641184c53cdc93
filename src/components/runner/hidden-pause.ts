/**
 * What a run does while nobody can see it. In a hidden tab it goes on or pauses, as `when-hidden` says; scrolled out of
 * view, as `when-offscreen` says; in the back/forward cache it is always paused. What was paused for this reason goes on
 * when the reader is back; a pause that somebody asked for stays. A run that begins unseen is held as well.
 */
import type { PageController } from '../../runtime/page/controller.ts';

interface Host extends Element {
  readonly controller: PageController;
  readonly whenHidden: 'run' | 'pause';
  readonly whenOffscreen: 'run' | 'pause';
}

export class HiddenPause {
  readonly #host: Host;
  readonly #listening = new AbortController();
  readonly #view: IntersectionObserver;
  readonly #unwatch: () => void;
  #cached = false;
  #isUnseen = false;
  #offscreen = false;

  constructor(host: Host) {
    this.#host = host;
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    addEventListener('pagehide', ({ persisted }) => this.#cache(persisted), { signal });
    addEventListener('pageshow', () => this.#cache(false), { signal });
    this.#view = new IntersectionObserver((entries) => {
      this.#offscreen = !entries.at(-1)!.isIntersecting;
      this.#look();
    });
    this.#view.observe(host);
    this.#look();
    this.#unwatch = host.controller.watch((status, previous) => {
      if (status === 'loading' && previous !== 'pausing') this.#look(true);
    });
  }

  dispose(): void {
    this.#listening.abort();
    this.#view.disconnect();
    this.#unwatch();
  }

  #cache(cached: boolean): void {
    this.#cached = cached;
    this.#look();
  }

  /** @param begins whether a run does */
  #look(begins = false): void {
    const { controller, whenHidden, whenOffscreen } = this.#host;
    const hidden = document.hidden && whenHidden === 'pause';
    const offscreen = this.#offscreen && whenOffscreen === 'pause';
    const isUnseen = this.#cached || hidden || offscreen;
    // Only a change counts: who resumes a program that nobody sees has it run.
    if (isUnseen === this.#isUnseen && !begins) return;
    this.#isUnseen = isUnseen;
    if (isUnseen) controller.suspend();
    else controller.unsuspend();
  }
}
