/**
 * What TypeScript knows of dtypes is what a tensor has. Each line fails to compile where the type is another one than is
 * written, and fails to run where the tensor's is.
 */
import { expect } from 'chai';
import type { Dtype, Tensor } from '../../src/kernels/index.ts';
import * as torch from '../../src/kernels/index.ts';

type Exactly<A, B> = [A] extends [B] ? ([B] extends [A] ? A : never) : never;

/** Refuses a tensor whose type does not say exactly this dtype. */
const is = <T extends Tensor, D extends Dtype>(dtype: D & Exactly<D, T['dtype']>, tensor: T) =>
  expect(tensor.dtype).to.equal(dtype);

describe('dtypes in the types', () => {
  before(() => torch.init({ device: 'cpu' }));

  it('are what a constructor is told', () => {
    is('int32', torch.zeros([2], { dtype: 'int64' }));
    is('uint8', torch.ones([2], 'byte'));
    is('float32', torch.tensor([1, 2], { dtype: 'float' }));
    is('bool', torch.full([2], 1, { dtype: 'bool' }));
    is('int32', torch.zeros_like(torch.ones(2), { dtype: 'int32' }));
    is('float32', torch.arange(3, { dtype: 'float32' }));
  });

  it('are what a conversion asks for', () => {
    const x = torch.ones(2, 2);
    is('int32', x.long());
    is('bool', x.to('bool'));
    is('uint8', x.to({ dtype: 'uint8' }));
    is('int32', x.type_as(x.int()));
  });

  it('are those of comparisons and positions', () => {
    const x = torch.ones(2, 2);
    is('bool', x.gt(0));
    is('bool', torch.isnan(x));
    is('bool', x.eq(x).logical_and(x.lt(0)));
    is('int32', x.argmax(1));
  });

  it('stay in views and selections', () => {
    const x = torch.zeros([2, 3], { dtype: 'uint8' });
    is('uint8', x.reshape(3, 2).t().unsqueeze(0).clone());
    is('uint8', x.T.at(0));
    is('uint8', x.chunk(2)[0]);
  });

  it('say which typed array and which value is read', async () => {
    const array: Int32Array = await torch.ones([2], { dtype: 'int32' }).data();
    const [flag, number]: [boolean, number] = [await torch.ones([]).gt(0).item(), await torch.ones([]).item()];
    expect([array.constructor, flag, number]).to.deep.equal([Int32Array, true, 1]);
  });

  it('let a variable hold any tensor where nothing was told', () => {
    let x = torch.ones(2);
    x = x.gt(0);
    x = x.add(1).argmax();
    expect(x.dtype).to.equal('int32');
  });
});

describe('keywords in the types', () => {
  before(() => torch.init({ device: 'cpu' }));
  const x = () => torch.ones(2, 3);

  /** Refuses at run time what does not compile. */
  const refuses = (call: () => unknown, text: RegExp) => expect(call).to.throw(TypeError, text);

  it('are those of the function, after any number of positions', () => {
    const { conv2d } = torch.nn.functional;
    const made = [
      torch.softmax(x(), { dim: 1 }),
      x().sum(1, { keepdim: true }),
      x().sum({ dim: [0, 1], dtype: 'int32' }),
      conv2d(torch.ones(1, 1, 4, 4), torch.ones(1, 1, 3, 3), { stride: 2, padding: 1 }),
      torch.add(x(), x(), { alpha: 2 }),
      x().view(3, 2).reshape([6]).expand(2, 6),
      ...x().max({ dim: 1 }),
    ];
    expect(made.map(({ shape }) => shape.join())).to.deep.equal(['2,3', '2,1', '', '1,1,2,2', '2,3', '2,6', '2', '2']);
    is('int32', torch.zeros(2, 3, { dtype: 'int32' }));
  });

  it('are refused where the function has none of that name', () => {
    // @ts-expect-error
    refuses(() => x().sum({ keepdims: true }), /sum\(\) got an unexpected keyword argument 'keepdims'/);
    // @ts-expect-error
    refuses(() => torch.softmax(x(), { dimm: 1 }), /softmax\(\) got an unexpected keyword argument 'dimm'/);
    // @ts-expect-error
    refuses(() => x().add_(1, { beta: 2 }), /unexpected keyword argument 'beta'/);
    // @ts-expect-error
    refuses(() => torch.zeros(2, { dtpye: 'int32' }), /unexpected keyword argument 'dtpye'/);
  });

  it('are refused where they are of another type, as positions are', () => {
    // @ts-expect-error
    refuses(() => torch.zeros(2, { dtype: 'float31' }), /zeros: /);
    // @ts-expect-error
    refuses(() => torch.matmul('x', 5, {}), /argument 'input' must be a Tensor/);
    // @ts-expect-error
    refuses(() => x().matmul(5), /argument 'other' must be a Tensor/);
    // @ts-expect-error
    refuses(() => torch.relu(5), /argument 'input' must be a Tensor/);
    // @ts-expect-error
    expect(() => x().sum(x())).to.throw();
    // @ts-expect-error
    expect(() => x().softmax({ dim: '1' })).to.throw();
  });

  it('are checked for the classes of layers, optimizers and schedules', () => {
    const { nn, optim } = torch;
    const layer = new nn.Linear(2, 1, { bias: false });
    const optimizer = new optim.SGD(layer.parameters(), { lr: 0.1, momentum: 0.9 });
    const { StepLR, OneCycleLR } = optim.lr_scheduler;
    expect(new nn.MaxPool2d(2, { stride: 1 }).stride).to.equal(1);
    expect(new nn.CrossEntropyLoss({ label_smoothing: 0.1 }).label_smoothing).to.equal(0.1);
    expect(new OneCycleLR(optimizer, { max_lr: 1, total_steps: 10 }).last_epoch).to.equal(0);
    const wrong = [
      // @ts-expect-error
      () => new nn.Linear(2, 1, { bais: false }),
      // @ts-expect-error
      () => new nn.Conv2d(1, 2, 3, { strid: 2 }),
      // @ts-expect-error
      () => new nn.MaxPool2d(2, { strid: 2 }),
      // @ts-expect-error
      () => new nn.ELU({ alpah: 1 }),
      // @ts-expect-error
      () => new nn.LSTM(3, 4, { layers: 2 }),
      // @ts-expect-error
      () => new optim.Adam(layer.parameters(), { beta: 0.1 }),
      // @ts-expect-error
      () => new optim.NAdam(layer.parameters(), { beta: 0.1 }),
      // @ts-expect-error
      () => new StepLR(optimizer, { stepsize: 1 }),
      // @ts-expect-error
      () => new OneCycleLR(optimizer, { maxlr: 1 }),
    ];
    for (const make of wrong) refuses(make, /got an unexpected keyword argument '\w+'; it knows /);
    // @ts-expect-error
    expect(() => new nn.Dropout('x', { inplace: false })).to.throw(/Dropout: argument 'p' must be a number/);
    expect(() => new nn.Dropout(2, { inplace: false })).to.throw(/expected p between 0 and 1/);
  });

  it('are refused where they come twice, or are too many', () => {
    // @ts-expect-error
    refuses(() => torch.softmax(x(), 1, { dim: 1 }), /softmax\(\) got multiple values for argument 'dim'/);
    // @ts-expect-error
    refuses(() => torch.relu(x(), false, 1), /relu\(\) takes at most 2 arguments but 3 were given/);
  });
});
