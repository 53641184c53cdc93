import { expect } from 'chai';
import { align } from './align.ts';

describe('the table that a plot draws', () => {
  /** A curve with a point at each of so many steps. */
  const curve = (points: number, phase: number) => ({
    steps: Array.from({ length: points }, (_, step) => step),
    values: Array.from({ length: points }, (_, step) => Math.sin(step / 9 + phase)),
  });
  const cells = (curves: number, points: number): number => {
    const [, ...rows] = align(
      Array.from({ length: curves }, (_, i) => curve(points, i)),
      undefined,
      () => true,
    );
    return rows.reduce((sum, row) => sum + row.length, 0);
  };

  for (const curves of [1, 6, 24]) {
    it(`has about 16,000 values at most with ${curves} long curves`, () => {
      expect(cells(curves, 2048)).to.be.within(2000, 16_200);
    });
  }

  it('has every value of a few short curves', () => {
    expect(cells(3, 500)).to.equal(1500);
  });
});
