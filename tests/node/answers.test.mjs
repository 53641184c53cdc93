/** Operators that PyTorch's answers hold no data for, or not all of: what its documentation says they give. */
import { answers, float, gradient, inf, int, nan, torch } from './table.mjs';

answers('order', [
  [() => torch.argsort(float([3, 1, 2])), [1, 2, 0]],
  [
    () => float([3, nan, 2]).sort({ descending: true }),
    [
      [nan, 3, 2],
      [1, 0, 2],
    ],
  ],
  [() => torch.sort(float([[[2, 1]], [[4, 3]]]), -1).values, [[[1, 2]], [[3, 4]]]],
  [
    () => torch.topk(float([1, 5, 3]), 2, { largest: false }),
    [
      [1, 3],
      [0, 2],
    ],
  ],
  [
    () =>
      torch.max(
        float([
          [1, 5, 2],
          [7, 0, 7],
        ]),
        1,
      ),
    [
      [5, 7],
      [1, 0],
    ],
  ],
  [
    () => [
      ...float([
        [1, 5, 2],
        [7, 0, 7],
      ]).max(0),
    ],
    [
      [7, 5, 7],
      [1, 0, 1],
    ],
  ],
  [() => torch.min(torch.tensor([[true, false]]), 1), [[false], [1]]],
  [
    () =>
      torch.median(
        float([
          [nan, 1, 3],
          [4, 5, 6],
        ]),
        1,
      ),
    [
      [nan, 5],
      [0, 1],
    ],
  ],
  [
    () =>
      torch.nanmedian(
        float([
          [nan, 1, 3],
          [nan, nan, nan],
        ]),
        1,
      ),
    [
      [1, nan],
      [1, 0],
    ],
  ],
  [() => gradient(torch.median, float([3, 1, 1, 2, 1])), [[0, 0.3333, 0.3333, 0, 0.3333]]],
  [
    () =>
      torch.mode(
        int([
          [1, 2, 2, 3, 3],
          [5, 5, 1, 0, 0],
        ]),
      ),
    [
      [2, 0],
      [2, 4],
    ],
  ],
  [
    () =>
      torch.quantile(
        float([
          [0, 1, 2],
          [3, 5, 4],
        ]),
        float([0.25, 0.5]),
        { dim: 1, keepdim: true },
      ),
    [
      [[0.5], [3.5]],
      [[1], [4]],
    ],
  ],
  [
    () =>
      torch.quantile(
        float([
          [0, nan],
          [3, 5],
        ]),
        0.5,
        1,
      ),
    [nan, 4],
  ],
  [
    () =>
      torch.nanquantile(
        float([
          [0, nan],
          [3, 5],
        ]),
        float([0.5, 1]),
        1,
      ),
    [
      [0, 4],
      [0, 5],
    ],
  ],
  [
    () =>
      ['lower', 'higher', 'nearest', 'midpoint'].map((interpolation) =>
        torch.quantile(float([0, 1, 2, 3]), 0.4, { interpolation }),
      ),
    [1, 2, 1, 1.5],
  ],
  [() => gradient((x) => torch.quantile(x, 0.25), float([3, 1, 2])), [[0, 0.5, 0.5]]],
  [() => torch.searchsorted(float([1, 3, 5]), float([3, nan, 0])), [1, 3, 0]],
  [() => torch.searchsorted(float([1, 3, 5]), 3, { right: true }), 2],
  [() => torch.isin(int([1, 2]), 2, { invert: true }), [true, false]],
  [() => torch.histc(float([1, 2, 1]), { bins: 4, min: 0, max: 3 }), [0, 2, 1, 0]],
  [() => torch.histc(float([1, 2, 1, 5]), 4), [2, 1, 0, 1]],
]);

