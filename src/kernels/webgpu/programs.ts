/**
 * Compiled kernels: pipelines by structure, bind groups by structure and buffers. In steady state both are found, none is made.
 */
import type { DeviceBuffer, Program, Step } from '../device.ts';
import type { BufferUse, Kernel } from '../lower/kernel.ts';
import { complaintOf } from './complaint.ts';
import type { Plan, Shader } from './wgsl/shader.ts';

export interface GPUBuf extends DeviceBuffer {
  /** Another one, where there was no memory for the first. */
  gpu: GPUBuffer;
  freed?: boolean;
}

/** One dispatch of a program. */
export interface Pass {
  shader: Shader;
  pipeline: GPUComputePipeline;
  layout: GPUBindGroupLayout;
  /** Of an author's own shader, once it is known: why it can't run. */
  refused?: Error | null;
}

export class GPUProgram implements Program {
  readonly kernel: Kernel;
  readonly passes: Pass[];
  readonly temporaries: GPUBuffer[];
  /** By the ids of the buffers bound: a group for each pass. */
  readonly groups = new Map<string, GPUBindGroup[]>();
  /** The same, oldest first. */
  uses: Use[] = [];

  constructor(kernel: Kernel, passes: Pass[], temporaries: GPUBuffer[]) {
    this.kernel = kernel;
    this.passes = passes;
    this.temporaries = temporaries;
  }
}

/** A bind group of a program: its key, and the buffers in it. */
interface Use {
  program: GPUProgram;
  key: string;
  buffers: readonly DeviceBuffer[];
}

/** What a step keeps. */
interface Bound {
  groups: GPUBindGroup[];
  uniform: GPUBuffer;
  renewals: number;
}

/** Bind groups kept for a program; loops need one or two for each place where the program stands in a plan. */
const MOST_GROUPS = 256;

/** What values take, in whole words. */
export const bytesOf = ({ type, size }: Pick<BufferUse, 'type' | 'size'>): number =>
  Math.max(type === 'float16' ? Math.ceil(size / 2) : size, 1) * 4;

/** How much of the uniform buffer a pass sees; the rest is chosen by a dynamic offset. */
const scalarBytes = (kernel: Kernel) => Math.ceil(kernel.scalars / 4) * 16;

export class Programs {
  private device: GPUDevice;
  private write: (kernel: Kernel) => Plan;
  private complain: (complaint: Promise<Error | null>) => void;
  private byStructure = new Map<string, GPUProgram>();
  private layouts = new Map<string, { group: GPUBindGroupLayout; pipeline: GPUPipelineLayout }>();
  private pipelines = new Map<string, GPUComputePipeline>();
  /** How often a buffer has got other memory. */
  private renewals = 0;
  /** For each buffer: the bind groups it is in. */
  private uses = new Map<number, Set<Use>>();

  /** @param write gives a kernel's shaders; @param complain takes what is found out later about an author's own shader */
  constructor(
    device: GPUDevice,
    write: (kernel: Kernel) => Plan,
    complain: (complaint: Promise<Error | null>) => void,
  ) {
    this.device = device;
    this.write = write;
    this.complain = complain;
  }

  compile(kernel: Kernel): GPUProgram {
    const key = JSON.stringify(kernel, specials);
    let program = this.byStructure.get(key);
    if (!program) {
      const plan = this.write(kernel);
      const temporaries = plan.temporaries.map((size) =>
        this.device.createBuffer({ size: size * 4, usage: GPUBufferUsage.STORAGE }),
      );
      const passes = plan.shaders.map((shader): Pass => {
        if (kernel.kind === 'custom') return this.own(kernel.name, shader);
        const layout = this.layout(shader);
        return { shader, layout: layout.group, pipeline: this.pipeline(shader, layout.pipeline) };
      });
      program = new GPUProgram(kernel, passes, temporaries);
      this.byStructure.set(key, program);
    }
    return program;
  }

  private layout(shader: Shader) {
    const key = shader.binds.map((b) => (b.write ? 'w' : 'r')).join('') + (shader.scalars ? 's' : '');
    let layout = this.layouts.get(key);
    if (!layout) {
      const entries: GPUBindGroupLayoutEntry[] = [...key].map((kind, binding) => ({
        binding,
        visibility: GPUShaderStage.COMPUTE,
        buffer:
          kind === 's'
            ? { type: 'uniform', hasDynamicOffset: true }
            : { type: kind === 'w' ? 'storage' : 'read-only-storage' },
      }));
      const group = this.device.createBindGroupLayout({ entries });
      layout = { group, pipeline: this.device.createPipelineLayout({ bindGroupLayouts: [group] }) };
      this.layouts.set(key, layout);
    }
    return layout;
  }

