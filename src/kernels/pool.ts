/**
 * Pooled device memory. A buffer that is given back waits for the next request of its size class, so a loop in steady state
 * creates none; asked with a hint, it gives the very buffer of last time where that is free, so bind groups repeat too.
 */
import type { Device, DeviceBuffer } from './device.ts';

/** Four classes an octave: at most a fifth of a buffer is unused. */
function sizeClass(bytes: number): number {
  if (bytes <= 256) return 256;
  const step = 2 ** (Math.floor(Math.log2(bytes - 1)) - 2);
  return Math.ceil(bytes / step) * step;
}

/** Spare buffers below which a class of more than so many counts as low: a step's worth must be left. */
const FEW = 16;
const MANY = 64;

export class BufferPool {
  readonly #device: Device;
  readonly #free = new Map<number, DeviceBuffer[]>();
  /** Bytes in use, bytes waiting, and the most that was ever allocated at once. */
  live = 0;
  pooled = 0;
  peak = 0;
  /** How many buffers were ever created. */
  created = 0;
  /** A class of many buffers is about to run out, so that soon more would be created. */
  low = false;
  readonly #totals = new Map<number, number>();

  constructor(device: Device) {
    this.#device = device;
  }

  take(bytes: number, hint?: DeviceBuffer): DeviceBuffer {
    const size = sizeClass(bytes);
    const waiting = this.#free.get(size);
    if (waiting?.length) {
      const at = hint ? waiting.lastIndexOf(hint) : -1;
      // Without its own buffer the oldest one: those that were freed together are taken together again.
      const buffer = at >= 0 ? waiting.splice(at, 1)[0] : waiting.shift()!;
      this.pooled -= size;
      this.live += size;
      if (waiting.length < FEW && this.#totals.get(size)! > MANY) this.low = true;
      return buffer;
    }
    if (size > this.#device.maxBytes) {
      throw new RangeError(
        `torch: a tensor of ${bytes} bytes was asked for; this device holds at most ${this.#device.maxBytes} in one buffer`,
      );
    }
    this.created++;
    const total = (this.#totals.get(size) ?? 0) + 1;
    this.#totals.set(size, total);
    if (total > MANY) this.low = true;
    const buffer = this.#device.alloc(size);
    this.live += size;
    this.peak = Math.max(this.peak, this.live + this.pooled);
    return buffer;
  }

  give(buffer: DeviceBuffer): void {
    const waiting = this.#free.get(buffer.bytes);
    if (waiting) waiting.push(buffer);
    else this.#free.set(buffer.bytes, [buffer]);
    this.live -= buffer.bytes;
    this.pooled += buffer.bytes;
  }

  /** Destroys everything that waits. */
  trim(): void {
    for (const waiting of this.#free.values()) for (const buffer of waiting) this.#device.free(buffer);
    this.#free.clear();
    this.#totals.clear();
    this.pooled = 0;
  }
}
