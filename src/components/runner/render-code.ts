/**
 * A program's text, readable at once; of several files the program itself, and of what folds the first lines. An editor takes its
 * place where the reader may edit, and `spark-code` where there are files or regions.
 */
import { html } from '../html.ts';
import type { SparkStrings } from '../strings.ts';

/** Whether there is more to a text than its lines: see `program-files.ts` and `regions.ts`. */
const MORE = /^\s*\/\/ *(@filename:|#?region\b|hide *$)/m;
const OTHER_FILES = /(?<=[\s\S])^\/\/ ?@filename:[\s\S]*/m;
const REGION = /^\s*\/\/ *(?:#?region\b.*|hide *)$[\s\S]*?^\s*\/\/ *(?:#?endregion\b.*|endhide *)$/gm;

/** As many lines as will be seen, until what knows files and regions has come. */
const firstLines = (text: string): string => text.replace(OTHER_FILES, '').replace(REGION, '⋯').trimEnd();

export function renderCode(text: string, editable: boolean, open: boolean, strings: SparkStrings) {
  const hasMore = MORE.test(text);
  const numbers = hasMore ? [] : text.split('\n').map((_, line) => 1 + line);
  const plain = html`<div class="code" translate="no" tabindex="0" role="group" aria-label=${strings.code}>
    <pre class="gutter" aria-hidden="true">${numbers.join('\n')}</pre>
    <pre><code>${hasMore ? firstLines(text) : text}</code></pre>
  </div>`;
  return html`<div class="written" part="written"><details part="code" class=${OTHER_FILES.test(text) ? 'files' : ''} ?open=${editable || open}>
    <summary>${strings.code}</summary>
    ${
      editable ? html`<spark-editor>${plain}</spark-editor>` : hasMore ? html`<spark-code>${plain}</spark-code>` : plain
    }
  </details></div>`;
}
