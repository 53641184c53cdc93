/**
 * What `npx spark-runner bake` writes into a page: a run's curves as SVG, its last and best numbers, its log, as plain
 * HTML that needs no script. Pure text in, text out; the command (`bin/spark-runner.mjs`) runs the page.
 */
import { toSVG } from '../components/chart/export.ts';

/** What a run left. */
export interface Result {
  status: string;
  /** Points by the name of their metric. */
  metrics: Record<string, { step: number; value: number }[]>;
  /** Lines of the log, oldest first. */
  log: { level: string; text: string }[];
  error?: string;
}

const OPEN = '<!-- spark-runner bake -->';
const CLOSE = '<!-- /spark-runner bake -->';
/** Lines of a log that are kept: its end says how it went. */
const LINES = 40;

const escapeHTML = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const short = (value: number): string => String(Number(value.toPrecision(4)));

/** A result as an element for the runner's slot. */
export function render({ status, metrics, log, error }: Result): string {
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
    const range = `${short(Math.min(...values))} to ${short(Math.max(...values))}`;
    return `<tr><th scope="row">${escapeHTML(name)}</th><td>${short(value)}</td><td>${step}</td><td>${range}</td></tr>`;
  });
  const head =
    '<thead><tr><th></th><th scope="col">last</th><th scope="col">at step</th><th scope="col">range</th></tr></thead>';
  const lines = log.slice(-LINES).map(({ level, text }) => (level === 'log' ? text : `${level}: ${text}`));
  return [
    `<figure slot="result" data-status="${escapeHTML(status)}">`,
    curves.length ? toSVG(curves).replace('<svg ', '<svg style="max-width:100%;height:auto" ') : '',
    numbers.length ? `<table>${head}<tbody>${numbers.join('')}</tbody></table>` : '',
    lines.length ? `<pre>${escapeHTML(lines.join('\n'))}</pre>` : '',
    error ? `<p>${escapeHTML(error)}</p>` : '',
    '</figure>',
  ].join('');
}

/** Where the content of each `<spark-runner>` ends: text in scripts and comments is none. */
function ends(html: string): number[] {
  const found: number[] = [];
  const token = /<!--[\s\S]*?-->|<(script|style|textarea|template)\b[\s\S]*?<\/\1\s*>|<\/spark-runner\s*>/gi;
  for (const match of html.matchAll(token)) if (match[0].startsWith('</')) found.push(match.index);
  return found;
}

/**
 * A page with each runner's result in it, in the order in which the runners stand there; what was baked before is
 * replaced. A runner without a result is left as it is.
 */
export function writeResults(html: string, results: readonly (Result | undefined)[]): string {
  const places = ends(html);
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
