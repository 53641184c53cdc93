/**
 * Attention as hardware GPUs compute it: without scores in memory, forward and backward. Lengths divide no tile. Skipped where there is no
 * adapter.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheWhole } from '../whole.mjs';
import { agree, lacks, torch, useDevice } from './as-hardware.mjs';

const attend = (...args) => torch.nn.functional.scaled_dot_product_attention(...args);

/** Query [*lead, length, width], key and value of `size` rows, value `out` wide. */
function parts({ lead, length, size = length, width, out = width }) {
  const shapes = [
    [...lead, length, width],
    [...lead, size, width],
    [...lead, size, out],
  ];
  return shapes.map((shape) => torch.randn(shape));
}

const wanting = (tensors) => tensors.map((tensor) => tensor.requires_grad_());
/** The kernels that the device of the last test runs for this. */
const namesOf = async (make) => (await torch.profiler.profile(() => void make())).map(({ name }) => name);
/** The result and the gradients of everything given, from a gradient that is different everywhere. */
function withGradients(given, run) {
  const y = run(...given);
  return [y, ...torch.autograd.grad([y.sin().sum()], given, null, { retain_graph: true })];
}

/** Roundings of gradients, whose sums are of sums. */
const GRADIENTS = { tolerance: 4e-6 };
const isWhole = (names) => names.includes('attention') && names.includes('attention_backward');

const SIZES = [
  { device: 'vast', lead: [2, 2], length: 37, width: 16 },
  { device: 'vast', lead: [2], length: 20, size: 31, width: 20, out: 12, is_causal: true },
  { device: 'vast', lead: [2], length: 9, size: 33, width: 8, out: 32, scale: 2 },
  { device: 'tiny', lead: [1], length: 75, width: 16, is_causal: true },
  { device: 'tiny', lead: [1], length: 65, size: 50, width: 64, seldom: true },
  { device: 'tiny', lead: [1], length: 41, size: 33, width: 128, is_causal: true, seldom: true },
  { device: 'narrow', lead: [1], length: 32, width: 64, is_causal: true, seldom: true },
  { device: 'narrow', lead: [1], length: 12, width: 128, fits: false },
];

