/** Corners where an operator once differed from PyTorch: calls, and PyTorch's answers. */
import { answers, float, gradient, inf, int, nan, refusals, torch } from './table.mjs';

const F = torch.nn.functional;
const { linalg } = torch;
const bytes = (values) => torch.tensor(values, { dtype: 'uint8' });
const shapes = async (value) => Object.values(await value).map(({ shape }) => [...shape]);

answers('numbers and bytes', [
  [() => bytes([255, 1]).eq(-1), [true, false]],
  [() => bytes([255, 1]).gt(300), [true, false]],
  [() => bytes([255, 1]).floor_divide(-1), [1, 0]],
  [() => torch.addbmm(bytes([[1]]), bytes([[[2]]]), bytes([[[3]]])).dtype, 'uint8'],
  [() => torch.arange(0, -8.5, -4, { dtype: 'int64' }), [0, -4]],
  [() => torch.arange(0, 3.1, { dtype: 'int32' }), [0, 1, 2, 3]],
  [() => torch.logaddexp(torch.tensor([true]), float([1])), [1.6931]],
  [() => torch.gcd(int([6]), torch.tensor([true])), [1]],
  [() => torch.lcm(torch.tensor([true]), bytes([7])), [7]],
  [() => torch.hypot(float([nan, 3]), float([-inf, 4])), [inf, 5]],
]);

answers('reductions and scans', [
  [() => torch.cov(float([[1, 2]])), 0.5],
  [() => torch.diff(int([1, 2]), { n: 0, append: int([5]) }), [1, 2]],
  [() => torch.quantile(torch.tensor(0.5), float([0.5]), { dim: 0, keepdim: true }).shape, [1]],
  [
    () => {
      const x = float([2, 0, 3, 0]).requires_grad_();
      const [g] = torch.autograd.grad(torch.cumprod(x, 0).sum(), [x], { create_graph: true });
      return torch.autograd.grad(g.sum(), [x]);
    },
    [[4, 12, 2, 6]],
  ],
]);

const reduced = (input, name) => input.scatter_reduce(0, int([0, 0]), input, name, false);
answers('scatter_reduce of integers without what is there', [
  [() => reduced(torch.tensor([false, false]), 'amax'), [false, false]],
  [() => reduced(torch.tensor([true, true]), 'amin'), [true, true]],
  [() => [reduced(bytes([4, 7]), 'mean').dtype, reduced(bytes([4, 7]), 'mean')], ['uint8', [5, 7]]],
]);

answers('special functions below zero', [
  [() => torch.polygamma(1, float([-0.5, -1.25])), [8.9348, 19.1819]],
  [() => torch.polygamma(2, float([-0.5, -1.25, -2])), [-0.8288, 123.7214, -inf]],
]);

answers('activations and losses', [
  [() => gradient((x) => F.hardtanh(x), float([nan, 1, 0.5])), [[1, 0, 1]]],
  [() => gradient((x) => F.hardsigmoid(x), float([nan, 3, 0])), [[0, 0, 0.1667]]],
  [() => F.margin_ranking_loss(bytes([1]), bytes([2]), bytes([255])), 255],
  [() => F.multi_margin_loss(torch.tensor(0.5), int([0])), 0],
  [() => F.pairwise_distance(int([1, 2]), int([3, 6]), { eps: 4 }), 2],
  [() => F.local_response_norm(int([[[1], [5]]]), 2, { alpha: 1, beta: 1, k: 1 }), [[[1], [0.3571]]]],
]);

answers('convolution', [
  [
    () => gradient((x) => F.conv_transpose1d(x, torch.ones([1, 1, 2]), null, 1, 0, 1, 1, 2), torch.ones([1, 1, 2])),
    [[[[2, 2]]]],
  ],
]);

const stack = () => torch.eye(2).mul(2).expand(2, 2, 2);
const tall = () =>
  float([
    [1, 0],
    [0, 2],
    [0, 0],
  ]);