  /** Different structures may have one text (another view of the same walk). */
  private pipeline({ code }: Shader, layout: GPUPipelineLayout): GPUComputePipeline {
    let pipeline = this.pipelines.get(code);
    if (!pipeline) {
      const module = this.device.createShaderModule({ code });
      pipeline = this.device.createComputePipeline({ layout, compute: { module, entryPoint: 'main' }, label: code });
      this.pipelines.set(code, pipeline);
    }
    return pipeline;
  }

  /** The pass of an author's own shader, which may turn out to be refused. */
  private own(name: string, shader: Shader): Pass {
    const { group, pipeline: layout } = this.layout(shader);
    const { code, entry } = shader;
    this.device.pushErrorScope('validation');
    const module = this.device.createShaderModule({ code });
    const pipeline = this.device.createComputePipeline({ layout, compute: { module, entryPoint: entry }, label: name });
    const pass: Pass = { shader, layout: group, pipeline };
    const complaint = complaintOf(module, name, code, this.device.popErrorScope());
    this.complain(complaint.then((error) => (pass.refused = error)));
    return pass;
  }

  /** The bind groups of a step. */
  groups(step: Step, uniform: GPUBuffer): GPUBindGroup[] {
    const bound = step.bound as Bound | undefined;
    const { renewals } = this;
    if (bound?.uniform === uniform && bound.renewals === renewals) return bound.groups;
    const groups = this.find(step.program as GPUProgram, step.buffers, uniform);
    step.bound = { groups, uniform, renewals } satisfies Bound;
    return groups;
  }

  private find(program: GPUProgram, buffers: readonly DeviceBuffer[], uniform: GPUBuffer): GPUBindGroup[] {
    let key = '';
    for (const buffer of buffers) key += `${buffer.id},`;
    let groups = program.groups.get(key);
    if (groups) return groups;
    const gpu = [...buffers.map((b) => (b as GPUBuf).gpu), ...program.temporaries];
    groups = program.passes.map(({ shader, layout }) => {
      const entries: GPUBindGroupEntry[] = shader.binds.map((b, binding) => ({
        binding,
        // Pooled buffers are larger than what is in them; an author's arrayLength must not be.
        resource: {
          buffer: gpu[b.buffer],
          size: shader.entry ? bytesOf(program.kernel.buffers[b.buffer]) : undefined,
        },
      }));
      if (shader.scalars) {
        entries.push({ binding: entries.length, resource: { buffer: uniform, size: scalarBytes(program.kernel) } });
      }
      return this.device.createBindGroup({ layout, entries });
    });
    const use: Use = { program, key, buffers: [...buffers] };
    if (program.uses.length >= MOST_GROUPS) this.forget(program.uses[0]);
    program.groups.set(key, groups);
    program.uses.push(use);
    for (const { id } of buffers) this.uses.set(id, (this.uses.get(id) ?? new Set()).add(use));
    return groups;
  }

  private forget(use: Use): void {
    use.program.groups.delete(use.key);
    use.program.uses.splice(use.program.uses.indexOf(use), 1);
    for (const { id } of use.buffers) {
      const uses = this.uses.get(id);
      uses?.delete(use);
      if (uses?.size === 0) this.uses.delete(id);
    }
  }

  /** A buffer has got other memory: what steps keep may be of the old one. */
  renewed(id: number): void {
    this.renewals++;
    this.forgetBuffer(id);
  }

  /** A buffer is gone: so are the bind groups it is in. */
  forgetBuffer(id: number): void {
    for (const use of [...(this.uses.get(id) ?? [])]) this.forget(use);
  }

  /** The device is gone: nothing is kept of it. */
  forgetAll(): void {
    for (const cache of [this.byStructure, this.layouts, this.pipelines, this.uses]) cache.clear();
  }

  /** The uniform buffer was replaced. */
  forgetGroups(): void {
    for (const program of this.byStructure.values()) {
      program.groups.clear();
      program.uses = [];
    }
    this.uses.clear();
  }
}

/** JSON has no NaN and no infinities, and takes -0 for 0. */
function specials(_key: string, value: unknown): unknown {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return Object.is(value, -0) ? '-0' : `${value}`;
}
