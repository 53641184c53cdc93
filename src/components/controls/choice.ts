/**
 * What `<spark-controls>` says and offers when the text that the reader sees came with a link: the warning, and the one button
 * that runs that text. The main button runs the author's. A chunk of its own, for pages that are opened by such a link.
 */
import type { TemplateResult } from 'lit';
import { isInFlight, type SparkStatus } from '../../runtime/status.ts';
import { onPress } from '../consent.ts';
import { SparkApplyEvent } from '../events/apply.ts';
import { html } from '../html.ts';
import type { CodeState, ShownCode } from '../run-state.ts';
import { fill, type SparkStrings, wordsWith } from '../strings.ts';

export { styles } from './choice.styles.ts';

/** What the choice needs of its element's link. */
interface Link {
  readonly replaced: Partial<SparkStrings>;
  request(event: Event): void;
}

/** What of the element says what there is to choose. */
interface Controls {
  readonly status: SparkStatus;
  readonly code: CodeState | undefined;
}

/** @param strange the text that came with a link */
export function choice(strange: ShownCode, { status, code }: Controls, link: Link): TemplateResult {
  const strings = wordsWith(link.replaced);
  const runs = code?.applied.origin === 'link' && isInFlight(status);
  const current = runs && code.applied.text === strange.text;
  const words = runs
    ? strings.strangeRuns
    : fill(strings.strangeShown, { run: strings[status === 'idle' ? 'run' : 'runAgain'] });
  return html`<div class="choice" part="choice">
    <p role="alert">${words}</p>
    <button
      type="button"
      part="button changed"
      aria-disabled=${current}
      @click=${(event: Event) => current || link.request(onPress(new SparkApplyEvent(strange.text), event, 'choice'))}
    >
      ${strings.runChanged}
    </button>
  </div>`;
}
