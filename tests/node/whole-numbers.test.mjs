/** Where PyTorch takes integers, a fraction is refused by the argument's name: in every operator, every layer, and what is indexed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fitting, torch } from './table.mjs';

const { nn } = torch;
const { operators } = JSON.parse(readFileSync(new URL('../../src/kernels/api.json', import.meta.url), 'utf8'));

/** What is no integer in PyTorch either. */
const REALS = new Set(
  `a alpha amount atol b base beta bn_eps clip_value correction d decay delta dropout_p dx end eps fill_value from gain imag k
  label_smoothing lambd lengths lower margin max max_norm max_val maxnorm mean min min_val momentum nan negative_slope neginf
  norm_type ord p padding_value param posinf q rcond real rtol scale scale_factor spacing sparsity start std step tau threshold to tol
  upper val value x`.split(/\s+/),
);
/** A norm's order, a class that is given an amount, and ends of ranges. */
const NONE = [
  'torch.histogramdd: range',
  'torch.nn.utils.prune.ln_structured: n',
  'torch.nn.utils.prune.global_unstructured: pruning_method',
];
const WHOLE = /\b(Int|Shape|Sizes?|Dims|AdaptiveSize|Lengths)\b/;
const TENSOR = /\bTensor<[^>]*>/g;

/** Every public name with each of its parameters. */
const parameters = operators.flatMap(({ name, names, kind, signatures }) =>
  kind !== 'function' || signatures.some((each) => each.parameters.some(({ rest }) => rest))
    ? []
    : [...new Set(signatures.flatMap((each) => each.parameters.map((one) => one.name)))].map((parameter) => ({
        name,
        names,
        parameter,
        first: signatures[0].parameters[0],
        types: signatures
          .flatMap((each) => each.parameters.find((one) => one.name === parameter)?.type ?? [])
          .join(' | ')
          .replace(TENSOR, 'Tensor'),
      })),
);

const found = (name, parameter, first) => {
  const [space, word] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  if (space === 'Tensor') return (...args) => torch.ones(2, 3)[word](...args);
  const fn = space
    .split('.')
    .slice(1)
    .reduce((at, part) => at[part], torch)[word];
  return first.name === parameter ? fn : (keywords) => fn(fitting(first.type), keywords);
};

