/**
 * A run's result as plain HTML that needs no script: its curves and plots as SVG, its last numbers and their range, its pictures,
 * tables and log. It is ASCII, so that it stands in a page of any encoding.
 */
import { type DrawingOptions, toSVG } from '../components/chart/export.ts';
import { magnified } from '../components/image/magnified.ts';
import { toSVG as plotToSVG } from '../components/plot/export.ts';
import type { Plot, Table } from '../components/run-state.ts';

interface Picture {
  name: string;
  url: string;
  width: number;
  height: number;
  range?: { min: number; max: number };
}

/** What a run left. */
export interface Result {
  status: string;
  /** Points by the name of their metric. */
  metrics: Record<string, { step: number; value: number }[]>;
  /** What the author noted at steps. */
  marks?: DrawingOptions['marks'];
  /** Lines of the log, oldest first. */
  log: { level: string; text: string }[];
  tables?: readonly Table[];
  plots?: readonly Plot[];
  /** Its pictures, as addresses that hold them, and what their colours stand for. */
  pictures?: readonly Picture[];
}

/** Lines of a log that are kept: its end says how it went. */
const LINES = 40;

const escapeHTML = (text: string): string => text.replace(/[&<>"\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const escapeLetters = (html: string): string => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
const short = (value: number): string => String(Number(value.toPrecision(4)));

function renderPicture({ name, url, width, height, range }: Picture): string {
  const times = magnified(width);
  const size = `width="${width * times}" height="${height * times}"`;
  const style = `max-width:100%;height:auto${times > 1 ? ';image-rendering:pixelated' : ''}`;
  const words = range ? `${name}: ${short(range.min)} to ${short(range.max)}` : name;
  return `<p><img src="${url}" ${size} style="${style}" alt=""><br>${escapeHTML(words)}</p>`;
}

function renderPlot(plot: Plot): string {
  const drawn = plotToSVG(plot).toMarkup().replace('<svg ', '<svg style="max-width:100%;height:auto" ');
  return `<p>${drawn}<br>${escapeHTML(plot.name)}</p>`;
}

function renderTable({ name, columns, labels, cells, more }: Table): string {
  const cell = (value: Table['cells'][0][0]): string =>
    `<td>${value === null ? '' : escapeHTML(typeof value === 'number' ? short(value) : String(value))}</td>`;
  const head = columns.map((column) => `<th scope="col">${escapeHTML(column)}</th>`).join('');
  const rows = cells.map(
    (row, i) =>
      `<tr>${labels ? `<th scope="row">${escapeHTML(labels[i] ?? '')}</th>` : ''}${row.map(cell).join('')}</tr>`,
  );
  return [
    `<table><caption>${escapeHTML(name)}</caption>`,
    `<thead><tr>${labels ? '<td></td>' : ''}${head}</tr></thead><tbody>${rows.join('')}</tbody>`,
    more ? `<tfoot><tr><td>+ ${more}</td></tr></tfoot>` : '',
    '</table>',
  ].join('');
}

/** A result as one element, with these attributes. */
export function render(
  { status, metrics, marks = [], log, tables = [], plots = [], pictures = [] }: Result,
  attributes = '',
): string {
  const names = Object.keys(metrics).filter((name) => metrics[name].length > 0);
  const curves = names.map((name) => ({
    name,
    points: () => ({
      steps: metrics[name].map(({ step }) => step),
      values: metrics[name].map(({ value }) => value),
    }),
  }));
  const numbers = names.map((name) => {
    const { step, value } = metrics[name].at(-1)!;
    const values = metrics[name].map((point) => point.value).filter(Number.isFinite);
    const [least, most] = values.reduce(
      ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
      [Infinity, -Infinity],
    );
    const range = values.length ? `${short(least)} to ${short(most)}` : '';
    return `<tr><th scope="row">${escapeHTML(name)}</th><td>${short(value)}</td><td>${step}</td><td>${range}</td></tr>`;
  });
  const head =
    '<thead><tr><th></th><th scope="col">last</th><th scope="col">at step</th><th scope="col">range</th></tr></thead>';
  const lines = log.slice(-LINES).map(({ level, text }) => (level === 'log' ? text : `${level}: ${text}`));
  const parts = [
    `<figure${attributes} data-status="${escapeHTML(status)}">`,
    curves.length ? toSVG(curves, { marks }).replace('<svg ', '<svg style="max-width:100%;height:auto" ') : '',
    numbers.length ? `<table>${head}<tbody>${numbers.join('')}</tbody></table>` : '',
    ...plots.map(renderPlot),
    ...pictures.map(renderPicture),
    ...tables.map(renderTable),
    lines.length ? `<pre>${escapeHTML(lines.join('\n'))}</pre>` : '',
    '</figure>',
  ];
  return escapeLetters(parts.join(''));
}
