import { expect } from 'chai';
import torch from '../../kernels/main.ts';
import { nearNames } from './near-names.ts';

describe('a name that torch has not', () => {
  before(() => Object.assign(globalThis, { torch }));
  after(() => Reflect.deleteProperty(globalThis, 'torch'));

  const CASES: [message: string, line: string, meant: RegExp | undefined][] = [
    ['torch.nn.Linaer is not a constructor', 'const m = new torch.nn.Linaer(2, 1);', /mean torch\.nn\.Linear\?/],
    ['torch.nn.linear is not a constructor', 'new torch.nn.linear(2, 1)', /mean torch\.nn\.Linear\?/],
    ['torch.Linear is not a constructor', 'new torch.Linear(2, 1)', /mean torch\.nn\.Linear\?/],
    ['torch.sofmax is not a function', 'torch.sofmax(x, 1)', /mean torch\.softmax\?/],
    ['torch.nn.functional.mse_los is not a function', 'torch.nn.functional.mse_los(a, b)', /mse_loss\?/],
    ['torch.nn.mse_loss is not a function', 'torch.nn.mse_loss(a, b)', /mean torch\.nn\.functional\.mse_loss\?/],
    [
      "Cannot read properties of undefined (reading 'relu')",
      'torch.nn.functionl.relu(x)',
      /mean torch\.nn\.functional\?/,
    ],
    ['torch.optim.Adm is not a constructor', 'new torch.optim.Adm([])', /mean torch\.optim\.Adam\?/],
    ['torch.linalg.eigval is not a function', 'torch.linalg.eigval(x)', /mean torch\.linalg\.eigvals\?/],
    [
      'torch.nn.utils.prune.l1_unstructred is not a function',
      'torch.nn.utils.prune.l1_unstructred(m)',
      /l1_unstructured\?/,
    ],
    ['torch.nn.l1_unstructured is not a function', 'torch.nn.l1_unstructured(m)', /torch\.nn\.utils\.prune\.l1_un/],
    ['torch.vjp is not a function', 'torch.vjp(f, x)', /mean torch\.(autograd\.functional|func)\.vjp\?/],
    ['x.sofmax is not a function', 'const y = x.sofmax(1);', /it is softmax/],
    ['x.unsqeeze is not a function', 'x.unsqeeze(0)', /it is unsqueeze/],
    ['f is not a function', 'f(1)', undefined],
    ['torch.zeros is not iterable', 'const [a] = torch.zeros', undefined],
    ['torch.xyzzyplugh is not a function', 'torch.xyzzyplugh()', undefined],
  ];
  for (const [message, line, meant] of CASES)
    it(`is told in "${message}"`, () => {
      if (meant) expect(nearNames(message, line)).to.match(meant);
      else expect(nearNames(message, line)).to.equal(undefined);
    });
});
