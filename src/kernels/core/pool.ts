/**
 * Device memory, pooled. A buffer that is given back waits for the next request of its size class, so a loop in steady state
 * creates none. Apart from these stands the workspace, where plans keep what lives only while they run.
 *
 * What waits is never more than was once in use at a time (or `MOST_WAITING`): a program whose sizes change all the time
 * leaves buffers behind that nobody asks for again, and those of the size that was asked for longest ago are destroyed. And
 * before a device gives up, all that waits is given back to it.
 */
import type { Device, DeviceBuffer } from './device.ts';
import { Waiting } from './waiting.ts';

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
/** Bytes that wait in all up to which classes are enlarged: garbage is rather collected more often than that a small network holds much. */
const MOST_GROWN = 48 << 20;

/** Bytes that may wait in any case. */
const MOST_WAITING = 256 << 20;

/** Buffers of one size, outside the workspace. */
interface Class {
  waiting: Waiting;
  /** All, those in use too. */
  total: number;
  /** When one was asked for or given back, as a count of such events. */
  used: number;
}

export interface PoolOptions {
  /** Bytes that may wait in any case. */
  most?: number;
  /** Makes plans that do not run give up their part of the workspace. */
  forget?: () => void;
}

export class BufferPool {
  readonly #device: Device;
  readonly #most: number;
  readonly #forget: () => void;
  readonly #classes = new Map<number, Class>();
  #events = 0;
  /** Bytes outside the workspace that wait, and the most that was ever in use at once. */
  #waiting = 0;
  #held = 0;
  /** Bytes in use, bytes waiting (in the workspace, too), and the most that was ever allocated at once. */
  live = 0;
  pooled = 0;
  peak = 0;
  /** How many buffers were ever created, and how many are in use. */
  created = 0;
  #inUse = 0;
  /** Classes of many buffers that are about to run out, so that soon more would be created. */
  readonly low = new Set<number>();
  readonly #own = new WeakSet<DeviceBuffer>();
  readonly #workspace = new Map<number, DeviceBuffer[]>();
  /** What plans need of the workspace: buffers by size class. */
  readonly #needs = new Set<ReadonlyMap<number, number>>();

  constructor(device: Device, { most = MOST_WAITING, forget = () => {} }: PoolOptions = {}) {
    this.#device = device;
    this.#most = most;
    this.#forget = forget;
    device.onShort = () => {
      const held = this.told();
      this.relieve();
      return held;
    };
  }

  take(bytes: number): DeviceBuffer {
    const size = sizeClass(bytes);
    const own = this.#class(size);
    if (own.total >= MANY && own.waiting.size <= own.total * LOW) this.low.add(size);
    // The oldest one: those that were freed together are taken together again.
    const waiting = own.waiting.shift();
    if (waiting) this.#left(size);
    const buffer = waiting ?? this.#create(size);
    if (!waiting) own.total++;
    this.live += size;
    this.#inUse++;
    this.#held = Math.max(this.#held, this.live);
    this.peak = Math.max(this.peak, this.live + this.pooled);
    return buffer;
  }

  /** Takes this very buffer if it is free. */
  again(buffer: DeviceBuffer): boolean {
    const { bytes } = buffer;
    const own = this.#classes.get(bytes);
    if (!own?.waiting.remove(buffer)) return false;
    own.used = ++this.#events;
    this.#left(bytes);
    this.live += bytes;
    this.#inUse++;
    return true;
  }

