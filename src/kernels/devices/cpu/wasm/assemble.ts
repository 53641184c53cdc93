/** Assembled programs: compiles what the writers write and binds it to the heap. */
import type { LoopKernel } from '../../../core/kernel.ts';
import type { Heap, Workspace } from '../heap.ts';
import type { Run } from '../interpret.ts';
import { Code, moduleOf, V } from './assembler.ts';
import { writeLoop } from './loop.ts';

/** Instance exports of a module of these bytes. @throws where assembling is forbidden or SIMD is missing */
export function instantiate(heap: Heap, bytes: Uint8Array<ArrayBuffer>, f: WebAssembly.ModuleImports = {}) {
  const module = new WebAssembly.Module(bytes);
  const imports = { m: { m: heap.memory as WebAssembly.Memory }, f };
  return new WebAssembly.Instance(module, imports).exports as Record<string, (...args: number[]) => void>;
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

/**
 * @param params address of as many words as a kernel has buffers, and one more
 * @param kept workspace for values that one walk over a row leaves for the next
 */
export function assembleLoop(heap: Heap, params: number, kept: Workspace, kernel: LoopKernel): Run {
  const { code, imports, words } = writeLoop(kernel, params * 4, isFused());
  const bytes = moduleOf(imports.list, [{ code, params: 1 }]);
  const { a } = instantiate(heap, bytes, Object.fromEntries(imports.list.map((i) => [i.name, i.fn])));
  const count = kernel.buffers.length;
  return (at, scalars) => {
    const space = words > 0 ? kept.need(words) * 4 : 0;
    const { i } = heap;
    for (let b = 0; b < count; b++) i[params + b] = at[b] * 4;
    i[params + count] = space;
    a(scalars * 4);
  };
}
