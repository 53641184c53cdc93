import { expect } from 'chai';
import type { Clock } from './clock.ts';
import { Pace } from './pace.ts';

describe('the pace of a run', () => {
  it('is steps by the time that the program ran', () => {
    const clock = { elapsed: 0 };
    const pace = new Pace(clock as Clock);
    expect(pace.perSecond).to.equal(undefined);
    for (let step = 0; step <= 500; step++) {
      clock.elapsed = step * 10;
      pace.reach(step);
    }
    expect(pace.perSecond).to.be.closeTo(100, 1e-6);
  });

  it('follows a change within a few seconds', () => {
    const clock = { elapsed: 0 };
    const pace = new Pace(clock as Clock);
    let step = 0;
    for (; clock.elapsed < 10_000; clock.elapsed += 100) pace.reach(step++);
    for (; clock.elapsed < 20_000; clock.elapsed += 100) pace.reach((step += 5));
    expect(pace.perSecond).to.be.closeTo(50, 3);
  });

  it('begins anew with a program that counts from the start again', () => {
    const clock = { elapsed: 0 };
    const pace = new Pace(clock as Clock);
    pace.reach(1000);
    clock.elapsed = 1000;
    pace.reach(0);
    clock.elapsed = 2000;
    pace.reach(30);
    expect(pace.perSecond).to.equal(30);
  });
});
