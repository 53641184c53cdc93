/** Pixels as numbers: what pictures of files and of a camera become. */

/** @param data RGBA, row by row @returns a plane a channel, 0 to 1, one after the other; of one channel its brightness */
export function planes(data: Uint8ClampedArray, channels: 1 | 3 | 4): Float32Array {
  const area = data.length / 4;
  const values = new Float32Array(channels * area);
  for (let i = 0; i < area; i++) {
    const at = 4 * i;
    // Rec. 601, as torchvision's Grayscale and Pillow.
    if (channels === 1) values[i] = (0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]) / 255;
    else for (let channel = 0; channel < channels; channel++) values[channel * area + i] = data[at + channel] / 255;
  }
  return values;
}
