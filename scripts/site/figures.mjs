/** Pages of figures, each from the file that a measurement has written, or measured while the site is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stored } from '../../bench/results.mjs';
import { measureBudgets } from '../size.mjs';
import { version } from './repository.mjs';
import { root } from './root.mjs';

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const kib = (bytes) => (bytes / 1024).toFixed(1);
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What a page downloads, as it is in dist/ now. */
export const sizesTable = () =>
  table(
    ['gzip', 'KiB', 'limit'],
    measureBudgets().map(({ name, bytes, limit }) => [name, kib(bytes), kib(limit)]),
  );

/** What `npm run bench:gpu` measured: the models, and what the adapter is. */
export function gpuTables() {
  const { date, version: measured, about, models, sample } = json('docs/gpu.json');
  const facts = [
    ['date', date],
    ['spark-runner', measured],
    ['adapter', about.adapter],
    ['software', about.software ? 'yes: it computes on the CPU, so these are no figures of a GPU' : 'no'],
    ['where', about.platform],
    ['load before', about.load],
    ['PyTorch’s answers', `${sample.passed} passed, ${sample.failed.length} failed, of ${sample.operators} operators`],
  ];
  const keys = Object.keys(models[0] ?? {}).filter((key) => ['string', 'number'].includes(typeof models[0][key]));
  const cell = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(3))) : String(value ?? ''));
  return `${table(['', ''], facts)}\n\n${table(
    keys,
    models.map((model) => keys.map((key) => cell(model[key]))),
  )}`;
}

/** Where a stored result comes from, in a sentence. */
function origin({ date, version: measured, engine, quick, note, machine }) {
  const { cores, cpu, memory, platform, load } = machine;
  const of = [
    date,
    `spark-runner ${measured}`,
    engine,
    `${cores} cores (${cpu}), ${memory}, ${platform}`,
    `load before: ${load}`,
  ];
  return `<small>${of.join(' · ')}${quick ? ' · few samples' : ''}.${note ? ` ${note}` : ''}</small>`;
}

/** A number as far as it says something. */
const figure = (value) => (value === undefined ? '–' : String(Number(value.toPrecision(3))));

/** A table of a benchmark's lines, with where they come from; `rowsOf` is given a function that finds a line by its name. */
const benchTable = (bench, head, rowsOf) => {
  const result = stored(bench);
  const lines = new Map(result.lines.map((line) => [line.name, line]));
  const line = (name) => {
    if (!lines.has(name))
      throw new Error(`bench/results/${bench}.json has no line ${name}: run npm run bench -- ${bench}.`);
    return lines.get(name);
  };
  return `${table(head, rowsOf(line))}\n\n${origin(result)}`;
};

const STARTS = {
  bare: 'a program without torch',
  'torch.cpu': 'a layer, on the CPU',
  'torch.webgpu': 'a layer, on WebGPU',
  'mlp.cpu': 'a network of two layers, on the CPU',
  'mlp.webgpu': 'a network of two layers, on WebGPU',
  'transformer.cpu': 'a transformer, on the CPU',
  'transformer.webgpu': 'a transformer, on WebGPU',
};

/** From Run to the first step. */
export const startTable = () =>
  benchTable('start', ['ms', 'first run of a page', 'slowest', 'again', 'slowest'], (line) =>
    Object.entries(STARTS).map(([name, said]) => [
      said,
      ...[line(`${name}.cold.step`), line(`${name}.warm.step`)].flatMap(({ p50, p99 }) => [figure(p50), figure(p99)]),
    ]),
  );

const LOOPS = {
  loops_1: 'one loop',
  loops_100: '100 loops side by side',
  loops_1000: '1,000 loops side by side',
  training: 'a network in training',
};

/** From pause() to "paused". */
export const pauseTable = () =>
  benchTable('pause', ['ms', 'median', 'one of a hundred', 'a step takes', 'a bare worker, one of a hundred'], (line) =>
    Object.entries(LOOPS).map(([name, said]) => {
      const { p50, p99, step_ms, bare_p99 } = line(name);
      return [said, ...[p50, p99, step_ms, bare_p99].map(figure)];
    }),
  );

/** What a checkpoint costs: by itself, and in a training loop. */
export function checkpointTables() {
  const alone = benchTable('checkpoint', ['', 'ns'], (line) => [
    ['`await` of a promise that is there', figure(line('bare_await').value)],
    ['`await ctrl.checkpoint()`', figure(line('checkpoint').value)],
  ]);
  const inLoop = benchTable('overhead', ['between two steps of a network', '% of the loop’s time'], (line) => [
    ['a bare turn of the event loop every 5 ms', figure(line('cpu.turn').by_clock)],
    ['a checkpoint', figure(line('cpu.checkpoint').by_clock)],
  ]);
  return `${alone}\n\n${inLoop}`;
}

const PEERS = { spark: 'spark-runner', jax: 'jax-js', tf: 'TensorFlow.js', ort: 'ONNX Runtime' };

/** Against others: a table for each device that was measured. */
export function peersTables() {
  const result = stored('peers');
  const devices = { cpu: 'On the CPU', webgpu: 'On WebGPU' };
  const parts = Object.entries(devices).flatMap(([device, title]) => {
    const lines = result.lines.filter(({ name }) => name.startsWith(`${device}.`));
    const rows = lines.map(({ name, unit, all, best, ratio }) => [
      name
        .slice(device.length + 1)
        .replaceAll('_', ' ')
        .replaceAll('.', ', '),
      unit === '1/s' ? 'steps/s' : unit,
      ...Object.keys(PEERS).map((peer) => (peer === best ? `**${figure(all[peer])}**` : figure(all[peer]))),
      ratio === undefined ? '–' : `${figure(ratio)} ×`,
    ]);
    return rows.length
      ? [`### ${title}`, table(['', '', ...Object.values(PEERS), 'ours to the best other'], rows)]
      : [];
  });
  return [...parts, origin(result)].join('\n\n');
}

/** What PyTorch answered, and torch is held against: how many calls, by module. */
export function conformanceTable() {
  const modules = new Map();
  const add = (op, { throws, grads }) => {
    const [, module] = /^(?:torch\.)?(.*?)\.?[^.]+$/.exec(op) ?? [];
    const name = op.startsWith('Tensor.') ? 'Tensor' : module ? `torch.${module}` : 'torch';
    const row = modules.get(name) ?? { operators: new Set(), calls: 0, gradients: 0, refused: 0 };
    row.operators.add(op);
    row.calls++;
    if (throws) row.refused++;
    if (grads) row.gradients++;
    modules.set(name, row);
  };
  for (const file of readdirSync(join(root, 'tests/conformance/ops'))) {
    const { op, cases } = json(`tests/conformance/ops/${file}`);
    for (const each of cases) add(op, each);
  }
  for (const file of readdirSync(join(root, 'tests/conformance/made'))) {
    for (const each of json(`tests/conformance/made/${file}`).cases) add(each.op, each);
  }
  const rows = [...modules].sort(([, a], [, b]) => b.calls - a.calls);
  return table(
    ['module', 'operators', 'calls', 'with gradients', 'refused as PyTorch does'],
    rows.map(([name, row]) => [`\`${name}\``, row.operators.size, row.calls, row.gradients, row.refused]),
  );
}

export { version };
