/** The tables that a program shows. */
import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { SHOWN } from '../../runtime/limits.ts';
import type { TableCell } from '../../runtime/protocol/pictures.ts';
import { serves } from '../copies.ts';
import { toCSVText } from '../csv.ts';
import { html } from '../html.ts';
import { LazyElement } from '../lazy-element.ts';
import { menu } from '../menu.styles.ts';
import { moreLine } from '../more.ts';
import { Fold, fold } from '../output/fold.ts';
import { tools } from '../output/tools.styles.ts';
import { type Output, OutputTools } from '../output/tools.ts';
import { paper } from '../paper.styles.ts';
import type { Table } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { fill, wordsWith } from '../strings.ts';
import { type DrawnRow, DrawnTable } from './drawn-table.ts';
import { styles } from './table.styles.ts';

/**
 * Cells that are drawn anew in a frame; a large table that changes takes several. What a frame takes grows with them:
 * of a table of 2,500, 9 ms in Firefox with these, 16 ms with twice as many.
 */
const CELLS_A_FRAME = 250;

/** By which column a reader has sorted a table. */
interface Order {
  column: number;
  down: boolean;
}

/**
 * @summary What the program shows with `spark.table(name, rows, options)`: rows in place of the last ones of that name.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one table of the program, without it the
 * first 24, and how many more there are. A column's heading sorts by it, and back. It takes some 2,500 cells and 100
 * columns; how many rows and columns there are beyond is said. A large table is drawn over several frames.
 * A table can be enlarged, and saved as CSV.
 *
 * @csspart base - All tables.
 * @csspart box - The scrolling box of each.
 * @csspart table - Each table.
 * @csspart offers - Enlarges and saves a table.
 * @csspart fold - Says how many rows lie below the edge, and makes room for them.
 * @csspart more - Says how many rows, columns or tables are not shown.
 *
 * @cssproperty --spark-table-height - Height of them all; what has no room is scrolled to. With `auto`, as high as they are.
 * @cssproperty --spark-accent - Colour of shaded cells.
 */
export class SparkTableElement extends LazyElement {
  static override styles = [shared, menu, tools, fold, styles, paper];
  static override properties = { for: {}, name: {}, tables: { attribute: false }, order: { state: true } };

  #link = new RunnerLink(this as SparkTableElement, { tables: (state) => state.tables });

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The table to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest table of each name. Set by the runner. */
  declare tables: ReadonlyMap<string, Table> | undefined;
  /** How tables are sorted, by name. */
  declare order: ReadonlyMap<string, Order>;
  #drawn = new Map<string, DrawnTable>();
  #tools = new OutputTools(this);
  #fold = new Fold(this, 'tbody tr');

  constructor() {
    super();
    this.for = this.name = null;
    this.order = new Map();
  }

