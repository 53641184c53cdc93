/**
 * Writes docs/reliability.md from docs/reliability.json: what `npm run test:soak` found, each figure beside its limit
 * and with the sources that it is of.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from './markdown-table.mjs';
import { root } from './setup.mjs';

const json = join(root, 'docs', 'reliability.json');
const page = join(root, 'docs', 'reliability.md');
const KIB = 1024;
/** Bytes that a reload may cost its worker. */
const RELOAD = 20 * KIB;
/** What a start or a mount may leave in the page: bytes, nodes. */
const CYCLE = { heap: 2 * KIB, nodes: 1 };
/** How much the last third of a soak may be above the first, its start left out: a share, and bytes beside it. */
const GROWTH = { share: 0.1, bytes: 512 * KIB, nodes: 50 };
const NOT_RUN = 'not run';

const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The tree that src/ is, with a mark where files have been changed since. */
function sources() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim();
  return `${git('rev-parse', '--short', 'HEAD:src') || 'unknown'}${git('status', '--porcelain', 'src') ? ' with changes' : ''}`;
}

/** Adds what was measured now, writes both files. @returns how many figures are over their limits */
export function writeReport(browser, version, results) {
  const now = { date: new Date().toISOString().slice(0, 10), version, sources: sources() };
  const all = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  for (const [part, result] of Object.entries(results)) (all[browser] ??= {})[part] = { ...now, result };
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  const rows = ['chromium', 'firefox'].flatMap((engine) => rowsOf(engine, all[engine] ?? {}));
  writeFileSync(page, text(rows, all));
  return rows.filter(({ engine, ok }) => engine === browser && ok === false).length;
}

const HEADS = ['what', 'done', 'found', 'limit', ''];

const cellsOf = ({ what, done, found = '', limit = '', ok }) => [
  what,
  done,
  found,
  limit,
  ok === undefined ? '' : ok ? '✓' : '✗',
];

/** What was found of the same sources by the same browser on the same day, under a heading that says them. */
function sections(rows) {
  const heading = ({ browser, date, sources: tree }) =>
    [`## ${browser}`, date, tree && `\`${tree}\``].filter(Boolean).join(', ');
  const groups = new Map();
  for (const row of rows) groups.set(heading(row), [...(groups.get(heading(row)) ?? []), cellsOf(row)]);
  return [...groups].map(([head, cells]) => `${head}\n\n${markdownTable([HEADS, ...cells])}`);
}

function text(rows, all) {
  const failures = Object.entries(all).flatMap(([engine, { sequences }]) =>
    (sequences?.result ?? []).flatMap(({ failures }) =>
      failures.map(({ told }) => `In ${engine}:\n\n    ${told.replaceAll('\n', '\n    ')}\n`),
    ),
  );
  return `# Reliability

Written by \`npm run test:soak\` from what it measured (\`reliability.json\`); each heading names the tree of \`src/\`
that it is of (\`git rev-parse HEAD:src\`). Random sequences of commands drive real workers; at each quiet moment the status
has to be what the program does, as the program itself tells past the runtime, and at the end nothing may be pending or alive
(\`tests/model/\`).

${sections(rows).join('\n\n')}
${failures.length ? `\n## Failures\n\n${failures.join('\n')}` : ''}`;
}

/** A browser's rows, those of its parts that have not been run too. */
function rowsOf(engine, parts) {
  const notRun = (what) => () => [{ what, done: NOT_RUN }];
  const kinds = {
    sequences: [sequenceRows, notRun('random sequences')],
    cycles: [cycleRows, notRun('starts, mounts, reloads')],
    soak: [soakRows, notRun('soak')],
  };
  return Object.entries(kinds).flatMap(([name, [rows, missing]]) => {
    const part = parts[name];
    const about = {
      engine,
      browser: part ? `${engine} ${part.version}` : engine,
      date: part?.date,
      sources: part?.sources,
    };
    return (part ? rows(part.result) : missing()).map((row) => ({ ...about, ...row }));
  });
}

function sequenceRows(kinds) {
  return kinds.map(({ kind, runs, commands, quiet, failures }) => ({
    what: `random sequences, ${kind === 'session' ? 'SDK' : 'element'}`,
    done: `${runs}, ${commands} commands, ${Object.values(quiet).reduce((a, b) => a + b, 0)} quiet moments`,
    found: `${failures.length} failures`,
    limit: '0',
    ok: failures.length === 0,
  }));
}

function cycleRows({ starts, mounts, reloads }) {
  return [
    ...left('starts and stops', starts, 'one element'),
    ...left('mounts, starts and removals', mounts, 'an element each'),
    ...(reloads.after.worker === undefined
      ? [{ what: 'reloads in one worker', done: `${reloads.count}`, found: 'heap not told by this engine' }]
      : [limited('reloads in one worker', reloads, 'worker', RELOAD)]),
  ];
}

/** What a cycle leaves in the page; workers first. */
function left(what, cycle, where) {
  const done = `${cycle.count}, ${where}`;
  const workers = {
    what,
    done,
    found: `${cycle.left} workers alive of ${cycle.workers.started}`,
    limit: '0',
    ok: cycle.left === 0,
  };
  if (cycle.after.heap === undefined) return [workers];
  const nodes = (cycle.after.nodes - cycle.before.nodes) / cycle.count;
  return [
    workers,
    limited(what, cycle, 'heap', CYCLE.heap),
    { what, done, found: `${nodes.toFixed(2)} nodes each`, limit: `${CYCLE.nodes}`, ok: nodes <= CYCLE.nodes },
  ];
}

function limited(what, { count, before, after }, heap, limit) {
  const each = (after[heap] - before[heap]) / count;
  return {
    what,
    done: `${count}`,
    found: `${kib(each)} of the ${heap === 'heap' ? "page's" : "worker's"} heap each`,
    limit: kib(limit),
    ok: each <= limit,
  };
}

function soakRows({ minutes, rounds, started, samples }) {
  const done = `${minutes} min, ${rounds} rounds, ${started} workers, ${samples.length} samples`;
  const third = Math.max(1, Math.floor(samples.length / 3));
  const part = (name, from, to) => median(samples.slice(from, to).map((sample) => sample[name]));
  const flat = (name, unit, room) => {
    const [first, last] = [part(name, 0, third), part(name, -third)];
    const limit = first * (1 + GROWTH.share) + room;
    return {
      what: `soak: ${name}`,
      done,
      found: `${unit(first)} → ${unit(last)}`,
      limit: unit(limit),
      ok: last <= limit,
    };
  };
  const most = Math.max(...samples.map(({ workers }) => workers));
  return [
    { what: 'soak: workers', done, found: `at most ${most}`, limit: '1', ok: most <= 1 },
    ...(samples[0].heap === undefined
      ? []
      : [
          flat('heap', kib, GROWTH.bytes),
          flat('worker', kib, GROWTH.bytes),
          flat('nodes', (nodes) => nodes.toFixed(), GROWTH.nodes),
        ]),
  ];
}
