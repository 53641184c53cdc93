/** The tables that a program shows. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TableCell } from '../../runtime/protocol.ts';
import { LazyElement } from '../lazy-element.ts';
import { formatNumber } from '../numbers.ts';
import { fill, PART_STRINGS } from '../part-strings.ts';
import type { Table } from '../run-state.ts';
import { RunnerLink } from '../runner-link.ts';
import { shared } from '../shared.styles.ts';
import { styles } from './table.styles.ts';

/** By which column a reader has sorted a table. */
interface Order {
  column: number;
  down: boolean;
}

/**
 * @summary What the program shows with `spark.table(name, rows, options)`: rows in place of the last ones of that name.
 *
 * Inside a `<spark-runner>`, or anywhere with `for="id"`. With `name` it shows one table of the program, without it all
 * of them. A column's heading sorts by it, and back. It takes some 5,000 cells; how many rows there are beyond is said.
 *
 * @csspart base - All tables.
 * @csspart box - The scrolling box of each.
 * @csspart table - Each table.
 * @csspart more - Says how many rows are not shown.
 *
 * @cssproperty --spark-table-height - Height of them all; what has no room is scrolled to. With `auto`, as high as they are.
 * @cssproperty --spark-accent - Colour of shaded cells.
 */
export class SparkTableElement extends LazyElement {
  static override styles = [shared, styles];
  static override properties = { for: {}, name: {}, tables: { attribute: false }, order: { state: true } };

  #link = new RunnerLink(this as SparkTableElement, { tables: (state) => state.tables }, PART_STRINGS);

  /** Id of the runner to show, when it is not around this element. */
  declare for: string | null;
  /** The table to show, as the program calls it; without it, all of them. */
  declare name: string | null;
  /** The newest table of each name. Set by the runner. */
  declare tables: ReadonlyMap<string, Table> | undefined;
  /** How tables are sorted, by name. */
  declare order: ReadonlyMap<string, Order>;

  constructor() {
    super();
    this.for = this.name = null;
    this.order = new Map();
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
    const shown = [...(this.tables?.values() ?? [])].filter(({ name }) => this.name === null || name === this.name);
    return html`<div class="base" part="base">${shown.map((table) => this.#renderTable(table))}</div>`;
  }

  #renderTable(table: Table) {
    const { name, columns, labels, cells, more } = table;
    const strings = this.#link.strings;
    const order = this.order.get(name);
    const numeric = columns.map((_, i) => cells.every((row) => typeof row[i] === 'number' || row[i] === null));
    const kind = columns.map((_, i) =>
      numeric[i] ? (cells.every((row) => Number.isInteger(row[i])) ? 'number' : 'number real') : '',
    );
    const shade = shading(table);
    return html`<div>
      <div class="box" part="box" tabindex="0" role="region" aria-label=${fill(strings.table, { name })}>
        <table part="table">
          <caption><bdi>${name}</bdi></caption>
          <thead>
            <tr>
              ${labels ? html`<td></td>` : nothing}
              ${columns.map((column, i) => {
                const sort = order?.column === i ? (order.down ? 'descending' : 'ascending') : nothing;
                return html`<th scope="col" class=${numeric[i] ? 'number' : ''} aria-sort=${sort}>
                  <button type="button" title=${fill(strings.tableSort, { name: column })} @click=${() => this.#onSort(name, i)}>
                    <bdi>${column}</bdi>
                  </button>
                </th>`;
              })}
            </tr>
          </thead>
          <tbody>
            ${sorted(cells, order).map(
              (row) => html`<tr>
                ${labels ? html`<th scope="row"><bdi>${labels[row]}</bdi></th>` : nothing}
                ${cells[row].map((cell, i) =>
                  // Another cell for another value: what is aligned at its end would move with every digit more.
                  keyed(cell, html`<td class="${kind[i]} ${shade(cell, row, i)}"><bdi>${show(cell)}</bdi></td>`),
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${more ? html`<p class="more" part="more">${fill(strings.tableMore, { count: formatNumber(more, strings.language) })}</p>` : nothing}
    </div>`;
  }
}

/** The rows' indices in the order in which they are shown. */
function sorted(cells: readonly TableCell[][], order: Order | undefined): number[] {
  const rows = cells.map((_, i) => i);
  if (!order) return rows;
  const { column, down } = order;
  return rows.sort((a, b) => (down ? -1 : 1) * compare(cells[a][column], cells[b][column]));
}

function compare(a: TableCell, b: TableCell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), undefined, { numeric: true });
}

/** The class of each cell's shade: its share of the greatest number where the table wants it. */
function shading({ cells, shade }: Table): (cell: TableCell, row: number, column: number) => string {
  if (!shade) return () => '';
  const group = (row: number, column: number) => (shade === 'all' ? 0 : shade === 'row' ? row : column);
  const most: number[] = [];
  cells.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (typeof cell === 'number') most[group(y, x)] = Math.max(most[group(y, x)] ?? 0, Math.abs(cell));
    });
  });
  return (cell, row, column) => {
    if (typeof cell !== 'number' || Number.isNaN(cell)) return '';
    return `shaded s${Math.round((10 * Math.abs(cell)) / (most[group(row, column)] || 1))}`;
  };
}

function show(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || Number.isInteger(cell)) return String(cell);
  return String(Number(cell.toPrecision(5)));
}

customElements.define('spark-table', SparkTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'spark-table': SparkTableElement;
  }
}
