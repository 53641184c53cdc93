/**
 * What `npx spark-runner bake` writes into a page: a run's curves as SVG, its last numbers and their range, its pictures,
 * tables and log, as plain HTML that needs no script. Pure text in, text out, and what is new in it is ASCII, whatever the
 * page's encoding; the command (`bin/spark-runner.mjs`) runs the page.
 */
import { toSVG } from '../components/chart/export.ts';
import { magnified } from '../components/image/magnified.ts';
import type { Table } from '../components/run-state.ts';

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
  /** Lines of the log, oldest first. */
  log: { level: string; text: string }[];
  tables?: readonly Table[];
  /** Its pictures, as addresses that hold them, and what their colours stand for. */
  pictures?: readonly Picture[];
  error?: string;
}

const OPEN = '<!-- spark-runner bake -->';
const CLOSE = '<!-- /spark-runner bake -->';
/** Lines of a log that are kept: its end says how it went. */
const LINES = 40;

const escapeHTML = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const escapeLetters = (html: string): string => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
const short = (value: number): string => String(Number(value.toPrecision(4)));

function renderPicture({ name, url, width, height, range }: Picture): string {
  const times = magnified(width);
  const size = `width="${width * times}" height="${height * times}"`;
  const style = `max-width:100%;height:auto${times > 1 ? ';image-rendering:pixelated' : ''}`;
  const words = range ? `${name}: ${short(range.min)} to ${short(range.max)}` : name;
  return `<p><img src="${url}" ${size} style="${style}" alt=""><br>${escapeHTML(words)}</p>`;
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

/** A result as an element for the runner's slot. */
export function render({ status, metrics, log, tables = [], pictures = [], error }: Result): string {
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
    `<figure slot="result" data-status="${escapeHTML(status)}">`,
    curves.length ? toSVG(curves).replace('<svg ', '<svg style="max-width:100%;height:auto" ') : '',
    numbers.length ? `<table>${head}<tbody>${numbers.join('')}</tbody></table>` : '',
    ...pictures.map(renderPicture),
    ...tables.map(renderTable),
    lines.length ? `<pre>${escapeHTML(lines.join('\n'))}</pre>` : '',
    error ? `<p>${escapeHTML(error)}</p>` : '',
    '</figure>',
  ];
  return escapeLetters(parts.join(''));
}

/** Where a runner's tags are: text in scripts and comments is none. */
function tags(html: string, start: '<' | '</'): number[] {
  const token = /<!--[\s\S]*?-->|<(script|style|textarea|template)\b[\s\S]*?<\/\1\s*>|<\/?spark-runner(?=[\s/>])/gi;
  const wanted = `${start}spark-runner`;
  return [...html.matchAll(token)].filter(([text]) => text.toLowerCase() === wanted).map(({ index }) => index);
}

/** The page with an attribute that numbers its runners: others, which scripts make, have none. */
export function numbered(html: string): string {
  const at = tags(html, '<').map((index) => index + '<spark-runner'.length);
  return at.reduceRight((text, index, i) => `${text.slice(0, index)} data-bake="${i}"${text.slice(index)}`, html);
}

/**
 * A page with each runner's result in it, in the order in which the runners stand there; what was baked before is
 * replaced. A runner without a result is left as it is.
 */
export function writeResults(html: string, results: readonly (Result | undefined)[]): string {
  const places = tags(html, '</');
  for (let i = places.length - 1; i >= 0; i--) {
    const result = results[i];
    if (!result) continue;
    const from = i ? places[i - 1] : 0;
    const before = html.slice(from, places[i]);
    const open = before.lastIndexOf(OPEN);
    const close = before.indexOf(CLOSE, open);
    const kept = open >= 0 && close > open ? before.slice(0, open) + before.slice(close + CLOSE.length) : before;
    html = `${html.slice(0, from)}${kept}${OPEN}${render(result)}${CLOSE}${html.slice(places[i])}`;
  }
  return html;
}
