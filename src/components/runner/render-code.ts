/**
 * A program's text, readable at once, as it is seen while all that folds is folded; of several files the program itself. An editor
 * takes its place where the reader may edit, and what shows files and regions where there are any.
 */

import { lazy } from '../../runtime/lazy.ts';
import { hasFiles, splitFiles } from '../../runtime/page/program-files.ts';
import { html } from '../html.ts';
import { foldedLines, hasRegions } from '../source/regions.ts';
import type { SparkStrings } from '../strings.ts';

/** Whether there is more to a text than its lines. */
export const hasMore = (text: string): boolean => hasFiles(text) || hasRegions(text);

/** What copies a program, and offers it in other forms: its code comes with a press. */
const along = lazy(() => import('./take-along.ts'));

const onCopy = ({ currentTarget: button }: Event): void =>
  void along().then(({ copyCode }) => copyCode(button as HTMLButtonElement), console.warn);

const onMenu = ({ currentTarget: menu }: Event): void =>
  void along().then(({ fillMenu }) => fillMenu(menu as HTMLDetailsElement), console.warn);

export function renderCode(text: string, editable: boolean, open: boolean, strings: SparkStrings) {
  const lines = foldedLines(splitFiles(text)[0].text);
  const plain = html`<div class="code" translate="no" tabindex="0" role="group" aria-label=${strings.code}>
    <pre class="gutter" aria-hidden="true">${lines.map(({ number }) => number).join('\n')}</pre>
    <pre><code>${lines.map(({ text }) => text).join('\n')}</code></pre>
  </div>`;
  // Above it will be the names of the files.
  const room = hasFiles(text) ? 'files' : '';
  return html`<div class="written">
    <details part="code" class=${room} ?open=${editable || open}>
    <summary>${strings.code}</summary>
    ${
      editable
        ? html`<spark-editor>${plain}</spark-editor>`
        : hasMore(text)
          ? html`<spark-code>${plain}</spark-code>`
          : plain
    }
    </details>
    <div class="tools">
      <button type="button" part="copy" @click=${onCopy}>${strings.logCopy}</button>
      <details part="along" @toggle=${onMenu}><summary title=${strings.takeAlong} aria-label=${strings.takeAlong}>⋯</summary></details>
    </div>
  </div>`;
}
