import { expect } from 'chai';
import type { SparkWorkerMessage } from '../protocol/messages.ts';
import { withAdvice } from './with-advice.ts';

const result = (id: number, message?: string, name = 'ReferenceError'): SparkWorkerMessage => ({
  type: 'result',
  id,
  ...(message && { error: { name, message, phase: 'call' } }),
});

describe('messages with advice', () => {
  /** What comes of messages given in one go: which came at once, and all of them once the last one has come. */
  async function through(messages: SparkWorkerMessage[]) {
    const done = Promise.withResolvers<void>();
    const received: SparkWorkerMessage[] = [];
    const receive = withAdvice((message) => {
      if (received.push(message) === messages.length) done.resolve();
    });
    for (const message of messages) receive(message);
    const atOnce = [...received];
    await done.promise;
    return { atOnce, received };
  }

  it('come at once, and wait behind the first error until its advice is there', async () => {
    const messages = [result(0), result(1, 'None is not defined'), result(2), result(3, 'print is not defined')];
    const { atOnce, received } = await through(messages);
    expect(atOnce).to.deep.equal(messages.slice(0, 1));
    expect(received).to.deep.equal(messages);
    const hints = received.map((message) => ('error' in message ? message.error?.hint : undefined));
    expect(hints).to.deep.equal([undefined, 'Here it is null.', undefined, 'Here it is console.log(…).']);
  });

  it('do not wait for what needs none: an end that was asked for, or an error that has its hint', async () => {
    const known = result(1, 'None is not defined') as Extract<SparkWorkerMessage, { type: 'result' }>;
    known.error!.hint = 'Its own.';
    const messages = [result(0, 'The run was stopped.', 'SparkStopError'), known, result(2)];
    const { atOnce } = await through(messages);
    expect(atOnce).to.deep.equal(messages);
    expect(known.error!.hint).to.equal('Its own.');
  });
});
