/**
 * What a run does while nobody can see it. In a hidden tab it goes on or pauses, as `when-hidden` says; scrolled out of
 * view, as `when-offscreen` says; in the back/forward cache it is always paused. What was paused for this reason goes on
 * when the reader is back; a pause that somebody asked for stays. A run that begins unseen is held as well.
 */
import type { PageController } from '../../runtime/page/controller.ts';
import { isLoading } from '../../runtime/status.ts';

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
  #offscreen = false;

  constructor(host: Host) {
    this.#host = host;
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', this.#look, { signal });
    addEventListener('pagehide', ({ persisted }) => this.#cache(persisted), { signal });
    addEventListener('pageshow', () => this.#cache(false), { signal });
    this.#view = new IntersectionObserver((entries) => {
      this.#offscreen = !entries.at(-1)!.isIntersecting;
      this.#look();
    });
    this.#view.observe(host);
    this.#unwatch = host.controller.watch(() => {
      if (isLoading(host.controller.state)) this.#look();
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

  #look = (): void => {
    const { controller, whenHidden, whenOffscreen } = this.#host;
    const hidden = document.hidden && whenHidden === 'pause';
    const offscreen = this.#offscreen && whenOffscreen === 'pause';
    if (this.#cached || hidden || offscreen) controller.suspend();
    else controller.unsuspend();
  };
}
