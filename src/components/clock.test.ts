import { expect } from 'chai';
import { Clock } from './clock.ts';

describe('the clock of a run', () => {
  it('stands still while it does not run', async () => {
    const clock = new Clock();
    clock.run(true);
    // A browser may round its clock coarsely: until it has moved on.
    do await new Promise(requestAnimationFrame);
    while (clock.elapsed === 0);
    clock.run(false);
    const { elapsed } = clock;
    expect(elapsed).to.be.greaterThan(0);
    await new Promise(requestAnimationFrame);
    expect(clock.elapsed).to.equal(elapsed);
    clock.run(true);
    expect(clock.elapsed).to.be.at.least(elapsed);
  });
});