answers('linear algebra', [
  [
    () => linalg.inv(stack()).then((out) => out.diagonal(0, 1, 2)),
    [
      [0.5, 0.5],
      [0.5, 0.5],
    ],
  ],
  [() => linalg.inv(torch.zeros([0, 0, 0])).then((out) => out.shape), [0, 0, 0]],
  [() => shapes(linalg.svd(torch.zeros([3, 0]))), [[3, 3], [0], [0, 0]]],
  [
    () => shapes(linalg.eigh(torch.zeros([2, 0, 0]))),
    [
      [2, 0],
      [2, 0, 0],
    ],
  ],
  [() => linalg.pinv(torch.zeros([2, 0])).then((out) => out.shape), [0, 2]],
  [() => linalg.matrix_rank(torch.diag(float([4, 1, -0.1])), { atol: 0.5 }), 2],
  [() => linalg.matrix_rank(torch.diag(float([4, 1, -0.1])), 0.5, true), 2],
  [() => linalg.matrix_rank(torch.diag(float([4, 1, -0.1])), { rtol: 0.5 }), 1],
  [() => linalg.pinv(torch.diag(float([2, -4])), { hermitian: true }).then((out) => out.diagonal()), [0.5, -0.25]],
  [() => linalg.lstsq(tall(), float([3, 4, 5])), [[3, 2], [], 2, []]],
  [() => linalg.lstsq(tall(), float([[3], [4], [5]]), { driver: 'gelsd' }), [[[3], [2]], [25], 2, [2, 1]]],
  [
    async () => {
      const A = float([
        [1, 2],
        [2, 4],
      ]).requires_grad_();
      (await linalg.det(A)).backward();
      return A.grad;
    },
    [
      [4, -2],
      [-2, 1],
    ],
  ],
]);

refusals('what PyTorch refuses', [
  [() => F.conv_transpose2d(bytes([[[[1]]]]), bytes([[[[1]]]])), /conv_transpose2d: not implemented for uint8/],
  [() => torch.linalg.vecdot(int([1, 2]), int([3, 4])), /vecdot: expected a float tensor/],
  [() => torch.linalg.vecdot(float([1, 2]), int([3, 4])), /vecdot: expected a float tensor/],
  [() => bytes([1]).clamp(0, 300), /clamp: expected bounds that fit into uint8, got 300/],
  [() => torch.cov(torch.ones([5]), { fweights: torch.ones([5]) }), /cov: expected 5 fweights/],
  [() => torch.cov(torch.ones([2]), { aweights: float([1, -1]) }), /aweights.*none negative/],
  [() => F.conv1d(int([[[1]]]), int([[[1]]]), float([1])), /conv1d: expected one dtype.*float32/],
  [() => F.max_pool1d(torch.ones([0, 4]), 2), /max_pool1d.*\[0, 4\]/],
  [() => linalg.lstsq(torch.ones([3, 2]), torch.ones([4, 2])), /lstsq.*rows/],
]);

answers('what is computed together', [
  // A reduction of dimensions of size 1 was taken for an elementwise step, and what followed it counted too much.
  [
    () =>
      float([[1], [2], [3]])
        .sum(-1)
        .sum(),
    6,
  ],
  [
    () =>
      float([[0], [0]])
        .exp()
        .mean(1)
        .mean(),
    1,
  ],
  [() => F.multilabel_soft_margin_loss(float([[1], [1]]), float([[1], [1]])), 0.3133],
  // A copy put back into what it was copied from made the scheduler go in a circle.
  [
    () => {
      const x = float([1, 2]).add(1);
      return x.copy_(x.clone());
    },
    [2, 3],
  ],
  [
    () => {
      const [x, y] = [float([1]).add(1), float([1]).mul(3)];
      const was = x.clone();
      x.copy_(y);
      return [y.copy_(was), x];
    },
    [[2], [3]],
  ],
  [() => torch.ones([2]).set([int([])], 5), [1, 1]],
]);

answers('dtypes of mixed operands', [
  [() => torch.maximum(torch.tensor([true]), torch.tensor(3, { dtype: 'uint8' })).dtype, 'uint8'],
  [() => torch.addcmul(int([1]), float([2]), float([3]), { value: 0.5 }), [4]],
  [() => torch.tensor([true, false]).masked_fill(torch.tensor([false, true]), 0.5), [true, true]],
  [() => torch.hypot(float([3]), torch.tensor([true])), [3.1623]],
]);

