import { expect } from 'chai';
import { DISPLAYS, PIXELS } from '../../runtime/limits.ts';
import { keep } from './keep.ts';

const named = (i: number) => ({ name: `n${i}`, width: 1, height: 1 });

describe('what is kept of what programs show', () => {
  it('is the newest of each name, where the first stood', () => {
    const [old, other] = [named(0), named(1)];
    const newer = named(0);
    const dropped: unknown[] = [];
    const drop = (one: unknown) => void dropped.push(one);
    const all = keep(keep(keep(undefined, old, { drop }), other, { drop }), newer, { drop });
    expect([...all.values()]).to.deep.equal([newer, other]);
    expect(dropped).to.deep.equal([old]);
  });

  it('is no more than a page can hold: what came first makes room', () => {
    let all = new Map<string, ReturnType<typeof named>>();
    for (let i = 0; i < 3 * DISPLAYS; i++) all = keep(all, named(i));
    expect([all.size, all.has('n0'), all.has(`n${3 * DISPLAYS - 1}`)]).to.deep.equal([DISPLAYS, false, true]);
  });

  it('is no more pixels than a page can hold', () => {
    let all = new Map<string, ReturnType<typeof named>>();
    for (let i = 0; i < 20; i++) all = keep(all, named(i), { pixels: () => PIXELS });
    expect(all.size).to.be.within(4, 6);
    expect(all.has('n19')).to.equal(true);
  });
});
