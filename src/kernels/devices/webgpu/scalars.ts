/** The run-time numbers of all steps of a batch: they go up in one write, and each step sees its own at a dynamic offset. */

/** Passes that there is room for at first. */
const FIRST = 256;

export class Scalars {
  readonly #device: GPUDevice;
  readonly #words: number;
  #packed!: Uint32Array<ArrayBuffer>;
  #at = 0;
  buffer: GPUBuffer;

  constructor(device: GPUDevice) {
    this.#device = device;
    this.#words = device.limits.minUniformBufferOffsetAlignment / 4;
    this.buffer = this.#make(FIRST * this.#words * 4);
  }

  #make(size: number): GPUBuffer {
    this.#packed = new Uint32Array(size / 4);
    return this.#device.createBuffer({ size, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  }

  /** What a step of so many words takes: offsets are multiples of what the device aligns them to. */
  #room(words: number): number {
    return Math.ceil(words / this.#words) * this.#words;
  }

  /** Begins a batch of steps of so many words each. @returns whether that took another buffer */
  begin(steps: Iterable<{ readonly words: number }>): boolean {
    this.#at = 0;
    let bytes = 0;
    for (const { words } of steps) bytes += this.#room(words) * 4;
    if (bytes <= this.buffer.size) return false;
    this.buffer.destroy();
    this.buffer = this.#make(2 ** Math.ceil(Math.log2(bytes)));
    return true;
  }

  /** Adds a step's: `count` of these from `from` on, and then the sizes. @returns the offset, in bytes */
  add(scalars: Uint32Array, from: number, count: number, sizes: readonly number[]): number {
    const at = this.#at;
    for (let i = 0; i < count; i++) this.#packed[at + i] = scalars[from + i];
    this.#packed.set(sizes, at + count);
    this.#at += this.#room(count + sizes.length);
    return at * 4;
  }

  /** Sends what was added. */
  send(): void {
    if (this.#at > 0) this.#device.queue.writeBuffer(this.buffer, 0, this.#packed, 0, this.#at);
  }
}
