/**
 * Programs that did not end when they were asked to, and that the worker went on without.
 *
 * All programs of a worker share one gate. When one that was left behind comes to a checkpoint, only the stack tells it
 * from the program that runs: its module's URL stands there. It is looked at only while there are such programs.
 */
export class Abandoned {
  #urls: string[] = [];

  /** @param url of the program's module */
  add(url: string): void {
    if (!this.#urls.includes(url)) this.#urls.push(url);
  }

  /** Whether one of them called what calls this. */
  isCalling(): boolean {
    if (this.#urls.length === 0) return false;
    const { stack = '' } = new Error();
    return this.#urls.some((url) => stack.includes(url));
  }
}
