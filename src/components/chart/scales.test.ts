import { expect } from 'chai';
import { groupsOf } from './scales.ts';

describe('which curves share an axis', () => {
  const curve = (name: string, least: number, greatest: number) => ({ name, least, greatest });

  it('is all of them where none would lie flat', () => {
    expect(groupsOf([curve('loss', 0.1, 2.3), curve('accuracy', 0.1, 0.98)], undefined)).to.have.length(1);
  });

  it('is each with its like', () => {
    const curves = [curve('loss', 1, 300), curve('accuracy', 0, 1), curve('validation', 2, 280), curve('f1', 0, 0.9)];
    expect(groupsOf(curves, undefined)).to.deep.equal([
      ['loss', 'validation'],
      ['accuracy', 'f1'],
    ]);
  });

  it('is not what stands still far away, but what stands still nearby', () => {
    expect(groupsOf([curve('loss', 0, 2), curve('far', 1000, 1000)], undefined)).to.have.length(2);
    expect(groupsOf([curve('loss', 0, 2), curve('rate', 0.001, 0.001)], undefined)).to.have.length(1);
  });

  it('is four axes at most, however different they are', () => {
    const curves = Array.from({ length: 8 }, (_, i) => curve(`c${i}`, 0, 100 ** i));
    expect(groupsOf(curves, undefined)).to.have.length(4);
  });

  it('stays what it was while that holds, and changes when a curve has become flat or all fit well', () => {
    const first = groupsOf([curve('loss', 0, 2), curve('accuracy', 0, 0.5)], undefined);
    expect(groupsOf([curve('loss', 0, 4), curve('accuracy', 0, 0.5)], first)).to.equal(first);
    const apart = groupsOf([curve('loss', 0, 40), curve('accuracy', 0, 0.5)], first);
    expect(apart).to.have.length(2);
    expect(groupsOf([curve('loss', 0, 40), curve('accuracy', 0, 9)], apart)).to.equal(apart);
    expect(groupsOf([curve('loss', 0, 40), curve('accuracy', 0, 30)], apart)).to.have.length(1);
  });

  it('is decided for ranges without an end or a number', () => {
    const none = curve('none', Number.NaN, Number.NaN);
    expect(groupsOf([none, curve('loss', 0, 1)], undefined)).to.have.length(1);
    expect(groupsOf([curve('huge', -1.7e308, 1.7e308), curve('loss', 0, 1)], undefined)).to.have.length(2);
  });
});