describe('attention without scores in memory', { skip: lacks ?? false }, () => {
  for (const given of SIZES) {
    const { device, is_causal = false, scale = null, fits = true, seldom = false, ...sizes } = given;
    const told = Object.entries(given).map((pair) => pair.join(' '));
    it(`with gradients, ${told.join(', ')}`, seldom ? inTheWhole : {}, async () => {
      const make = () => withGradients(wanting(parts(sizes)), (q, k, v) => attend(q, k, v, { is_causal, scale }));
      const { FLASH_ATTENTION } = torch.nn.attention.SDPBackend;
      const whole = () => torch.nn.attention.sdpa_kernel(FLASH_ATTENTION, make);
      await agree(device, whole, GRADIENTS);
      assert.equal(isWhole(await namesOf(whole)), fits);
    });
  }

  it('in the way that sdpa_kernel names', async () => {
    const { SDPBackend, sdpa_kernel } = torch.nn.attention;
    const inWay =
      (...backends) =>
      () =>
        sdpa_kernel(backends, () =>
          attend(...parts({ lead: [2], length: 70, size: 41, width: 16 }), { is_causal: true }),
        );
    const { MATH, FLASH_ATTENTION } = SDPBackend;
    const textOf = async (make) => {
      await agree('vast', make);
      const rows = await torch.profiler.profile(() => void make(), { wgsl: true });
      return rows.find(({ name }) => name === 'attention')?.wgsl;
    };
    assert.ok(await textOf(inWay(FLASH_ATTENTION)));
    assert.ok(await textOf(inWay(FLASH_ATTENTION, MATH)));
    assert.equal(await textOf(inWay(MATH)), undefined);
  });

  it('where it is the faster way: not with gradients of many keys, nor of wide heads that see all', async () => {
    await useDevice('vast');
    const namesFor = (sizes, options = {}, gradients = false) =>
      namesOf(() => {
        const given = parts(sizes);
        if (gradients) wanting(given);
        return attend(...given, options);
      });
    const isTiled = async (...which) => (await namesFor(...which)).includes('attention');
    assert.ok(await isTiled({ lead: [1], length: 12, size: 128, width: 16 }, {}, true));
    assert.ok(!(await isTiled({ lead: [1], length: 12, size: 132, width: 16 }, {}, true)));
    assert.ok(!(await isTiled({ lead: [1], length: 12, width: 128 })));
    assert.ok(await isTiled({ lead: [1], length: 12, width: 128 }, { is_causal: true }));
  });

  it('is what a layer computes of several heads, causal or not', inTheWhole, async () => {
    for (const is_causal of [false, true]) {
      const make = () => {
        const layer = new torch.nn.MultiheadAttention(16, 2, { batch_first: true });
        const x = torch.randn([2, 9, 16]).requires_grad_();
        const y = layer(x, x, x, { need_weights: false, is_causal })[0];
        return [y, ...torch.autograd.grad([y.sin().sum()], [x, ...layer.parameters()])];
      };
      await agree('vast', make, GRADIENTS);
      assert.ok(isWhole(await namesOf(make)));
      const names = await namesOf(() => attend(...parts({ lead: [2, 2], length: 9, width: 8 }), { is_causal }));
      assert.ok(names.includes('attention') && !names.includes('attention_backward'));
    }
  });

  it('of heads that share keys and values', () =>
    agree(
      'vast',
      () =>
        withGradients(
          wanting([torch.randn([2, 4, 20, 16]), ...parts({ lead: [2, 2], length: 20, width: 16 }).slice(1)]),
          (q, k, v) => attend(q, k, v, { enable_gqa: true, is_causal: true }),
        ),
      GRADIENTS,
    ));

  it('of one tensor with itself, and of one that needs no gradient', () =>
    agree('vast', () => {
      const [x, k, v] = parts({ lead: [2], length: 20, width: 16 });
      const itself = withGradients([x.requires_grad_()], (x) => attend(x, x, x));
      return [...itself, ...withGradients([v.requires_grad_()], (v) => attend(x.detach(), k, v))];
    }));

  it('of views, whose result is changed in place', () =>
    agree('vast', () => {
      const x = torch.randn([2, 20, 3, 4, 16]).requires_grad_();
      const [q, k, v] = x.unbind(2).map((part) => part.transpose(1, 2));
      const y = attend(q, k, v);
      y.mul_(2);
      return torch.autograd.grad([y.square().sum()], [x]);
    }));

  it('refuses an input that was changed before its gradient', async () => {
    await useDevice('vast');
    const [q, k, v] = parts({ lead: [2], length: 20, width: 16 });
    const y = attend(q.requires_grad_(), k, v);
    k.mul_(2);
    assert.throws(() => y.sum().backward(), /modified by an inplace operation/);
  });

  it('NaN and infinities go where they go in several kernels', () =>
    agree('vast', () => {
      const [q, k, v] = parts({ lead: [2], length: 20, width: 16 });
      torch.no_grad(() => {
        q.select(0, 0).select(0, 3).fill_(Number.NaN);
        q.select(0, 1).select(0, 5).fill_(Number.POSITIVE_INFINITY);
      });
      return withGradients(wanting([q, k, v]), (q, k, v) => attend(q, k, v));
    }));
});

