/** The order in which the page hears things, while some of them are still being made. */
import { expect } from 'chai';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import { Outbox } from './outbox.ts';

const result = (id: number, value?: unknown): SparkWorkerMessage => ({ type: 'result', id, value });

/** An outbox, and what it has sent. */
function outbox() {
  const sent: SparkWorkerMessage[] = [];
  const ids = () => sent.map((message) => (message as { id: number }).id);
  return { box: new Outbox((message) => sent.push(message)), sent, ids };
}

describe('the outbox', () => {
  it('sends at once while nothing is being made', () => {
    const { box, ids } = outbox();
    box.post(result(1));
    expect(ids()).to.deep.equal([1]);
  });

  it('keeps the order of what was said, also of several that are being made', async () => {
    const { box, ids } = outbox();
    const [first, second] = [Promise.withResolvers<SparkWorkerMessage>(), Promise.withResolvers<SparkWorkerMessage>()];
    box.later(first.promise);
    box.post(result(2));
    box.later(second.promise);
    box.post(result(4));
    second.resolve(result(3));
    await second.promise;
    expect(ids()).to.deep.equal([]);
    first.resolve(result(1));
    await new Promise((resolve) => setTimeout(resolve));
    expect(ids()).to.deep.equal([1, 2, 3, 4]);
  });

  it('sends what waits as it was when it was said', async () => {
    const { box, sent } = outbox();
    const made = Promise.withResolvers<undefined>();
    const value = { count: 1 };
    box.later(made.promise);
    box.post(result(1, value));
    value.count = 2;
    made.resolve(undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent).to.deep.equal([result(1, { count: 1 })]);
  });

  it('throws, as it would have otherwise, when what waits can’t be sent', () => {
    const { box } = outbox();
    box.later(new Promise(() => {}));
    expect(() => box.post(result(1, () => {}))).to.throw(DOMException);
  });

  it('sends what stands instead of what can’t be made', async () => {
    const { box, ids } = outbox();
    box.later(Promise.reject(new Error('not made')), result(1));
    box.post(result(2));
    await new Promise((resolve) => setTimeout(resolve));
    expect(ids()).to.deep.equal([1, 2]);
  });

  it('sends what there is when nothing can be waited for', async () => {
    const { box, ids } = outbox();
    const made = Promise.withResolvers<SparkWorkerMessage>();
    box.later(made.promise, result(1));
    box.later(new Promise(() => {}));
    box.post(result(2));
    box.release();
    expect(ids()).to.deep.equal([1, 2]);
    made.resolve(result(1));
    box.post(result(3));
    await made.promise;
    expect(ids()).to.deep.equal([1, 2, 3]);
  });

  it('lets the rest go when something is never made', async () => {
    const { box, sent, ids } = outbox();
    box.later(new Promise(() => {}), result(1));
    box.later(new Promise(() => {}));
    box.post(result(2));
    while (sent.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ids()).to.deep.equal([1, 2]);
  });
});