refusals('operands that do not go together', [
  [() => float([1, 2]) * 2, /a Tensor is no number: .*a\.mul\(b\).*got \[2\] float32/],
  [() => float([1, 2]) + float([1, 2]), /a Tensor is no number: .*a\.add\(b\)/],
  [
    () => torch.nn.utils.clip_grad_norm_(['x'], 1),
    /clip_grad_norm_: argument 'parameters' must be a Tensor, not string/,
  ],
  [() => new torch.optim.lr_scheduler.StepLR({}, 3), /expected an optimizer/],
  [() => torch.logaddexp(int([1]), int([2])), /logaddexp: expected float tensors, got \[1\] int32 and \[1\] int32/],
  [() => torch.lerp(int([1]), float([2]), 0.5), /lerp: expected one dtype/],
  [() => torch.ldexp(float([1]), 2), /ldexp: argument 'other' must be a Tensor/],
  [() => torch.addcdiv(int([1]), int([1]), int([1])), /addcdiv: expected a float tensor/],
  [() => torch.split(torch.tensor(1), 1), /split: expected at least one dimension/],
  [() => torch.unique(torch.zeros([0, 2]), { dim: 1 }), /unique: expected no dimensions of size 0/],
]);

answers('indices, padding and the rest', [
  [() => torch.ones([3, 4, 4]).at({ slice: [] }, torch.tensor(1), null, int([[0], [2]])).shape, [3, 1, 2, 1]],
  [() => F.pad(float([[[1, 2]]]), [-1, 1], 'reflect'), [[[2, 1]]]],
  [() => torch.cat([torch.zeros([0], { dtype: 'bool' }), torch.zeros([0])]).dtype, 'float32'],
  [() => torch.sub(torch.tensor(-10), torch.tensor(3, { dtype: 'uint8' }), { alpha: -1 }), -7],
  [() => gradient((x) => torch.min(x), float([nan, 1, nan])), [[0.5, 0, 0.5]]],
]);

refusals('shapes and numbers that do not go together', [
  [() => torch.add(int([1]), int([1]), { alpha: 0.5 }), /add: expected alpha to be whole/],
  [() => F.group_norm(torch.ones([1, 2]), 2), /group_norm: Expected more than 1 value/],
  [() => F.avg_pool3d(torch.ones([1, 1, 2, 2, 2]), 3, 1, 1), /avg_pool3d: expected no kernel greater/],
]);

answers('layers', [
  // The order of parameters is that of the optimizer's state.
  [
    () =>
      [...new torch.nn.TransformerDecoderLayer(2, 1, 2).named_parameters()]
        .map(([name]) => name.split('.')[0])
        .slice(3, 7),
    ['self_attn', 'multihead_attn', 'multihead_attn', 'multihead_attn'],
  ],
  [
    () => {
      const lstm = new torch.nn.LSTM(2, 4, { proj_size: 3, num_layers: 2, bidirectional: true });
      const [out, [h, c]] = lstm(torch.ones([5, 2]));
      return [out, h, c, lstm.weight_hh_l0, lstm.weight_ih_l1, lstm.weight_hr_l1_reverse].map(({ shape }) => shape);
    },
    [
      [5, 6],
      [4, 3],
      [4, 4],
      [16, 3],
      [16, 6],
      [3, 4],
    ],
  ],
]);

answers('matrices of rank one', [
  [
    () =>
      linalg
        .eigh(
          float([
            [3, 4],
            [4, 16 / 3],
          ]),
        )
        .then(([, vectors]) => vectors.abs()),
    [
      [0.8, 0.6],
      [0.6, 0.8],
    ],
  ],
  [
    async () => {
      const A = float([[2]]).requires_grad_();
      (await linalg.eigvalsh(A)).sum().backward();
      return A.grad;
    },
    [[1]],
  ],
]);

answers('in place', [
  [() => torch.zeros([2]).copy_(0.5), [0.5, 0.5]],
  [() => torch.std(torch.zeros([2, 0]), 1), [nan, nan]],
]);

refusals('results that a tensor cannot hold', [
  [() => torch.tensor([true]).add_(1), /add_: .*bool/],
  [() => torch.tensor([true]).bitwise_or_(int([1])), /bitwise_or_: .*bool/],
]);

const attend = (mask) =>
  F.scaled_dot_product_attention(torch.ones(1, 2, 2), torch.ones(1, 2, 2), torch.ones(1, 2, 2), mask);
