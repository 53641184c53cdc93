/** What is not of the kind that is meant (a tensor, function, list, module, number, boolean, text) is refused by its argument's name. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fitting, float, torch } from './table.mjs';

const { nn, optim, func } = torch;
const { operators } = JSON.parse(readFileSync(new URL('../../src/kernels/api.json', import.meta.url), 'utf8'));
const { functional } = torch.autograd;
const refuses = (call, says) => assert.throws(call, { name: 'TypeError', message: says });

describe('an argument of the wrong kind', () => {
  it('is told with its function, its name and what was found', () => {
    refuses(() => torch.ones(2).expand_as('x'), "expand_as: argument 'other' must be a Tensor, not string, got x");
    refuses(() => torch.ones(2).expand_as(null), "expand_as: argument 'other' must be a Tensor, not null");
    refuses(() => torch.relu(5), "relu: argument 'input' must be a Tensor, not number, got 5");
    refuses(() => nn.functional.linear(torch.ones(2), { weight: 'x' }), /linear: argument 'weight' must be a Tensor/);
  });

  it('is missing where nothing was given', () => {
    refuses(() => torch.relu(), "relu: missing required argument: 'input', a Tensor");
    refuses(() => torch.equal(torch.ones(2)), /equal: missing required argument: 'other', a Tensor/);
    refuses(() => torch.autograd.no_grad(), /missing required argument: 'fn', a function/);
  });

  it('is to be awaited where it is a promise, and made a tensor where it is an array', () => {
    refuses(() => torch.relu(torch.ones(2).data()), /must be a Tensor, not a Promise; await gives what it promises/);
    refuses(() => torch.relu([[1, 2]]), /must be a Tensor, not an array; torch\.tensor\(\) makes one/);
    refuses(() => torch.vmap(Promise.resolve()), /must be a function, not a Promise; await/);
  });

  it('may be null where the tensor may be left out', () => {
    assert.equal(nn.functional.linear(torch.ones(2), torch.ones(3, 2), null).numel(), 3);
    assert.equal(nn.functional.linear(torch.ones(2), torch.ones(3, 2), undefined).numel(), 3);
    refuses(() => nn.functional.linear(torch.ones(2), torch.ones(3, 2), 'x'), /argument 'bias' must be a Tensor/);
    assert.equal(new nn.ModuleList(null).length, 0);
  });

  it('is refused within a list of tensors', () => {
    refuses(
      () => torch.autograd.grad(float([1]).requires_grad_().sum(), [float([1]), 'x']),
      /argument 'inputs' must be a Tensor, not string, got x/,
    );
    for (const name of ['cat', 'stack', 'hstack', 'vstack', 'dstack', 'column_stack'])
      refuses(
        () => torch[name]([torch.ones(1), 'x']),
        `${name}: argument 'tensors' must be a Tensor, not string, got x`,
      );
    refuses(() => torch.autograd.backward(float([1]).requires_grad_().mul(1), 'x'), /argument 'grad_tensors' must be/);
    refuses(() => torch.block_diag(torch.ones(1), 'x'), /block_diag: argument 'tensors' must be a Tensor/);
    refuses(() => new nn.LSTM(2, 2)(torch.ones(1, 1, 2), 'x'), /argument 'hx' must be a Tensor, not string/);
    refuses(() => nn.utils.clip_grad_norm_('x', 1), /argument 'parameters' must be a Tensor, not string/);
  });

  it('is refused by what differentiates functions, and by layers and optimizers', () => {
    for (const name of ['jacobian', 'hessian', 'vjp', 'jvp', 'hvp', 'vhp']) {
      refuses(() => functional[name]('x', float([1]), float([1])), /argument 'func' must be a function, not string/);
      refuses(() => functional[name]((x) => x.sum(), 'x', float([1])), /argument 'inputs' must be a Tensor/);
    }
    refuses(() => new optim.SGD(null, { lr: 1 }), /argument 'params' must be a list, not null/);
    refuses(() => nn.utils.parametrize.is_parametrized('x'), /argument 'module' must be a Module, not string/);
    refuses(() => new nn.Linear(1, 1).apply('x'), /argument 'fn' must be a function/);
    refuses(() => func.replace_all_batch_norm_modules_(null), /argument 'root' must be a Module, not null/);
  });

  it('is refused by every operator that takes a tensor first', async () => {
    const taken = [];
    let tried = 0;
    for (const { name, kind, signatures } of operators) {
      const first = signatures[0]?.parameters[0];
      if (kind !== 'function' || name.startsWith('Tensor.') || !/^Tensor(<.*>)?$/.test(first?.type ?? '')) continue;
      if (signatures.some(({ parameters }) => parameters[0]?.type !== first.type)) continue;
      const fn = name
        .split('.')
        .slice(1)
        .reduce((at, part) => at[part], torch);
      for (const wrong of ['x', null, undefined, 1n, [[1]]]) {
        tried++;
        try {
          await fn(wrong);
          taken.push(`${name}: ${wrong}`);
        } catch (error) {
          if (!error.message.includes(`'${first.name}'`)) taken.push(`${name}: ${wrong}: ${error.message}`);
        }
      }
    }
    assert.deepEqual(taken, []);
    assert.ok(tried > 1500, `only ${tried} were tried`);
  });

  const w = () => torch.ones(2, { requires_grad: true });
  for (const [what, call, says] of [
    [
      'a text for a step',
      () => new optim.SGD([w()], { lr: '0.1' }),
      /^SGD: argument 'lr' must be a number, not string; Number\(\) gives one, got 0\.1$/,
    ],
    [
      'a boolean for a step',
      () => new optim.SGD([w()], { lr: true }),
      /^SGD: argument 'lr' must be a number, not boolean, got true$/,
    ],
    [
      'a tensor for a number',
      () => torch.add(w(), 1, { alpha: w().sum() }),
      /^add: argument 'alpha' must be a number, not Tensor; await x\.item\(\) gives one$/,
    ],
    [
      'a number for a reduction',
      () => nn.functional.mse_loss(w(), w(), { reduction: 1 }),
      /^mse_loss: argument 'reduction' must be a string, not number, got 1$/,
    ],
    [
      'a text for a boolean',
      () => new nn.Linear(2, 3, { bias: 'no' }),
      /^Linear: argument 'bias' must be a boolean, not string, got no$/,
    ],
    [
      'a number for a boolean, as a second dimension is',
      () => torch.ones(2, 2).sum(0, 1),
      /^sum: argument 'keepdim' must be a boolean, not number, got 1$/,
    ],
    ['a boolean for a dimension', () => w().sum(true), /^sum: argument 'dim' must be int, not boolean, got true$/],
    [
      'a text for a dimension',
      () => torch.cat([w()], '0'),
      /^cat: argument 'dim' must be int, not string; Number\(\) gives one, got 0$/,
    ],
    ['nothing in the middle', () => w().transpose(undefined, 0), /^transpose: missing required argument: 'dim0', int$/],
    [
      'nothing as an operand',
      () => torch.where(w().gt(0), w(), undefined),
      /^where: missing required argument: 'other', a Tensor or a number$/,
    ],
    ['NaN for a size', () => torch.zeros(NaN), /^zeros: argument 'size' must be int, not float, got NaN$/],
    ['nothing among sizes', () => torch.zeros([2, undefined]), /^zeros: missing required argument: 'size', int$/],
  ])
    it(`is told: ${what}`, () => refuses(call, says));

  it('is refused in every place of every operator and class', async () => {
    const WRONG = [
      [/^number( \| (null|undefined))*$/, 'a number', ['x', true, torch.ones(1), [1]]],
      [/^boolean( \| (null|undefined))*$/, 'a boolean', ['no', 1, torch.ones(1)]],
      [/^(string|Reduction|PaddingMode|Randomness|('\w+'( \| )?)+)( \| null)*$/, 'a string', [5, true, [1]]],
      [/^Operand$/, 'a Tensor or a number', ['x', null, undefined]],
      [/^Int$/, 'int', ['x', true, NaN, 1n]],
    ];
    const at = (name) =>
      name
        .split('.')
        .slice(1)
        .reduce((from, part) => from[part], name.startsWith('Tensor.') ? torch.Tensor.prototype : torch);
    const wrongly = [];
    let tried = 0;
    for (const { name, kind, signatures } of operators) {
      const [{ parameters } = { parameters: [] }] = signatures;
      if (kind === 'constant' || parameters.some(({ rest }) => rest)) continue;
      for (const [place, { name: parameter, type }] of parameters.entries()) {
        if (signatures.some((other) => other.parameters[place]?.type !== type)) continue;
        const [, wanted, values] = WRONG.find(([pattern]) => pattern.test(type)) ?? [];
        const isMethod = name.startsWith('Tensor.');
        if (!wanted || (isMethod && place === 0)) continue;
        for (const value of values) {
          const args = parameters.map((each) => (each.optional ? undefined : fitting(each.type)));
          args[place] = value;
          tried++;
          try {
            if (isMethod) await at(name).call(...args);
            else if (kind === 'class') new (at(name))(...args);
            else await at(name)(...args);
            wrongly.push(`${name} takes ${String(value)} as ${parameter}`);
          } catch (error) {
            const says =
              value === undefined
                ? `missing required argument: '${parameter}'`
                : `argument '${parameter}' must be ${wanted}, not `;
            if (!(error instanceof TypeError) || !error.message.includes(says))
              wrongly.push(`${name}(${parameter}: ${String(value)}): ${error.message}`);
          }
        }
      }
    }
    assert.deepEqual(wrongly, []);
    assert.ok(tried > 3000, `only ${tried} were tried`);
  });
});
