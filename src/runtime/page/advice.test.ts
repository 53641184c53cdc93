import { expect } from 'chai';
import { advice } from './advice.ts';

describe('advice', () => {
  const RUN: [message: string, line: string, advised: RegExp][] = [
    ['None is not defined', 'const a = None;', /null/],
    ['print is not defined', 'print(loss)', /console\.log/],
    ['padding is not defined', 'new torch.nn.Conv2d(1, 8, 3, padding=1)', /\{ padding: … \}/],
    ['document is not defined', 'document.title', /in a worker/],
    ['assignment to undeclared variable padding', 'new torch.nn.Conv2d(1, 8, 3, padding=1)', /\{ padding: … \}/],
    ["Can't find variable: F", 'F.relu(x)', /torch\.nn\.functional/],
    ["Class constructor X cannot be invoked without 'new'", 'torch.nn.Linear(2, 1)', /new torch\.nn\.Linear/],
    ["class constructors must be invoked with 'new'", 'torch.nn.Linear(2, 1)', /new torch\.nn\.Linear/],
  ];
  const OF_TORCH: typeof RUN = [
    [
      "sum() got an unexpected keyword argument 'dimm'; it knows input, dim, keepdim, dtype",
      'x.sum({ dimm: 1 })',
      /mean dim\?/,
    ],
    ["sum() got an unexpected keyword argument 'keepdims'; it knows input, dim, keepdim, dtype", '', /mean keepdim\?/],
    [
      "torch: there is no dtype 'flaot32' here; known are float32, float16, int32 (also for int64), uint8, bool",
      '',
      /mean 'float32'\?/,
    ],
    ['cross_entropy: expected class numbers (integers) as target, got [2] float32', '', /target\.long\(\)/],
    ['take: expected integers as index, got float32', '', /index\.long\(\)/],
    ['matmul: expected one dtype, got [2] int32 and [2] float32', '', /x\.float\(\)/],
    ['mean: expected a float tensor, got int32', '', /x\.float\(\)/],
    ["relu: argument 'input' must be a Tensor, not object", 'F.relu(x.data())', /await/],
    [
      'tensor: could not infer dtype of a Promise: await it, at [0]; expected numbers',
      'torch.tensor([x.item()])',
      /await/,
    ],
    ["Cannot read properties of undefined (reading 'add')", 'x[0].add(1)', /x\.at\(0\).*x\.set\(0, 5\)/],
  ];
  for (const [message, line, advised] of [...RUN, ...OF_TORCH]) {
    it(`for "${message}"`, () => expect(advice({ message, phase: 'run', lineText: line })).to.match(advised));
  }

  it('for imports and slices in Python’s manner', () => {
    const compiling = (lineText: string) => advice({ message: 'Unexpected token', phase: 'compile', lineText });
    expect(compiling('import torch.nn as nn')).to.match(/const nn = torch\.nn;/);
    expect(compiling('import torch')).to.match(/torch is there/);
    expect(compiling('const y = x[:, 1];')).to.match(/x\.at\(':', 1\)/);
    expect(compiling('from torch import nn, optim')).to.match(/const \{ nn, optim \} = torch;/);
    expect(compiling('from torch.nn import functional')).to.match(/const \{ functional \} = torch\.nn;/);
  });

  it('for what else Python writes otherwise', () => {
    const compiling = (lineText: string) => advice({ message: 'Unexpected identifier', phase: 'compile', lineText });
    expect(compiling('# the model')).to.match(/begins with \/\//);
    expect(compiling('const f = lambda x: x')).to.match(/\(x\) => …/);
    expect(compiling("console.log(f'loss {loss}')")).to.match(/backticks/);
    expect(compiling('if (a and b) f();')).to.match(/&&/);
    expect(compiling('if (not a) f();')).to.match(/&&/);
    for (const message of [
      'Assignment to constant variable.',
      "invalid assignment to const 'lr'",
      'Attempted to assign to readonly property.',
    ])
      expect(advice({ message, phase: 'run', lineText: 'new torch.optim.SGD(p, lr=0.1)' })).to.match(/\{ dim: … \}/);
  });

  it('for Python where JavaScript is expected', () => {
    const lines = ['def f(x):', 'for i in range(3):', '  elif x > 3:', 'if x > 3:', 'with torch.no_grad():'];
    for (const line of lines)
      expect(advice({ message: 'Unexpected token', phase: 'compile', lineText: line }), line).to.match(/Python/);
    for (const message of ["Unexpected character '@'", 'illegal character U+0040']) {
      expect(advice({ message, phase: 'compile', lineText: 'a @ b' })).to.match(/matmul/);
    }
  });

  it('for what Markdown made of a program', () => {
    const lines: [line: string, advised: RegExp][] = [
      ['<pre><code>async function train() {', /<pre> is no code: Markdown.*blank line/],
      ['}</code></pre>', /<\/code> is no code/],
      ['x = y <em> z </em> 2;', /<em> is no code/],
      ['for (let i = 0; i &lt; 5; i++) {', /&lt; is no code/],
      ['if (a &amp;&amp; b) go();', /&amp; is no code.*fence/],
      ['console.log(“one”);', /“ is typography/],
      ['for (let i = 9; i > 0; i–) {', /– is typography/],
      ['const a\u200B = 1;', /U\+200B/],
    ];
    for (const [lineText, advised] of lines)
      expect(advice({ message: 'Unexpected token', phase: 'compile', lineText }), lineText).to.match(advised);
    expect(advice({ message: 'lt is not defined', phase: 'run', lineText: 'a = b &lt; c;' })).to.match(
      /&lt; is no code/,
    );
    const text = "show('<p>“a” &amp; b</p>' 1";
    expect(advice({ message: 'missing )', phase: 'compile', lineText: text })).to.equal(undefined);
  });

  it('for variables around a program that was given as a function', () => {
    const told = (message: string, lineText = ''): string => advice({ message, lineText, fromFunction: true })!;
    expect(told('größe$1 is not defined')).to.match(/"größe\$1" is not there/);
    for (const message of ['rate is not defined', "Can't find variable: rate"]) {
      expect(told(message)).to.match(/sent to its worker as text.*"rate" is not there.*inside.*argument/);
    }
    expect(told('nn is not defined')).to.match(/torch\.nn\. .*"nn" is not there/);
    expect(told('document is not defined')).to.match(/in a worker/);
    expect(told('this is undefined', 'this.x = 1')).to.match(/no object around it/);
  });

  it('is silent about what it knows nothing of', () => {
    const silent = (message: string, phase: 'run' | 'compile', lineText?: string) =>
      expect(advice({ message, phase, lineText })).to.equal(undefined);
    silent('loss is not defined', 'run', 'if (x === 3) loss.backward()');
    silent('Unexpected token', 'compile', 'for (const i of [1, 2) {');
    silent('constructor is not defined', 'run');
  });
});
