/**
 * The memory all buffers of the CPU device live in: one growing WebAssembly.Memory (one ArrayBuffer where there is none),
 * so that assembled code reads and writes tensors where they are, and an operand is an address instead of an object.
 * Where threads are to work in it, it is shared; then what is read of it has to be copied before it is given to anybody, since
 * much of what browsers offer refuses shared memory.
 *
 * Addresses are indices of 32-bit words. Views are replaced when the memory grows: take `f` and `i` anew after `alloc`.
 * Cost: `alloc` and `free` walk the list of free pieces, which is short because the runtime pools its buffers.
 */
const PAGE = 16384;
/**
 * Words; a cache line, so that no two buffers share one and vectors are aligned. As much is left free at either end: a vector
 * of which only some lanes are wanted may reach beyond its buffer.
 */
const GRAIN = 16;

/** Pages. */
const INITIAL = 16;
const ALL = 65536;
const FEW = 4096;

/** Shared memory says how large it may become, and that much address space is set aside: phones have not always 4 GiB of it. */
function sharedMemory(most = ALL): WebAssembly.Memory | null {
  for (let maximum = most; maximum >= Math.min(most, FEW); maximum = Math.floor(maximum / 2)) {
    try {
      return new WebAssembly.Memory({ initial: INITIAL, maximum, shared: true });
    } catch {
      // Half of it, then.
    }
  }
  return null;
}

export class Heap {
  memory: WebAssembly.Memory | null = null;
  f!: Float32Array<ArrayBufferLike>;
  i!: Int32Array<ArrayBufferLike>;
  /** Free pieces as [address, words], by address. */
  #free: [number, number][] = [];
  #sizes = new Map<number, number>();
  /** Called when memory can't grow: what is given back now is used. */
  onShort: () => unknown = () => {};

  /** @param most pages of 64 KiB, where there is to be a bound; `shared`: with other threads, where the browser has room for that */
  constructor(most?: number, shared = false) {
    if (shared) this.memory = sharedMemory(most);
    try {
      this.memory ??= new WebAssembly.Memory({ initial: INITIAL, maximum: most });
    } catch {
      // No WebAssembly here: plain memory it is.
    }
    this.#view(this.memory?.buffer ?? new ArrayBuffer(PAGE * 64));
    this.#free.push([GRAIN, this.i.length - 2 * GRAIN]);
  }

  get isShared(): boolean {
    return this.memory !== null && !(this.memory.buffer instanceof ArrayBuffer);
  }

  /** @returns the address. @throws {RangeError} when there is no more memory, even after `onShort` */
  alloc(words: number): number {
    words = Math.max(GRAIN, Math.ceil(words / GRAIN) * GRAIN);
    const fits = () => this.#free.findIndex((piece) => piece[1] >= words);
    let at = fits();
    if (at < 0) {
      try {
        this.#grow(words);
      } catch {
        this.onShort();
        if (fits() < 0) this.#grow(words);
      }
      at = fits();
    }
    const piece = this.#free[at];
    const address = piece[0];
    if (piece[1] === words) this.#free.splice(at, 1);
    else {
      piece[0] += words;
      piece[1] -= words;
    }
    this.#sizes.set(address, words);
    return address;
  }

  free(address: number): void {
    const words = this.#sizes.get(address);
    if (!words) return;
    this.#sizes.delete(address);
    this.#release(address, words);
  }

  #release(address: number, words: number): void {
    const free = this.#free;
    let at = free.findIndex((piece) => piece[0] > address);
    if (at < 0) at = free.length;
    free.splice(at, 0, [address, words]);
    if (free[at + 1]?.[0] === address + words) free[at][1] += free.splice(at + 1, 1)[0][1];
    if (at > 0 && free[at - 1][0] + free[at - 1][1] === address) free[at - 1][1] += free.splice(at, 1)[0][1];
  }

  /** By an eighth at least, so that many small growths do not add up. */
  #grow(words: number): void {
    const old = this.i.length - GRAIN;
    const last = this.#free.at(-1);
    const tail = last && last[0] + last[1] === old ? last[1] : 0;
    const need = Math.ceil((words - tail) / PAGE);
    const pages = Math.max(need, old >> 17);
    if (this.memory) {
      try {
        this.memory.grow(pages);
      } catch {
        this.memory.grow(need);
      }
      this.#view(this.memory.buffer);
    } else {
      const before = this.i;
      this.#view(new ArrayBuffer((this.i.length + pages * PAGE) * 4));
      this.i.set(before);
    }
    this.#release(old, this.i.length - GRAIN - old);
  }

  #view(buffer: ArrayBufferLike): void {
    this.f = new Float32Array(buffer);
    this.i = new Int32Array(buffer);
  }
}

/** A piece of the heap that is as large as anybody ever asked for: workspace that programs use one after another. */
export class Workspace {
  #heap: Heap;
  #words = 0;
  at = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** @returns the address, good until the next `need`; contents are undefined */
  need(words: number): number {
    if (words > this.#words) {
      this.#heap.free(this.at);
      this.at = this.#words = 0;
      this.at = this.#heap.alloc(words);
      this.#words = words;
    }
    return this.at;
  }
}
