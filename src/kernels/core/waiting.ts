/**
 * Buffers of one size that wait to be used again, in the order in which they came: the oldest one leaves first, and any of them
 * may leave out of turn. Cost: the same whatever their number, for long graphs have very many.
 */
import type { DeviceBuffer } from './device.ts';

export class Waiting {
  /** Those that left out of turn leave a hole; those before `first` have left. */
  #queue: (DeviceBuffer | undefined)[] = [];
  #first = 0;
  readonly #places = new Map<DeviceBuffer, number>();

  get size(): number {
    return this.#places.size;
  }

  push(buffer: DeviceBuffer): void {
    this.#places.set(buffer, this.#queue.push(buffer) - 1);
  }

  /** The oldest one leaves. */
  shift(): DeviceBuffer | undefined {
    if (this.size === 0) return undefined;
    let buffer: DeviceBuffer | undefined;
    while (!buffer) buffer = this.#queue[this.#first++];
    this.#places.delete(buffer);
    this.#queue[this.#first - 1] = undefined;
    if (this.#first > 32 && this.#first * 2 > this.#queue.length) this.#close();
    return buffer;
  }

  /** This very one leaves, if it is here. */
  remove(buffer: DeviceBuffer): boolean {
    const place = this.#places.get(buffer);
    if (place === undefined) return false;
    this.#queue[place] = undefined;
    this.#places.delete(buffer);
    // Many holes and nobody who takes the oldest: as in a loop that always finds its own again.
    if (this.#queue.length > 64 && this.#queue.length > 4 * this.size) this.#close();
    return true;
  }

  /** Closes the gaps. */
  #close(): void {
    this.#queue = this.#queue.filter((buffer) => buffer !== undefined);
    this.#first = 0;
    this.#queue.forEach((buffer, place) => {
      this.#places.set(buffer!, place);
    });
  }
}
