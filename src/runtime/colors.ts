/**
 * Colour maps: a share of 0 … 1 as red, green and blue. Viridis and magma as polynomials of degree six, within six steps of
 * 255 of the tables (Matt Zucker, https://www.shadertoy.com/view/WlfXRN, public domain).
 */
export type ColorMap = 'gray' | 'viridis' | 'magma';

const COEFFICIENTS: Record<Exclude<ColorMap, 'gray'>, readonly (readonly number[])[]> = {
  viridis: [
    [0.2777273272, 0.1050930431, -0.3308618287, -4.634230499, 6.228269936, 4.776384998, -5.435455856],
    [0.005407344545, 1.40461353, 0.2148475595, -5.799100973, 14.17993337, -13.74514538, 4.645852612],
    [0.3340998053, 1.38459016, 0.09509516302, -19.3324409563, 56.69055260068, -65.35303263337, 26.3124352495832],
  ],
  magma: [
    [-0.00213648505, 0.2516605407, 8.353717279, -27.66873309, 52.17613981, -50.76852536, 18.65570507],
    [-0.000749655053, 0.6775232436, -3.57771951495, 14.26473078096, -27.94360607, 29.04658282, -11.48977352],
    [-0.005386127856, 2.494026599, 0.314467903, -13.64921318813, 12.9441694424, 4.234152994, -5.601961508734],
  ],
};

/** 256 colours, three bytes each. */
export function colorTable(map: ColorMap): Uint8ClampedArray {
  const table = new Uint8ClampedArray(3 * 256);
  for (let i = 0; i < 256; i++) {
    for (let channel = 0; channel < 3; channel++) {
      const share = i / 255;
      const value = map === 'gray' ? share : COEFFICIENTS[map][channel].reduceRight((sum, c) => sum * share + c, 0);
      table[3 * i + channel] = 255 * value;
    }
  }
  return table;
}
