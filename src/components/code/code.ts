/** The program's text, for a reader who does not edit it. */
import { nothing, type PropertyValues } from 'lit';
import { splitFiles } from '../../runtime/page/program-files.ts';
import { serves } from '../copies.ts';
import { SparkOpenEvent } from '../events/open.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { formatNumber } from '../numbers.ts';
import type { CodeState, ErrorReport, OpenedFile } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { regionsOf } from '../source/regions.ts';
import { indexOf, renderTabs, tabStyles } from '../source/tabs.ts';
import { fill, wordsWith } from '../strings.ts';
import { styles } from './code.styles.ts';

/**
 * @summary The program's text to read: a tab for each of its files, regions of it folded away until a reader opens them.
 *
 * Inside a `<spark-runner>`, which shows it by itself for a program that has files or regions and is not `editable`, or anywhere with
 * `for="id"`. `// region Name` … `// endregion` folds lines behind their first, `// hide` … `// endhide` behind a line that counts
 * them.
 *
 * @event {SparkOpenEvent} spark-open - The reader turns to another file.
 *
 * @csspart tabs - The tabs.
 * @csspart text - Numbers and text.
 *
 * @cssproperty --spark-editor-height - Greatest height of the text.
 */
export class SparkCodeElement extends LazyElement {
  static override styles = [shared, tabStyles, styles];
  static override properties = {
    for: {},
    code: { attribute: false },
    report: { attribute: false },
    opened: { attribute: false },
  };

  #link = new RunnerLink(this as SparkCodeElement, {
    code: (state) => state.code,
    report: (state) => state.report,
    opened: (state) => state.opened,
  });
  #active = 0;

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** What the author wrote and what runs. Set by the runner. */
  declare code: CodeState | undefined;
  /** The error to mark. Set by the runner. */
  declare report: ErrorReport | undefined;
  /** The file to show. Set by the runner. */
  declare opened: OpenedFile | undefined;

  constructor() {
    super();
    this.for = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report') && !changed.has('opened')) return;
    const region = this.renderRoot.querySelector('.wrong')?.closest('details');
    if (region) region.open = true;
  }

  protected override render() {
    if (!this.code) return nothing;
    const strings = wordsWith(this.#link.replaced);
    const { applied, name = strings.program } = this.code;
    const files = splitFiles(applied.text);
    this.#active = Math.min(indexOf(files, this.opened?.file, name) ?? this.#active, files.length - 1);
    const { text } = files[this.#active];
    const error = this.report?.error;
    const isHere = error && (indexOf(files, error.source, name) ?? 0) === this.#active;
    const lines = text.split('\n').map((line, i) => ({ number: i + 1, line }));
    const wrong = isHere ? error.line : undefined;
    const open = (file: string): void => this.#link.request(new SparkOpenEvent(file || name));
    let from = 0;
    const parts = regionsOf(text).flatMap((region) => {
      const before = lines.slice(from, region.from - 1);
      from = region.to;
      return [renderLines(before, wrong), this.#renderRegion(lines.slice(region.from - 1, from), region.hides, wrong)];
    });
    return html`${
      files.length > 1
        ? renderTabs({ files, active: this.#active, main: name, label: strings.files, panel: 'text', open })
        : nothing
    }
      <div
        class="code"
        id="text"
        part="text"
        translate="no"
        tabindex="0"
        role=${files.length > 1 ? 'tabpanel' : 'group'}
        aria-label=${files.length > 1 ? files[this.#active].name || name : strings.code}
      >
        ${parts}${renderLines(lines.slice(from), wrong)}
      </div>`;
  }

  #renderRegion(lines: Line[], hides: boolean, wrong: number | undefined) {
    const strings = wordsWith(this.#link.replaced);
    const [first, ...rest] = lines;
    const count = fill(strings.logCount, { count: formatNumber(hides ? lines.length : rest.length, strings.language) });
    return html`<details class=${hides ? 'hides' : ''}>
      <summary>
        <pre class="gutter" aria-hidden="true">${first.number}</pre>
        <pre>${hides ? nothing : html`<code>${first.line.trimEnd()}</code>`}<span class="count" translate="yes">${count}</span></pre>
      </summary>
      ${renderLines(hides ? lines : rest, wrong)}
    </details>`;
  }
}

interface Line {
  number: number;
  line: string;
}

function renderLines(lines: Line[], wrong: number | undefined) {
  if (!lines.length) return nothing;
  return html`<div class="lines">
    <pre class="gutter" aria-hidden="true">${lines.map(
      ({ number }, i) => html`${i ? '\n' : ''}<span class=${number === wrong ? 'wrong' : ''}>${number}</span>`,
    )}</pre>
    <pre><code>${lines.map(({ line }) => line).join('\n')}</code></pre>
  </div>`;
}

if (serves('spark-code')) customElements.define('spark-code', SparkCodeElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-code': SparkCodeElement;
  }
}
