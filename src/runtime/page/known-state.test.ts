/** What the page shows while answers to what it asked are on their way. */
import { expect } from 'chai';
import type { SparkInput } from '../status.ts';
import { KnownState } from './known-state.ts';

/** Of a program that is completed: what is asked is sent at once, with the next number; a no-op is not. */
function completed() {
  const known = new KnownState();
  known.become('completed');
  let seq = 0;
  const asks = (input: SparkInput): boolean => {
    const asked = input === 'called' ? known.expect(input) : known.ask(input);
    if (asked) known.sent(asked, ++seq);
    return asked !== undefined;
  };
  return { known, asks };
}

describe('a pause that is asked while one is under way', () => {
  it('means nothing more', () => {
    const { known, asks } = completed();
    asks('called');
    asks('pause');
    expect(asks('pause')).to.equal(false);
    expect(known.state).to.equal('pausing');
  });

  it('holds a call that was made since, where the first one ends with what it was asked of', () => {
    const { known, asks } = completed();
    asks('called');
    asks('pause');
    asks('called');
    expect(asks('pause')).to.equal(true);
    known.learn('completed', 2);
    expect(known.state).to.equal('pausing');
  });

  it('holds new code that was given since', () => {
    const { known, asks } = completed();
    asks('called');
    asks('pause');
    asks('reload');
    expect(asks('pause')).to.equal(true);
    known.learn('completed', 2);
    expect(known.state).to.equal('reloading+pause');
  });
});
