/**
 * Who may import whom (the house, in docs and CONTRIBUTING): prints every import that points the wrong way and
 * exits with 1 when there is one. Static and dynamic imports, types included; tests are free. So does it for an `import()`
 * in pages and workers that is not in `lazy()`: one that failed would not be asked for again (docs/decisions/0025). And so
 * does it for files of `torch` that import each other in a circle: its gradients stand on a core below all families.
 */
import './setup.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './setup.mjs';

const src = join(root, 'src');

/**
 * The rooms of `torch`, folders of src/kernels, from the innermost outwards: what each may import, besides itself. A public face
 * (`public/ops/`, `public/torch.nn.ts`) is of the room it shows; of `torch` is what puts all of them together.
 */
const KERNELS = {
  // What values are in memory and in files: two files of core/, which need no torch.
  values: [],
  format: ['values'],
  core: ['values'],
  lower: ['values', 'core'],
  devices: ['values', 'core', 'lower'],
  ops: ['values', 'core'],
  autograd: ['values', 'core', 'ops'],
  complex: ['core', 'ops'],
  einops: ['core', 'ops'],
  data: ['core', 'ops'],
  special: ['core', 'ops'],
  sparse: ['values', 'core', 'ops'],
  saving: ['core', 'format', 'ops'],
  linalg: ['core', 'ops', 'complex'],
  fft: ['values', 'core', 'ops', 'complex'],
  distributions: ['core', 'ops', 'special', 'linalg'],
  nn: ['values', 'core', 'ops', 'autograd'],
  optim: ['core', 'ops', 'autograd', 'nn'],
  amp: ['core', 'optim'],
  func: ['values', 'core', 'ops', 'autograd', 'nn'],
  printing: ['core', 'ops', 'nn', 'optim'],
  profiler: ['core', 'devices'],
};

/** Imports that point outwards all the same, and why. */
const OUTWARDS = {
  'kernels/core/tensor.ts → kernels/complex/number.ts': 'the type of what item() of a complex tensor gives',
  'kernels/ops/norm.ts → kernels/linalg/factors.ts': 'norms by singular values, loaded when one is asked for',
};

/** The room a file belongs to. */
function room(file) {
  const path = pathOf(file);
  if (path.startsWith('components/')) return 'components';
  if (path.startsWith('runtime/page/')) return 'page';
  if (path.startsWith('runtime/worker/')) return 'worker';
  if (path.startsWith('runtime/node/')) return 'node';
  if (path.startsWith('runtime/')) return 'runtime';
  if (path.startsWith('kernels/')) return roomOfKernels(path);
  if (path.startsWith('bake/')) return 'bake';
  if (path.startsWith('frameworks/')) return 'frameworks';
  if (path === 'vite.ts') return 'vite';
  return 'entry';
}

function roomOfKernels(path) {
  if (/^kernels\/core\/(dtype|half)\.ts$/.test(path)) return 'values';
  const [, folder] = /^kernels\/(?:public\/(?:torch\.(?:utils\.)?)?)?([\w-]+)[/.]/.exec(path);
  return folder in KERNELS ? folder : 'torch';
}

/** A path as the messages say it. */
const pathOf = (file) => relative(src, file).split(sep).join('/');

/**
 * Rooms each room may import from, besides itself. Worker → kernels is by URL at run time only, so it stands nowhere; what
 * bytes of a file mean (`format`) needs no `torch`, and a page that hands its reader a file of tensors imports that.
 */
const ALLOWED = {
  entry: ['components', 'page', 'runtime'],
  bake: ['components'],
  frameworks: ['entry', 'components', 'page', 'runtime'],
  vite: ['page'],
  components: ['page', 'runtime'],
  page: ['runtime', 'format'],
  worker: ['runtime'],
  node: ['runtime', 'worker'],
  runtime: [],
  torch: Object.keys(KERNELS),
  ...KERNELS,
};

const PACKAGES = {
  entry: ['lit', '@lit/context'],
  bake: ['parse5'],
  frameworks: ['lit', 'preact', 'react', 'solid-js', 'svelte', 'vue'],
  vite: ['vite', 'node:fs/promises', 'node:path'],
  components: ['lit', '@lit/context', 'uplot', 'd3-contour', '@codemirror', '@lezer'],
  page: ['es-module-lexer', 'sucrase', 'acorn'],
  worker: ['d3-dsv'],
  node: ['node:fs', 'node:path', 'node:url', 'node:v8', 'webgpu'],
  runtime: [],
};

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;

/** An `import()` of a chunk, with what stands before it. */
const CHUNK = /(\blazy\(\(\) => |\btypeof )?\bimport\(\s*'([^']+)'/g;
const ASKS_AGAIN = ['components', 'page', 'runtime', 'worker'];

const wrong = [];
const outwards = new Set(Object.keys(OUTWARDS));
for (const name of readdirSync(src, { recursive: true }).map(String)) {
  if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
  const file = join(src, name);
  const from = room(file);
  // Examples in comments import what they like; only what a bundler is told in one stays.
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '');
  for (const [, by, specifier] of code.replaceAll(/\/\*.*?\*\//gs, '').matchAll(CHUNK)) {
    if (!by && ASKS_AGAIN.includes(from))
      wrong.push(`src/${name}: import('${specifier}') is to stand in lazy(), which asks again for what did not come`);
  }
  for (const match of code.matchAll(SPECIFIER)) {
    const specifier = match[1] ?? match[2];
    if (specifier.startsWith('.')) {
      const target = resolve(dirname(file), specifier);
      const to = room(target);
      if (to === from || ALLOWED[from].includes(to)) continue;
      const way = `${pathOf(file)} → ${pathOf(target)}`;
      if (way in OUTWARDS) outwards.delete(way);
      else wrong.push(`src/${name}: ${from} may not import ${to} (${specifier})`);
    } else if (!PACKAGES[from]?.some((allowed) => specifier === allowed || specifier.startsWith(`${allowed}/`))) {
      wrong.push(`src/${name}: ${from} may not import the package ${specifier}`);
    }
  }
}
for (const way of outwards) wrong.push(`${way}: nobody imports so any more; take it out of OUTWARDS`);
for (const [at, [name, inner]] of Object.entries(KERNELS).entries())
  for (const each of inner)
    if (!Object.keys(KERNELS).slice(0, at).includes(each))
      wrong.push(`kernels: the room ${name} names ${each}, which does not stand before it: rooms may have no circle`);

/** The files that a file takes values from, by static imports. */
function valuesFrom(file) {
  return parseSync(file, readFileSync(file, 'utf8')).program.body.flatMap((statement) => {
    const { source, importKind, exportKind, specifiers = [] } = statement;
    const typesAlone =
      specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
    if (!source?.value.startsWith('.') || importKind === 'type' || exportKind === 'type' || typesAlone) return [];
    return resolve(dirname(file), source.value);
  });
}

/** The first circle that leads through a file, as the files along it. */
function circle(file, path = [], done = new Set()) {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return null;
  done.add(file);
  for (const next of valuesFrom(file)) {
    const found = circle(next, [...path, file], done);
    if (found) return found;
  }
  return null;
}
const done = new Set();
for (const name of readdirSync(join(src, 'kernels'), { recursive: true }).map(String)) {
  if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
  const found = circle(join(src, 'kernels', name), [], done);
  if (found) wrong.push(`a circle: ${found.map(pathOf).join(' → ')}`);
}

for (const line of wrong) console.error(line);
console.log(wrong.length ? `imports: ${wrong.length} are not as they are to be` : 'imports: all point inwards');
process.exit(wrong.length ? 1 : 0);
