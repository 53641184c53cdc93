/** Assembled programs: compiles what the writers write and binds it to the heap. */
import type { LoopKernel } from '../../lower/kernel.ts';
import type { Heap } from '../heap.ts';
import type { Run } from '../interpret.ts';
import { moduleOf } from './assembler.ts';
import { writeLoop } from './loop.ts';

/** Instance exports of a module of these bytes. @throws where assembling is forbidden or SIMD is missing */
export function instantiate(heap: Heap, bytes: Uint8Array<ArrayBuffer>, f: WebAssembly.ModuleImports = {}) {
  const module = new WebAssembly.Module(bytes);
  const imports = { m: { m: heap.memory as WebAssembly.Memory }, f };
  return new WebAssembly.Instance(module, imports).exports as Record<string, (...args: number[]) => void>;
}

/** @param params address of as many words as a kernel has buffers */
export function assembleLoop(heap: Heap, params: number, kernel: LoopKernel): Run {
  const { code, imports } = writeLoop(kernel, params * 4);
  const bytes = moduleOf(imports.list, [{ code, params: 1 }]);
  const { a } = instantiate(heap, bytes, Object.fromEntries(imports.list.map((i) => [i.name, i.fn])));
  const count = kernel.buffers.length;
  return (at, scalars) => {
    const { i } = heap;
    for (let b = 0; b < count; b++) i[params + b] = at[b] * 4;
    a(scalars * 4);
  };
}
