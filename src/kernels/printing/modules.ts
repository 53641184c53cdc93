/**
 * Modules and optimizers as texts, as PyTorch writes them.
 *
 * What of a layer stands between the brackets is said here, class by class: its options one after the other. `.name` is a value
 * alone, `name` is `name=value`; `name?value` is left out where it has this value; `~` before a name says that whole numbers are
 * floats in Python, `'` that the value stands in quotes, `^` that one number stands for each dimension, and `a|b` that b's value is
 * taken where a has none; `=` stands before a text as it is. A class that is not listed says all its options.
 */

import { Tensor } from '../core/tensor.ts';
import { held } from '../nn/module.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import { type Module, ModuleList, ParameterDict, ParameterList } from '../public/torch.nn.ts';
import { python } from './numbers.ts';

const NORM = '.num_features eps momentum affine bias track_running_stats';
const RNN =
  '.input_size .hidden_size proj_size?0 num_layers?1 bias?True batch_first?False ~dropout?0.0 bidirectional?False';
const CELL = '.input_size .hidden_size bias?True nonlinearity?tanh';
const POOL = 'kernel_size stride|kernel_size padding dilation ceil_mode';
const UNPOOL = '^kernel_size ^stride|kernel_size ^padding';
const CONV =
  '.in_channels .out_channels kernel_size stride padding?0 dilation?1 output_padding?0 groups?1 bias?True padding_mode?zeros';
const INPLACE = 'inplace?False';

/** By names, or their beginnings where they end with a star. */
const SHOWN: Record<string, string> = {
  'AdaptiveAvgPool*|AdaptiveMaxPool*': 'output_size',
  AvgPool1d: '^kernel_size ^stride|kernel_size ^padding',
  'AvgPool*': 'kernel_size stride|kernel_size padding',
  'BatchNorm*': NORM,
  Bilinear: 'in1_features in2_features out_features bias',
  CELU: `~alpha ${INPLACE}`,
  'Conv*': CONV,
  CosineSimilarity: '',
  '*Dropout*': '~p inplace',
  ELU: `~alpha ${INPLACE}`,
  Embedding:
    '.num_embeddings .embedding_dim padding_idx?None ~max_norm?None ~norm_type?2.0 scale_grad_by_freq?False sparse?False',
  EmbeddingBag:
    ".num_embeddings .embedding_dim ~max_norm?None ~norm_type?2.0 scale_grad_by_freq?False 'mode padding_idx?None",
  Fold: 'output_size kernel_size dilation padding stride',
  'FractionalMaxPool*': '',
  GELU: "'approximate",
  GroupNorm: '.num_groups .num_channels eps affine bias',
  'GRU|LSTM|RNN': RNN,
  '*Cell': CELL,
  'Hardshrink|Softshrink': '.lambd',
  'Hardsigmoid|Hardswish|Identity|MultiheadAttention|PairwiseDistance|Transformer*|Adaptive*Loss': '',
  Hardtanh: `~min_val ~max_val ${INPLACE}`,
  'InstanceNorm*': NORM,
  LayerNorm: '.normalized_shape eps elementwise_affine bias',
  LeakyReLU: `~negative_slope ${INPLACE}`,
  'Linear|NonDynamicallyQuantizableLinear': 'in_features out_features bias',
  LinearCrossEntropyLoss:
    'in_features num_classes out_features bias reduction ignore_index ~label_smoothing =options=None',
  LocalResponseNorm: '.size ~alpha ~beta ~k',
  '*Loss': '',
  'LPPool*': 'norm_type kernel_size stride ceil_mode',
  'MaxPool*': POOL,
  'MaxUnpool*': UNPOOL,
  RReLU: `~lower ~upper ${INPLACE}`,
  'ConstantPad*': '^padding value',
  '*Pad1d|*Pad2d|*Pad3d': '.^padding',
  RMSNorm: '.normalized_shape eps elementwise_affine',
  'ReLU|ReLU6|SELU|SiLU|Mish': INPLACE,
  Softplus: '~beta ~threshold',
  Threshold: `threshold value ${INPLACE}`,
  Unfold: 'kernel_size dilation padding stride',
  Upsample: "~scale_factor?None size?None 'mode",
  UpsamplingBilinear2d: "~scale_factor?None size?None =mode='bilinear'",
  UpsamplingNearest2d: "~scale_factor?None size?None =mode='nearest'",
};

