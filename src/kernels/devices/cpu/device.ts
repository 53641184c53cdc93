/**
 * The CPU device: runs kernel descriptions in the thread it is in, with others' help where memory can be shared. All buffers live in one heap; whatever a kernel is, it
 * comes down to loop kernels (assembled, or interpreted where assembling is forbidden), matrix multiplications, and a plain
 * loop for scatter, scan and sort.
 *
 * Contract: `execute` has computed everything when it returns. Nothing outside memory is allocated by it.
 */

import type { Device, DeviceBuffer, Program, Reading, Step } from '../../core/device.ts';
import { arrayFor, type Dtype, isFloat, type TypedArray } from '../../core/dtype.ts';
import { fromHalf, toHalf } from '../../core/half.ts';
import { type Kernel, keyOf, type LoopKernel } from '../../core/kernel.ts';
import { contract } from './contract.ts';
import type { Gemm } from './gemm.ts';
import { Heap, Workspace } from './heap.ts';
import type { Run } from './interpret.ts';
import { scan, scatter, sort } from './rows.ts';
import { threadsHere } from './threads/here.ts';
import { type ThreadOptions, Threads } from './threads/threads.ts';
import { assembleLoop, placesOf } from './wasm/assemble.ts';
import { assembledGemm } from './wasm/gemm.ts';

const BUFFERS = 64;
/** Programs found again by structure; whoever has an older one may go on using it. */
const KEPT = 2000;

class Buffer implements DeviceBuffer {
  readonly id: number;
  readonly bytes: number;
  /** Address in the heap. */
  readonly at: number;

  constructor(id: number, bytes: number, at: number) {
    this.id = id;
    this.bytes = bytes;
    this.at = at;
  }
}

interface CPUProgram extends Program {
  run: Run;
}

export class CPUDevice implements Device {
  readonly type = 'cpu';
  readonly detail: string;
  readonly maxBuffers = BUFFERS;
  readonly copies = false;
  readonly maxBytes = 2 ** 30;
  /** Halves are floats of few digits here: a CPU has no arithmetic for them, and unpacking would cost more than it saves. */
  readonly half = true;
  #heap: Heap;
  #space: Workspace;
  #scalars: Workspace;
  #programs = new Map<string, CPUProgram>();
  #loop: (kernel: LoopKernel) => Run;
  #gemm: Gemm;
  /** Of what is assembled. */
  readonly threads: Threads | null;
  #ids = 0;
  #at: number[] = [];

  constructor(
    heap: Heap,
    detail: string,
    gemm: Gemm,
    loop: (kernel: LoopKernel) => Run,
    threads: Threads | null = null,
  ) {
    this.detail = detail;
    this.threads = threads;
    this.#heap = heap;
    this.#gemm = gemm;
    this.#loop = loop;
    this.#space = new Workspace(heap);
    this.#scalars = new Workspace(heap);
  }

  set onShort(short: () => string) {
    this.#heap.onShort = short;
  }

  bytesOf(_: Dtype, size: number): number {
    return Math.max(size, 1) * 4;
  }

  alloc(bytes: number): DeviceBuffer {
    try {
      return new Buffer(++this.#ids, bytes, this.#heap.alloc(Math.ceil(bytes / 4)));
    } catch (cause) {
      throw new Error(`cpu: ${bytes} bytes were asked for, but there is no more memory`, { cause });
    }
  }

  free(buffer: DeviceBuffer): void {
    this.#heap.free((buffer as Buffer).at);
  }

  write(buffer: DeviceBuffer, dtype: Dtype, data: TypedArray): void {
    const values = dtype === 'float16' ? data.map((value) => fromHalf(toHalf(value))) : data;
    (isFloat(dtype) ? this.#heap.f : this.#heap.i).set(values, (buffer as Buffer).at);
  }

  compile(kernel: Kernel, key = keyOf(kernel)): Program {
    let program = this.#programs.get(key);
    if (!program) {
      program = { kernel, run: this.#runOf(kernel) };
      if (this.#programs.size >= KEPT) this.#programs.delete(this.#programs.keys().next().value as string);
      this.#programs.set(key, program);
    }
    return program;
  }

  #runOf(kernel: Kernel): Run {
    const loop = this.#loop;
    switch (kernel.kind) {
      case 'loop':
        return loop(kernel);
      case 'contract':
        return contract(this.#heap, this.#space, this.#gemm, kernel, loop);
      case 'scatter':
        return scatter(this.#heap, this.#space, kernel, loop);
      case 'scan':
        return scan(this.#heap, this.#space, kernel, loop);
      case 'sort':
        return sort(this.#heap, this.#space, kernel, loop);
      case 'custom':
        throw new Error(`cpu: the kernel '${kernel.name}' is WGSL, which only a GPU runs`);
    }
  }

  execute(steps: readonly Step[], scalars: Uint32Array): void {
    const base = this.#scalars.need(scalars.length);
    this.#heap.i.set(scalars, base);
    const at = this.#at;
    for (const step of steps) {
      const { buffers } = step;
      for (let b = 0; b < buffers.length; b++) at[b] = (buffers[b] as Buffer).at;
      (step.program as CPUProgram).run(at, base + step.scalars);
    }
  }

  async read(requests: readonly Reading[]): Promise<TypedArray[]> {
    return requests.map((request) => this.readNow(request));
  }

  readNow({ buffer, dtype, from = 0, size }: Reading): TypedArray {
    const at = (buffer as Buffer).at + from;
    const out = arrayFor(dtype, size);
    out.set((isFloat(dtype) ? this.#heap.f : this.#heap.i).subarray(at, at + size));
    return out;
  }

  async idle(): Promise<void> {}

  destroy(): void {
    // The heap goes with the last that knows it.
    this.#programs.clear();
    this.threads?.end();
  }
}

export interface CPUOptions {
  /** False keeps to JavaScript, as where WebAssembly is forbidden. */
  assemble?: boolean;
  /** Pages of 64 KiB that memory may grow to, where there is to be a bound. */
  most?: number;
  threads?: ThreadOptions;
}

export async function createCPUDevice({
  assemble = true,
  most,
  threads: options,
}: CPUOptions = {}): Promise<CPUDevice> {
  const heap = new Heap(most, assemble && (options?.most ?? threadsHere()) > 1);
  try {
    if (assemble) {
      const threads = new Threads(heap, options);
      const gemm = assembledGemm(heap, threads);
      // Kernels made of others use a few buffers more.
      const places = heap.alloc(placesOf(BUFFERS + 8));
      const kept = new Workspace(heap);
      const loop = (kernel: LoopKernel) => assembleLoop(heap, threads, places, kept, kernel);
      return new CPUDevice(heap, 'WebAssembly SIMD', gemm, loop, threads);
    }
  } catch {
    // Forbidden by the page's policy, or without SIMD: JavaScript can do everything, more slowly.
  }
  const { interpreter, plainGemm } = await import('./plain.ts');
  const registers = new Workspace(heap);
  return new CPUDevice(heap, 'JavaScript', plainGemm(heap), (kernel) => interpreter(heap, registers, kernel));
}
