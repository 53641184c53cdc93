/** torch.linalg.eig and eigvals: PyTorch's answers in double precision, and what holds of every decomposition. On the CPU. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

/** Numbers that both sides begin with: sin(0.7 i + start). */
function wave(shape, start = 0.1) {
  const count = shape.reduce((size, n) => size * n, 1);
  return torch.tensor(Array.from({ length: count }, (_, i) => Math.sin(i * 0.7 + start))).reshape(shape);
}

function close(found, wanted, tolerance, path = '') {
  if (Array.isArray(wanted))
    for (const [at, each] of wanted.entries()) close(found[at], each, tolerance, `${path}[${at}]`);
  else
    assert.ok(
      Math.abs(found - wanted) <= tolerance * (1 + Math.abs(wanted)),
      `${path}: ${found}, PyTorch has ${wanted}`,
    );
}

/** In an order that both have: by the real part, and then the other. */
const sorted = async (values) =>
  (await values.tolist())
    .map(({ real, imag }) => [real, imag])
    .sort(([a, b], [c, d]) => (Math.abs(a - c) < 1e-4 ? b - d : a - c));

describe('torch.linalg.eig', () => {
  /** PyTorch 2.13's, of A ∘ flip(A) + B. */
  const WANTED = {
    values: [
      [-1.851377, 0.0],
      [1.030043e-15, 0.0],
      [0.3208204, -0.5181006],
      [0.3208204, 0.5181006],
    ],
    loss: 4.922801,
    grad: [
      [1.706897, -0.9362207, -1.040475, 4.179473],
      [1.326815, -0.3282589, 1.759792, -4.945365],
      [-0.5764446, 1.246352, -2.2117, 4.749148],
      [0.2134103, -3.013163, 2.268387, -3.661876],
    ],
    second: [
      [20.90782, 11.7172, 32.04715, 28.25579],
      [8.452237, -5.995738, -89.55515, 46.02492],
      [-8.858946, -2.0424, 107.6285, -40.3888],
      [9.79754, -35.89161, -52.10716, -33.55316],
    ],
  };

  it('has PyTorch’s values, gradient and second gradient', async () => {
    const A = wave([4, 4]).requires_grad_();
    const [L, V] = await torch.linalg.eig(A.mul(A.flip(0)).add(wave([4, 4], 1.3)));
    assert.deepEqual([L.dtype, V.dtype, L.shape, V.shape], ['complex64', 'complex64', [4], [4, 4]]);
    close(await sorted(L.detach()), WANTED.values, 1e-5);
    const sizes = L.real.square().add(L.imag.square().mul(2)).sum();
    const loss = sizes.add(
      V.abs()
        .mul(wave([4, 1], 2))
        .sum(),
    );
    close(await loss.item(), WANTED.loss, 1e-5);
    const [grad] = torch.autograd.grad(loss, A, { create_graph: true });
    close(await grad.tolist(), WANTED.grad, 1e-4);
    const [second] = torch.autograd.grad(grad.square().sum(), A);
    close(await second.tolist(), WANTED.second, 1e-3);
  });

  it('A V is V diag(L), in batches, of complex matrices, of those without a basis of eigenvectors', async () => {
    const real = wave([2, 3, 5, 5]);
    const complex = torch.complex(wave([5, 5]), wave([5, 5], 0.9));
    const jordan = torch.tensor(
      [
        [2, 1, 0],
        [0, 2, 1],
        [0, 0, 2],
      ],
      { dtype: 'float32' },
    );
    const turn = torch.tensor(
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
      { dtype: 'float32' },
    );
    for (const A of [real, complex, jordan, turn, torch.zeros(2, 2), torch.ones(1, 1)]) {
      const [L, V] = await torch.linalg.eig(A);
      const matrix = A.dtype === 'complex64' ? A : torch.complex(A, torch.zeros_like(A));
      const rest = matrix.matmul(V).sub(V.mul(L.unsqueeze(-2)));
      assert.ok((await rest.abs().max().item()) < 1e-5);
      close(await V.abs().square().sum(-2).flatten().tolist(), new Array(L.numel()).fill(1), 1e-5);
    }
  });

  it('of a real matrix has real numbers, and pairs that are each other’s conjugates', async () => {
    const [L] = await torch.linalg.eig(
      torch.tensor(
        [
          [0, -1, 0],
          [1, 0, 0],
          [0, 0, 3],
        ],
        { dtype: 'float32' },
      ),
    );
    assert.deepEqual(await sorted(L), [
      [0, -1],
      [0, 1],
      [3, 0],
    ]);
  });

  it('refuses what is not finite or not square', async () => {
    await assert.rejects(
      torch.linalg.eig(torch.full([2, 2], Number.NaN)),
      /eig: input tensor should not contain infs or NaNs/,
    );
    await assert.rejects(torch.linalg.eigvals(torch.ones(2, 3)), /eigvals: expected square matrices/);
    assert.deepEqual((await torch.linalg.eigvals(torch.ones(0, 0))).shape, [0]);
  });
});

describe('torch.linalg.eigvals', () => {
  const WANTED = {
    values: [
      [-0.4682876, -0.1841457],
      [-1.9875e-16, 6.154352e-16],
      [0.2566848, 0.6527565],
    ],
    loss: 0.7262748,
    grad: [
      [
        [2.837231, -0.1890098],
        [-1.773171, 4.523629],
        [-1.046874, -4.378463],
      ],
      [
        [3.77264, 0.9779713],
        [-4.019504, 3.323165],
        [0.2858221, -4.333345],
      ],
      [
        [2.933717, 1.684997],
        [-4.375401, 0.5597651],
        [1.484092, -2.250188],
      ],
    ],
  };

  it('of a complex matrix has PyTorch’s values and gradient', async () => {
    const B = torch.complex(wave([3, 3]), wave([3, 3], 0.9)).requires_grad_();
    const L = await torch.linalg.eigvals(B);
    close(await sorted(L.detach()), WANTED.values, 1e-5);
    const loss = L.real.mul(L.imag).sum().add(L.abs().pow(3).sum());
    close(await loss.item(), WANTED.loss, 1e-5);
    loss.backward();
    close(await torch.view_as_real(B.grad).tolist(), WANTED.grad, 1e-4);
  });
});