describe('an operator', () => {
  it('says of each number whether it is an integer', () => {
    const unsaid = parameters.filter(
      ({ parameter, types }) => /\bnumber\b/.test(types) && !WHOLE.test(types) && !REALS.has(parameter),
    );
    assert.deepEqual(
      unsaid
        .filter(({ types }) => !/\[number/.test(types))
        .map(({ name, parameter }) => `${name}: ${parameter}`)
        .filter((each) => !NONE.includes(each)),
      [],
    );
  });

  it('refuses a fraction where it takes an integer', async () => {
    const taken = [];
    for (const { names, parameter, first, types } of parameters.filter((each) => WHOLE.test(each.types)))
      for (const name of names) {
        const call = found(name, parameter, first);
        for (const wrong of types.includes('Int') ? [1.5, Number.NaN] : [[1.5], [1, Number.NaN]])
          try {
            await call({ [parameter]: wrong });
            taken.push(`${name}: ${parameter} ${wrong}`);
          } catch (error) {
            if (!(error instanceof TypeError) || !error.message.includes(`'${parameter}' must be int, not float`))
              taken.push(`${name}: ${parameter} ${wrong}: ${error.message}`);
          }
      }
    assert.deepEqual(taken, []);
  });

  it('says what to do with a text, a BigInt and a tensor', () => {
    const x = torch.ones(2, 3);
    assert.throws(() => x.sum('1'), /sum: argument 'dim' must be int, not string; Number\(\)/);
    assert.throws(() => x.sum(1n), /'dim' must be int, not bigint; Number\(\)/);
    assert.throws(() => x.select(0, torch.tensor(1)), /'index' must be int, not Tensor; .*await x\.item\(\)/);
    assert.throws(() => x.chunk(2.5), /'chunks' must be int, not float; Math\.floor\(\) gives one, got 2\.5/);
  });

  it('takes what may be something else than an integer', () => {
    assert.deepEqual(
      [...nn.functional.conv1d(torch.ones(1, 1, 4), torch.ones(1, 1, 3), { padding: 'same' }).shape],
      [1, 1, 4],
    );
    assert.equal(torch.narrow(torch.ones(4), 0, torch.tensor(1), 2).numel(), 2);
  });
});

/** Each layer with integers that it takes. */
const LAYERS = {
  Linear: { in_features: 2, out_features: 3 },
  LazyLinear: { out_features: 3 },
  Bilinear: { in1_features: 2, in2_features: 2, out_features: 3 },
  Conv1d: { in_channels: 2, out_channels: 2, kernel_size: 3, stride: 1, padding: 1, dilation: 1, groups: 1 },
  Conv2d: {
    in_channels: 2,
    out_channels: 2,
    kernel_size: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    dilation: 1,
    groups: 1,
  },
  Conv3d: { in_channels: 2, out_channels: 2, kernel_size: 3, stride: 1, padding: 1, dilation: 1, groups: 1 },
  ConvTranspose1d: {
    in_channels: 2,
    out_channels: 2,
    kernel_size: 3,
    stride: 2,
    padding: 1,
    output_padding: 1,
    groups: 1,
    dilation: 1,
  },
  ConvTranspose2d: {
    in_channels: 2,
    out_channels: 2,
    kernel_size: 3,
    stride: 2,
    padding: 1,
    output_padding: 1,
    groups: 1,
    dilation: 1,
  },
  ConvTranspose3d: {
    in_channels: 2,
    out_channels: 2,
    kernel_size: 3,
    stride: 2,
    padding: 1,
    output_padding: 1,
    groups: 1,
    dilation: 1,
  },
  MaxPool1d: { kernel_size: 2, stride: 2, padding: 1, dilation: 1 },
  MaxPool2d: { kernel_size: [2, 2], stride: 2, padding: 1, dilation: 1 },
  MaxPool3d: { kernel_size: 2, stride: 2, padding: 1, dilation: 1 },
  AvgPool1d: { kernel_size: 2, stride: 2, padding: 1 },
  AvgPool2d: { kernel_size: 2, stride: 2, padding: 1, divisor_override: 3 },
  AvgPool3d: { kernel_size: 2, stride: 2, padding: 1, divisor_override: 3 },
  LPPool1d: { norm_type: 2, kernel_size: 2, stride: 2 },
  LPPool2d: { norm_type: 2, kernel_size: 2, stride: 2 },
  AdaptiveAvgPool1d: { output_size: 2 },
  AdaptiveAvgPool2d: { output_size: [2, null] },
  AdaptiveMaxPool1d: { output_size: 2 },
  MaxUnpool1d: { kernel_size: 2, stride: 2, padding: 0 },
  Unfold: { kernel_size: 2, dilation: 1, padding: 0, stride: 1 },
  Fold: { output_size: [4, 4], kernel_size: 2, dilation: 1, padding: 0, stride: 1 },
  ConstantPad1d: { padding: 2, value: 0.5 },
  ReflectionPad2d: { padding: [1, 1, 1, 1] },
  ZeroPad2d: { padding: 1 },
  Embedding: { num_embeddings: 4, embedding_dim: 3, padding_idx: 1 },
  EmbeddingBag: { num_embeddings: 4, embedding_dim: 3, padding_idx: 1 },
  BatchNorm1d: { num_features: 2 },
  BatchNorm2d: { num_features: 2 },
  InstanceNorm1d: { num_features: 2 },
  LayerNorm: { normalized_shape: [2, 3] },
  RMSNorm: { normalized_shape: 2 },
  GroupNorm: { num_groups: 2, num_channels: 4 },
  LocalResponseNorm: { size: 2 },
  RNN: { input_size: 2, hidden_size: 3, num_layers: 2 },
  LSTM: { input_size: 2, hidden_size: 3, num_layers: 1, proj_size: 2 },
  GRU: { input_size: 2, hidden_size: 3, num_layers: 1 },
  RNNCell: { input_size: 2, hidden_size: 3 },
  LSTMCell: { input_size: 2, hidden_size: 3 },
  GRUCell: { input_size: 2, hidden_size: 3 },
  MultiheadAttention: { embed_dim: 4, num_heads: 2, kdim: 3, vdim: 3 },
  TransformerEncoderLayer: { d_model: 4, nhead: 2, dim_feedforward: 8 },
  TransformerDecoderLayer: { d_model: 4, nhead: 2, dim_feedforward: 8 },
  Transformer: { d_model: 4, nhead: 2, num_encoder_layers: 1, num_decoder_layers: 1, dim_feedforward: 8 },
  Softmax: { dim: 0 },
  LogSoftmax: { dim: 0 },
  Softmin: { dim: 0 },
  GLU: { dim: 0 },
  PReLU: { num_parameters: 2 },
  Flatten: { start_dim: 1, end_dim: -1 },
  Unflatten: { dim: 1, unflattened_size: [2, 3] },
  CosineSimilarity: { dim: 1 },
  CrossEntropyLoss: { ignore_index: 1 },
  NLLLoss: { ignore_index: 1 },
  CTCLoss: { blank: 0 },
  PixelShuffle: { upscale_factor: 2 },
  PixelUnshuffle: { downscale_factor: 2 },
  ChannelShuffle: { groups: 2 },
  Upsample: { size: 4 },
};

describe('a layer', () => {
  for (const [name, options] of Object.entries(LAYERS))
    it(`refuses fractions: ${name}(${Object.keys(options).join(', ')})`, () => {
      new nn[name](options);
      for (const [option, value] of Object.entries(options)) {
        if (['value', 'norm_type'].includes(option)) continue;
        const wrong = Array.isArray(value) ? [...value.slice(1), 1.5] : 1.5;
        assert.throws(
          () => new nn[name]({ ...options, [option]: wrong }),
          { name: 'TypeError', message: new RegExp(`^\\w+: argument '${option}' must be int, not float`) },
          option,
        );
      }
    });
});

describe('what is indexed, sized and cut', () => {
  const x = () => torch.arange(6).float().view(2, 3);
  for (const [what, call] of Object.entries({
    'at(1.5)': () => x().at(1.5),
    'at(0, 1.5)': () => x().at(0, 1.5),
    'at of a slice': () => x().at({ slice: [0.5, null] }),
    'at of a list': () => x().at([0, 0.5]),
    'set(1.5, …)': () => x().set(1.5, 9),
    'set of a slice': () => x().set([{ slice: [0, 1.5] }], 9),
    'size(0.5)': () => x().size(0.5),
    'stride(0.5)': () => x().stride(0.5),
    'view(1.5, 4)': () => x().view(1.5, 4),
    'zeros(2.5)': () => torch.zeros(2.5),
    broadcast_shapes: () => torch.broadcast_shapes([1.5], [1]),
    Size: () => torch.Size([1.5]),
    rearrange: () => torch.einops.rearrange(x(), '(a b) c -> a b c', { a: 0.5 }),
    DataLoader: () => new torch.data.DataLoader([1, 2, 3], { batch_size: 1.5 }),
  }))
    it(`refuses fractions: ${what}`, () => assert.throws(call, /integer|must be int|Dimension out of range/));

  it('has no size beyond its dimensions', () => {
    assert.throws(() => x().size(2), {
      name: 'RangeError',
      message: /size: Dimension out of range \(.*\[-2, 1\], but got 2\)/,
    });
    assert.throws(() => x().stride(-3), { name: 'RangeError', message: /stride: Dimension out of range/ });
    assert.throws(() => torch.tensor(1).size(0), /dimension specified as 0 but tensor has no dimensions/);
    assert.deepEqual([x().size(-1), x().stride(0)], [3, 3]);
  });

  it('has a shape that nobody can change', async () => {
    const size = [2, 3];
    const y = torch.zeros(size);
    for (const list of [y.shape, y.size(), y.stride(), y.view(3, 2).shape]) {
      assert.throws(() => list.pop(), TypeError);
      assert.throws(() => list.reverse(), TypeError);
      assert.throws(() => list.fill(1), TypeError);
    }
    size.push(4);
    assert.deepEqual(
      [[...y.shape], size],
      [
        [2, 3],
        [2, 3, 4],
      ],
    );
    assert.equal(await y.sum().item(), 0);
  });
});
