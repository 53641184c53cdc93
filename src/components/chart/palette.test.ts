import { expect } from 'chai';
import { PALETTE } from './palette.ts';

type Three = readonly [number, number, number];

/** What reaches who sees all colours, no red or no green: linear RGB by Machado, Oliveira and Fernandes (2009), severity 1. */
const EYES: Record<string, readonly Three[]> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (colour: string): Three =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;

const times = (rows: readonly Three[], [r, g, b]: Three): Three =>
  rows.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Three;

/** CIE L*a*b* of linear sRGB, under D65. */
function lab([r, g, b]: Three): Three {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look: CIEDE2000, in the words of Sharma, Wu and Dalal (2005). */
function difference([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const rad = Math.PI / 180;
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 1.5 - 0.5 * Math.sqrt(mean7 / (mean7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(g * a1, b1), Math.hypot(g * a2, b2)];
  const hue = (b: number, a: number): number => (Math.atan2(b, g * a) / rad + 360) % 360;
  const [h1, h2] = [hue(b1, a1), hue(b2, a2)];
  let turn = h2 - h1;
  if (Math.abs(turn) > 180) turn -= 360 * Math.sign(turn);
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn * rad) / 2)];
  const [l, c, h] = [(l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2];
  const cos = (degrees: number): number => Math.cos(degrees * rad);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const far = (((h + 360) % 360) - 275) / 25;
  const rt = -rc * Math.sin(60 * rad * Math.exp(-far * far));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

describe('the colours of curves', () => {
  it('are measured as the published examples of CIEDE2000 are', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).to.be.closeTo(2.0425, 1e-4);
    expect(difference([50, 2.5, 0], [58, 24, 15])).to.be.closeTo(19.4535, 1e-4);
    expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).to.be.closeTo(0.9082, 1e-4);
  });

  it('are twelve', () => {
    expect(new Set(PALETTE).size).to.equal(12);
  });

  for (const [eyes, rows] of Object.entries(EYES)) {
    it(`are told apart, each from each, by who sees ${eyes}`, () => {
      const seen = PALETTE.map((colour) => lab(times(rows, linear(colour))));
      const apart = seen.flatMap((one, i) => seen.slice(0, i).map((other) => difference(one, other)));
      expect(Math.min(...apart)).to.be.greaterThan(eyes === 'all colours' ? 15 : 12);
    });
  }

  for (const [paper, luminance] of [
    ['light', 1],
    ['dark', 0],
  ] as const) {
    it(`are seen on ${paper} paper: 3 : 1 at least`, () => {
      const contrasts = PALETTE.map((colour) => {
        const [r, g, b] = linear(colour);
        const own = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return (Math.max(own, luminance) + 0.05) / (Math.min(own, luminance) + 0.05);
      });
      expect(Math.min(...contrasts)).to.be.at.least(3);
    });
  }
});