  /** At most once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const shown = this.#shown;
    const names = new Set(shown.map(({ name }) => name));
    for (const name of this.#drawn.keys()) if (!names.has(name)) this.#drawn.delete(name);
    let room = CELLS_A_FRAME;
    // Those that waited longest come first; one that had its turn goes to the end.
    const waited = [...new Set([...this.#drawn.keys(), ...names])];
    const tables = new Map(shown.map((table) => [table.name, table]));
    for (const name of waited) {
      if (room <= 0) break;
      const drawn = this.#drawn.get(name) ?? new DrawnTable();
      const before = room;
      room = drawn.take(tables.get(name)!, room);
      if (room === before && this.#drawn.has(name)) continue;
      this.#drawn.delete(name);
      this.#drawn.set(name, drawn);
    }
    if (shown.every(({ name }) => this.#drawn.get(name)?.isWhole)) return;
    void this.updateComplete.then(() => this.requestUpdate());
  }

  get #all(): Table[] {
    return [...(this.tables?.values() ?? [])].filter(({ name }) => this.name === null || name === this.name);
  }

  get #shown(): Table[] {
    return this.#all.slice(0, SHOWN);
  }

  /** Up, down, and as the program has it. */
  #onSort(name: string, column: number): void {
    const order = new Map(this.order);
    const now = order.get(name);
    if (now?.column !== column) order.set(name, { column, down: false });
    else if (!now.down) order.set(name, { column, down: true });
    else order.delete(name);
    this.order = order;
  }

  protected override render() {
    const shown = this.#shown;
    return html`<div class="base" part="base">
      ${shown.length ? nothing : html`<slot></slot>`}
      ${shown.map((table) => this.#renderTable(table, this.#drawn.get(table.name) ?? new DrawnTable()))}
      ${moreLine(this.#all.length - shown.length, wordsWith(this.#link.replaced))}
    </div>
    ${this.#fold.render(wordsWith(this.#link.replaced))}`;
  }

  #output(table: Table): Output {
    const { name, columns, labels, cells } = table;
    return {
      name,
      kinds: ['csv'],
      content: () => {
        const rows = [columns, ...cells].map((row, i) => (labels ? [i ? labels[i - 1] : '', ...row] : row));
        return new Blob([toCSVText(rows)], { type: 'text/csv' });
      },
      prepare: (part) => {
        (part as SparkTableElement).name = name;
        (part as SparkTableElement).order = this.order;
      },
    };
  }

  #renderTable(table: Table, { rows, numeric }: DrawnTable) {
    const { name, columns, labels, more, moreColumns = 0 } = table;
    const strings = wordsWith(this.#link.replaced);
    const order = this.order.get(name);
    const head = html`<tr>
      ${labels ? html`<td></td>` : nothing}
      ${columns.map((column, i) => {
        const sort = order?.column === i ? (order.down ? 'descending' : 'ascending') : nothing;
        return html`<th scope="col" class=${numeric[i] ? 'number' : ''} aria-sort=${sort} data-name=${column}>
          <button type="button" title=${fill(strings.tableSort, { name: column })} @click=${() => this.#onSort(name, i)}>
            <bdi>${column}</bdi>
          </button>
        </th>`;
      })}
    </tr>`;
    return html`<div class="output">
      <div class="box" part="box" tabindex="0" role=${this.#tools.isLarge ? 'group' : 'region'} aria-label=${fill(strings.table, { name })}>
        <table part="table">
          <caption><bdi>${name}</bdi></caption>
          <thead>${head}</thead>
          <tbody>
            ${sorted(rows, order).map((row) => html`<tr>${guard([row], () => this.#renderRow(row))}</tr>`)}
          </tbody>
        </table>
      </div>
      ${moreLine(more, strings, strings.tableMore)} ${moreLine(moreColumns, strings, strings.tableMoreColumns)}
      ${this.#tools.render(this.#output(table), strings)}
    </div>`;
  }

  #renderRow({ cells, label, classes }: DrawnRow) {
    return html`${label === undefined ? nothing : html`<th scope="row"><bdi>${label}</bdi></th>`}${cells.map(
      (cell, i) =>
        // Another cell for another value: what is aligned at its end would move with every digit more.
        keyed(cell, html`<td class=${classes[i]}><bdi>${show(cell)}</bdi></td>`),
    )}`;
  }
}

/** The rows in the order in which they are shown. */
function sorted(rows: readonly DrawnRow[], order: Order | undefined): readonly DrawnRow[] {
  if (!order) return rows;
  const { column, down } = order;
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(a.cells[column], b.cells[column]));
}

const letters = new Intl.Collator(undefined, { numeric: true });

function compare(a: TableCell, b: TableCell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return letters.compare(String(a ?? ''), String(b ?? ''));
}

function show(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || Number.isInteger(cell)) return String(cell);
  return String(Number(cell.toPrecision(5)));
}

if (serves('spark-table')) customElements.define('spark-table', SparkTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-table': SparkTableElement;
  }
}