  /** The class of a size, which is used now. */
  #class(size: number): Class {
    let own = this.#classes.get(size);
    if (!own) this.#classes.set(size, (own = { waiting: new Waiting(), total: 0, used: 0 }));
    own.used = ++this.#events;
    return own;
  }

  /** One that waited does so no more. */
  #left(size: number): void {
    this.pooled -= size;
    this.#waiting -= size;
  }

  /** Makes sure that some are free for a use that comes at each step and ends only with the program's garbage. */
  reserve(bytes: number): void {
    const size = sizeClass(bytes);
    this.#add(size, Math.min(SPARE, Math.floor(SPARE_BYTES / size)) - this.#class(size).waiting.size);
  }

  /** Makes the classes that are low four times as large, small buffers first: a loop may become faster, and need no more. */
  grow(): void {
    for (const size of [...this.low].sort((a, b) => a - b))
      this.#add(size, Math.min(3 * this.#class(size).total, Math.floor((MOST_GROWN - this.#waiting) / size)));
  }

  #add(size: number, count: number): void {
    const own = this.#class(size);
    for (let i = 0; i < count; i++) {
      const buffer = this.#create(size);
      own.total++;
      this.#wait(own, buffer);
    }
  }

  #wait(own: Class, buffer: DeviceBuffer): void {
    own.waiting.push(buffer);
    this.pooled += buffer.bytes;
    this.#waiting += buffer.bytes;
  }

  /** The workspace's buffer number `at` for values of this size: always the same one. */
  workspace(bytes: number, at: number): DeviceBuffer {
    const size = sizeClass(bytes);
    const buffers = this.#workspace.get(size) ?? [];
    this.#workspace.set(size, buffers);
    while (buffers.length <= at) {
      buffers.push(this.#create(size));
      this.pooled += size;
    }
    return buffers[at];
  }

  /** Notes what a plan needs of the workspace; it may become more. */
  enroll(needs: ReadonlyMap<number, number>): void {
    this.#needs.add(needs);
  }

  /** The plan is gone; `fit` destroys what only such plans needed. */
  dismiss(needs: ReadonlyMap<number, number>): void {
    this.#needs.delete(needs);
  }

  /** Destroys what of the workspace no plan needs. */
  fit(): void {
    const most = new Map<number, number>();
    for (const need of this.#needs)
      for (const [size, count] of need) most.set(size, Math.max(count, most.get(size) ?? 0));
    for (const [size, buffers] of this.#workspace) {
      for (const buffer of buffers.splice(most.get(size) ?? 0)) {
        this.#device.free(buffer);
        this.pooled -= size;
      }
    }
  }

  /** A new buffer, not counted among those in use yet. */
  #create(size: number): DeviceBuffer {
    const { maxBytes } = this.#device;
    if (size > maxBytes) {
      throw new RangeError(
        `torch: a tensor of ${size} bytes was asked for; this device holds at most ${maxBytes} in one buffer`,
      );
    }
    let buffer: DeviceBuffer;
    try {
      buffer = this.#device.alloc(size);
    } catch (cause) {
      throw new Error(
        `torch: ${inMiB(size)} were asked for, but there is no more memory: ${this.told()}. Smaller batches need less; tensors that the program has let go of come free where it awaits a checkpoint or a value`,
        { cause },
      );
    }
    this.created++;
    this.#own.add(buffer);
    return buffer;
  }

  /** Ignores memory of a device before this one, which a tensor of that time may still hold. */
  give(buffer: DeviceBuffer): void {
    if (!this.#own.has(buffer)) return;
    this.live -= buffer.bytes;
    this.#inUse--;
    this.#wait(this.#class(buffer.bytes), buffer);
    while (this.#waiting > Math.max(this.#most, this.#held)) this.#destroyOldest();
  }

  /** Destroys a buffer of the class that was used longest ago. */
  #destroyOldest(): void {
    let oldest: Class | undefined;
    for (const own of this.#classes.values())
      if (own.waiting.size > 0 && (!oldest || own.used < oldest.used)) oldest = own;
    this.#destroy(oldest!);
  }

  #destroy(own: Class): void {
    const buffer = own.waiting.shift()!;
    this.#left(buffer.bytes);
    own.total--;
    this.#own.delete(buffer);
    this.#device.free(buffer);
  }

  /** Destroys everything that waits. */
  trim(): void {
    for (const own of this.#classes.values()) while (own.waiting.size > 0) this.#destroy(own);
  }

  /** Gives back to the device whatever nobody uses at this moment. */
  relieve(): void {
    this.trim();
    this.#forget();
    this.fit();
  }

  /** What holds how much, for messages. */
  told(): string {
    const workspace = this.pooled - this.#waiting;
    return `tensors hold ${inMiB(this.live)} in ${this.#inUse} buffers, plans ${inMiB(workspace)}, and ${inMiB(this.#waiting)} wait to be used again`;
  }
}

const inMiB = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 10 << 20 ? 1 : 0)} MiB`;
