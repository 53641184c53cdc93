/**
 * The CPU device: runs kernel descriptions in the thread it is in. All buffers live in one heap; whatever a kernel is, it
 * comes down to loop kernels (assembled, or interpreted where assembling is forbidden), matrix multiplications, and a plain
 * loop for scatter, scan and sort.
 *
 * Contract: `execute` has computed everything when it returns. Nothing outside memory is allocated by it.
 */
import { arrayFor, type Dtype, type TypedArray } from '../dtype.ts';
import type { Device, DeviceBuffer, Program, Step } from '../device.ts';
import type { Kernel, LoopKernel } from '../lower/kernel.ts';
import { contract } from './contract.ts';
import { Heap, Workspace } from './heap.ts';
import { interpreter, type Run } from './interpret.ts';
import { assembleLoop } from './wasm/assemble.ts';
import { assembledGemm } from './wasm/gemm.ts';
import { scan, scatter, sort } from './rows.ts';

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

class CPUDevice implements Device {
  readonly type = 'cpu';
  readonly detail = 'JavaScript';
  readonly maxBuffers = 64;
  readonly maxBytes = 2 ** 30;
  #heap = new Heap();
  #registers = new Workspace(this.#heap);
  #space = new Workspace(this.#heap);
  #scalars = new Workspace(this.#heap);
  #programs = new Map<string, CPUProgram>();
  #gemm = assembledGemm(this.#heap);
  #params = this.#heap.alloc(128);
  #assembles = true;
  #ids = 0;
  #at: number[] = [];

  alloc(bytes: number): DeviceBuffer {
    try {
      return new Buffer(++this.#ids, bytes, this.#heap.alloc(Math.ceil(bytes / 4)));
    } catch (cause) {
      throw new Error(`cpu: ${bytes} bytes were asked for, but there is no more memory; smaller batches need less`, {
        cause,
      });
    }
  }

  free(buffer: DeviceBuffer): void {
    this.#heap.free((buffer as Buffer).at);
  }

  write(buffer: DeviceBuffer, dtype: Dtype, data: TypedArray): void {
    (dtype === 'float32' ? this.#heap.f : this.#heap.i).set(data, (buffer as Buffer).at);
  }

  compile(kernel: Kernel): Program {
    // NaN, infinities and -0 are not the same in JSON.
    const key = JSON.stringify(kernel, (_, value) =>
      typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? `${1 / value}:${value}` : value,
    );
    let program = this.#programs.get(key);
    if (!program) {
      program = { kernel, run: this.#runOf(kernel) };
      this.#programs.set(key, program);
    }
    return program;
  }

  #runOf(kernel: Kernel): Run {
    const loop = (k: LoopKernel) => this.#loop(k);
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
    }
  }

  #loop(kernel: LoopKernel): Run {
    if (this.#assembles) return assembleLoop(this.#heap, this.#params, kernel);
    return interpreter(this.#heap, this.#registers, kernel);
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

  async read(requests: readonly { buffer: DeviceBuffer; dtype: Dtype; size: number }[]): Promise<TypedArray[]> {
    return requests.map(({ buffer, dtype, size }) => {
      const { at } = buffer as Buffer;
      const out = arrayFor(dtype, size);
      out.set((dtype === 'float32' ? this.#heap.f : this.#heap.i).subarray(at, at + size));
      return out;
    });
  }

  async idle(): Promise<void> {}

  destroy(): void {
    this.#programs.clear();
    this.#heap = new Heap();
  }
}

export async function createCPUDevice(): Promise<Device> {
  return new CPUDevice();
}
