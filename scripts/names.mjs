/**
 * `npm run names`: which of PyTorch's documented names there are here, by module, written into docs/names.md; `--check` only says
 * whether that is up to date. PyTorch's names stand in scripts/pytorch-names.json, which scripts/pytorch-names.py writes.
 *
 * A name counts if it is there; what it does is compared by the conformance cases and the tests. Names whose subject does not exist here are
 * not counted, and `REASONS` says why of each; whatever else is not there is listed as missing.
 */
import './setup.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markdownTable } from './markdown-table.mjs';
import { root } from './setup.mjs';

const page = join(root, 'docs', 'names.md');

/** Why a name is not counted: the first pattern that the name, with its module, fits. */
const REASONS = [
  [
    'quantized',
    /quant|qint|quint|qscheme|q_(per|scale|zero)|int_repr|fake_|\b(u?int[1-7]|bits\d*x?\d*|bit)$|float[48]_|scaled_(grouped_)?mm$|grouped_mm$|ScalingType|SwizzleType/,
  ],
  ['distributed', /Distributed|DataParallel|SyncBatchNorm|share_memory|is_shared|init_num_threads/],
  [
    'another back end',
    /cuda|xla|xpu|ipu|mtia|mkldnn|mkl|lapack|openmp|mps|is_meta|\bStream$|\bEvent$|record_stream|pin(ned|_memory)|get_device_module|flash_attention|FLASH|native_channel|AcceleratorError|OutOfMemoryError|set_device_states|DefaultDeviceType|GraphExecGroup|DeviceType|kineto|ExecutionTrace|tensorboard|memory_format$/,
  ],
  [
    'of the compiler, of C++ or of Python',
    /Script|DispatchKey|Tag$|AggregationType|import_ir|\bparse_|merge_type|unify_type|SymBool|SymFloat|SymInt|sym_|\bfork$|\bwait$|thread|from_file|frombuffer|_storage|is_storage|storage$|storage_type|data_ptr|as_subclass|module_load|map_$|apply_$|torch\.cond$|hash_tensor|debug_unwrap|NestedIO|layout_policy|flush_denormal|has_spectral|typename|dim_order|_type_list|set_checkpoint_(debug|early)|Selective|CheckpointPolicy|selective|swap_in_optimizer|AutocastCPU/,
  ],
  [
    'about memory that is laid out otherwise',
    /_copy$|empty_permuted|empty_strided|new_empty_strided|resize_|set_$|is_set_to|unsafe_|as_strided_$|to_padded_tensor|const_data|is_inference|grad_dtype/,
  ],
  [
    'float64, bfloat16 or complex128, which no device here has',
    /bfloat16|cdouble|chalf|complex32|complex128|uint16|uint32|uint64/,
  ],
  [
    'retired in PyTorch',
    /nn\.init\.(?!calculate_gain)\w*[a-z]$|NLLLoss2d|nn\.Container|CrossMapLRN2d|set_default_tensor_type|geqrf|lu_solve$|\blstsq$|triangular_solve|thread_safe/,
  ],
];

/** @returns the reason not to count a name, if there is one */
const reasonOf = (name) => REASONS.find(([, pattern]) => pattern.test(name))?.[0];

/** What stands under a module's path. */
const spaceOf = (torch, path) =>
  path === 'Tensor'
    ? torch.ones(1)
    : path === 'torch'
      ? torch
      : path.split('.').reduce((space, word) => space?.[word], torch);

/** Every module: the names that are there, those that are not, and those that are not counted, by their reason. */
export function compare(torch, modules) {
  return Object.entries(modules).map(([path, names]) => {
    const space = spaceOf(torch, path);
    const found = { path, had: [], missing: [], apart: new Map() };
    for (const name of names) {
      const reason = reasonOf(path === 'torch' ? `torch.${name}` : `${path}.${name}`);
      if (space && name in space) found.had.push(name);
      else if (reason) found.apart.set(reason, [...(found.apart.get(reason) ?? []), name]);
      else found.missing.push(name);
    }
    return found;
  });
}

/** @returns had of what counts, in hundredths, rounded down */
export const percent = ({ had, missing }) => Math.floor((100 * had.length) / (had.length + missing.length));

function text(found, pytorch) {
  const count = ({ apart }) => [...apart.values()].flat().length;
  const rows = found.map((each) => [
    each.path,
    each.had.length,
    each.missing.length,
    count(each),
    `${percent(each)} %`,
  ]);
  const code = (names) => names.map((name) => `\`${name}\``).join(', ');
  const lists = found.filter(({ missing, apart }) => missing.length + apart.size > 0);
  return `# Names of PyTorch

Written by \`npm run names\`: which of the names that PyTorch ${pytorch} documents \`torch\` has here, by module. Not counted is what is about something that
is not here, with the reason.

${markdownTable([['module', 'had', 'missing', 'not counted', 'had of what counts'], ...rows])}

${lists
  .map(({ path, missing, apart }) =>
    [
      `## ${path}`,
      ...(missing.length ? [`Missing: ${code(missing)}.`] : []),
      ...[...apart].map(([reason, names]) => `Not counted, ${reason}: ${code(names)}.`),
    ].join('\n\n'),
  )
  .join('\n\n')}
`;
}

/** What docs/names.md has to say. */
export async function names() {
  const { default: torch } = await import(pathToFileURL(join(root, 'dist', 'kernels.js')).href);
  await torch.init({ device: 'cpu' });
  const { pytorch, modules } = JSON.parse(readFileSync(join(root, 'scripts', 'pytorch-names.json'), 'utf8'));
  const found = compare(torch, modules);
  return { page, found, text: text(found, pytorch) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { found, text } = await names();
  for (const each of found)
    console.log(`${each.path}: ${each.had.length}, missing ${each.missing.length}, ${percent(each)} %`);
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/names.md is not what there is: npm run names');
    process.exitCode = 1;
  }
}
