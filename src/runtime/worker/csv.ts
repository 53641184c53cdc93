/** `spark.loadCSV`: text of rows and columns as a table of columns, each of numbers or of texts. */
import { dsvFormat } from 'd3-dsv';
import { meant, wantOptions } from '../nearest.ts';
import { type TensorLike, tensorOf } from './tensor-of.ts';

export interface CSVOptions {
  /** Between cells; default: of `,` `;` tab and `|` the one that the first lines have most evenly. */
  separator?: string;
  /** Whether the first row names the columns; default: whether it has no number where the rows below have some. */
  header?: boolean;
  /** What stands before the fraction of a number; default `.`, and `,` where `;` separates and no number has a `.`. */
  decimal?: '.' | ',';
}

const SEPARATORS = [',', ';', '\t', '|'];
const KEYS = ['separator', 'header', 'decimal'];
const EMPTY = /^(|na|n\/a|nan|null|none|\?|-)$/i;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Columns by name: numbers as a Float64Array, in which what is missing is NaN, and texts as an array. */
export class CSVTable {
  readonly names: readonly string[];
  /** How many rows there are. */
  readonly length: number;
  readonly columns: Readonly<Record<string, Float64Array | string[]>>;

  constructor(columns: Record<string, Float64Array | string[]>, length: number) {
    this.columns = columns;
    this.names = Object.keys(columns);
    this.length = length;
  }

  /** A column. @throws {Error} for a name that there is not, with the nearest that there is */
  column(name: string): Float64Array | string[] {
    const found = Object.hasOwn(this.columns, name) ? this.columns[name] : undefined;
    if (found) return found;
    throw new Error(`there is no column '${name}': ${meant(name, this.names)}`);
  }

  /**
   * These columns as a tensor of floats, [rows, columns]; without names all that are numbers. Of texts, the number of each is its place
   * among the different ones, in order.
   */
  tensor(...names: string[]): TensorLike {
    const wanted = names.length ? names : this.names.filter((name) => this.columns[name] instanceof Float64Array);
    if (!wanted.length) throw new Error('no column of the table is of numbers: name those that are meant.');
    const values = new Float32Array(this.length * wanted.length);
    for (const [i, name] of wanted.entries()) {
      const column = this.column(name);
      const numbers = column instanceof Float64Array ? column : this.#places(column);
      for (let row = 0; row < this.length; row++) values[row * wanted.length + i] = numbers[row];
    }
    return tensorOf(values, [this.length, wanted.length], 'float32');
  }

  /** The different texts of a column, in order: what the classes are called. */
  classes(name: string): string[] {
    return [...new Set(Array.from(this.column(name) as ArrayLike<unknown>, String))].sort();
  }

  /** The place of each row's text among `classes(name)`, as a tensor of whole numbers, [rows]. */
  labels(name: string): TensorLike {
    const texts = Array.from(this.column(name) as ArrayLike<unknown>, String);
    return tensorOf(Int32Array.from(this.#places(texts)), [this.length], 'int32');
  }

  /** The rows as objects, for `spark.table`. */
  rows(): Record<string, number | string>[] {
    return Array.from({ length: this.length }, (_, row) =>
      Object.fromEntries(this.names.map((name) => [name, this.columns[name][row]])),
    );
  }

  #places(texts: string[]): number[] {
    const place = new Map([...new Set(texts)].sort().map((text, i) => [text, i]));
    return texts.map((text) => place.get(text)!);
  }
}

/** @throws {Error} that says which row has other cells than the first */
export function parseCSV(given: string, options: CSVOptions = {}): CSVTable {
  wantOptions(options, KEYS);
  const text = given.replace(/^\ufeff/, '');
  const separator = options.separator ?? likeliest(text);
  const rows = dsvFormat(separator)
    .parseRows(text)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.length > 1 || row[0] !== '');
  if (!rows.length) throw new Error('there is no row in it.');
  const wrong = rows.findIndex((row) => row.length !== rows[0].length);
  if (wrong >= 0)
    throw new Error(
      `row ${wrong + 1} has ${rows[wrong].length} cells, the first has ${rows[0].length} (separated by ${JSON.stringify(separator)}).`,
    );
  const decimal = options.decimal ?? decimalOf(rows, separator);
  const numberIn = (cell: string): number => {
    const plain = decimal === ',' ? cell.replace(',', '.') : cell;
    return NUMBER.test(plain) ? Number(plain) : Number.NaN;
  };
  const isNumber = (cell: string): boolean => !Number.isNaN(numberIn(cell));
  const header = options.header ?? (rows.length > 1 && !rows[0].some(isNumber) && rows[1].some(isNumber));
  const names = uniqueNames(header ? rows[0] : rows[0].map((_, i) => `column ${i + 1}`));
  const body = header ? rows.slice(1) : rows;
  const columns = names.map((name, i): [string, Float64Array | string[]] => {
    const cells = body.map((row) => row[i]);
    const numeric = cells.some(isNumber) && cells.every((cell) => isNumber(cell) || EMPTY.test(cell));
    return [name, numeric ? Float64Array.from(cells, numberIn) : cells];
  });
  return new CSVTable(Object.fromEntries(columns), body.length);
}

/** The separator that cuts the first lines into the most cells, as many in each. */
function likeliest(text: string): string {
  const lines = text.split(/\r?\n/, 10).filter(Boolean);
  let [best, most] = [',', 1];
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => dsvFormat(separator).parseRows(line)[0].length);
    if (counts[0] > most && counts.every((count) => count === counts[0])) [best, most] = [separator, counts[0]];
  }
  return best;
}

function decimalOf(rows: string[][], separator: string): '.' | ',' {
  if (separator === ',') return '.';
  const cells = rows.flat();
  return cells.some((cell) => /^[+-]?\d+,\d+$/.test(cell)) && !cells.some((cell) => /^[+-]?\d+\.\d+$/.test(cell))
    ? ','
    : '.';
}

/** Every column has a name of its own. */
function uniqueNames(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((given, i) => {
    const name = given || `column ${i + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name} ${count}` : name;
  });
}
