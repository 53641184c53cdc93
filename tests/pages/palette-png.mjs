/**
 * Writes a picture as a PNG of at most 256 colours, half as large as one of all of them. Pictures of a user interface have few
 * colours but for the edges of letters and lines, which lose a little of their exactness.
 */
import { crc32, deflateSync } from 'node:zlib';

/** So many of the most frequent colours stay as they are; of the others each channel is rounded, by as little as will do. */
const EXACT = 64;
const STEPS = [16, 32, 52, 64];

/**
 * @param {{ width: number, height: number, data: Uint8Array }} picture RGBA, opaque
 * @returns {Buffer} the file
 */
export function palettePNG(picture) {
  for (const step of STEPS) {
    const { colours, rows } = indexed(picture, step);
    if (colours.length > 256) continue;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(picture.width, 0);
    header.writeUInt32BE(picture.height, 4);
    header.set([8, 3], 8); // eight bits a point, into a palette
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(colours.flat())),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
  throw new Error('A picture has more colours than a user interface should.');
}

/** Every row as a zero (no filter) and an index a point. */
function indexed({ width, height, data }, step) {
  const points = new Uint32Array(data.buffer, data.byteOffset, width * height); // blue, green, red from above
  const counts = new Map();
  // Neighbours are alike: a run of them is looked up once.
  for (let from = 0, to = 0; from < points.length; from = to) {
    while (to < points.length && points[to] === points[from]) to++;
    counts.set(points[from], (counts.get(points[from]) ?? 0) + to - from);
  }
  const bytes = (point) => [point & 255, (point >> 8) & 255, (point >> 16) & 255];

  const colours = [];
  const places = new Map();
  const rounded = new Map();
  for (const [i, [point]] of [...counts].sort((a, b) => b[1] - a[1]).entries()) {
    const round = (channel) => Math.min(255, Math.round(channel / step) * step);
    const colour = i < EXACT ? bytes(point) : bytes(point).map(round);
    const key = colour.join();
    if (!rounded.has(key)) rounded.set(key, colours.push(colour) - 1);
    places.set(point, rounded.get(key));
  }

  const rows = Buffer.alloc((width + 1) * height);
  let [last, place] = [undefined, 0];
  for (const [at, point] of points.entries()) {
    if (point !== last) place = places.get(point);
    last = point;
    rows[at + Math.floor(at / width) + 1] = place;
  }
  return { colours, rows };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
