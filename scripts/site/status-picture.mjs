/**
 * The status table (src/runtime/status.ts) as a picture: a node a state, an arrow a transition, its words the inputs that lead there. What
 * leads to one place from many is drawn once, and all of it told in a table below.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './root.mjs';

/** What leads to a place from several states, and from which it is drawn. */
const ONCE = {
  'run loading': 'idle',
  'stop stopping': 'running',
  'failed error': 'running',
  'finished completed': 'running',
  'called running': 'completed',
  'reload reloading': 'running',
  'reload reloading+pause': 'pausing',
  'gone stopped': 'stopping',
  'reset idle': 'stopped',
};
/** New code that is refused leads back to where the old program was: told in words. */
const isDrawn = (from, input, to) => !input.startsWith('back:') && (ONCE[`${input} ${to}`] ?? from) === from;

/** The table as data: parsed, since the file is TypeScript. */
export function transitions() {
  const path = join(root, 'src/runtime/status.ts');
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const declared = program.body.flatMap(({ declaration }) => declaration?.declarations ?? []);
  const table = declared.find(({ id }) => id.name === 'TRANSITIONS').init;
  const key = ({ name, value }) => name ?? value;
  const rows = (object) => object.properties.map((each) => [key(each.key), each.value]);
  return rows(table).map(([state, row]) => [state, rows(row).map(([input, to]) => [input, to.value])]);
}

/** Where a state stands: column and row. A new state of the table has to be given a place. */
const PLACES = {
  stopped: [0, 0],
  stopping: [1, 0],
  completed: [2, 0],
  error: [3, 0],
  idle: [0, 1],
  loading: [1, 1],
  running: [2, 1],
  reloading: [3, 1],
  'loading+pause': [1, 2],
  pausing: [2, 2],
  'reloading+pause': [3, 2],
  paused: [2, 3],
};
const [WIDE, HIGH, STEP_X, STEP_Y] = [132, 38, 226, 104];

/** Markdown: the picture, and the same as a table for those who do not see it. */
export function statusPicture() {
  const table = transitions();
  const lost = table.filter(([state]) => !PLACES[state]).map(([state]) => state);
  if (lost.length) throw new Error(`The status picture has no place for ${lost.join(', ')}: see PLACES.`);
  const middle = (state) => [PLACES[state][0] * STEP_X + WIDE / 2 + 8, PLACES[state][1] * STEP_Y + HIGH / 2 + 8];
  const arrows = table.flatMap(([from, row]) => {
    const byTarget = new Map();
    for (const [input, to] of row) if (isDrawn(from, input, to)) byTarget.set(to, [...(byTarget.get(to) ?? []), input]);
    return [...byTarget].map(([to, inputs]) => arrow(middle(from), middle(to), from, to, inputs));
  });
  const nodes = table.map(([state]) => {
    const [x, y] = middle(state);
    return `<g class="state"><rect x="${x - WIDE / 2}" y="${y - HIGH / 2}" width="${WIDE}" height="${HIGH}" rx="8"/><text x="${x}" y="${y + 5}">${state}</text></g>`;
  });
  const [width, height] = [3 * STEP_X + WIDE + 16, 3 * STEP_Y + HIGH + 16];
  const rows = table.map(
    ([state, row]) => `| \`${state}\` | ${row.map(([input, to]) => `${input} → \`${to}\``).join(', ')} |`,
  );
  return `<figure class="statuses" tabindex="0" role="group" aria-label="The states of a run, as a picture; the same is a table below"><svg viewBox="0 0 ${width} ${height}" aria-hidden="true"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>${arrows.join('')}${nodes.join('')}</svg></figure>

Drawn once are _run_, _stop_, _failed_, _finished_, _called_, _reload_, _gone_ (the worker has ended) and _reset_: they lead there from other states
as well. New code that is refused (_back_) leads to what the old program is doing. What a row does not name changes nothing.

| state | leads to |
| --- | --- |
${rows.join('\n')}
`;
}

/** From one node's edge to the other's, bent to its left, so that there and back are two lines. */
function arrow([x1, y1], [x2, y2], from, to, inputs) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const far = Math.hypot(dx, dy);
  // Beside what lies between; and so far from the way back that the words of both can be read.
  const bend = Math.abs(dy) > STEP_Y ? 190 : dx === 0 ? 76 : dy === 0 ? 26 : 0;
  const [cx, cy] = [(x1 + x2) / 2 + (dy / far) * bend, (y1 + y2) / 2 - (dx / far) * bend];
  const edge = (x, y) => {
    const [vx, vy] = [cx - x, cy - y];
    const scale = Math.min((WIDE / 2 + 3) / Math.abs(vx || 1e-9), (HIGH / 2 + 3) / Math.abs(vy || 1e-9));
    return [x + vx * scale, y + vy * scale].map((value) => Math.round(value));
  };
  const [[sx, sy], [ex, ey]] = [edge(x1, y1), edge(x2, y2)];
  const label = inputs.join(', ');
  const [tx, ty] = [(sx + 2 * cx + ex) / 4, (sy + 2 * cy + ey) / 4 + 3];
  const title = `<title>${from} → ${to}: ${inputs.join(', ')}</title>`;
  return `<g class="arrow">${title}<path d="M${sx} ${sy}Q${Math.round(cx)} ${Math.round(cy)} ${ex} ${ey}" marker-end="url(#tip)"/><text x="${Math.round(tx)}" y="${Math.round(ty)}">${label}</text></g>`;
}
