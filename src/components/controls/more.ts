/** The buttons of `<spark-controls>` that mean nothing before a first run: one step, and reset. A chunk of its own. */
import { svg, type TemplateResult } from 'lit';
import type { SparkStatus } from '../../runtime/status.ts';
import { SparkResetRequestEvent } from '../events/reset-request.ts';
import { SparkStepRequestEvent } from '../events/step-request.ts';
import { html } from '../html.ts';
import { type SparkStrings, wordsWith } from '../strings.ts';

/** Comes along, since what a first run brings is drawn in turn with what that of other runners brings. */
export { spread } from '../spread.ts';
export { styles } from './more.styles.ts';

/** What the buttons need of their element's link. */
interface Link {
  readonly replaced: Partial<SparkStrings>;
  request(event: Event): void;
}

/** What of the element says how its buttons are. */
interface Controls {
  readonly status: SparkStatus;
  readonly stopTimeout: number;
  readonly style: CSSStyleDeclaration;
}

const BUTTONS = {
  step: {
    icon: svg`<path d="M2.5 2v12l8-6zm9.5 0h2v12h-2z"/>`,
    can: (status: SparkStatus) => status === 'paused',
    request: SparkStepRequestEvent,
  },
  reset: {
    icon: svg`<path d="M8 2.2a5.8 5.8 0 1 1-5.6 4.3l1.9.5A3.8 3.8 0 1 0 8 4.2v2.3L3.9 3.3 8 0z"/>`,
    can: (status: SparkStatus) => status !== 'idle',
    request: SparkResetRequestEvent,
  },
};

export function more({ status, stopTimeout, style }: Controls, link: Link): TemplateResult[] {
  style.setProperty('--wait', `${stopTimeout}ms`);
  const strings = wordsWith(link.replaced);
  return (['step', 'reset'] as const).map((name) => {
    const { icon, can, request } = BUTTONS[name];
    const able = can(status);
    return html`<button
      type="button"
      class="more"
      part="button ${name}"
      title=${strings[`${name}Title`]}
      aria-disabled=${!able}
      @click=${() => able && link.request(new request())}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${icon}</svg><span class="word">${strings[`${name}Word`]}</span>
    </button>`;
  });
}
