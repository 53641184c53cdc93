/**
 * Compiled kernels: pipelines by structure, bind groups by structure and buffers. In steady state both are found, none is made. All
 * pipelines of a plan are asked for at once, and compiled side by side where the browser can.
 */
import type { DeviceBuffer, Program, Step } from '../../core/device.ts';
import type { BufferUse, Kernel } from '../../core/kernel.ts';
import { alikeIn, GeneralShaders } from './wgsl/general.ts';
import type { Plan, Shader } from './wgsl/shader.ts';

export interface GPUBuf extends DeviceBuffer {
  /** Another one, where there was no memory for the first. */
  gpu: GPUBuffer;
  freed?: boolean;
}

/** A pipeline, or what has become of asking for one. */
export interface Pipeline {
  /** Resolves, and never rejects, when one of the others is there. */
  making?: Promise<void>;
  made?: GPUComputePipeline;
  /** Why there is none. */
  refused?: Error;
}

/** One dispatch of a program. */
export interface Pass {
  shader: Shader;
  pipeline: Pipeline;
  layout: GPUBindGroupLayout;
}

export class GPUProgram implements Program {
  readonly kernel: Kernel;
  readonly passes: Pass[];
  /** Sizes that its passes read behind the step's scalars. */
  readonly sizes: readonly number[];
  readonly temporaries: GPUBuffer[];
  /** By the ids of the buffers bound: a group for each pass. */
  readonly groups = new Map<string, GPUBindGroup[]>();
  /** The same, oldest first. */
  uses: Use[] = [];

  constructor(kernel: Kernel, passes: Pass[], temporaries: GPUBuffer[], sizes: readonly number[]) {
    this.kernel = kernel;
    this.passes = passes;
    this.temporaries = temporaries;
    this.sizes = sizes;
  }

  /** 32-bit words that a step of it reads. */
  get words(): number {
    return this.kernel.scalars + this.sizes.length;
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

/** Elements of a temporary from which on it is as large as asked for. */
const LARGE = 1 << 18;

/** Bind groups kept for a program; loops need one or two for each place where the program stands in a plan. */
const MOST_GROUPS = 256;

/** What values take, in whole words. */
export const bytesOf = ({ type, size }: Pick<BufferUse, 'type' | 'size'>): number =>
  Math.max(type === 'float16' ? Math.ceil(size / 2) : size, 1) * 4;

/** How much of the uniform buffer a pass sees; the rest is chosen by a dynamic offset. */
const scalarBytes = ({ words }: GPUProgram) => Math.ceil(words / 4) * 16;

export class Programs {
  private device: GPUDevice;
  private write: (kernel: Kernel, varying: boolean) => Plan;
  private byStructure = new Map<string, GPUProgram>();
  private layouts = new Map<string, { group: GPUBindGroupLayout; pipeline: GPUPipelineLayout }>();
  private pipelines = new Map<string, Pipeline>();
  /** Pipelines that are on their way. */
  private making = 0;
  private general = new GeneralShaders();
  private temporaries = new Map<string, GPUBuffer>();
  /** How often a buffer has got other memory. */
  private renewals = 0;
  /** For each buffer: the bind groups it is in. */
  private uses = new Map<number, Set<Use>>();

  /** @param write gives a kernel's shaders, `varying` for any size */
  constructor(device: GPUDevice, write: (kernel: Kernel, varying: boolean) => Plan) {
    this.device = device;
    this.write = write;
  }

  compile(kernel: Kernel, key: string, others: readonly string[]): GPUProgram {
    let program = this.byStructure.get(key);
    if (!program) {
      const general = others.length > 0 && kernel.kind !== 'custom';
      const plan = this.write(kernel, general);
      const fixed = alikeIn([key, ...others]);
      const sizes: number[] = [];
      const temporaries = plan.temporaries.map((size, at) => this.temporary(at, size));
      const passes = plan.shaders.map((shader): Pass => {
        if (kernel.kind === 'custom') return this.own(kernel.name, shader);
        if (general) {
          const made = this.general.of(shader, kernel.scalars + sizes.length, fixed);
          shader = made.shader;
          sizes.push(...made.words);
        }
        const layout = this.layout(shader);
        return { shader, layout: layout.group, pipeline: this.pipeline(shader, layout.pipeline) };
      });
      program = new GPUProgram(kernel, passes, temporaries, sizes);
      this.byStructure.set(key, program);
    }
    return program;
  }

  /** Memory between a program's own passes, for its n-th temporary: programs run one after another, so those of one size class share it. */
  private temporary(at: number, size: number): GPUBuffer {
    const bytes = size > LARGE ? size * 4 : 4 * 2 ** Math.ceil(Math.log2(Math.max(size, 64)));
    const key = `${at} ${bytes}`;
    let buffer = this.temporaries.get(key);
    if (!buffer)
      this.temporaries.set(key, (buffer = this.device.createBuffer({ size: bytes, usage: GPUBufferUsage.STORAGE })));
    return buffer;
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
  private pipeline({ code }: Shader, layout: GPUPipelineLayout): Pipeline {
    let pipeline = this.pipelines.get(code);
    if (!pipeline) {
      const module = this.device.createShaderModule({ code });
      const compute = { module, entryPoint: 'main' };
      pipeline = this.make({ layout, compute, label: code }, async ({ message }) => new Error(`WebGPU: ${message}`));
      this.pipelines.set(code, pipeline);
    }
    return pipeline;
  }

  /** The pass of an author's own shader, which may turn out to be refused. */
  private own(name: string, shader: Shader): Pass {
    const { group, pipeline: layout } = this.layout(shader);
    const { code, entry } = shader;
    // What is wrong with it is told by its pipeline.
    this.device.pushErrorScope('validation');
    const module = this.device.createShaderModule({ code });
    this.device.popErrorScope().catch(() => {});
    // Asked for at once: Chromium answers when more is asked of the device, and of a refused shader nothing more is.
    const compiled = module.getCompilationInfo();
    compiled.catch(() => {});
    const compute = { module, entryPoint: entry };
    const pipeline = this.make({ layout, compute, label: name }, async (refused) =>
      (await import('./complaint.ts')).complaintOf(compiled, name, code, refused),
    );
    return { shader, layout: group, pipeline };
  }

  /** @param explain makes of a refusal what is told; where it can't, the refusal is */
  private make(descriptor: GPUComputePipelineDescriptor, explain: (refused: Error) => Promise<Error>): Pipeline {
    const pipeline: Pipeline = {};
    this.making++;
    pipeline.making = this.device
      .createComputePipelineAsync(descriptor)
      .then(
        (made) => {
          pipeline.made = made;
        },
        async (refused) => {
          pipeline.refused = await explain(refused).catch(() => refused);
        },
      )
      .then(() => {
        pipeline.making = undefined;
        this.making--;
      });
    return pipeline;
  }

  /** What has to be there before these steps can run; undefined where all of it is. */
  awaited(steps: readonly Step[]): Promise<unknown> | undefined {
    if (this.making === 0) return undefined;
    const making = steps.flatMap(({ program }) =>
      (program as GPUProgram).passes.flatMap(({ pipeline }) => pipeline.making ?? []),
    );
    return making.length > 0 ? Promise.all(making) : undefined;
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
        entries.push({ binding: entries.length, resource: { buffer: uniform, size: scalarBytes(program) } });
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
    for (const cache of [this.byStructure, this.layouts, this.pipelines, this.uses, this.temporaries]) cache.clear();
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
