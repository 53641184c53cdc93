/**
 * A short form of what `npm run test:soak` does at length: random commands to real workers, and at each quiet moment the
 * status has to be the truth (see `world.ts`).
 */
import '../../src/index.ts';
import { createSession } from '../../src/client.ts';
import { runs, seed } from '../settings.ts';
import { sequences } from './sequences.ts';
import { ElementSubject, SessionSubject } from './subjects.ts';

describe('whatever is asked of a runner, in whatever order, its status is what its program does', () => {
  it(`through the SDK, in ${runs} sequences`, async function () {
    this.timeout(0);
    const { failure } = await sequences({
      kind: 'session',
      make: (options) => new SessionSubject(createSession, options),
      seed,
      runs,
      shrink: false,
    });
    if (failure) throw new Error(failure.told);
  });

  it(`through the element, in ${runs} sequences`, async function () {
    this.timeout(0);
    const { failure } = await sequences({
      kind: 'element',
      make: (options) => new ElementSubject(options),
      seed,
      runs,
      shrink: false,
    });
    if (failure) throw new Error(failure.told);
  });
});
