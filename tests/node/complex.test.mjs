/** Complex tensors beyond numbers: what they are to a program, where they are views, how a model trains with them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

const text = async (z) => String(await z.tolist());
const z = (...pairs) => torch.view_as_complex(torch.tensor(pairs, { dtype: 'float32' }));

describe('a complex tensor', () => {
  it('has its own shape, dtype and values', async () => {
    const one = z([1, -2], [0, 3]);
    assert.deepEqual([one.shape, one.dtype, one.ndim, one.numel()], [[2], 'complex64', 1, 2]);
    assert.deepEqual([one.is_complex(), one.is_floating_point(), torch.is_complex(one.real)], [true, false, false]);
    assert.equal(await text(one), '(1-2j),(0+3j)');
    assert.deepEqual({ ...(await one.at(1).item()) }, { real: 0, imag: 3 });
    assert.deepEqual([...(await one.data())], [1, -2, 0, 3]);
    assert.equal(String(one), 'tensor([1.-2.j, 0.+3.j])');
    assert.equal(one.element_size(), 8);
  });

  it('is made in the ways that tensors are', async () => {
    assert.equal(await text(torch.tensor([1, { real: 0, imag: 2 }], { dtype: torch.complex64 })), '(1+0j),(0+2j)');
    assert.equal(await text(torch.zeros(2, { dtype: torch.cfloat })), '(0+0j),(0+0j)');
    assert.equal(await text(torch.tensor([1, 2]).to('complex64')), '(1+0j),(2+0j)');
    assert.equal(await text(torch.full([1], new torch.Complex(1, 2), { dtype: 'complex64' })), '(1+2j)');
    assert.equal(torch.zeros_like(z([1, 2])).dtype, 'complex64');
    assert.equal(torch.zeros_like(z([1, 2]), { dtype: 'float32' }).dtype, 'float32');
    torch.manual_seed(0);
    const drawn = torch.randn([20000], { dtype: 'complex64' });
    assert.ok(Math.abs((await drawn.abs().square().mean().item()) - 1) < 0.03);
  });

  it('is a view where a real tensor is one, and changes in place', async () => {
    const base = torch.zeros([2, 2, 2]);
    const look = torch.view_as_complex(base);
    look.at(0).add_(torch.complex(1, 2));
    look.t().set([1, 1], new torch.Complex(5, 6));
    look.real.at(1, 0).fill_(7);
    assert.deepEqual(await base.tolist(), [
      [
        [1, 2],
        [1, 2],
      ],
      [
        [7, 0],
        [5, 6],
      ],
    ]);
    assert.equal(await text(look.mul_(torch.complex(0, 1))), '(-2+1j),(-2+1j),(0+7j),(-6+5j)');
    const own = torch.complex(base.select(-1, 0), base.select(-1, 1));
    base.zero_();
    assert.equal(await text(own.at(0)), '(-2+1j),(-2+1j)');
    for (const each of look) assert.equal(await text(each), '(0+0j),(0+0j)');
    const mask = torch.tensor([true, false]);
    assert.equal(await text(await z([1, 2], [3, 4]).at(mask)), '(1+2j)');
  });

  it("has PyTorch's gradients of real losses, through leaves, in place and twice", async () => {
    const x = z([1, 2], [3, -1]).requires_grad_();
    x.abs().square().sum().backward();
    assert.equal(await text(x.grad), '(2+4j),(6-2j)');
    const y = x.mul(1);
    y.mul_(torch.complex(0, 1));
    y.real.sum().backward();
    assert.equal(await text(x.grad), '(2+3j),(6-3j)');
    const w = torch.tensor(2, { dtype: 'float32', requires_grad: true });
    const [first] = torch.autograd.grad(x.mul(w).pow(3).real.sum(), x, { create_graph: true });
    const [second] = torch.autograd.grad(first.imag.sum(), w);
    // d/dw of Σ im(conj(3·w³·x²))
    assert.equal(await second.item(), -3 * 3 * 4 * (4 - 6));
    assert.throws(() => x.mul(2).sum().backward(), /only for real scalar outputs but got torch.complex64/);
    const seen = [];
    const handle = x.register_hook((grad) => void seen.push(grad.dtype));
    x.real.sum().backward();
    handle.remove();
    assert.deepEqual(seen, ['complex64']);
  });

  it('is refused by name where a function has no complex numbers', () => {
    const one = z([1, 2]);
    for (const [name, call] of Object.entries({
      relu: () => torch.relu(one),
      lt: () => one.lt(one),
      sort: () => one.sort(),
      conv1d: () => torch.nn.functional.conv1d(one.reshape(1, 1, 1), one.reshape(1, 1, 1)),
    }))
      assert.throws(call, new RegExp(`^TypeError: ${name}: complex64 is not supported here: .*view_as_real`));
    assert.throws(() => torch.meshgrid(one, one), /complex64 is not supported here/);
    assert.throws(() => torch.fft.rfft(one), /rfft expects a real input tensor/);
    assert.throws(() => torch.view_as_complex(torch.ones(3, 3)), /a last dimension of size 2, got \[3, 3\] float32/);
  });
});

describe('a Fourier layer', () => {
  class Spectral extends torch.nn.Module {
    constructor(modes) {
      super();
      this.modes = modes;
      this.weight = new torch.nn.Parameter(torch.randn([1, 1, modes], { dtype: torch.cfloat }));
    }
    forward(x) {
      const found = torch.fft.rfft(x).narrow(-1, 0, this.modes);
      return torch.fft.irfft(torch.einsum('bix,iox->box', found, this.weight), { n: x.shape.at(-1) });
    }
  }

  it('learns a derivative, with complex parameters, and is saved and loaded', async () => {
    torch.manual_seed(1);
    const model = new Spectral(6);
    assert.deepEqual(
      model.named_parameters().map(([name, p]) => [name, p.dtype, p.requires_grad, p instanceof torch.nn.Parameter]),
      [['weight', 'complex64', true, true]],
    );
    const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.1 });
    const t = torch.arange(32).mul((2 * Math.PI) / 32);
    const waves = torch.stack([1, 2, 3, 4, 5].map((k) => t.mul(k).sin())).unsqueeze(1);
    const slopes = torch.stack([1, 2, 3, 4, 5].map((k) => t.mul(k).cos().mul(k))).unsqueeze(1);
    let loss;
    for (let step = 0; step < 100; step++) {
      optimizer.zero_grad();
      loss = torch.nn.functional.mse_loss(model(waves), slopes);
      loss.backward();
      optimizer.step();
    }
    assert.ok((await loss.item()) < 1e-2, `loss ${await loss.item()}`);
    const other = new Spectral(6);
    other.load_state_dict(model.state_dict());
    assert.ok(await torch.equal(other.weight, model.weight));
  });
});
