/** TensorFlow.js: operations and its own optimizers, on its WebAssembly or WebGPU backend. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import { examples, numbers, oneHot, RATE, start, WEIGHTS } from './work.js';

const linear = (x, w, b) => tf.add(tf.matMul(x, w, false, true), b);

/** A weight as TensorFlow has it: its convolutions take the channels last, and so does what follows them. */
function weight(name, shape, seed) {
  const values = tf.tensor(start(name, shape, seed), shape);
  if (name === 'w') {
    const pictures = tf.transpose(tf.reshape(values, [10, 16, 7, 7]), [0, 2, 3, 1]);
    return tf.variable(tf.reshape(pictures, shape));
  }
  return tf.variable(shape.length === 4 ? tf.transpose(values, [2, 3, 1, 0]) : values);
}

function stage(x, kernel, bias) {
  return tf.maxPool(tf.relu(tf.add(tf.conv2d(x, kernel, 1, 'same'), bias)), 2, 2, 'valid');
}

function norm(x, scale, bias) {
  const { mean, variance } = tf.moments(x, -1, true);
  return tf.add(tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), scale), bias);
}

/** Over the last dimension of a product's rows: batches of matrices times a matrix are no matMul here. */
function rows(x, w, b) {
  const last = x.shape.at(-1);
  return tf.reshape(linear(tf.reshape(x, [-1, last]), w, b), [...x.shape.slice(0, -1), w.shape[0]]);
}

function encoder(x, p, i) {
  const at = (name) => p[`${name}_${i}`];
  const [batch, length, d] = x.shape;
  const qkv = tf.reshape(rows(x, at('qkv'), at('qkvBias')), [batch, length, 3, 4, d / 4]);
  const [q, k, v] = tf.unstack(tf.transpose(qkv, [2, 0, 3, 1, 4]));
  const weights = tf.softmax(tf.div(tf.matMul(q, k, false, true), Math.sqrt(d / 4)));
  const mixed = tf.reshape(tf.transpose(tf.matMul(weights, v), [0, 2, 1, 3]), [batch, length, d]);
  const y = norm(tf.add(x, rows(mixed, at('out'), at('outBias'))), at('norm1'), at('norm1Bias'));
  const inner = tf.relu(rows(y, at('up'), at('upBias')));
  return norm(tf.add(y, rows(inner, at('down'), at('downBias'))), at('norm2'), at('norm2Bias'));
}

const models = {
  mlp: (p, x) => linear(tf.relu(linear(x, p.w1, p.b1)), p.w2, p.b2),
  cnn: (p, x) => linear(tf.reshape(stage(stage(x, p.k1, p.c1), p.k2, p.c2), [-1, 784]), p.w, p.b),
  transformer: (p, x) => {
    const y = encoder(encoder(rows(x, tf.transpose(p.table), tf.scalar(0)), p, 0), p, 1);
    return tf.reshape(rows(y, p.head, p.headBias), [-1, 64]);
  },
};

function training({ model, optimizer, batch }) {
  const shapes = Object.entries(WEIGHTS[model]);
  const p = Object.fromEntries(shapes.map(([name, shape], i) => [name, weight(name, shape, i + 1)]));
  const given = examples({ model, batch });
  let x = tf.tensor(given.x, given.shape);
  if (model === 'cnn') x = tf.transpose(x, [0, 2, 3, 1]);
  if (model === 'transformer') x = tf.tensor(oneHot(given.x, 64), [...given.shape, 64]);
  const y = tf.tensor(oneHot(given.y, given.classes), [given.y.length, given.classes]);
  const descent = optimizer === 'sgd' ? tf.train.sgd(RATE.sgd) : tf.train.adam(RATE.adam);
  return () => descent.minimize(() => tf.losses.softmaxCrossEntropy(y, models[model](p, x)), true);
}

const operations = {
  product: (a, b) => tf.matMul(a, b),
  softmax: (x) => tf.softmax(x),
  gelu: (x) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1)),
  layer_norm: norm,
  conv: (x, kernel) => tf.conv2d(x, kernel, 1, 'same'),
};

export async function make(backend, work) {
  setWasmPaths('/peers/');
  await tf.setBackend(backend === 'cpu' ? 'wasm' : backend);
  await tf.ready();
  const read = async (result) => {
    const [value] = await result.data();
    result.dispose();
    return value;
  };
  const drop = (result) => result.dispose();
  if (work.model) return { step: training(work), read, drop };
  const inputs = work.shapes.map((shape, i) => {
    const values = tf.tensor(numbers(shape, i + 1, 1), shape);
    if (shape.length < 4) return values;
    return tf.transpose(values, i ? [2, 3, 1, 0] : [0, 2, 3, 1]);
  });
  const operation = operations[work.operation];
  return {
    step: () => tf.tidy(() => operation(...inputs)),
    read: (result) => {
      const one = tf.tidy(() => tf.slice(tf.reshape(result, [-1]), 0, 1));
      result.dispose();
      return read(one);
    },
    drop,
  };
}
