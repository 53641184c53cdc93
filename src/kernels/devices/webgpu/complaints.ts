/**
 * What the GPU has to say against what it was asked to do, which it tells later, and only whoever waits for it: it rejects what is read
 * next, instead of results that are wrong.
 */
import { turn } from '../../core/turn.ts';

/** How long the reason of a failed read is waited for, in milliseconds. */
const GRACE = 500;

export class Complaints {
  readonly #device: GPUDevice;
  /** What may have gone wrong: told to all who are reading, and forgotten by the next, since new work may be right. */
  #all: Promise<Error | null>[] = [];
  #told: Promise<Error | null>[] = [];
  /** What has to be known before any of these is the first: whether there was memory. */
  readonly #before = new Set<Promise<void>>();
  /** Reads under way: a device that is gone may never answer them. */
  readonly #reading = new Set<(gone: Error) => void>();
  /** Why the device is gone, once it is. */
  gone: Error | undefined;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Whether something may have gone wrong. */
  get any(): boolean {
    return this.#all.length > 0;
  }

  add(complaint: Promise<Error | null>): void {
    this.#all.push(complaint);
  }

  /** The cause of others, before what came of it. */
  addCause(cause: Error): void {
    this.#all.unshift(Promise.resolve(cause));
  }

  /** Nothing is told before this has been answered: a buffer that was refused spoils what uses it, and a browser may tell that first. */
  awaitFirst(answered: Promise<void>): void {
    this.#before.add(answered);
    answered.then(() => this.#before.delete(answered));
  }

  /** The device is gone: whoever reads hears it. */
  leave(gone: Error): void {
    this.gone = gone;
    for (const reject of this.#reading) reject(gone);
    this.#all = this.#told = [];
  }

  async #first(): Promise<Error | null> {
    await Promise.all(this.#before);
    const heard = this.#all;
    const said = await Promise.all(heard);
    this.#told = heard.filter((_, i) => said[i]);
    this.#all = this.#all.filter((complaint) => this.#told.includes(complaint) || !heard.includes(complaint));
    return said.find((error) => error) ?? null;
  }

  /** What is read, or whatever the device has to say against it as an error. */
  async checked<T>(read: () => Promise<T>): Promise<T> {
    this.#all = this.#all.filter((complaint) => !this.#told.includes(complaint));
    if (this.gone) throw this.gone;
    let left: (gone: Error) => void;
    const answer = new Promise<T>((resolve, reject) => {
      left = reject;
      this.#reading.add(reject);
      read().then(resolve, reject);
    });
    const [result] = await Promise.allSettled([answer]);
    this.#reading.delete(left!);
    // What the device has to say of it comes by a task of its own, which may be the next one.
    await turn();
    // What is on a lost device rejects before the loss is told.
    if (result.status === 'rejected')
      await Promise.race([this.#device.lost, new Promise((resolve) => setTimeout(resolve, GRACE))]);
    const error = this.gone ?? (this.any ? await this.#first() : null);
    if (error) throw error;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }
}
