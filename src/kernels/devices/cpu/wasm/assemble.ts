/** Assembled programs: compiles what the writers write and binds it to the heap. */
import type { LoopKernel } from '../../../core/kernel.ts';
import { workOf } from '../../../lower/policy.ts';
import type { Heap, Workspace } from '../heap.ts';
import type { Run } from '../interpret.ts';
import { type Assembled, share, type Threads } from '../threads/threads.ts';
import { Code, type Import, moduleOf, V } from './assembler.ts';
import { writeLoop } from './loop.ts';

let modules = 0;

/** A module of these functions, bound to the heap. @throws where assembling is forbidden or SIMD is missing */
export function assemble(
  heap: Heap,
  functions: { code: Code; params: number }[],
  imports: (Import & { fn: (...args: number[]) => number })[] = [],
): Assembled {
  const bytes = moduleOf(imports, functions, heap.isShared);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    m: { m: heap.memory as WebAssembly.Memory },
    f: Object.fromEntries(imports.map(({ name, fn }) => [name, fn])),
  });
  return {
    id: ++modules,
    bytes: imports.length === 0 ? bytes : null,
    functions: Object.values(exports) as Assembled['functions'],
  };
}

let relaxed: boolean | undefined;

/** Whether a product and a sum may be one instruction here. */
export function isFused(): boolean {
  if (relaxed !== undefined) return relaxed;
  const code = new Code(0);
  const one = code.floats(1);
  code.keep(code.v(V.madd, one, one, one));
  relaxed = WebAssembly.validate(moduleOf([], [{ code, params: 0 }]));
  return relaxed;
}

/** Words that tell a loop kernel where things are: as many as it has buffers, and two. */
export const placesOf = (buffers: number): number => buffers + 2;

/**
 * @param places address of the words of `placesOf`
 * @param kept workspace for values that one walk over a row leaves for the next
 */
export function assembleLoop(heap: Heap, threads: Threads, places: number, kept: Workspace, kernel: LoopKernel): Run {
  const work = workOf(kernel);
  const isShared = threads.isShared(work);
  const { code, imports, params, words, turns } = writeLoop(kernel, places * 4, isFused(), isShared);
  const module = assemble(heap, [{ code, params }], imports.list);
  const [run] = module.functions;
  const count = kernel.buffers.length;
  return (at, scalars) => {
    const job = turns > 1 ? threads.share(work, module) : null;
    const space = words > 0 ? kept.need(words * (job?.threads ?? 1)) * 4 : 0;
    const { i } = heap;
    for (let b = 0; b < count; b++) i[places + b] = at[b] * 4;
    i[places + count] = space;
    i[places + count + 1] = words * 4;
    if (!job) {
      run(scalars * 4, 0, turns, 0);
      return;
    }
    const size = share(turns, job.threads);
    for (let from = 0; from < turns; from += size) {
      job.part();
      job.functions[0](scalars * 4, from, Math.min(turns, from + size));
    }
    job.run();
  };
}
