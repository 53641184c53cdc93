/**
 * The WebGPU device: writes kernels out as WGSL and runs a batch of steps as one compute pass and one submit. In steady state a
 * batch makes nothing but its command buffer: scalars of all steps go up in one write, each step sees its own at a dynamic offset.
 */

import type { Copies, Copy, Device, DeviceBuffer, Step } from '../../core/device.ts';
import type { Dtype, TypedArray } from '../../core/dtype.ts';
import { toHalf } from '../../core/half.ts';
import { type Kernel, keyOf } from '../../core/kernel.ts';
import { turn } from '../../core/turn.ts';
import type { Facts } from '../../lower/policy.ts';
import { type Found, findAdapter } from './adapter.ts';
import { nudge } from './firefox-poll.ts';
import { explain } from './no-device.ts';
import { openDevice } from './open-device.ts';
import { bytesOf, type GPUBuf, type GPUProgram, Programs } from './programs.ts';
import { Staging } from './staging.ts';
import { writeKernel } from './wgsl/write.ts';

export { explain };

export interface WebGPUDevice extends Device {
  readonly type: 'webgpu';
  readonly device: GPUDevice;
  /** Resolves when the browser takes the device away (not after `destroy()`): nothing on it can be used any more. */
  readonly lost: Promise<GPUDeviceLostInfo>;
  /** The WGSL of a kernel as this device runs it, for profilers and tests. */
  wgslOf(kernel: Kernel): string;
  /** As `execute` of every device; `stamps` makes each step a pass of its own that writes timestamps. */
  execute(
    steps: readonly Step[],
    scalars: Uint32Array,
    copies?: Copies,
    stamps?: (step: number) => GPUComputePassTimestampWrites | undefined,
  ): void;
  /** The GPU's own buffer, for code that brings its own shaders. */
  bufferOf(buffer: DeviceBuffer): GPUBuffer;
}

/** How long the reason of a failed read is waited for, in milliseconds. */
const GRACE = 500;

