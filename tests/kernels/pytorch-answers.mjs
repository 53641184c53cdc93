/**
 * Small calls that once answered otherwise than PyTorch does, from every area of torch. They run on the CPU in Node
 * (tests/node/pytorch-answers.test.mjs) and on WebGPU in a module worker (pytorch-answers.test.ts), where a stack is smaller and
 * sums are added up in another order.
 */

/** Instead of an answer: the call has to be refused with a message of this kind. */
export const refused = (message) => ({ refused: message });

const float = (torch, values) => torch.tensor(values, { dtype: 'float32' });
const gradients = (torch, fn, ...values) => {
  const inputs = values.map((each) => float(torch, each).requires_grad_());
  const out = fn(...inputs);
  (out.ndim ? out.sum() : out).backward();
  return inputs.map(({ grad }) => grad);
};
/** A chain of so many operations and its gradient. */
const chain = (torch, length) => {
  const x = float(torch, [1]).requires_grad_();
  let y = x;
  for (let i = 0; i < length; i++) y = y.mul(1.00001);
  y.sum().backward();
  return x.grad;
};

/** Name, call, answer; the fourth, where there is one, is how near it has to be. */
export const CASES = [
  [
    'a sum of a thousand losses',
    (t) => {
      const x = float(t, [1]).requires_grad_();
      let sum = float(t, 0);
      for (let i = 0; i < 1000; i++) sum = sum.add(x.mul(i));
      sum.backward();
      return x.grad;
    },
    [499500],
  ],
  ['a chain of two thousand operations', (t) => chain(t, 2000), [Math.fround(1.00001) ** 2000], 1e-3],
  ['a chain of ten thousand operations', (t) => chain(t, 10_000), [Math.fround(1.00001) ** 10_000], 1e-3],
  ['a sum of ten million tenths', (t) => t.full([10_000_000], 0.1).sum(), 1e6, 1e-6],

  ['a number beyond int32', (t) => t.tensor(1e10), 1e10],
  ['a negative one', (t) => t.tensor(-9e15), -9e15],
  ['one in a list', (t) => t.tensor([1e10, 2]), [1e10, 2]],
  ['a size filled with one', (t) => t.full([2], 1e10), [1e10, 1e10]],
  ['a size filled with a very large one', (t) => t.full([1], 1e38), [1e38]],
  ['unsigned integers', (t) => t.tensor(new Uint32Array([4294967295])), [4294967295]],
  ['integers of 64 bits', (t) => t.tensor(new BigInt64Array([1n, -5n])), [1, -5]],
  ['one added to integers', (t) => t.tensor([1]).add(1e10), [1e10]],
  ['one that a dtype has no room for', (t) => t.tensor([1e10], { dtype: 'int64' }), refused(/overflow/)],

  ['a fraction as index', (t) => t.arange(5).at(1.5), refused(/integers/)],
  ['a fraction to select', (t) => t.arange(5).select(0, 1.5), refused(/'index' must be int, not float/)],
  ['a fraction to write to', (t) => t.arange(5).set(1.5, 9), refused(/integers/)],
  [
    'a fraction as kernel',
    (t) => t.nn.functional.max_pool1d(t.ones(1, 1, 6), 1.5),
    refused(/'kernel_size' must be int/),
  ],
  ['a fraction as padding', (t) => t.nn.functional.pad(t.ones(2), [0.5, 0.5]), refused(/'pad' must be int/)],
  [
    'a fraction as stride',
    (t) => t.nn.functional.conv1d(t.ones(1, 1, 6), t.ones(1, 1, 2), { stride: 1.5 }),
    refused(/'stride' must be int/),
  ],
  ['a fraction as count', (t) => t.arange(5).chunk(2.5), refused(/'chunks' must be int/)],
  ['a fraction as a layer’s size', (t) => new t.nn.Linear(2.5, 1), refused(/'in_features' must be int/)],

  ['texts', (t) => t.tensor(['a']), refused(/could not infer dtype of string/)],
  ['a misspelt field', (t) => t.tensor([undefined, 1]), refused(/could not infer dtype of undefined/)],
  ['objects', (t) => t.tensor([{}]), refused(/could not infer dtype of object/)],
  ['a list of scalars', (t) => t.tensor([t.tensor(1.5), t.tensor(2.5)]), [1.5, 2.5]],

  [
    'a shape that is taken apart',
    (t) => {
      const x = t.ones(2, 3);
      try {
        x.shape.pop();
      } catch {}
      return x.sum();
    },
    6,
  ],
  [
    'a shape that is turned round',
    (t) => {
      const x = t.arange(6).view(2, 3);
      try {
        x.shape.reverse();
      } catch {}
      return x;
    },
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ],
  ['a size that there is not', (t) => t.ones(2, 3).size(5), refused(/Dimension out of range/)],

  ['a frozen parameter', (t) => new t.nn.Parameter(t.ones(1), { requires_grad: false }).requires_grad, false],
  [
    'a tensor for a parameter',
    (t) => {
      const layer = new t.nn.Linear(1, 1);
      layer.weight = t.zeros(1, 1);
      return layer.parameters().length;
    },
    refused(/cannot assign/),
  ],
  ['a norm of nothing', (t) => [...new t.nn.BatchNorm2d(2)(t.zeros(0, 2, 3, 3)).shape], [0, 2, 3, 3]],
  [
    'a query that may see nothing',
    (t) =>
      t.nn.functional.scaled_dot_product_attention(
        t.ones(1, 2, 2),
        t.ones(1, 2, 2),
        t.ones(1, 2, 2),
        t.tensor([
          [true, true],
          [false, false],
        ]),
      ),
    [
      [
        [1, 1],
        [0, 0],
      ],
    ],
  ],

  ['the direction of the origin', (t) => gradients(t, (a, b) => t.atan2(a, b), [0], [0]), [[0], [0]]],
  [
    'a product with a zero',
    (t) => gradients(t, (x, s) => x.scatter_reduce(0, t.tensor([0, 0]), s, 'prod'), [2, 3], [0, 4])[1],
    [8, 0],
  ],
  ['whole numbers with gradients', (t) => t.tensor([1, 2], { requires_grad: true }).dtype, 'float32'],
  ['whole numbers in a product', (t) => t.tensor([[1, 2]]).matmul(t.ones(2, 1)), [[3]]],
  ['a mean of whole numbers', (t) => t.tensor([1, 2]).mean(), 1.5],
  ['a loss of whole numbers', (t) => t.nn.functional.mse_loss(t.tensor([1, 2]), t.tensor([1, 4])), 2],
  ['whole numbers as labels', (t) => t.nn.functional.cross_entropy(t.zeros(2, 2), t.tensor([0, 1])), Math.LN2],
  ['whole numbers changed by a fraction', (t) => t.tensor([1, 2]).add_(0.5), [1.5, 2.5]],
  [
    'a function with a context of its own',
    (t) => {
      class Cube extends t.autograd.Function {
        static forward(x) {
          return x.pow(3);
        }
        static setup_context(ctx, inputs) {
          ctx.save_for_backward(inputs[0]);
        }
        static backward(ctx, grad) {
          return grad.mul(ctx.saved_tensors[0].pow(2)).mul(3);
        }
      }
      return gradients(t, (x) => Cube.apply(x), [2]);
    },
    [[12]],
  ],

  ['zeros of a size in arguments', (t) => [...t.ones(1).new_zeros(2, 3).shape], [2, 3]],
  ['an axis', (t) => t.ones(2, 3).sum({ axis: 1 }), [3, 3]],
  ['an axis of a mean', (t) => t.mean(t.ones(2, 3), { axis: 0 }), [1, 1, 1]],
  ['a device of drawn numbers', (t) => [...t.normal(0, 1, [2], { device: 'cpu', dtype: t.float32 }).shape], [2]],
  ['a device of integers like others', (t) => [...t.randint_like(t.ones(2), 5, { device: 'cpu' }).shape], [2]],
  ['a device of a layer', (t) => [...new t.nn.Linear(2, 1, { device: 'cpu', dtype: t.float32 }).weight.shape], [1, 2]],
  [
    'ways to clip',
    (t) => t.nn.utils.clip_grad_norm_([t.ones(1).requires_grad_()], 1, { error_if_nonfinite: false, foreach: null }),
    0,
  ],
  [
    'a fused optimizer',
    (t) => new t.optim.AdamW([t.ones(1).requires_grad_()], { lr: 1, fused: true }).param_groups.length,
    1,
  ],
  ['a sample of no shape', (t) => new t.distributions.Normal(0, 1).sample(5), refused(/array|shape|int/)],
  ['the chance of a number', (t) => new t.distributions.Bernoulli({ probs: 0.3 }).log_prob(1), -1.20397],
  ['chances below 0', (t) => new t.distributions.Categorical({ probs: float(t, [-1, 1]) }), refused(/probs/)],
  ['no chances', (t) => t.multinomial(float(t, [0, 0, 0]), 1), refused(/sum of probabilities/)],
  ['no spacing', (t) => t.gradient(float(t, [1, 2, 4]), { spacing: null }), [[1, 1.5, 2]]],
  ['an index from the end', (t) => t.take_along_dim(float(t, [1, 2, 3]), t.tensor([-1]), 0), [3]],
  [
    'a checkpoint of more than tensors',
    async (t) => {
      const saved = await t.save({ model: new t.nn.Linear(1, 1).state_dict(), epoch: 3 });
      return (await t.load(saved)).epoch;
    },
    3,
  ],
];

async function plain(torch, value) {
  const found = await value;
  if (found instanceof torch.Tensor) return plain(torch, await found.tolist());
  return Array.isArray(found) ? Promise.all(found.map((each) => plain(torch, each))) : found;
}

function near(got, wanted, within) {
  if (Array.isArray(wanted))
    return Array.isArray(got) && got.length === wanted.length && wanted.every((each, i) => near(got[i], each, within));
  return typeof wanted === 'number' ? Math.abs(got - wanted) <= within * Math.max(1, Math.abs(wanted)) : got === wanted;
}

/** What is wrong with the answer to a case; '' for nothing. */
export async function problemOf(torch, [, call, wanted, within = 1e-5]) {
  try {
    const got = await plain(torch, call(torch));
    if (wanted?.refused) return `not refused, but answered: ${JSON.stringify(got)}`;
    return near(got, wanted, within) ? '' : `got ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`;
  } catch (error) {
    return wanted?.refused?.test(error.message) ? '' : `${error.name}: ${error.message}`;
  }
}
