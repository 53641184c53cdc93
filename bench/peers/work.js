/**
 * What everybody is given to do, and how big it is: shared by all contenders, so that they can differ in nothing but how fast they are.
 * Weights and data are random; what is computed is the same up to the order of sums.
 */

/** Training: the models of `bench/programs.js`. */
export const TRAINING = [
  { name: 'mlp_sgd', model: 'mlp', optimizer: 'sgd', batch: 64 },
  { name: 'mlp_adam', model: 'mlp', optimizer: 'adam', batch: 64 },
  { name: 'cnn', model: 'cnn', optimizer: 'adam', batch: 32 },
  { name: 'transformer', model: 'transformer', optimizer: 'adam', batch: 8 },
];

export const RATE = { sgd: 0.01, adam: 0.001 };

/** Shapes of what is trained, in PyTorch's order. */
export const WEIGHTS = {
  mlp: { w1: [128, 784], b1: [128], w2: [10, 128], b2: [10] },
  cnn: { k1: [8, 1, 3, 3], c1: [8], k2: [16, 8, 3, 3], c2: [16], w: [10, 784], b: [10] },
};

const D = 64;
const layer = {
  ...{ qkv: [3 * D, D], qkvBias: [3 * D], out: [D, D], outBias: [D], up: [4 * D, D], upBias: [4 * D] },
  ...{ down: [D, 4 * D], downBias: [D], norm1: [D], norm1Bias: [D], norm2: [D], norm2Bias: [D] },
};
const layers = [0, 1].flatMap((i) => Object.entries(layer).map(([name, shape]) => [`${name}_${i}`, shape]));
WEIGHTS.transformer = { table: [64, D], ...Object.fromEntries(layers), head: [64, D], headBias: [64] };

/** One operation at a time, at some size; `flops` where that is how its speed is told. */
export const OPERATIONS = [
  {
    name: 'product_512',
    operation: 'product',
    shapes: [
      [512, 512],
      [512, 512],
    ],
    flops: 2 * 512 ** 3,
  },
  {
    name: 'product_1024',
    operation: 'product',
    shapes: [
      [1024, 1024],
      [1024, 1024],
    ],
    flops: 2 * 1024 ** 3,
  },
  { name: 'softmax_256x1024', operation: 'softmax', shapes: [[256, 1024]] },
  { name: 'gelu_1m', operation: 'gelu', shapes: [[1024, 1024]] },
  { name: 'layer_norm_256x1024', operation: 'layer_norm', shapes: [[256, 1024], [1024], [1024]] },
  {
    name: 'conv_5x5',
    operation: 'conv',
    shapes: [
      [4, 8, 28, 28],
      [16, 8, 5, 5],
    ],
  },
];

/** The same draws for everybody: about normal, as small as weights are where they are weights. */
export function numbers(
  shape,
  seed = 1,
  scale = shape.length > 1 ? 1 / Math.sqrt(shape.slice(1).reduce((a, b) => a * b, 1)) : 0,
) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const count = shape.reduce((a, b) => a * b, 1);
  return Float32Array.from({ length: count }, () => scale * (uniform() + uniform() + uniform() - 1.5) * 2);
}

/** What a model is trained on: pictures or tokens, and the class of each. */
export function examples({ model, batch }) {
  const tokens = Int32Array.from({ length: batch * 64 }, (_, i) => (i * 7919) % 64);
  const shape = { mlp: [batch, 784], cnn: [batch, 1, 28, 28] }[model];
  const rows = model === 'transformer' ? batch * 64 : batch;
  return {
    x: shape ? numbers(shape, 2, 1) : tokens,
    shape: shape ?? [batch, 64],
    y: Int32Array.from({ length: rows }, (_, i) => i % 10),
    classes: model === 'transformer' ? 64 : 10,
  };
}

/** Ones in the place of each label. */
export function oneHot(labels, classes) {
  const rows = new Float32Array(labels.length * classes);
  for (const [i, label] of labels.entries()) rows[i * classes + label] = 1;
  return rows;
}

/** What scales of layer norms begin with is one; everything else is drawn. */
export const start = (name, shape, seed) =>
  /^norm\d_/.test(name) ? new Float32Array(shape[0]).fill(1) : numbers(shape, seed);
