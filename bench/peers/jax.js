/** jax-js, with everything under `jit`, as its guide says. */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { examples, numbers, oneHot, RATE, start, WEIGHTS } from './work.js';

const array = (values, shape) => np.array(values).reshape(shape);
/** x Wᵀ + b, as PyTorch stores the weight. */
const linear = (x, w, b) => np.matmul(x, w.transpose()).add(b);

/** A convolution of 3 × 3, the larger of 0 and it, and the largest of each 2 × 2. */
function stage(x, kernel, bias) {
  const y = nn.relu(
    lax
      .convGeneralDilated(
        x,
        kernel,
        [1, 1],
        [
          [1, 1],
          [1, 1],
        ],
      )
      .add(bias.reshape([1, -1, 1, 1])),
  );
  const [n, c, h, w] = y.shape;
  return np.max(y.reshape([n, c, h / 2, 2, w / 2, 2]), [3, 5]);
}

const norm = (x, weight, bias) => nn.standardize(x, -1).mul(weight).add(bias);

function encoder(x, p, i) {
  const at = (name) => p[`${name}_${i}`];
  const [batch, length, d] = x.shape;
  const qkv = linear(x.ref, at('qkv'), at('qkvBias')).reshape([batch, length, 3, 4, d / 4]);
  const [q, k, v] = np.unstack(qkv, 2);
  const mixed = nn.dotProductAttention(q, k, v).reshape([batch, length, d]);
  const y = norm(x.add(linear(mixed, at('out'), at('outBias'))), at('norm1'), at('norm1Bias'));
  const inner = nn.relu(linear(y.ref, at('up'), at('upBias')));
  return norm(y.add(linear(inner, at('down'), at('downBias'))), at('norm2'), at('norm2Bias'));
}

const models = {
  mlp: (p, x) => linear(nn.relu(linear(x, p.w1, p.b1)), p.w2, p.b2),
  cnn: (p, x) => linear(stage(stage(x, p.k1, p.c1), p.k2, p.c2).reshape([-1, 784]), p.w, p.b),
  // Tokens come as rows of one 1, which a product looks up: faster here than `take`, whose gradient scatters.
  transformer: (p, x) => {
    const y = encoder(encoder(np.matmul(x, p.table), p, 0), p, 1);
    return linear(y, p.head, p.headBias).reshape([-1, 64]);
  },
};

const updates = {
  sgd: {
    state: () => ({}),
    apply: (p, g, state) => [tree.map((a, b) => a.sub(b.mul(RATE.sgd)), p, g), state],
  },
  adam: {
    state: (p) => {
      const zeros = () => tree.map((a) => np.zeros(a.shape), p);
      return { m: zeros(), v: zeros(), t: np.array(0) };
    },
    apply: (p, g, { m, v, t }) => {
      const time = t.add(1);
      const m1 = tree.map((a, b) => a.mul(0.9).add(b.mul(0.1)), m, tree.ref(g));
      const v1 = tree.map((a, b) => a.mul(0.999).add(np.square(b).mul(0.001)), v, g);
      const [c1, c2] = [0.9, 0.999].map((beta) => np.array(1).sub(np.exp(time.ref.mul(Math.log(beta)))));
      const move = (a, b, c) =>
        a.sub(
          b
            .div(c1.ref)
            .mul(RATE.adam)
            .div(np.sqrt(c.div(c2.ref)).add(1e-8)),
        );
      const next = tree.map(move, p, tree.ref(m1), tree.ref(v1));
      c1.dispose();
      c2.dispose();
      return [next, { m: m1, v: v1, t: time }];
    },
  },
};

function training({ model, optimizer, batch }) {
  const shapes = Object.entries(WEIGHTS[model]);
  let params = Object.fromEntries(shapes.map(([name, shape], i) => [name, array(start(name, shape, i + 1), shape)]));
  const given = examples({ model, batch });
  const x = model === 'transformer' ? array(oneHot(given.x, 64), [...given.shape, 64]) : array(given.x, given.shape);
  const y = array(oneHot(given.y, given.classes), [given.y.length, given.classes]);
  const error = (p, input, labels) => nn.logSoftmax(models[model](p, input)).mul(labels).sum(1).mean().neg();
  const { state: begin, apply } = updates[optimizer];
  let state = begin(params);
  const step = jit((p, s, input, labels) => {
    const [loss, gradient] = valueAndGrad(error)(tree.ref(p), input, labels);
    const [next, after] = apply(p, gradient, s);
    return [next, after, loss];
  });
  return () => {
    const [next, after, loss] = step(params, state, x.ref, y.ref);
    params = next;
    state = after;
    return loss;
  };
}

const operations = {
  product: (a, b) => np.matmul(a, b),
  softmax: (x) => nn.softmax(x, 1),
  gelu: (x) => nn.gelu(x, { approximate: false }),
  layer_norm: norm,
  conv: (x, kernel) =>
    lax.convGeneralDilated(
      x,
      kernel,
      [1, 1],
      [
        [2, 2],
        [2, 2],
      ],
    ),
};

export async function make(backend, work) {
  const device = backend === 'cpu' ? 'wasm' : backend;
  if (!(await init(device)).includes(device)) throw new Error(`no ${device} here`);
  defaultDevice(device);
  const read = async (result) => (await result.data())[0];
  const drop = (result) => result.dispose();
  if (work.model) return { step: training(work), read, drop };
  const inputs = work.shapes.map((shape, i) => array(numbers(shape, i + 1, 1), shape));
  const operation = jit(operations[work.operation]);
  return {
    step: () => operation(...inputs.map((input) => input.ref)),
    // Just one number, as all are asked: what reading all costs is not what is measured.
    read: (result) => read(result.reshape([-1]).slice([0, 1])),
    drop,
  };
}
