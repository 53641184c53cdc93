/**
 * The WebGPU device: writes kernels out as WGSL and runs a batch of steps as one compute pass and one submit. In steady state a
 * batch makes nothing but its command buffer. A batch whose shaders are still compiled waits for them, and what is asked after it
 * waits behind it.
 */

import type { Copies, Copy, Device, DeviceBuffer, Reading, Step } from '../../core/device.ts';
import type { Dtype, TypedArray } from '../../core/dtype.ts';
import { toHalf } from '../../core/half.ts';
import { type Kernel, keyOf } from '../../core/kernel.ts';
import type { Facts } from '../../lower/policy.ts';
import { type Found, findAdapter } from './adapter.ts';
import { Complaints } from './complaints.ts';
import { nudge } from './firefox-poll.ts';
import { InTurn } from './in-turn.ts';
import { explain } from './no-device.ts';
import { openDevice } from './open-device.ts';
import { bytesOf, type GPUBuf, type GPUProgram, Programs } from './programs.ts';
import { Scalars } from './scalars.ts';
import { Staging } from './staging.ts';
import type { Plan as ShaderPlan } from './wgsl/shader.ts';
import { writeKernel } from './wgsl/write.ts';

export { explain };

/** Batches that may wait for shaders: what a program begins with and its first step, while the next one is recorded. */
const MOST_WAITING = 2;

export interface WebGPUDevice extends Device {
  readonly type: 'webgpu';
  readonly device: GPUDevice;
  /** Resolves when the browser takes the device away (not after `destroy()`): nothing on it can be used any more. */
  readonly lost: Promise<GPUDeviceLostInfo>;
  /** The WGSL of a kernel as this device runs it, for profilers and tests. */
  wgslOf(kernel: Kernel): string;
  /** As `execute` of every device; `stamps` makes each step a pass of its own that writes timestamps. */
  execute(steps: readonly Step[], scalars: Uint32Array, copies?: Copies, stamps?: Stamps): void;
  /** The GPU's own buffer, for code that brings its own shaders: in order with the device's own once `idle()` has resolved. */
  bufferOf(buffer: DeviceBuffer): GPUBuffer;
}

export interface Stamps {
  of(step: number): GPUComputePassTimestampWrites | undefined;
  /** The steps have been submitted. */
  submitted(): void;
}

async function open(known?: Found, patience?: number) {
  const found = known ?? (await findAdapter(patience));
  return { opened: await openDevice(found, patience), detail: found.detail };
}

/** What a hardware adapter gets besides; a software one does without. */
type Hardware = typeof import('./hardware/index.ts') | undefined;

/**
 * @param given `found`: the adapter, if it is known; `patience`: milliseconds that the GPU has for each answer; `writeFor`: kernels
 * are written as for such an adapter, whatever this one is (for tests)
 * @throws {NoDevice} when there is no WebGPU here, or no adapter, or no answer
 */
export async function createWebGPUDevice(
  given: { found?: Found; patience?: number; writeFor?: Facts } = {},
): Promise<WebGPUDevice> {
  const { patience, writeFor } = given;
  const { opened, detail } = await open(given.found, patience).catch((absent) => {
    throw explain(absent);
  });
  const facts = writeFor ?? opened.facts;
  const hardware = facts.software ? undefined : await import('./hardware/index.ts');
  return new OpenedDevice(opened.device, detail, facts, hardware);
}

class OpenedDevice implements WebGPUDevice {
  readonly type = 'webgpu';
  readonly copies = true;
  readonly device: GPUDevice;
  readonly detail: string;
  readonly lost: Promise<GPUDeviceLostInfo>;
  readonly maxBuffers: number;
  readonly maxBytes: number;
  readonly half: boolean;
  readonly attention: WebGPUDevice['attention'];
  onShort?: () => string;
  readonly #write: (kernel: Kernel, varying?: boolean) => ShaderPlan;
  readonly #complaints: Complaints;
  readonly #turn = new InTurn((error) => this.#complaints.add(Promise.resolve(error)));
  readonly #programs: Programs;
  readonly #staging: Staging;
  readonly #scalars: Scalars;
  #ids = 0;
  /** Batches whose turn has not come. */
  #waiting = 0;
  #destroyed = false;

