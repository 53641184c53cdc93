/** Reading back: one copy, one submit and one map for all requests of a call, through a pool of mappable buffers. */
import type { Reading } from '../../core/device.ts';
import { arrayFor, type TypedArray } from '../../core/dtype.ts';
import { fromHalf } from '../../core/half.ts';
import { nudge } from './firefox-poll.ts';
import { bytesOf, type GPUBuf } from './programs.ts';

export class Staging {
  private device: GPUDevice;
  /** Free buffers by size. */
  private free = new Map<number, GPUBuffer[]>();

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** The device is gone: nothing is kept of it. */
  forgetAll(): void {
    this.free.clear();
  }

  async read(requests: readonly Reading[]): Promise<TypedArray[]> {
    const offsets: number[] = [];
    let total = 0;
    for (const { size } of requests) {
      offsets.push(total);
      total += Math.ceil(size / 2) * 8; // ranges of a mapped buffer start at multiples of 8
    }
    if (total === 0) return requests.map(({ dtype }) => arrayFor(dtype, 0));
    const bytes = 2 ** Math.ceil(Math.log2(Math.max(total, 256)));
    const pool = this.free.get(bytes) ?? [];
    this.free.set(bytes, pool);
    const staging =
      pool.pop() ?? this.device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    const encoder = this.device.createCommandEncoder();
    requests.forEach(({ buffer, dtype, from = 0, size }, i) => {
      const { gpu } = buffer as GPUBuf;
      const start = from * (dtype === 'float16' ? 2 : 4);
      if (size > 0) encoder.copyBufferToBuffer(gpu, start, staging, offsets[i], bytesOf({ type: dtype, size }));
    });
    this.device.queue.submit([encoder.finish()]);
    await nudge(this.device.queue, staging.mapAsync(GPUMapMode.READ, 0, total));
    const mapped = staging.getMappedRange(0, total);
    const values = requests.map(({ dtype, size }, i) => {
      if (dtype === 'float16') return Float32Array.from(new Uint16Array(mapped, offsets[i], size), fromHalf);
      const values = arrayFor(dtype, size);
      const Words = dtype === 'float32' ? Float32Array : dtype === 'int32' ? Int32Array : Uint32Array;
      values.set(new Words(mapped, offsets[i], size));
      return values;
    });
    staging.unmap();
    pool.push(staging);
    return values;
  }
}