const padded = (need_weights) => {
  const attention = new torch.nn.MultiheadAttention(2, 1, { batch_first: true, bias: false });
  const x = torch.ones(1, 2, 2);
  const key_padding_mask = torch.tensor([[true, true]]);
  return attention(x, x, x, { key_padding_mask, need_weights })[0];
};
answers('queries that may see nothing', [
  [
    () =>
      attend(
        torch.tensor([
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
  [
    () =>
      attend(
        float([
          [0, 0],
          [-inf, -inf],
        ]),
      ),
    [
      [
        [1, 1],
        [0, 0],
      ],
    ],
  ],
  [
    () =>
      gradient(
        (q, k, v) =>
          F.scaled_dot_product_attention(
            q,
            k,
            v,
            torch.tensor([
              [true, true],
              [false, false],
            ]),
          ),
        torch.ones(1, 2, 1),
        torch.ones(1, 2, 1),
        torch.ones(1, 2, 1),
      ),
    [[[[0], [0]]], [[[0], [0]]], [[[0.5], [0.5]]]],
  ],
  [
    () => padded(false),
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ],
  [
    () => padded(true),
    [
      [
        [nan, nan],
        [nan, nan],
      ],
    ],
  ],
]);

answers('directions at and near the origin', [
  [
    () => gradient((a, b) => torch.atan2(a, b), float([0, 0, 1]), float([0, 1, 0])),
    [
      [0, 1, 0],
      [-0, -0, -1],
    ],
  ],
]);

const multiplied = (x, s, include_self) =>
  gradient((a, b) => a.scatter_reduce(0, int([0, 0]), b, 'prod', include_self), float(x), float(s));
answers('products with zeros', [
  [
    () => multiplied([2, 3], [0, 4], true),
    [
      [0, 1],
      [8, 0],
    ],
  ],
  [
    () => multiplied([0, 3], [0, 4], true),
    [
      [0, 1],
      [0, 0],
    ],
  ],
  [
    () => multiplied([2, 3], [0, 0], true),
    [
      [0, 1],
      [0, 0],
    ],
  ],
  [
    () => multiplied([0, 3], [5, 4], true),
    [
      [20, 1],
      [0, 0],
    ],
  ],
  [
    () => multiplied([2, 3], [0, 4], false),
    [
      [0, 1],
      [4, 0],
    ],
  ],
  [
    () => multiplied([0, 3], [5, 4], false),
    [
      [0, 1],
      [4, 5],
    ],
  ],
  [
    () => {
      const s = float([0, 4]).requires_grad_();
      const [g] = torch.autograd.grad(
        float([2, 3])
          .scatter_reduce(0, int([0, 0]), s, 'prod')
          .sum(),
        [s],
        { create_graph: true },
      );
      return torch.autograd.grad(g.sum(), [s]);
    },
    [[2, 2]],
  ],
]);

const empty = (layer, ...shape) => [...layer(torch.zeros(...shape)).shape];
answers('norms of nothing', [
  [() => empty(new torch.nn.BatchNorm2d(2), 0, 2, 3, 3), [0, 2, 3, 3]],
  [() => empty(new torch.nn.BatchNorm1d(2), 0, 2), [0, 2]],
  [() => empty(new torch.nn.InstanceNorm1d(2), 2, 2, 0), [2, 2, 0]],
  [() => empty(new torch.nn.GroupNorm(2, 2), 0, 2, 3), [0, 2, 3]],
  [
    () => {
      const norm = new torch.nn.BatchNorm1d(2);
      norm(torch.zeros(0, 2));
      return [norm.running_mean, norm.running_var, norm.num_batches_tracked];
    },
    [[0, 0], [1, 1], 1],
  ],
]);
refusals('norms of one value', [
  [() => new torch.nn.BatchNorm1d(2)(torch.zeros(1, 2)), /Expected more than 1 value per channel when training/],
  [() => new torch.nn.InstanceNorm1d(2)(torch.zeros(0, 2, 1)), /Expected more than 1 spatial element when training/],
]);

/** Whole numbers that were said to be integers, and those that a program only wrote so. */
const ints = [int([1, 2]), int([10, 20]), int([5, 5])];
const wholes = [torch.tensor([1, 2]), torch.tensor([10, 20]), torch.tensor([5, 5])];

answers('a fractional factor beside whole numbers that are not yet integers', [
  [() => torch.addcmul(...wholes, { value: 0.5 }), [26, 52]],
  [() => wholes[0].clone().addcmul_(wholes[1], wholes[2], { value: 0.5 }), [26, 52]],
  [() => torch.addcdiv(...wholes, { value: 0.5 }), [2, 4]],
  [() => torch.add(wholes[0], wholes[1], { alpha: 0.25 }), [3.5, 7]],
  [() => torch.index_add(wholes[0], 0, int([0, 1]), wholes[1], { alpha: 0.25 }), [3.5, 7]],
  [
    () => torch.addr(torch.zeros(2, 2).int(), wholes[0], wholes[0], { alpha: 0.5 }),
    [
      [0.5, 1],
      [1, 2],
    ],
  ],
  [
    () =>
      torch.addmv(
        wholes[0],
        torch.tensor([
          [1, 2],
          [3, 4],
        ]),
        wholes[0],
        { alpha: 0.5 },
      ),
    [3.5, 7.5],
  ],
  [() => torch.nn.functional.hardtanh(wholes[0], -0.5, 1.5), [1, 1.5]],
]);

answers('a fractional factor of integers, which PyTorch cuts off', [
  [() => torch.addcmul(...ints, { value: 0.5 }), [1, 2]],
  [() => torch.addcmul(...ints, { value: 2 }), [101, 202]],
  [() => torch.index_add(ints[0], 0, int([0, 1]), ints[1], { alpha: 0.5 }), [1, 2]],
  [() => torch.addcmul(ints[0].float(), ints[1], ints[2], { value: 0.5 }), [26, 52]],
]);

const bools = torch.tensor([
  [true, false],
  [true, true],
]);
refusals('what PyTorch does not compute with integers, booleans or complex numbers', [
  [() => torch.addr(int([[1]]), int([1]), int([1]), { beta: 0.5 }), /addr: expected beta and alpha to be whole/],
  [() => torch.addcdiv(...ints), /addcdiv: expected a float tensor/],
  [() => torch.lerp(int([1]), int([2]), 0.5), /lerp: expected a float tensor/],
  [() => torch.addcmul(bools, bools, bools), /addcmul: expected tensors of numbers, not of booleans/],
  ...['mm', 'matmul', 'inner', 'tensordot', 'linear'].map((name) => [
    () => (torch[name] ?? torch.nn.functional[name])(bools, bools, ...(name === 'tensordot' ? [1] : [])),
    /expected a tensor of numbers, not of booleans: x\.float\(\) or x\.int\(\) makes one/,
  ]),
  [() => torch.einsum('ij,jk->ik', bools, bools), /einsum: expected a tensor of numbers/],
  [
    () => torch.nn.functional.conv2d(torch.ones(1, 1, 2, 2).bool(), torch.ones(1, 1, 1, 1).bool()),
    /conv2d: expected a tensor of numbers/,
  ],
  [() => bools.topk(1), /topk: expected a tensor of numbers/],
  [() => bools.kthvalue(1), /kthvalue: expected a tensor of numbers/],
  [() => bools.median(), /median: expected a tensor of numbers/],
  [() => bools.trace(), /trace: expected a tensor of numbers/],
  [() => torch.complex(torch.ones(1), torch.ones(1)).sign(), /sign: .* use torch\.sgn/],
  [() => torch.ones(2, 3).gather(1, torch.zeros(3).long()), /as input, got \[3\] int32 and \[2, 3\] float32$/],
  [() => torch.ones(2, 3).gather(1, torch.zeros(3, 7).long()), /dimension 1, got \[3, 7\] int32 and \[2, 3\] float32$/],
]);

answers('the functions of torch that have a namesake in nn.functional', [
  [() => torch.adaptive_max_pool1d(float([[1, 3, 2, 4]]), 2), [[[3, 4]], [[1, 3]]]],
  [() => torch.nn.functional.adaptive_max_pool1d(float([[1, 3, 2, 4]]), 2), [[3, 4]]],
  [() => torch.max_pool1d_with_indices(float([[1, 3, 2, 4]]), 2), [[[3, 4]], [[1, 3]]]],
  [
    () => torch.outer(bools.select(0, 1), bools.select(0, 1)),
    [
      [true, true],
      [true, true],
    ],
  ],
]);
