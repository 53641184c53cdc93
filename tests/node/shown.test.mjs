/** What `console.log`, a text and JSON show of tensors and modules: what they are, never how they are made. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import torch from '../../dist/kernels.js';

before(() => torch.init({ device: 'cpu' }));

describe('in Node', () => {
  it('console.log shows a tensor by shape and dtype, as a text does, alone and in other things', () => {
    const x = torch.ones([2, 3], { requires_grad: true });
    assert.equal(inspect(x), 'tensor(shape=[2, 3], dtype=float32, requires_grad=true)');
    assert.equal(inspect(x), String(x));
    assert.equal(inspect({ x: x.sum() }), '{ x: tensor(shape=[], dtype=float32, grad_fn=<SumBackward>) }');
    assert.equal(inspect(torch.complex(torch.ones([2]), torch.ones([2]))), 'tensor(shape=[2], dtype=complex64)');
  });

  it('console.log shows a module layer by layer, a program’s own, too', () => {
    class Net extends torch.nn.Module {
      fc = new torch.nn.Linear(2, 3);
      layers = new torch.nn.Sequential(new torch.nn.Tanh(), new torch.nn.Flatten());
    }
    const shown = `Net(
  (fc): Linear(in_features=2, out_features=3, bias=True)
  (layers): Sequential(
    (0): Tanh()
    (1): Flatten(start_dim=1, end_dim=-1)
  )
)`;
    assert.equal(inspect(new Net()), shown);
    assert.equal(String(new Net()), shown);
  });

  it('JSON has a tensor as a text has it', () => {
    assert.equal(JSON.stringify({ w: torch.zeros([2]) }), '{"w":"tensor(shape=[2], dtype=float32)"}');
  });
});
