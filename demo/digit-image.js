/**
 * Turns a drawing into what the network was trained on: the digit scaled into 20 × 20 of 28 × 28, and its centre of
 * mass put in the middle, as the MNIST digits were made. A pure function of the canvas.
 */

/**
 * @param {CanvasRenderingContext2D} drawing the ink is whatever is opaque
 * @param {number} side of the result
 * @returns {Float32Array | null} side × side numbers from 0 (paper) to 1 (ink); null when nothing is drawn
 */
export function centred(drawing, side) {
  const { width, height } = drawing.canvas;
  const ink = drawing.getImageData(0, 0, width, height).data;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[(y * width + x) * 4 + 3] < 64) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;

  const inner = (side * 20) / 28;
  const scale = inner / Math.max(right - left + 1, bottom - top + 1);
  const middle = [(left + right + 1) / 2, (top + bottom + 1) / 2];
  const once = place(drawing.canvas, side, scale, middle);
  const [x, y] = centreOfMass(once, side);
  const [dx, dy] = [(x - side / 2) / scale, (y - side / 2) / scale];
  return place(drawing.canvas, side, scale, [middle[0] + dx, middle[1] + dy]);
}

/** The opacity of `source`, scaled, with the point `middle` of it in the middle. */
function place(source, side, scale, [x, y]) {
  const small = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  small.imageSmoothingQuality = 'high';
  small.setTransform(scale, 0, 0, scale, side / 2 - x * scale, side / 2 - y * scale);
  small.drawImage(source, 0, 0);
  const { data } = small.getImageData(0, 0, side, side);
  return Float32Array.from({ length: side * side }, (_, i) => data[i * 4 + 3] / 255);
}

function centreOfMass(pixels, side) {
  let [sum, sx, sy] = [0, 0, 0];
  pixels.forEach((value, i) => {
    sum += value;
    sx += value * ((i % side) + 0.5);
    sy += value * (Math.floor(i / side) + 0.5);
  });
  return [sx / sum, sy / sum];
}