async function open(known?: Found, patience?: number) {
  const found = known ?? (await findAdapter(patience));
  return { opened: await openDevice(found, patience), detail: found.detail };
}

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
  const { device } = opened;
  const facts = writeFor ?? opened.facts;
  const { queue, limits } = device;
  /** What may have gone wrong: told to all who are reading, and forgotten by the next, since new work may be right. */
  let complaints: Promise<Error | null>[] = [];
  let told: Promise<Error | null>[] = [];
  /** Buffers that the device has not yet said it has memory for. */
  const asked = new Set<Promise<void>>();
  // A software adapter does without.
  const hardware = facts.software ? undefined : await import('./hardware/index.ts');
  const write = (kernel: Kernel, varying = false) =>
    (hardware?.writeForHardware ?? writeKernel)(kernel, { ...facts, varying });
  const programs = new Programs(device, write, (complaint) => complaints.push(complaint));
  const staging = new Staging(device);
  const maxBytes = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  const slice = limits.minUniformBufferOffsetAlignment;
  let uniform = device.createBuffer({ size: slice * 256, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  let packed = new Uint32Array(uniform.size / 4);
  let ids = 0;
  let destroyed = false;
  let gone: Error | undefined;
  /** Reads under way: a device that is gone may never answer them. */
  const reading = new Set<(gone: Error) => void>();
  /** What is told of an error; where memory has run out, what waited is given back, so that what comes next finds some. */
  const problemOf = (error: GPUError): Error => {
    if (!(error instanceof GPUOutOfMemoryError)) return new Error(`WebGPU: ${error.message}`);
    const held = own.onShort?.();
    return new Error(
      `WebGPU: the GPU is out of memory: ${error.message.replace(/\.?$/, '.')} ${held ? `Before, ${held}. ` : ''}Smaller batches need less; run again.`,
    );
  };
  device.onuncapturederror = ({ error }) => {
    const problem = problemOf(error);
    complaints.push(Promise.resolve(problem));
    console.error(problem.message);
  };
  const lost = new Promise<GPUDeviceLostInfo>((resolve) => {
    device.lost.then((info) => {
      const error = new Error(`WebGPU: the device was lost (${(info.message || info.reason).replace(/\.$/, '')}).`);
      const how = info.reason === 'destroyed' ? 'The program destroyed its device' : 'The browser took the GPU away';
      gone = Object.assign(error, {
        phase: 'device',
        hint: `${how}, with all that was on it. Run again to begin anew.`,
      });
      for (const reject of reading) reject(error);
      complaints = told = [];
      programs.forgetAll();
      staging.forgetAll();
      if (!destroyed) resolve(info);
    });
  });

  /** Room for the scalars of this many passes. */
  const reserve = (slices: number) => {
    if (slices * slice <= uniform.size) return;
    uniform.destroy();
    const size = 2 ** Math.ceil(Math.log2(slices * slice));
    uniform = device.createBuffer({ size, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
    packed = new Uint32Array(size / 4);
    programs.forgetGroups();
  };

  const firstComplaint = async (): Promise<Error | null> => {
    // A buffer that was refused spoils what uses it, and a browser may tell that before the refusal.
    await Promise.all(asked);
    const heard = complaints;
    const said = await Promise.all(heard);
    told = heard.filter((_, i) => said[i]);
    complaints = complaints.filter((complaint) => told.includes(complaint) || !heard.includes(complaint));
    return said.find((error) => error) ?? null;
  };

  /** Whatever the device has to say rejects instead of results that are wrong. */
  const checked = async <T>(read: () => Promise<T>): Promise<T> => {
    complaints = complaints.filter((complaint) => !told.includes(complaint));
    if (gone) throw gone;
    let left: (gone: Error) => void;
    const answer = new Promise<T>((resolve, reject) => {
      left = reject;
      reading.add(reject);
      read().then(resolve, reject);
    });
    const [result] = await Promise.allSettled([answer]);
    reading.delete(left!);
    // What the device has to say of it comes by a task of its own, which may be the next one.
    await turn();
    // What is on a lost device rejects before the loss is told.
    if (result.status === 'rejected')
      await Promise.race([device.lost, new Promise((resolve) => setTimeout(resolve, GRACE))]);
    const error = gone ?? (complaints.length > 0 ? await firstComplaint() : null);
    if (error) throw error;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };

  const own: WebGPUDevice = {
    type: 'webgpu',
    detail,
    device,
    lost,
    maxBuffers: limits.maxStorageBuffersPerShaderStage,
    maxBytes,
    half: device.features.has('shader-f16'),
    bytesOf: (type, size) => bytesOf({ type, size }),
    copies: true,
    attention: hardware?.attentionShader,

    alloc(bytes) {
      const size = Math.max(16, Math.ceil(bytes / 16) * 16);
      if (size > maxBytes) {
        const mib = (n: number) => `${Math.ceil(n / 2 ** 20)} MiB`;
        throw new Error(`A tensor needs ${mib(bytes)}; this GPU allows ${mib(maxBytes)} at most.`);
      }
      const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
      device.pushErrorScope('out-of-memory');
      const buffer: GPUBuf = { id: ids++, bytes: size, gpu: device.createBuffer({ size, usage }) };
      const answered = device.popErrorScope().then(
        (error) => {
          asked.delete(answered);
          if (!error || gone) return;
          complaints.unshift(Promise.resolve(problemOf(error))); // the cause, before what came of it
          if (buffer.freed) return;
          // What was computed with it is lost; what comes next has memory again.
          buffer.gpu = device.createBuffer({ size, usage });
          programs.renewed(buffer.id);
        },
        () => void asked.delete(answered), // the device is gone
      );
      asked.add(answered);
      return buffer;
    },

    free(buffer) {
      const { id, gpu } = buffer as GPUBuf;
      (buffer as GPUBuf).freed = true;
      programs.forgetBuffer(id);
      gpu.destroy();
    },

    write(buffer, dtype: Dtype, data: TypedArray) {
      let words: TypedArray | Uint16Array | Uint32Array = data;
      if (dtype === 'bool' || dtype === 'uint8') words = Uint32Array.from(data);
      if (dtype === 'float16') {
        // Writes are of whole words.
        words = new Uint16Array(Math.ceil(data.length / 2) * 2);
        data.forEach((value, at) => {
          words[at] = toHalf(value);
        });
      }
      queue.writeBuffer((buffer as GPUBuf).gpu, 0, words.buffer, words.byteOffset, words.byteLength);
    },

    compile: (kernel, key = keyOf(kernel), others = []) => programs.compile(kernel, key, others),

    execute(steps, scalars, copies, stamps) {
      if (steps.length === 0) return;
      const words = slice / 4;
      let slices = 0;
      for (const { program } of steps) slices += Math.ceil((program as GPUProgram).words / words);
      reserve(slices);
      // Until an author's shader is known to be right, what it spoils is its own fault.
      const watched = complaints.length > 0;
      if (watched) device.pushErrorScope('validation');
      const encoder = device.createCommandEncoder();
      const copy = ({ from, to, bytes }: Copy) =>
        encoder.copyBufferToBuffer((from as GPUBuf).gpu, 0, (to as GPUBuf).gpu, 0, bytes);
      copies?.before.forEach(copy);
      let pass = encoder.beginComputePass({ timestampWrites: stamps?.(0) });
      const offset = [0];
      let at = 0;
      for (const [number, step] of steps.entries()) {
        if (stamps && number > 0) {
          pass.end();
          pass = encoder.beginComputePass({ timestampWrites: stamps(number) });
        }
        const program = step.program as GPUProgram;
        const count = program.kernel.scalars;
        for (let i = 0; i < count; i++) packed[at + i] = scalars[step.scalars + i];
        packed.set(program.sizes, at + count);
        offset[0] = at * 4;
        at += Math.ceil(program.words / words) * words;
        const groups = programs.groups(step, uniform);
        for (let i = 0; i < groups.length; i++) {
          const { shader, pipeline, refused } = program.passes[i];
          if (refused) {
            complaints.push(Promise.resolve(refused));
            continue;
          }
          pass.setPipeline(pipeline);
          if (shader.scalars) pass.setBindGroup(0, groups[i], offset);
          else pass.setBindGroup(0, groups[i]);
          pass.dispatchWorkgroups(...(shader.grid as [number, number]));
        }
      }
      pass.end();
      copies?.after.forEach(copy);
      if (at > 0) queue.writeBuffer(uniform, 0, packed, 0, at);
      queue.submit([encoder.finish()]);
      if (watched)
        complaints.push(device.popErrorScope().then((error) => error && new Error(`WebGPU: ${error.message}`)));
    },

    read: (requests) => checked(() => staging.read(requests)),

    idle: () => checked(() => nudge(queue, queue.onSubmittedWorkDone())),

    destroy() {
      destroyed = true;
      device.destroy();
    },

    wgslOf: (kernel) =>
      write(kernel)
        .shaders.map((s) => s.code)
        .join('\n// next dispatch\n'),

    bufferOf: (buffer) => (buffer as GPUBuf).gpu,
  };
  return own;
}
