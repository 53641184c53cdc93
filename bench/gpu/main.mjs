/**
 * `npm run bench:gpu`: what the GPU of this machine does with torch's kernels, without a browser. Needs Node, dist/ and the package
 * `webgpu`; says all within ten minutes, and writes docs/gpu.md and docs/gpu.json.
 *
 *   --quick       little more than a minute, what is small; writes nothing unless --out says where
 *   --out FOLDER  where the page and the data go; default docs
 *   --only KINDS  of products, convolutions, attention, rows, models, sample; default all
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Clock } from './clock.mjs';
import { openGPU } from './gpu.mjs';
import { measureWork } from './measure.mjs';
import { measureModels } from './models.mjs';
import { measurePeaks } from './peak.mjs';
import { lineOf, lineOfModel, pageOf } from './report.mjs';
import { checkSample } from './sample.mjs';
import { allWork } from './work.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
    only: { type: 'string', default: 'sample,products,convolutions,attention,rows,models' },
  },
});
const root = join(import.meta.dirname, '..', '..');
/** Seconds for each kind; what is not used up is nobody's. With start and peaks it is less than ten minutes. */
const SECONDS = options.quick
  ? { sample: 8, products: 10, convolutions: 8, attention: 16, rows: 5, models: 16 }
  : { sample: 60, products: 120, convolutions: 80, attention: 110, rows: 30, models: 130 };
const wanted = options.only.split(',');
const unknown = wanted.filter((kind) => !(kind in SECONDS));
if (unknown.length > 0) {
  console.error(`--only takes ${Object.keys(SECONDS).join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(1);
}

const start = performance.now();
const { torch, gpu, renew, about } = await openGPU().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(
  `${about.adapter}; ${about.driver}; ${about.platform}${about.software ? ' (software: it computes on the CPU)' : ''}`,
);
const clock = new Clock(gpu, { seconds: options.quick ? 75 : 560, sample: options.quick ? 60 : 150 });

const peaks = await measurePeaks(gpu.device, clock, about);
const half = peaks.float16 === null ? 'no float16' : `${Math.round(peaks.float16)} GFLOP/s float16`;
console.log(`peak: ${Math.round(peaks.float32)} GFLOP/s float32, ${half}, ${peaks.copy.toPrecision(3)} GB/s copied\n`);

const sample = wanted.includes('sample')
  ? await checkSample(torch, { seconds: SECONDS.sample })
  : { passed: 0, known: 0, failed: [], operators: 0, of: 0 };
console.log(
  `PyTorch's answers: ${sample.passed} passed, ${sample.failed.length} failed, of ${sample.operators} operators`,
);
for (const failed of sample.failed) console.log(`  ${failed}`);

const chosen = [...allWork(torch, about)].filter(({ kind }) => wanted.includes(kind));
const tell = (row) => console.log(lineOf(row));
const work = await measureWork(torch, clock, chosen, { peaks, seconds: SECONDS, renew, tell });
const models = wanted.includes('models')
  ? await measureModels(torch, clock, {
      software: about.software,
      seconds: SECONDS.models,
      renew,
      tell: (row) => console.log(lineOfModel(row)),
    })
  : [];

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const seconds = (performance.now() - start) / 1000;
const date = new Date().toISOString().slice(0, 10);
const found = { date, version, about, peaks, sample, work, models, seconds, quick: options.quick };
console.log(`\nall of it took ${Math.round(seconds)} s`);
const folder =
  options.out ??
  (options.quick || options.only.split(',').length < Object.keys(SECONDS).length ? undefined : join(root, 'docs'));
if (folder) {
  writeFileSync(join(folder, 'gpu.json'), `${JSON.stringify(found, null, 2)}\n`);
  writeFileSync(join(folder, 'gpu.md'), pageOf(found));
  console.log(`written: ${join(folder, 'gpu.md')}`);
}
gpu.device.destroy();
process.exit(sample.failed.length > 0 || work.some(({ wrong }) => wrong) ? 1 : 0);
