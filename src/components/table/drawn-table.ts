/**
 * A table as it is drawn: newer rows take the place of older ones a few at a time, so that a large table that changes is
 * no long task. Pure data, no drawing.
 */
import type { TableCell } from '../../runtime/protocol/pictures.ts';
import type { Table } from '../run-state.ts';

/** A row as it is drawn, for as long as it is the same object. */
export interface DrawnRow {
  readonly cells: readonly TableCell[];
  readonly label: string | undefined;
  /** The class of each cell. */
  readonly classes: readonly string[];
}

export class DrawnTable {
  rows: DrawnRow[] = [];
  /** Columns of numbers. */
  numeric: readonly boolean[] = [];
  #of: Table | undefined;
  /** The next row to take over, and how many still have to be: round and round, so that none is left behind for long. */
  #next = 0;
  #left = 0;
  #kinds: readonly string[] = [];
  #shade: (cell: TableCell, row: number, column: number) => string = () => '';

  /** Takes over rows of the newest table. @returns how many of `room` cells are left */
  take(table: Table, room: number): number {
    if (this.#of !== table) this.#begin(table);
    const { cells, labels, columns } = table;
    while (this.#left > 0 && room > 0) {
      const at = this.#next;
      const row = cells[at];
      const classes = row.map((cell, i) => `${this.#kinds[i]} ${this.#shade(cell, at, i)}`);
      this.rows[at] = { cells: row, label: labels?.[at], classes };
      this.#next = (at + 1) % cells.length;
      this.#left--;
      room -= Math.max(1, columns.length);
    }
    return room;
  }

  /** Whether all rows are the newest. */
  get isWhole(): boolean {
    return this.#left <= 0;
  }

  #begin(table: Table): void {
    const { columns, cells } = table;
    if (columns.length !== this.#of?.columns.length) this.rows = [];
    this.rows.length = Math.min(this.rows.length, cells.length);
    // First what is not there yet.
    if (this.rows.length < cells.length) this.#next = this.rows.length;
    else if (this.#next >= cells.length) this.#next = 0;
    this.#of = table;
    this.#left = cells.length;
    this.numeric = columns.map((_, i) => cells.every((row) => typeof row[i] === 'number' || row[i] === null));
    this.#kinds = columns.map((_, i) =>
      this.numeric[i] ? (cells.every((row) => Number.isInteger(row[i])) ? 'number' : 'number real') : '',
    );
    this.#shade = shading(table);
  }
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
