/**
 * Device: the small interface between the scheduler and what computes. A device writes kernel descriptions out for itself and
 * knows nothing of tensors, operators or graphs.
 */
import type { Dtype, TypedArray } from './dtype.ts';
import type { Kernel } from './kernel.ts';

/** A piece of device memory. `bytes` is what it can hold; every element takes 4 bytes, but half of that float16 on a GPU. */
export interface DeviceBuffer {
  readonly id: number;
  readonly bytes: number;
}

/** A kernel made ready: compiled once, run at each step. */
export interface Program {
  readonly kernel: Kernel;
}

/** One run of a program. */
export interface Step {
  program: Program;
  /** One for each of the kernel's `buffers`, in order; no buffer twice. */
  buffers: DeviceBuffer[];
  /** Where the kernel's scalars start among the batch's. */
  scalars: number;
  /** What the device keeps for this step while `buffers` stay the same; whoever changes them sets it to undefined. */
  bound?: unknown;
}

/** Values that are asked for: so many of a buffer, as this dtype, from a first one on, whose number is even. */
export interface Reading {
  buffer: DeviceBuffer;
  dtype: Dtype;
  from?: number;
  size: number;
}

export interface Copy {
  from: DeviceBuffer;
  to: DeviceBuffer;
  bytes: number;
}

/** Done before the first of a batch's steps, and after the last. */
export interface Copies {
  before: Copy[];
  after: Copy[];
}

/** softmax(query keyᵀ · scale) value over [count, length, width], [count, size, width] and [count, size, out]. */
export interface AttentionSizes {
  count: number;
  length: number;
  size: number;
  width: number;
  out: number;
  scale: number;
  /** Query i sees keys 0…i alone. */
  causal: boolean;
}

/** A shader that a device has for something larger than a kernel. Its bindings are the inputs, then the result. */
export interface OwnShader {
  wgsl: string;
  entry: string;
  workgroups: [number, number, number];
}

/** Shaders of attention for some sizes. */
export interface AttentionShaders {
  /** query, key, value → result; where several kernels are faster there is none. */
  result?: OwnShader;
  /** The same with gradients; where several kernels are faster there are none. */
  gradients?: {
    /** query, key, value → result; and of each query the logarithm of its scores' exponentials' sum, `kept` */
    kept: OwnShader;
    /** query, key, value, the result's gradient, `kept`, and of each query Σ gradient · result → the query's gradient */
    query: OwnShader;
    /** The same → the key's and the value's gradients */
    others: OwnShader;
  };
}

export interface Device {
  readonly type: 'webgpu' | 'cpu';
  /** What a reader should know of it: "Apple M2", "JavaScript", … */
  readonly detail: string;
  /** How many buffers a kernel may use. */
  readonly maxBuffers: number;
  /** The largest buffer, in bytes. */
  readonly maxBytes: number;
  /** Whether it has float16. */
  readonly half: boolean;
  /** The bytes that values take, in whole words. An empty tensor has a word, too. */
  bytesOf(dtype: Dtype, size: number): number;
  /** Attention of float32 without scores in memory, where the device has that for these sizes, and where it is the faster way or `always`. */
  attention?(sizes: AttentionSizes, always: boolean): AttentionShaders | undefined;
  /** Binding other buffers than last time costs it something: small values are rather copied. */
  readonly copies: boolean;
  /** Called when memory runs short: whoever pools gives back what it does not use, and says what had held how much. */
  onShort?: () => string;
  /** New memory; its contents are undefined. @throws {Error} in words a user understands when there is none */
  alloc(bytes: number): DeviceBuffer;
  /** Gives memory back for good (pooling is not the device's business). */
  free(buffer: DeviceBuffer): void;
  /** Copies values in, in order with everything executed before and after; bool and uint8 are widened to 32 bits. */
  write(buffer: DeviceBuffer, dtype: Dtype, data: TypedArray): void;
  /**
   * Kernels of equal structure give the same program. `key` says which are equal, where it is known (`keyOf`); `others` are the
   * keys of further kernels of this kind where such come with other sizes all the time, so that it pays to make one for all of them.
   */
  compile(kernel: Kernel, key?: string, others?: readonly string[]): Program;
  /**
   * Runs the steps in order, as one submission; `scalars` are the raw 32-bit words of all steps. `copies` are only asked of a
   * device that asks for them.
   */
  execute(steps: readonly Step[], scalars: Uint32Array, copies?: Copies): void;
  /**
   * A promise where many executions wait for shaders to be compiled (`wholly`: where any does), undefined otherwise: it resolves when
   * none does. Not there where nothing ever waits.
   */
  behind?(wholly?: boolean): Promise<void> | undefined;
  /**
   * Values as they are after everything executed before this call; many reads share one transfer. The arrays are the caller's.
   */
  read(requests: readonly Reading[]): Promise<TypedArray[]>;
  /** The same at once, of a device that does not have to be waited for. */
  readNow?(request: Reading): TypedArray;
  /** Resolves when everything executed so far is done. */
  idle(): Promise<void>;
  /** Frees everything. */
  destroy(): void;
}
