/** What was measured, as lines while it goes on and as a page: docs/gpu.md. */

const short = (number) =>
  number === undefined
    ? ''
    : number >= 1000
      ? Math.round(number).toLocaleString('en')
      : `${Number(number.toPrecision(3))}`;
const percent = (share) => (share === undefined ? '' : `${Math.round(share * 100)} %`);
const rateOf = ({ gflops, gbytes }) => (gbytes === undefined ? `${short(gflops)} GFLOP/s` : `${short(gbytes)} GB/s`);

export function lineOf({ dtype, name, skipped, wrong, ms, kernels, share, ...rest }) {
  const what = `${name}, ${dtype}`.padEnd(58);
  if (skipped) return `${what} left out: ${skipped}`;
  if (ms === undefined) return `${what} failed: ${wrong}`;
  return `${what} ${`${short(ms)} ms`.padStart(10)} ${`${short(kernels)} ms on the GPU`.padStart(20)} ${rateOf(rest).padStart(16)} ${percent(share).padStart(6)} of peak${wrong ? `  WRONG: ${wrong}` : ''}`;
}

const nameOf = ({ model, optimizer, batch }) =>
  `${NAMES[model]}, ${optimizer === 'sgd' ? 'SGD' : 'Adam'}, batch ${batch}`;
const NAMES = {
  mlp: 'MLP 784-128-10',
  cnn: 'CNN, two convolutions',
  transformer: 'transformer, 2 layers, d 64, 64 tokens',
  gpt: 'transformer, 6 layers, d 384, 256 tokens',
};

export function lineOfModel(row) {
  if (row.skipped) return `${nameOf(row).padEnd(58)} left out: ${row.skipped}`;
  const share = (row.script * row.steps) / 1000;
  return `${nameOf(row).padEnd(58)} ${`${short(row.steps)} steps/s`.padStart(16)}, script ${percent(share)} of a step, kernels ${short(row.kernels)} ms, ${row.dispatches} dispatches`;
}

/** A table whose columns are as wide as their contents, as the formatter likes them. */
function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, c) => Math.max(3, ...all.map((row) => row[c].length)));
  const line = (cells) => `| ${cells.map((cell, c) => cell.padEnd(widths[c])).join(' | ')} |`;
  return [line(all[0]), line(widths.map((width) => '-'.repeat(width))), ...all.slice(1).map(line)].join('\n');
}

const stateOf = ({ wrong, ms }) => (wrong === undefined ? '' : wrong ? (ms === undefined ? 'failed' : 'WRONG') : '✓');

function workTable(rows) {
  return table(
    ['what', 'type', 'kernels, ms', 'rate', 'of the peak', 'in all, ms', 'right'],
    rows.map((row) =>
      row.skipped
        ? [row.name, row.dtype, '', `left out: ${row.skipped}`, '', '', '']
        : [
            row.name,
            row.dtype,
            short(row.kernels),
            row.ms === undefined ? '' : rateOf(row),
            percent(row.share),
            short(row.ms),
            stateOf(row),
          ],
    ),
  );
}

const TITLES = {
  products: 'Products',
  convolutions: 'Convolutions',
  attention: 'Attention',
  rows: 'Rows, bound by memory',
};

export function pageOf({ date, version, about, peaks, sample, work, models, seconds, quick }) {
  const of = (kind) => work.filter((row) => row.kind === kind);
  const software = about.software
    ? `**This adapter is software: it computes on the CPU.** No GPU was at hand when this page was written, so nothing here says how fast
kernels for hardware are; their results are tested (\`tests/node/hardware.test.mjs\`), their speed is what this command is there to
tell on a machine that has one.\n\n`
    : '';
  return `# On a GPU

Written by \`npm run bench:gpu\`${quick ? ' (`--quick`)' : ''}, which needs Node, \`dist/\` and the package \`webgpu\`, and no browser; figures as data: \`gpu.json\`.
Shares are of what the same adapter did in the same run at best: multiply-adds on registers alone, and a copy of memory. They are of what the
kernels take by the GPU's own timestamps; "in all" is what a program waits for one after the other, with memory for each result and
submissions. Of each result some elements are compared with the same sums made by the host. Halves are multiplied as floats
(sums are float32), so their share is of the float32 peak.

${software}${table(
  ['', ''],
  [
    ['date', date],
    ['spark-runner', version],
    ['adapter', about.adapter],
    ['driver', about.driver],
    ['where', about.platform],
    ['load before', about.load],
    ['subgroups', about.subgroups],
    ['memory of a workgroup', `${about.workgroupMemory} bytes`],
    ['peak, float32', `${short(peaks.float32)} GFLOP/s`],
    ['peak, float16', peaks.float16 === null ? 'the adapter has no shader-f16' : `${short(peaks.float16)} GFLOP/s`],
    ['peak, copy', `${short(peaks.copy)} GB/s, read and written`],
    [
      'PyTorch’s answers',
      `${sample.passed} passed, ${sample.failed.length} failed, ${sample.known} known, of ${sample.operators} operators of ${sample.of}`,
    ],
    ['all of it took', `${Math.round(seconds)} s`],
  ],
)}

${Object.keys(TITLES)
  .filter((kind) => of(kind).length > 0)
  .map((kind) => `## ${TITLES[kind]}\n\n${workTable(of(kind))}`)
  .join('\n\n')}

## Training

${table(
  ['model', 'steps/s', 'kernels, ms a step', 'script, ms a step', 'dispatches', 'submits', 'bind groups made'],
  models.map((row) =>
    row.skipped
      ? [nameOf(row), `left out: ${row.skipped}`, '', '', '', '', '']
      : [
          nameOf(row),
          short(row.steps),
          short(row.kernels),
          short(row.script),
          row.dispatches,
          row.submits,
          row.bind_groups,
        ],
  ),
)}
${sample.failed.length > 0 ? `\n## Answers that differ\n\n${sample.failed.map((line) => `- ${line.replaceAll('\n', ' ')}`).join('\n')}\n` : ''}`;
}
