/**
 * torch.kernel: the author's own WGSL as an operation on tensors, recorded and scheduled like torch's own.
 *
 *   const double = torch.kernel({
 *     wgsl: `
 *       @group(0) @binding(0) var<storage, read> x: array<f32>;
 *       @group(0) @binding(1) var<storage, read_write> y: array<f32>;
 *       @compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
 *         if (id.x < arrayLength(&y)) { y[id.x] = 2 * x[id.x]; }
 *       }`,
 *     outputs: (x) => [{ shape: x.shape }],
 *     workgroups: (x) => Math.ceil(x.numel() / 64),
 *     backward: (ctx, grad) => grad.mul(2),
 *     cpu: (x) => x.mul(2),
 *   });
 *   const y = double(x);
 * @family derivatives
 */
import { fail, failType } from '../core/callee.ts';
import { type DtypeName, dtypeOf } from '../core/dtype.ts';
import { runtime } from '../core/runtime.ts';
import { scoped } from '../core/scope.ts';
import { Tensor } from '../core/tensor.ts';
import { text } from '../ops/core.ts';
import { shade } from '../ops/shade.ts';
import { CustomFunction, type FunctionContext } from './function.ts';

export interface KernelOutput {
  shape: readonly number[];
  /** float32 unless said otherwise. */
  dtype?: DtypeName;
}

type Sizes = number | readonly number[];
type Outputs = KernelOutput | readonly KernelOutput[];
type Made = Tensor | readonly Tensor[];

export interface KernelOptions {
  /**
   * A whole module. Bindings of group 0, in order: inputs (`storage, read`), then outputs (`storage, read_write`). Every element
   * takes 32 bits: f32 for float32, i32 for int32, u32 for uint8 and bool; but 16, f16, for float16. Outputs begin with undefined
   * contents.
   */
  wgsl: string;
  /** Tensors: the kernel runs on them at once, and its outputs are returned. Left out, a function of tensors is. */
  inputs?: readonly Tensor[];
  /** Shapes and dtypes of the outputs, or a function of the inputs that gives them. */
  outputs: Outputs | ((...inputs: Tensor[]) => Outputs);
  /** How many workgroups run, in one to three dimensions, or a function of the inputs. */
  workgroups: Sizes | ((...inputs: Tensor[]) => Sizes);
  /** The entry point; `main` unless said otherwise. */
  entry?: string;
  /** For errors and the profiler. */
  name?: string;
  /** As `backward` of autograd.Function: gradients of the inputs; `ctx.saved_tensors` are the inputs, then the outputs. */
  backward?: (ctx: FunctionContext, ...grads: Tensor[]) => Tensor | null | readonly (Tensor | null)[];
  /** The same in torch's operations: what runs on the CPU device, which has no WGSL. */
  cpu?: (...inputs: Tensor[]) => Made;
}

const listed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
const asked = <T>(value: T | ((...inputs: Tensor[]) => T), inputs: readonly Tensor[]): T =>
  typeof value === 'function' ? (value as (...inputs: Tensor[]) => T)(...inputs) : value;

/**
 * Runs the author's own WGSL on tensors, inside the graph. One output is returned as it is, several as a list.
 * Mistakes in the WGSL reject the next read (`item`, `data`, a checkpoint) with a KernelError: its line and column are the author's.
 * @throws {Error} on the CPU device, unless there is a `cpu` function
 * @example
 * const double = torch.kernel({
 *   wgsl:
 *     '@group(0) @binding(0) var<storage, read> x: array<f32>;' +
 *     '@group(0) @binding(1) var<storage, read_write> y: array<f32>;' +
 *     '@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {' +
 *     '  if (id.x < arrayLength(&y)) { y[id.x] = 2 * x[id.x]; }' +
 *     '}',
 *   outputs: (x) => [{ shape: x.shape }],
 *   workgroups: (x) => Math.ceil(x.numel() / 64),
 *   cpu: (x) => x.mul(2),
 * });
 * double(torch.tensor([1.5, 2]))
 * // tensor([3., 4.])
 */
export function kernel(options: KernelOptions & { inputs: readonly Tensor[] }): Tensor | Tensor[];
export function kernel(options: KernelOptions): (...inputs: Tensor[]) => Tensor | Tensor[];
export function kernel(options: KernelOptions): unknown {
  const { wgsl, outputs, workgroups, inputs, backward, name = 'kernel' } = options;
  if (typeof wgsl !== 'string' || !outputs || workgroups === undefined)
    failType('torch.kernel: give it { wgsl, outputs, workgroups }');
  class Kernel extends CustomFunction {
    static override forward(ctx: FunctionContext, ...given: Tensor[]): Tensor | Tensor[] {
      const made = scoped(() => run(options, name, given));
      ctx.save_for_backward(...given, ...made);
      return made.length === 1 ? made[0] : made;
    }
    static override backward(ctx: FunctionContext, ...grads: Tensor[]): unknown {
      if (backward) return backward(ctx, ...grads);
      fail(`torch.kernel '${name}' is not differentiable: give it a backward, or detach its inputs`);
    }
  }
  Object.defineProperty(Kernel, 'name', { value: name });
  const call = Kernel.apply;
  return inputs ? call(...inputs) : call;
}

function run(options: KernelOptions, name: string, inputs: readonly Tensor[]): Tensor[] {
  const callee = `torch.kernel '${name}'`;
  inputs.forEach((input, at) => {
    if (!(input instanceof Tensor)) failType(`${callee}: input ${at} must be a Tensor`, typeof input);
  });
  const specs = listed(asked(options.outputs, inputs)).map(({ shape, dtype }) => ({
    shape,
    dtype: dtypeOf(dtype ?? 'float32', callee),
  }));
  if (runtime.device.type === 'cpu') {
    if (!options.cpu) {
      fail(
        `${callee}: the CPU device has no WGSL: give the kernel a \`cpu\` function that does the same, or use torch.init({ device: 'webgpu' })`,
      );
    }
    const made = listed(options.cpu(...inputs)) as Tensor[];
    specs.forEach(({ shape, dtype }, at) => {
      if (made[at]?.shape.join() !== shape.join() || made[at].storage.dtype !== dtype)
        fail(
          `${callee}: output ${at} of its cpu function should be ${dtype} of shape ${text(shape)}, got ${made[at]?.storage.dtype} of ${made[at] && text(made[at].shape)}`,
        );
    });
    return made;
  }
  const groups = listed(asked(options.workgroups, inputs)) as readonly number[];
  const [x = 1, y = 1, z = 1] = groups;
  if (groups.length > 3 || [x, y, z].some((n) => !Number.isInteger(n) || n < 0))
    fail(`${callee}: workgroups must be one to three whole numbers`, groups);
  const { wgsl, entry = 'main' } = options;
  return shade(name, { wgsl, entry, workgroups: [x, y, z] }, specs, inputs);
}
