/** torch.autograd as PyTorch has it: hooks, custom functions, partial walks, and second derivatives of what models are made of. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as torch from '../../dist/kernels.js';

const { autograd } = torch;
const F = torch.nn.functional;

before(() => torch.init({ device: 'cpu' }));

const leaf = (values) => torch.tensor(values, { dtype: 'float32', requires_grad: true });
const close = (got, want, tolerance = 1e-4) => {
  const [a, b] = [[got].flat(9), [want].flat(9)];
  assert.equal(a.length, b.length);
  for (const [at, x] of a.entries()) assert.ok(Math.abs(x - b[at]) <= tolerance, `at ${at}: ${x}, want ${b[at]}`);
};

describe('autograd.grad', () => {
  it('leaves every grad alone', async () => {
    const x = leaf([1, 2]);
    const [g] = autograd.grad(x.mul(x).sum(), x);
    close(await g.tolist(), [2, 4]);
    assert.equal(x.grad, null);
  });

  it('differentiates with respect to results on the way', async () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const [dy, dx] = autograd.grad(y.mul(y).sum(), [y, x]);
    close(await dy.tolist(), [6, 12]);
    close(await dx.tolist(), [18, 36]);
  });

  it('answers null, zeros or an error for an input that was not used', async () => {
    const [x, other] = [leaf([1]), leaf([5, 6])];
    const graph = () => x.mul(2).sum();
    assert.throws(() => autograd.grad(graph(), [x, other]), /appears to not have been used in the graph/);
    assert.equal(autograd.grad(graph(), [x, other], { allow_unused: true })[1], null);
    close(await autograd.grad(graph(), [x, other], { materialize_grads: true })[1].tolist(), [0, 0]);
  });

  it('takes grad_outputs, and says when their shape is wrong', async () => {
    const x = leaf([1, 2]);
    const [g] = autograd.grad(x.mul(x), x, torch.tensor([1, 10], { dtype: 'float32' }));
    close(await g.tolist(), [2, 40]);
    assert.throws(() => autograd.grad(x.mul(x), x, torch.ones(3)), /Mismatch in shape: grad_output\[0\].*\[3\].*\[2\]/);
    assert.throws(() => autograd.grad(x.mul(x), x), /grad can be implicitly created only for scalar outputs/);
    assert.throws(() => autograd.grad(x.sum(), x, { is_grads_batched: true }), /is_grads_batched is not supported/);
    assert.throws(() => autograd.grad(x.sum(), torch.ones(2)), /does not require grad/);
  });

  it('frees only what it has walked', async () => {
    const [x, w] = [leaf([2]), leaf([3])];
    const [a, b] = [x.exp(), w.exp()];
    const loss = a.add(b).sum();
    autograd.grad(loss, x);
    close(await autograd.grad(loss, w)[0].tolist(), [Math.exp(3)], 1e-3);
    assert.throws(() => autograd.grad(loss, x), /backward through the graph a second time/);
  });
});

describe('backward', () => {
  it('refuses a second walk, unless the graph was retained or nothing had been saved', async () => {
    const x = leaf([1, 2]);
    const y = x.exp().sum();
    y.backward();
    assert.throws(() => y.backward(), /Trying to backward through the graph a second time/);
    const kept = x.exp().sum();
    kept.backward({ retain_graph: true });
    kept.backward();
    const linear = x.add(1).sum();
    linear.backward();
    linear.backward();
    const e = [Math.E * 3 + 2, Math.E ** 2 * 3 + 2];
    close(await x.grad.tolist(), e, 1e-3);
  });

  it('accumulates only into the inputs it is given', async () => {
    const [x, w] = [leaf([1]), leaf([2])];
    x.mul(w)
      .sum()
      .backward({ inputs: [w] });
    assert.equal(x.grad, null);
    close(await w.grad.tolist(), [1]);
  });

  it('of several tensors adds up', async () => {
    const x = leaf([1, 2]);
    autograd.backward([x.sum(), x.mul(x)], [null, torch.ones(2)]);
    close(await x.grad.tolist(), [3, 5]);
  });

  it('keeps the gradient of a result that asked for it', async () => {
    const x = leaf([1, 2]);
    const y = x.mul(2);
    y.retain_grad();
    y.mul(y).sum().backward();
    close(await y.grad.tolist(), [4, 8]);
  });
});

describe('hooks', () => {
  it('see gradients, may replace them, and can be removed', async () => {
    const x = leaf([1, 2]);
    const y = x.mul(2);
    const seen = [];
    const onLeaf = x.register_hook((g) => void seen.push(g));
    y.register_hook((g) => g.mul(10));
    y.sum().backward({ retain_graph: true });
    close(await seen[0].tolist(), [20, 20]);
    onLeaf.remove();
    y.sum().backward();
    assert.equal(seen.length, 1);
    close(await x.grad.tolist(), [40, 40]);
    assert.throws(() => torch.ones(1).register_hook(() => {}), /doesn't require gradient/);
  });
});

describe('modes', () => {
  it('switch recording for a call or from here on', () => {
    const x = leaf([1]);
    assert.equal(torch.no_grad(() => x.mul(2)).requires_grad, false);
    assert.equal(torch.inference_mode(() => x.mul(2)).requires_grad, false);
    assert.equal(torch.no_grad(() => torch.enable_grad(() => x.mul(2))).requires_grad, true);
    assert.equal(torch.set_grad_enabled(false, () => x.mul(2)).requires_grad, false);
    torch.set_grad_enabled(false);
    assert.equal(torch.is_grad_enabled(), false);
    torch.set_grad_enabled(true);
    assert.equal(x.mul(2).grad_fn.name, 'MulBackward0');
    assert.equal(x.mul(2).detach_().is_leaf, true);
    assert.throws(() => x.mul(2).requires_grad_(false), /leaf variables/);
  });
});

describe('autograd.backward', () => {
  it('takes several results of one operation', async () => {
    const x = leaf([[1, 2]]);
    autograd.backward(x.mul(3).unbind(1), [torch.tensor([1]).float(), torch.tensor([10]).float()]);
    close(await x.grad.tolist(), [3, 30]);
  });
});

describe('autograd.Function', () => {
  class Cube extends autograd.Function {
    static forward(ctx, x) {
      ctx.save_for_backward(x);
      return x.mul(x).mul(x);
    }
    static backward(ctx, grad) {
      const [x] = ctx.saved_tensors;
      return grad.mul(x.mul(x)).mul(3);
    }
  }

  it('runs the author’s forward and backward, twice over', async () => {
    const x = leaf([2, -1]);
    const y = Cube.apply(x);
    assert.equal(y.grad_fn.name, 'CubeBackward');
    const [first] = autograd.grad(y.sum(), x, { create_graph: true });
    close(await first.tolist(), [12, 3]);
    const [second] = autograd.grad(first.sum(), x);
    close(await second.tolist(), [12, -6]);
    assert.equal(await autograd.gradcheck(Cube.apply, [leaf([0.5, 2])]), true);
    assert.equal(await autograd.gradgradcheck(Cube.apply, [leaf([0.5, 2])]), true);
  });

  it('passes arguments that are no tensors, says what needs a gradient, and can leave outputs out', async () => {
    let needs;
    class Scaled extends autograd.Function {
      static forward(ctx, x, factor, other) {
        ctx.factor = factor;
        needs = ctx.needs_input_grad;
        const mask = x.gt(0).float();
        ctx.mark_non_differentiable(mask);
        return [x.mul(factor).add(other), mask];
      }
      static backward(ctx, grad, gradMask) {
        assert.deepEqual(gradMask.shape, [2]);
        return [grad.mul(ctx.factor), null, null];
      }
    }
    const x = leaf([1, 2]);
    const [y, mask] = Scaled.apply(x, 5, torch.ones(2));
    assert.deepEqual(needs, [true, false, false]);
    assert.equal(mask.requires_grad, false);
    y.sum().backward();
    close(await x.grad.tolist(), [5, 5]);
  });

  describe('with setup_context', () => {
    class Product extends autograd.Function {
      static forward(x, y, scale) {
        return [x.mul(y).mul(scale), x.gt(y).float()];
      }
      static setup_context(ctx, [x, y, scale], [product, greater]) {
        assert.deepEqual(product.shape, greater.shape);
        assert.equal(product.requires_grad, false, 'nothing is recorded yet');
        ctx.save_for_backward(x, y);
        ctx.scale = scale;
        ctx.mark_non_differentiable(greater);
        ctx.set_materialize_grads(false);
      }
      static backward(ctx, grad, none) {
        assert.equal(none, null);
        const [x, y] = ctx.saved_tensors;
        const [left, right] = ctx.needs_input_grad;
        return [left ? grad.mul(y).mul(ctx.scale) : null, right ? grad.mul(x).mul(ctx.scale) : null, null];
      }
    }

    it('runs forward without a context, and backward with what was set up', async () => {
      const [x, y] = [leaf([2, -1]), leaf([3, 4])];
      const [product, greater] = Product.apply(x, y, 10);
      assert.equal(greater.requires_grad, false);
      close(await product.tolist(), [60, -40]);
      product.sum().backward();
      close(await x.grad.tolist(), [30, 40]);
      close(await y.grad.tolist(), [20, -10]);
    });

    it('asks only for the gradients that are needed', async () => {
      const x = leaf([2, -1]);
      const [product] = Product.apply(x, torch.tensor([3, 4]).float(), 1);
      product.sum().backward();
      close(await x.grad.tolist(), [3, 4]);
    });

    it('is differentiated twice', async () => {
      const product = (x, y) => Product.apply(x, y, 2)[0];
      assert.equal(await autograd.gradcheck(product, [leaf([0.5, 2]), leaf([1.5, -1])]), true);
      assert.equal(await autograd.gradgradcheck(product, [leaf([0.5, 2]), leaf([1.5, -1])]), true);
    });

    it('refuses to run backward over what was saved and has changed, or is gone', () => {
      const [x, y] = [leaf([2, -1]), torch.tensor([3, 4]).float()];
      const [changed] = Product.apply(x, y, 1);
      y.add_(1);
      assert.throws(() => changed.sum().backward(), /modified by an inplace operation.*ProductBackward/);
      const [product] = Product.apply(x, y, 1);
      const loss = product.sum();
      loss.backward();
      assert.throws(() => loss.backward(), /backward through the graph a second time/);
    });

    it('counts what needs a gradient among all that is passed', () => {
      let needs;
      class Identity extends autograd.Function {
        static forward(_, x) {
          return x;
        }
        static setup_context(ctx) {
          needs = ctx.needs_input_grad;
        }
        static backward(_, grad) {
          return [null, grad];
        }
      }
      assert.equal(Identity.apply('a name', leaf([1])).grad_fn.name, 'IdentityBackward');
      assert.deepEqual(needs, [false, true]);
    });
  });

  it('says what a wrong backward returned', () => {
    const of = (backward) =>
      class Wrong extends autograd.Function {
        static forward(_, x, y) {
          return x.mul(y);
        }
        static backward = backward;
      };
    const x = leaf([1, 2]);
    const run = (backward) => () => of(backward).apply(x, x).sum().backward();
    assert.throws(
      run((_, g) => g),
      /WrongBackward returned an incorrect number of gradients \(expected 2, got 1\)/,
    );
    assert.throws(
      run(() => [torch.ones(3), null]),
      /invalid gradient at index 0: expected shape \[2\], got \[3\]/,
    );
    assert.throws(() => autograd.Function.apply(x), /must implement the forward/);
  });
});

describe('autograd.functional', () => {
  it('has products with the Hessian, whole or of several inputs', async () => {
    const { hvp, vhp } = autograd.functional;
    const x = torch.tensor([1, 2], { dtype: 'float32' });
    const v = torch.tensor([1, 10], { dtype: 'float32' });
    for (const product of [hvp, vhp]) {
      const [value, found] = product((t) => t.pow(3).sum(), x, v);
      assert.equal(await value.item(), 9);
      close(await found.tolist(), [6, 120]);
      const [, [ofA, ofB]] = product((a, b) => a.mul(a).mul(b).sum(), [x, v], [x, x]);
      close(await ofA.tolist(), [4, 48]);
      close(await ofB.tolist(), [2, 8]);
      const [, none] = product((t) => t.sum(), x, v);
      close(await none.tolist(), [0, 0]);
      assert.throws(() => product((t) => t, x, v), /should return a single element/);
    }
  });

  it('has jacobian, hessian, vjp and jvp', async () => {
    const { jacobian, hessian, vjp, jvp } = autograd.functional;
    const x = torch.tensor([1, 2], { dtype: 'float32' });
    const square = (t) => t.mul(t);
    close(await jacobian(square, x).tolist(), [2, 0, 0, 4]);
    const [jx, jy] = jacobian((a, b) => a.mul(b), [x, x]);
    close(await jx.tolist(), [1, 0, 0, 2]);
    assert.deepEqual(jy.shape, [2, 2]);
    close(await hessian((t) => t.mul(t).mul(t).sum(), x).tolist(), [6, 0, 0, 12]);
    const [value, pulled] = vjp(square, x, torch.tensor([1, 10], { dtype: 'float32' }));
    close(await value.tolist(), [1, 4]);
    close(await pulled.tolist(), [2, 40]);
    const [, pushed] = jvp(square, x, torch.tensor([1, 10], { dtype: 'float32' }));
    close(await pushed.tolist(), [2, 40]);
  });
});

describe('gradcheck', () => {
  it('finds a wrong gradient', async () => {
    class Wrong extends autograd.Function {
      static forward(_, x) {
        return x.mul(3);
      }
      static backward(_, g) {
        return g.mul(2);
      }
    }
    await assert.rejects(autograd.gradcheck(Wrong.apply, leaf([1])), /Jacobian mismatch for output 0/);
    assert.equal(await autograd.gradcheck(Wrong.apply, leaf([1]), { raise_exception: false }), false);
  });
});

describe('second derivatives', () => {
  torch.manual_seed(7);
  const away = [0.6, -0.7, 1.1, -1.3, 0.45, 0.9];
  const x = () => leaf(away).reshape([2, 3]).detach().requires_grad_();
  const positive = () => x().abs().add(0.3).detach().requires_grad_();
  const of = (...shape) => torch.randn(shape).requires_grad_();
  const CASES = {
    add: [(a, b) => a.add(b, { alpha: 2 }), x, () => leaf([0.5, 1, -2])],
    mul: [(a, b) => a.mul(b), x, () => leaf([0.5, 1, -2])],
    div: [(a, b) => a.div(b), x, () => leaf([1.5, 1, -2])],
    pow: [(a) => a.pow(3), x],
    'pow with a tensor': [(a, b) => a.pow(b), positive, () => leaf([1.5, 2, 0.5])],
    exp: [(a) => a.exp(), x],
    log: [(a) => a.log(), positive],
    sqrt: [(a) => a.sqrt(), positive],
    rsqrt: [(a) => a.rsqrt(), positive],
    reciprocal: [(a) => a.reciprocal(), positive],
    sin: [(a) => a.sin(), x],
    tan: [(a) => a.tan(), x],
    tanh: [(a) => a.tanh(), x],
    sigmoid: [(a) => a.sigmoid(), x],
    erf: [(a) => a.erf(), x],
    abs: [(a) => a.abs().pow(2), x],
    relu: [(a) => a.relu().pow(2), x],
    gelu: [(a) => F.gelu(a), x],
    'gelu with tanh': [(a) => F.gelu(a, { approximate: 'tanh' }), x],
    silu: [(a) => F.silu(a), x],
    elu: [(a) => F.elu(a), x],
    leaky_relu: [(a) => F.leaky_relu(a).pow(2), x],
    softplus: [(a) => F.softplus(a), x],
    softmax: [(a) => F.softmax(a, 1), x],
    log_softmax: [(a) => F.log_softmax(a, 1), x],
    logsumexp: [(a) => torch.logsumexp(a, 1), x],
    sum: [(a) => a.sum(1).pow(2), x],
    mean: [(a) => a.mean(0).pow(2), x],
    var: [(a) => a.var(1), x],
    amax: [(a) => a.amax(1).pow(2), x],
    where: [(a) => torch.where(a.gt(0), a.pow(2), a.exp()), x],
    clamp: [(a) => a.clamp(-1, 1).pow(2), x],
    reshape: [(a) => a.reshape([3, 2]).transpose(0, 1).pow(2), x],
    slice: [(a) => a.at(0, { slice: [1, null] }).pow(2), x],
    'index tensor': [(a) => a.at(torch.tensor([1, 0, 1])).pow(2), x],
    cat: [(a, b) => torch.cat([a, b]).pow(2), x, x],
    matmul: [(a, b) => a.matmul(b), x, () => of(3, 2)],
    'batched matmul': [(a, b) => a.matmul(b), () => of(2, 2, 3), () => of(3, 2)],
    linear: [(a, w, b) => F.linear(a, w, b), x, () => of(2, 3), () => of(2)],
    conv1d: [(a, w) => F.conv1d(a, w, { padding: 1 }), () => of(1, 2, 4), () => of(2, 2, 3)],
    conv2d: [(a, w) => F.conv2d(a, w, { stride: 2, padding: 1 }), () => of(1, 1, 4, 4), () => of(2, 1, 3, 3)],
    avg_pool2d: [(a) => F.avg_pool2d(a, 2).pow(2), () => of(1, 1, 4, 4)],
    mse_loss: [(a, b) => F.mse_loss(a, b), x, x],
    cross_entropy: [(a) => F.cross_entropy(a, torch.tensor([2, 0])), x],
  };
  for (const [name, [fn, ...inputs]] of Object.entries(CASES)) {
    it(`of ${name}`, async () => {
      const made = inputs.map((make) => make());
      assert.equal(await autograd.gradcheck(fn, made, { rtol: 5e-3, atol: 5e-3 }), true);
      assert.equal(await autograd.gradgradcheck(fn, made, null, { rtol: 5e-3, atol: 5e-3 }), true);
    });
  }
});
