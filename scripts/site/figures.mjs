/** Pages of figures, each from the file that a measurement has written, or measured while the site is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
