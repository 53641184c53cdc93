/** Packing of what is left over of whole panels, in JavaScript: it is little. */
import type { Matrix } from '../gemm.ts';
import type { Heap } from '../heap.ts';

/** Lanes `from` to `count` of x, of k from `l` on, as a panel `width` wide with zeros beyond. */
export function packRest(
  heap: Heap,
  width: number,
  to: number,
  x: Matrix,
  from: number,
  count: number,
  k: number,
  l: number,
): void {
  const { f } = heap;
  let i = x.at + from * x.row + l * x.col;
  for (let o = to, end = to + width * k; o < end; i += x.col)
    for (let n = from, w = 0; w < width; n++, w++) f[o++] = n < count ? f[i + w * x.row] : 0;
}
