import { expect } from 'chai';
import { inOrder } from './in-order.ts';

const task = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('messages that may need code', () => {
  it('come at once and in order, and wait behind one whose code is on its way', async () => {
    const code = Promise.withResolvers<void>();
    let needed: Promise<void> | undefined = code.promise.then(() => {
      needed = undefined;
    });
    const received: string[] = [];
    const take = inOrder<string>(
      (message) => received.push(message),
      (message) => (message === 'object' ? needed : undefined),
    );
    for (const message of ['first', 'object', 'second', 'object']) take(message);
    await task();
    expect(received).to.deep.equal(['first']);
    code.resolve();
    await task();
    take('last');
    expect(received).to.deep.equal(['first', 'object', 'second', 'object', 'last']);
  });

  it('stay in order where one makes another come', () => {
    const received: number[] = [];
    const take = inOrder<number>(
      (message) => {
        if (message < 3) take(message + 1);
        received.push(message);
      },
      () => undefined,
    );
    take(1);
    expect(received).to.deep.equal([1, 2, 3]);
  });

  it('are received no further when code does not come, and that is told', async () => {
    const received: string[] = [];
    const told = Promise.withResolvers<unknown>();
    const take = inOrder<string>(
      (message) => received.push(message),
      (message) => (message === 'object' ? Promise.reject(new Error('did not come')) : undefined),
      told.resolve,
    );
    for (const message of ['first', 'object', 'second']) take(message);
    expect(String(await told.promise)).to.equal('Error: did not come');
    take('last');
    expect(received).to.deep.equal(['first']);
  });
});