  constructor(device: GPUDevice, detail: string, facts: Facts, hardware: Hardware) {
    const { limits } = device;
    this.device = device;
    this.detail = detail;
    this.maxBuffers = limits.maxStorageBuffersPerShaderStage;
    this.maxBytes = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
    this.half = device.features.has('shader-f16');
    this.attention = hardware?.attentionFor(facts);
    const write = hardware?.writeForHardware ?? writeKernel;
    this.#write = (kernel, varying = false) => write(kernel, { ...facts, varying });
    this.#complaints = new Complaints(device);
    this.#programs = new Programs(device, this.#write);
    this.#staging = new Staging(device);
    this.#scalars = new Scalars(device);
    device.onuncapturederror = ({ error }) => {
      const problem = this.#problemOf(error);
      this.#complaints.add(Promise.resolve(problem));
      console.error(problem.message);
    };
    this.lost = new Promise((resolve) => {
      device.lost.then((info) => {
        this.#leave(info);
        if (!this.#destroyed) resolve(info);
      });
    });
  }

  #leave(info: GPUDeviceLostInfo): void {
    const error = new Error(`WebGPU: the device was lost (${(info.message || info.reason).replace(/\.$/, '')}).`);
    const how = info.reason === 'destroyed' ? 'The program destroyed its device' : 'The browser took the GPU away';
    this.#complaints.leave(
      Object.assign(error, {
        phase: 'device',
        hint: `${how}, with all that was on it. Run again to begin anew.`,
      }),
    );
    this.#turn.leave();
    this.#waiting = 0;
    this.#programs.forgetAll();
    this.#staging.forgetAll();
  }

  /** What is told of an error; where memory has run out, what waited is given back, so that what comes next finds some. */
  #problemOf(error: GPUError): Error {
    if (!(error instanceof GPUOutOfMemoryError)) return new Error(`WebGPU: ${error.message}`);
    const held = this.onShort?.();
    return new Error(
      `WebGPU: the GPU is out of memory: ${error.message.replace(/\.?$/, '.')} ${held ? `Before, ${held}. ` : ''}Smaller batches need less; run again.`,
    );
  }

  bytesOf(type: Dtype, size: number): number {
    return bytesOf({ type, size });
  }

  alloc(bytes: number): DeviceBuffer {
    const { device, maxBytes } = this;
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    if (size > maxBytes) {
      const mib = (n: number) => `${Math.ceil(n / 2 ** 20)} MiB`;
      throw new Error(`A tensor needs ${mib(bytes)}; this GPU allows ${mib(maxBytes)} at most.`);
    }
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    device.pushErrorScope('out-of-memory');
    const buffer: GPUBuf = { id: this.#ids++, bytes: size, gpu: device.createBuffer({ size, usage }) };
    const answered = device.popErrorScope().then(
      (error) => {
        if (!error || this.#complaints.gone) return;
        this.#complaints.addCause(this.#problemOf(error));
        if (buffer.freed) return;
        // What was computed with it is lost; what comes next has memory again.
        buffer.gpu = device.createBuffer({ size, usage });
        this.#programs.renewed(buffer.id);
      },
      () => {}, // the device is gone
    );
    this.#complaints.awaitFirst(answered);
    return buffer;
  }

  free(buffer: DeviceBuffer): void {
    const own = buffer as GPUBuf;
    this.#turn.do(() => {
      own.freed = true;
      this.#programs.forgetBuffer(own.id);
      own.gpu.destroy();
    });
  }

  write(buffer: DeviceBuffer, dtype: Dtype, data: TypedArray): void {
    let words: TypedArray | Uint16Array | Uint32Array = data;
    if (dtype === 'bool' || dtype === 'uint8') words = Uint32Array.from(data);
    if (dtype === 'float16') {
      // Writes are of whole words.
      words = new Uint16Array(Math.ceil(data.length / 2) * 2);
      data.forEach((value, at) => {
        words[at] = toHalf(value);
      });
    }
    // What is written later is what it was when it was asked.
    if (this.#turn.over && words === data) words = data.slice();
    this.#turn.do(() => {
      this.device.queue.writeBuffer((buffer as GPUBuf).gpu, 0, words.buffer, words.byteOffset, words.byteLength);
    });
  }

  compile(kernel: Kernel, key = keyOf(kernel), others: readonly string[] = []): GPUProgram {
    return this.#programs.compile(kernel, key, others);
  }

  execute(steps: readonly Step[], scalars: Uint32Array, copies?: Copies, stamps?: Stamps): void {
    if (steps.length === 0) return;
    const awaited = this.#programs.awaited(steps);
    if (!awaited && !this.#turn.over) {
      this.#run(steps, scalars, copies, stamps);
      return;
    }
    // Whoever asks uses these again.
    const own = steps.map((step) => ({ ...step, buffers: [...step.buffers], bound: undefined }));
    const words = scalars.slice();
    this.#waiting++;
    this.#turn.do(() => {
      this.#waiting--;
      this.#run(own, words, copies, stamps);
    }, awaited);
  }

  #run(steps: readonly Step[], scalars: Uint32Array, copies?: Copies, stamps?: Stamps): void {
    const { device } = this;
    const [programs, complaints, packed] = [this.#programs, this.#complaints, this.#scalars];
    if (packed.begin(steps.map(({ program }) => program as GPUProgram))) programs.forgetGroups();
    const encoder = device.createCommandEncoder();
    const copy = ({ from, to, bytes }: Copy) =>
      encoder.copyBufferToBuffer((from as GPUBuf).gpu, 0, (to as GPUBuf).gpu, 0, bytes);
    copies?.before.forEach(copy);
    let pass = encoder.beginComputePass({ timestampWrites: stamps?.of(0) });
    const offset = [0];
    for (const [number, step] of steps.entries()) {
      if (stamps && number > 0) {
        pass.end();
        pass = encoder.beginComputePass({ timestampWrites: stamps.of(number) });
      }
      const program = step.program as GPUProgram;
      offset[0] = packed.add(scalars, step.scalars, program.kernel.scalars, program.sizes);
      const groups = programs.groups(step, packed.buffer);
      for (let i = 0; i < groups.length; i++) {
        const { shader, pipeline } = program.passes[i];
        if (!pipeline.made) {
          complaints.add(Promise.resolve(pipeline.refused!));
          continue;
        }
        pass.setPipeline(pipeline.made);
        if (shader.scalars) pass.setBindGroup(0, groups[i], offset);
        else pass.setBindGroup(0, groups[i]);
        pass.dispatchWorkgroups(...(shader.grid as [number, number]));
      }
    }
    pass.end();
    copies?.after.forEach(copy);
    packed.send();
    device.queue.submit([encoder.finish()]);
    stamps?.submitted();
  }

  behind(wholly = false): Promise<void> | undefined {
    return this.#waiting > (wholly ? 0 : MOST_WAITING) ? this.#turn.over : undefined;
  }

  read(requests: readonly Reading[]): Promise<TypedArray[]> {
    return this.#complaints.checked(() => this.#turn.ask(() => this.#staging.read(requests)));
  }

  idle(): Promise<void> {
    const { queue } = this.device;
    return this.#complaints.checked(() => this.#turn.ask(() => nudge(queue, queue.onSubmittedWorkDone())));
  }

  destroy(): void {
    this.#destroyed = true;
    this.device.destroy();
  }

  wgslOf(kernel: Kernel): string {
    return this.#write(kernel)
      .shaders.map((s) => s.code)
      .join('\n// next dispatch\n');
  }

  bufferOf(buffer: DeviceBuffer): GPUBuffer {
    return (buffer as GPUBuf).gpu;
  }
}
