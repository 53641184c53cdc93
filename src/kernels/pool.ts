/**
 * Device memory, pooled. A buffer that is given back waits for the next request of its size class, so a loop in steady state
 * creates none. Apart from these stands the workspace, where plans keep what lives only while they run.
 */
import type { Device, DeviceBuffer } from './device.ts';

/** Four classes an octave: at most a fifth of a buffer is unused. */
export function sizeClass(bytes: number): number {
  if (bytes <= 256) return 256;
  const step = 2 ** (Math.floor(Math.log2(bytes - 1)) - 2);
  return Math.ceil(bytes / step) * step;
}

/** Buffers (and bytes) kept ready of a size that each step of a loop asks for and only the garbage collector gives back. */
const SPARE = 256;
const SPARE_BYTES = 16 << 20;
/** A class of at least so many buffers is low when a quarter of them or less is left: a step's worth, whatever a step is. */
const MANY = 64;
const LOW = 1 / 4;
/** Bytes up to which a class is enlarged. */
const MOST_GROWN = 64 << 20;

export class BufferPool {
  readonly #device: Device;
  readonly #free = new Map<number, DeviceBuffer[]>();
  /** Bytes in use, bytes waiting, and the most that was ever allocated at once. */
  live = 0;
  pooled = 0;
  peak = 0;
  /** How many buffers were ever created. */
  created = 0;
  /** Classes of many buffers that are about to run out, so that soon more would be created. */
  readonly low = new Set<number>();
  readonly #own = new WeakSet<DeviceBuffer>();
  /** Of each class: buffers outside the workspace. */
  readonly #totals = new Map<number, number>();
  readonly #workspace = new Map<number, DeviceBuffer[]>();

  constructor(device: Device) {
    this.#device = device;
  }

  take(bytes: number): DeviceBuffer {
    const size = sizeClass(bytes);
    const waiting = this.#free.get(size);
    const total = this.#totals.get(size) ?? 0;
    if (total >= MANY && (waiting?.length ?? 0) <= total * LOW) this.low.add(size);
    if (!waiting?.length) {
      this.#totals.set(size, total + 1);
      this.live += size;
      return this.#create(size);
    }
    // The oldest one: those that were freed together are taken together again.
    const buffer = waiting.shift()!;
    this.pooled -= size;
    this.live += size;
    return buffer;
  }

  /** Takes this very buffer if it is free. */
  again(buffer: DeviceBuffer): boolean {
    const waiting = this.#free.get(buffer.bytes);
    const at = waiting ? waiting.lastIndexOf(buffer) : -1;
    if (at < 0) return false;
    waiting!.splice(at, 1);
    this.pooled -= buffer.bytes;
    this.live += buffer.bytes;
    return true;
  }

  /** Makes sure that some are free for a use that comes at each step and ends only with the program's garbage. */
  reserve(bytes: number): void {
    const size = sizeClass(bytes);
    this.#add(size, Math.min(SPARE, Math.floor(SPARE_BYTES / size)) - (this.#free.get(size)?.length ?? 0));
  }

  /** Makes the classes that are low four times as large: a loop may become faster, and need no more. */
  grow(): void {
    for (const size of this.low) {
      const total = this.#totals.get(size)!;
      this.#add(size, Math.min(3 * total, Math.floor(MOST_GROWN / size) - total));
    }
  }

  #add(size: number, count: number): void {
    if (count <= 0) return;
    const waiting = this.#free.get(size) ?? [];
    this.#free.set(size, waiting);
    this.#totals.set(size, (this.#totals.get(size) ?? 0) + count);
    this.pooled += size * count;
    for (let i = 0; i < count; i++) waiting.push(this.#create(size));
  }

  /** The workspace's buffer number `at` for values of this size: always the same one. */
  workspace(bytes: number, at: number): DeviceBuffer {
    const size = sizeClass(bytes);
    const buffers = this.#workspace.get(size) ?? [];
    this.#workspace.set(size, buffers);
    while (buffers.length <= at) {
      this.pooled += size;
      buffers.push(this.#create(size));
    }
    return buffers[at];
  }

  /** Destroys what of the workspace none of these needs (buffers by size class). */
  fit(needs: Iterable<ReadonlyMap<number, number>>): void {
    const most = new Map<number, number>();
    for (const need of needs) for (const [size, count] of need) most.set(size, Math.max(count, most.get(size) ?? 0));
    for (const [size, buffers] of this.#workspace) {
      for (const buffer of buffers.splice(most.get(size) ?? 0)) {
        this.#device.free(buffer);
        this.pooled -= size;
      }
    }
  }

  /** A new buffer, already counted. */
  #create(size: number): DeviceBuffer {
    const { maxBytes } = this.#device;
    if (size > maxBytes) {
      throw new RangeError(
        `torch: a tensor of ${size} bytes was asked for; this device holds at most ${maxBytes} in one buffer`,
      );
    }
    this.created++;
    this.peak = Math.max(this.peak, this.live + this.pooled);
    const buffer = this.#device.alloc(size);
    this.#own.add(buffer);
    return buffer;
  }

  /** Ignores memory of a device before this one, which a tensor of that time may still hold. */
  give(buffer: DeviceBuffer): void {
    if (!this.#own.has(buffer)) return;
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
