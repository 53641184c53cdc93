/** A program's text, readable at once; an editor takes its place where the reader may edit. */
import { html } from '../html.ts';
import type { SparkStrings } from '../strings.ts';

export function renderCode(text: string, editable: boolean, open: boolean, strings: SparkStrings) {
  const numbers = text.split('\n').map((_, line) => 1 + line);
  const plain = html`<div class="code" translate="no" tabindex="0" role="group" aria-label=${strings.code}>
    <pre class="gutter" aria-hidden="true">${numbers.join('\n')}</pre>
    <pre><code>${text}</code></pre>
  </div>`;
  return html`<details part="code" ?open=${editable || open}>
    <summary>${strings.code}</summary>
    ${editable ? html`<spark-editor>${plain}</spark-editor>` : plain}
  </details>`;
}