answers('scans', [
  [
    () => torch.cummax(float([1, 3, 2, 3, nan, 1]), 0),
    [
      [1, 3, 3, 3, nan, nan],
      [0, 1, 1, 3, 4, 4],
    ],
  ],
  [
    () =>
      torch.cummin(
        int([
          [3, 1],
          [2, 2],
        ]),
        1,
      ),
    [
      [
        [3, 1],
        [2, 2],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ],
  ],
  [() => gradient((x) => torch.cummax(x, 0).values, float([1, 3, 2])), [[1, 2, 0]]],
  [() => torch.logcumsumexp(float([-inf, 0, 1, 100, -1000]), 0), [-inf, 0, 1.3133, 100, 100]],
  [() => gradient((x) => torch.logcumsumexp(x, 0), float([0, 0])), [[1.5, 0.5]]],
  [() => gradient((x) => torch.cumprod(x, 0), float([2, 0, 3, 0])), [[1, 8, 0, 0]]],
  [() => torch.diff(int([1, 4, 9, 16]), { n: 2 }), [2, 2]],
  [() => torch.diff(int([1, 4]), { prepend: int([0]), append: int([9]) }), [1, 3, 5]],
]);

const src = () => float([1, 2, 3, 4, 5, 6]);
const index = int([0, 1, 0, 1, 2, 1]);
const reduce = (name, ...rest) => float([1, 2, 3, 4]).scatter_reduce(0, index, src(), name, ...rest);
answers('index tensors', [
  [
    () => ['sum', 'prod', 'amax', 'amin', 'mean'].map((name) => reduce(name)),
    [
      [5, 14, 8, 4],
      [3, 96, 15, 4],
      [3, 6, 5, 4],
      [1, 2, 3, 4],
      [1.6667, 3.5, 4, 4],
    ],
  ],
  [
    () => ['sum', 'amax', 'mean'].map((name) => reduce(name, false)),
    [
      [4, 12, 5, 4],
      [3, 6, 5, 4],
      [2, 4, 5, 4],
    ],
  ],
  [
    () => gradient((x, y) => x.scatter_reduce(0, index, y, 'prod'), float([1, 2, 3, 4]), src()),
    [
      [3, 48, 5, 1],
      [3, 48, 1, 24, 3, 16],
    ],
  ],
  [
    () => gradient((x, y) => x.scatter_reduce(0, index, y, 'amax'), float([1, 2, 3, 4]), src()),
    [
      [0, 0, 0, 1],
      [0, 0, 1, 0, 1, 1],
    ],
  ],
  [
    () =>
      torch.zeros([3, 2]).index_copy(
        0,
        int([2, 0]),
        float([
          [1, 2],
          [3, 4],
        ]),
      ),
    [
      [3, 4],
      [0, 0],
      [1, 2],
    ],
  ],
  [
    () =>
      torch.take_along_dim(
        int([
          [10, 30, 20],
          [60, 40, 50],
        ]),
        int([[0]]),
        1,
      ),
    [[10], [60]],
  ],
  [() => torch.ones([3]).scatter_(0, int([1, 1]), float([5, 6]), { reduce: 'add' }), [1, 12, 1]],
  [() => torch.ones([3]).index_add_(0, int([1, 1]), float([5, 6]), { alpha: 2 }), [1, 23, 1]],
  [() => torch.ones([3]).index_put_([int([1, 1])], float([5, 6]), { accumulate: true }), [1, 12, 1]],
  [() => torch.ones([3]).index_fill_(0, int([1]), 7), [1, 7, 1]],
  [() => float([1, 2, 3]).masked_fill_(torch.tensor([true, false, true]), 9), [9, 2, 9]],
  [
    () =>
      int([
        [1, 2],
        [3, 4],
      ]).at(
        torch.tensor([
          [true, false],
          [true, true],
        ]),
      ),
    [1, 3, 4],
  ],
  [
    () =>
      int([
        [1, 2],
        [3, 4],
      ]).at({ slice: [] }, [true, false]),
    [[1], [3]],
  ],
  [() => int([1, 2]).at(true), [[1, 2]]],
  [
    () =>
      int([
        [1, 2],
        [3, 4],
        [5, 6],
      ]).at([0, -1], [1, 0]),
    [2, 5],
  ],
]);

answers('rearranging', [
  [
    () =>
      torch.rot90(
        int([
          [0, 1],
          [2, 3],
        ]),
      ),
    [
      [1, 3],
      [0, 2],
    ],
  ],
  [
    () =>
      torch.rot90(
        int([
          [0, 1],
          [2, 3],
        ]),
        -1,
      ),
    [
      [2, 0],
      [3, 1],
    ],
  ],
  [() => torch.roll(int([1, 2, 3]), -1, 0), [2, 3, 1]],
  [
    () =>
      int([
        [1, 2],
        [3, 4],
      ]).flip(0, 1),
    [
      [4, 3],
      [2, 1],
    ],
  ],
  [
    () => torch.block_diag(int([[1, 2]]), int([3]), torch.tensor(4)),
    [
      [1, 2, 0, 0],
      [0, 0, 3, 0],
      [0, 0, 0, 4],
    ],
  ],
  [
    () =>
      torch.diag_embed(
        int([
          [1, 2],
          [3, 4],
        ]),
        1,
      ),
    [
      [
        [0, 1, 0],
        [0, 0, 2],
        [0, 0, 0],
      ],
      [
        [0, 3, 0],
        [0, 0, 4],
        [0, 0, 0],
      ],
    ],
  ],
  [
    () =>
      torch.diag_embed(
        int([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
        0,
        0,
        2,
      ),
    [
      [
        [1, 0],
        [3, 0],
        [5, 0],
      ],
      [
        [0, 2],
        [0, 4],
        [0, 6],
      ],
    ],
  ],
  [
    () => torch.zeros([4, 2]).fill_diagonal_(1, { wrap: true }),
    [
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
  ],
  [
    () => torch.cartesian_prod(int([1, 2]), int([4, 5])),
    [
      [1, 4],
      [1, 5],
      [2, 4],
      [2, 5],
    ],
  ],
  [
    () => torch.combinations(int([1, 2, 3])),
    [
      [1, 2],
      [1, 3],
      [2, 3],
    ],
  ],
  [
    () => torch.combinations(int([1, 2]), { r: 2, with_replacement: true }),
    [
      [1, 1],
      [1, 2],
      [2, 2],
    ],
  ],
  [() => torch.meshgrid([int([1, 2]), int([3])], { indexing: 'xy' }), [[[1, 2]], [[3, 3]]]],
  [
    () =>
      torch.repeat_interleave(
        int([
          [1, 2],
          [3, 4],
        ]),
        2,
        1,
      ),
    [
      [1, 1, 2, 2],
      [3, 3, 4, 4],
    ],
  ],
  [
    () =>
      torch.repeat_interleave(
        int([
          [1, 2],
          [3, 4],
        ]),
        int([1, 2]),
        0,
      ),
    [
      [1, 2],
      [3, 4],
      [3, 4],
    ],
  ],
  [() => torch.moveaxis(torch.zeros([2, 3, 4]), [0, 1], [2, 0]).shape, [3, 4, 2]],
  [() => torch.zeros([2, 12, 4]).unflatten(1, [3, -1]).shape, [2, 3, 4, 4]],
  [
    () => torch.hsplit(int([1, 2, 3, 4]), 2),
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    () => [torch.atleast_3d(int([1, 2])).shape, int([[1, 2]]).T.shape],
    [
      [1, 2, 1],
      [2, 1],
    ],
  ],
  [
    () => [
      ...int([
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    () => torch.as_strided(torch.arange(5), [2, 2], [1, 2]),
    [
      [0, 2],
      [1, 3],
    ],
  ],
  [() => gradient((x) => torch.as_strided(x, [2, 2], [1, 1], 1), float([1, 2, 3, 4, 5])), [[0, 1, 2, 1, 0]]],
]);

answers('results of a size that the values decide', [
  [
    () =>
      torch.where(
        int([
          [1, 0],
          [0, 1],
        ]).gt(0),
      ),
    [
      [0, 1],
      [0, 1],
    ],
  ],
  [
    () =>
      torch.argwhere(
        int([
          [1, 0],
          [0, 1],
        ]),
      ),
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    () => torch.unique_consecutive(int([1, 1, 2, 2, 3, 1, 1, 2]), { return_inverse: true, return_counts: true }),
    [
      [1, 2, 3, 1, 2],
      [0, 0, 1, 1, 2, 3, 3, 4],
      [2, 2, 1, 2, 1],
    ],
  ],
  [
    () =>
      torch.unique(
        int([
          [1, 2],
          [1, 2],
          [0, 3],
        ]),
        { dim: 0 },
      ),
    [
      [0, 3],
      [1, 2],
    ],
  ],
  [
    () =>
      torch.count_nonzero(
        int([
          [1, 0],
          [2, 1],
        ]),
        0,
      ),
    [2, 1],
  ],
  [
    () => torch.nn.functional.one_hot(int([0, 2])),
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  ],
]);
