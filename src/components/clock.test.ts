import { expect } from 'chai';
import { Clock } from './clock.ts';

describe('the clock of a run', () => {
  it('stands still while it does not run', async () => {
    const clock = new Clock();
    clock.run(true);
    await new Promise(requestAnimationFrame);
    clock.run(false);
    const { elapsed } = clock;
    expect(elapsed).to.be.greaterThan(0);
    await new Promise(requestAnimationFrame);
    expect(clock.elapsed).to.equal(elapsed);
    clock.run(true);
    expect(clock.elapsed).to.be.at.least(elapsed);
  });
});