describe('attention in several kernels', { skip: lacks ?? false }, () => {
  // Products of 12 are narrow: a tile's shader takes a second to compile, and is not what is asked here.
  const sizes = { lead: [2], length: 12, width: 8 };
  const several = async (make) => {
    await agree('vast', make, GRADIENTS);
    const names = await namesOf(make);
    assert.ok(!names.some((name) => /attention/.test(name)), names.join('; '));
  };

  it('with masks of −∞, a row of it too, and NaN', () =>
    several(() => {
      const mask = torch.zeros([12, 12]);
      torch.no_grad(() => {
        mask.select(0, 2).fill_(Number.NEGATIVE_INFINITY);
        mask.select(1, 4).fill_(Number.NEGATIVE_INFINITY);
        mask.select(0, 7).fill_(Number.NaN);
      });
      return withGradients(wanting(parts(sizes)), (q, k, v) => attend(q, k, v, mask));
    }));

  it('with a row of widths that are no multiple of four, few queries, nothing at all', async () => {
    for (const odd of [{ width: 10 }, { length: 3, size: 12 }, { width: 8, out: 10 }])
      await several(() => withGradients(wanting(parts({ ...sizes, ...odd })), (q, k, v) => attend(q, k, v)));
    await useDevice('vast');
    assert.deepEqual(attend(...parts({ ...sizes, lead: [0] })).shape, [0, 12, 8]);
  });

  it('where heads of the query stand for several without saying so', () =>
    several(() =>
      withGradients(wanting([torch.randn([2, 3, 12, 8]), torch.randn([12, 8]), torch.randn([12, 8])]), (q, k, v) =>
        attend(q, k, v),
      ),
    ));
});

describe('gradients of attention have what others have', { skip: lacks ?? false }, () => {
  const sizes = { lead: [2], length: 12, width: 8 };

  for (const is_causal of [false, true])
    it(`gradients of their own${is_causal ? ', causal' : ''}`, () =>
      agree(
        'vast',
        () => {
          const given = wanting(parts(sizes));
          const first = torch.autograd.grad(
            [
              attend(...given, { is_causal })
                .sin()
                .sum(),
            ],
            given,
            null,
            { create_graph: true },
          );
          const total = first.map((g) => g.square().sum()).reduce((a, b) => a.add(b));
          return [...first, ...torch.autograd.grad([total], given)];
        },
        { tolerance: 1e-5 },
      ));

  it('func.grad, vmap of it, jvp and vjp', () =>
    agree(
      'vast',
      () => {
        const [q, k, v] = parts(sizes);
        const loss = (q, k, v) => attend(q, k, v, { is_causal: true }).sin().sum();
        const { grad, vmap, jvp, vjp } = torch.func;
        const [, pull] = vjp((q, k, v) => attend(q, k, v), q, k, v);
        return [
          ...grad(loss, [0, 1, 2])(q, k, v),
          ...vmap(grad(loss, [0, 1, 2]))(q, k, v),
          ...jvp((q, k, v) => attend(q, k, v), [q, k, v], [v, q, k]),
          ...pull(q),
        ];
      },
      { tolerance: 1e-5 },
    ));

  it('vmap of the gradient of what was computed before', () =>
    agree(
      'vast',
      () => {
        const [q, k, v] = wanting(parts(sizes));
        const y = attend(q, k, v);
        const [, pull] = torch.func.vjp((q, k, v) => attend(q, k, v), q.detach(), k.detach(), v.detach());
        const seeds = torch.randn([3, ...y.shape]);
        const each = torch.func.vmap((seed) => torch.autograd.grad([y], [q, k, v], [seed], { retain_graph: true }))(
          seeds,
        );
        return [...each, ...torch.func.vmap(pull)(seeds)];
      },
      GRADIENTS,
    ));

  it('jacrev, and a checkpoint that computes it again', () =>
    agree(
      'vast',
      () => {
        const [q, k, v] = wanting(parts({ lead: [1], length: 8, width: 4 }));
        const jacobian = torch.func.jacrev((q) => attend(q, k.detach(), v.detach()).sum(-1))(q.detach());
        const y = torch.utils.checkpoint.checkpoint((q, k, v) => attend(q, k, v).sin(), q, k, v, {
          use_reentrant: false,
        });
        return [jacobian, ...torch.autograd.grad([y.sum()], [q, k, v])];
      },
      GRADIENTS,
    ));
});
