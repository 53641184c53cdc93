/**
 * What a helper thread does: takes parts of jobs until there are none for a while.
 *
 * It is started from its own text, so that it needs no file, wherever the package lies and however it was bundled. So it may use nothing
 * that is not in it, nor name functions of its own, for which some bundlers call something outside.
 */
import type { Layout } from './layout.ts';

export interface Start {
  memory: WebAssembly.Memory;
  /** The first word of the layout. */
  at: number;
  layout: Layout;
  /** Its number, from 1. */
  me: number;
  /** What it says of itself once it is there. */
  here: number;
  /** Looks at memory before it sleeps, and milliseconds that it sleeps before it goes. */
  looks: number;
  idle: number;
}

/**
 * Its policy need not be that of the thread whose jobs it does.
 * @returns when it has no more to do
 */
export function help({ memory, at, layout: L, me, here, looks, idle }: Start): void {
  const words = new Int32Array(memory.buffer, at * 4, L.SIZE);
  const bytes = new Uint8Array(memory.buffer, (at + L.CODE) * 4);
  const known = new Map<number, ((...args: number[]) => void)[]>();
  const args: number[] = [];
  let looked = 0;
  // An empty module: where a policy forbids any, this thread has failed before anybody counts on it.
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  Atomics.store(words, L.HELPERS + me, here);
  while (Atomics.load(words, L.END) === 0) {
    const left = Atomics.load(words, L.LEFT);
    if (left === 0) {
      looked += 1;
      if (looked > looks && Atomics.wait(words, L.LEFT, 0, idle) === 'timed-out') break;
      continue;
    }
    if (Atomics.compareExchange(words, L.LEFT, left, left - 1) !== left) continue;
    looked = 0;
    const parts = words[L.PARTS];
    try {
      const module = words[L.MODULE];
      let functions = known.get(module);
      if (!functions) {
        if (known.size > 1000) known.clear();
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes.slice(0, words[L.BYTES])), {
          m: { m: memory },
        });
        functions = Object.values(exports) as ((...args: number[]) => void)[];
        known.set(module, functions);
      }
      let next = words[L.CALLS + left - 1];
      const end = words[L.CALLS + left];
      while (next < end) {
        const run = functions[words[next]];
        const count = words[next + 1];
        for (let n = 0; n < count; n++) args[n] = words[next + 2 + n];
        args[count] = me;
        args.length = count + 1;
        run(...args);
        next += 2 + count;
      }
    } catch {
      Atomics.store(words, L.FAILED, 1);
    }
    Atomics.add(words, L.HELPED, 1);
    if (Atomics.add(words, L.DONE, 1) + 1 === parts && Atomics.load(words, L.SLEEPS) !== 0)
      Atomics.notify(words, L.DONE);
  }
  Atomics.store(words, L.HELPERS + me, 0);
}