const RULES = Object.entries(SHOWN).map(
  ([names, shown]) => [new RegExp(`^(?:Lazy)?(?:${names.replaceAll('*', '\\w*')})$`), shown] as const,
);

/** The class of torch that a module is of, or whose subclass it is. */
function ownClass(module: object): string {
  for (let proto = Object.getPrototypeOf(module); proto; proto = Object.getPrototypeOf(proto)) {
    const made: { name: string } = proto.constructor;
    if (Object.getOwnPropertyDescriptor(made, 'name')?.enumerable) return made.name;
  }
  return '';
}

const PART = /^(\.?)([~'^]*)(\w+)(?:\|(\w+))?(?:\?(.*))?$/;

function part(module: Readonly<Record<string, unknown>>, name: string, word: string): string[] {
  if (word.startsWith('=')) return [word.slice(1)];
  const [, alone, marks, option, other, usual] = PART.exec(word)!;
  const options = option in module ? module : held(module as unknown as Module);
  if (!(option in options)) return [];
  let value = options[option] ?? options[other];
  if (option === 'bias') value = value instanceof Tensor || value === true;
  if (marks.includes('^') && typeof value === 'number') {
    const rank = Number(/\d/.exec(name)?.[0] ?? 1);
    value = new Array(option === 'padding' && name.includes('Pad') ? 2 * rank : rank).fill(value);
  }
  if (usual !== undefined && [value].flat().every((each) => python(each, marks.includes('~')) === usual)) return [];
  const text = python(value, marks.includes('~'));
  const quoted = marks.includes("'") ? `'${text}'` : text;
  return [alone ? quoted : `${option}=${quoted}`];
}

/** `extra_repr` of a layer of torch's own. */
export function extraRepr(module: Module): string {
  if (module instanceof ParameterList) return parameters(module, ({ dtype }) => `torch.${dtype}`);
  if (module instanceof ParameterDict) return parameters(module, ({ dtype }) => `torch.${TYPES[dtype]}`);
  const name = ownClass(module);
  const [, shown] = RULES.find(([pattern]) => pattern.test(name)) ?? [];
  const words = shown?.split(' ').filter(Boolean) ?? Object.keys(held(module));
  return words.flatMap((word) => part(module as unknown as Record<string, unknown>, name, word)).join(', ');
}

const TYPES = {
  float32: 'FloatTensor',
  float16: 'HalfTensor',
  int32: 'LongTensor',
  uint8: 'ByteTensor',
  bool: 'BoolTensor',
  complex64: 'ComplexFloatTensor',
};

const parameters = (module: Module, type: (parameter: Tensor) => string): string =>
  module
    .own_parameters()
    .map(([name, each]) => `  (${name}): Parameter containing: [${type(each)} of size ${each.shape.join('x')}]`)
    .join('\n');

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

/** Options of optimizers that are floats in Python though their defaults are whole. */
const OPTION_FLOATS: Record<string, readonly string[]> = {
  Adadelta: ['lr'],
  ASGD: ['t0'],
  Adafactor: ['d', 'weight_decay'],
};

/** Children as lines; of a list those alike that follow each other in one. */
function children(module: Module): string[] {
  const lines = module
    .own_children()
    .map(([name, child]) => ({ first: name, last: name, count: 1, text: String(child) }));
  const groups = lines.reduce<typeof lines>((found, line) => {
    const before = found.at(-1);
    if (module instanceof ModuleList && before?.text === line.text) {
      before.last = line.last;
      before.count++;
    } else found.push(line);
    return found;
  }, []);
  return groups.map(({ first, last, count, text }) =>
    count === 1 ? `(${first}): ${indented(text)}` : `(${first}-${last}): ${count} x ${indented(text)}`,
  );
}

export function moduleText(module: Module): string {
  const extra = module.extra_repr();
  const extras = extra ? extra.split('\n') : [];
  const below = children(module);
  const name = module._get_name();
  if (!below.length && extras.length < 2) return `${name}(${extra})`;
  return `${name}(\n  ${[...extras, ...below].join('\n  ')}\n)`;
}

export function optimizerText(optimizer: Optimizer): string {
  const groups = optimizer.param_groups.map((group, at) => {
    const options = Object.entries(group).filter(([name]) => name !== 'params');
    const floats = OPTION_FLOATS[optimizer.constructor.name] ?? [];
    const lines = options
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `    ${name}: ${python(value, floats.includes(name))}\n`);
    return `Parameter Group ${at}\n${lines.join('')}`;
  });
  return `${optimizer.constructor.name} (\n${groups.join('\n')})`;
}
