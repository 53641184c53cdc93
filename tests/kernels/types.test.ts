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
