/**
 * `torch` for programs that mention it: loaded by URL, once a worker, before the first such program starts.
 * A program that uses no `torch` never downloads it. This file states all that the worker expects of that module.
 */
import { SparkProgramError } from '../errors.ts';
import { lazy } from '../lazy.ts';
import type { InitMessage, SparkBackend } from '../protocol/worker-life.ts';
import { noDevice, notLoaded, notWhole } from './no-kernels.ts';
import { refusal } from './policy.ts';
import { torchParts } from './torch-parts.ts';

const pageThreads = lazy(() => import('./threads.ts'));

/** A value of `torch`: the worker recognises it by its `item`, and knows nothing else of it. */
export interface TensorLike {
  item(): number | boolean | Promise<number | boolean>;
  readonly shape?: readonly number[];
  readonly dtype?: string;
  /** All values, row by row. */
  data?(): Promise<ArrayLike<number>>;
  /** Of torch: a clone has the value of now, whatever is written into the tensor later. It shares memory till then. */
  detach?(): { clone(): TensorLike };
}

export function isTensor(value: unknown): value is TensorLike {
  // Asked for first: a promise of a tensor refuses to be read as one.
  return 'item' in Object(value) && typeof (value as TensorLike).item === 'function';
}

/** The hooks between gate and kernels: what the worker uses of `torch.runtime`. */
export interface KernelsHooks {
  /** Whether operations were recorded and not submitted yet. */
  readonly pending: boolean;
  /** Submits them. */
  flush(): void;
  /** A promise when the program should wait, for example for memory to come free; `wholly`: until all that was flushed is submitted. */
  settle(wholly?: boolean): Promise<void> | undefined;
  /** Reads several 0-d tensors in one go. */
  read?(tensors: TensorLike[]): Promise<number[]>;
  /** Starts a thread of its own from a text, with a message; `refused` is called where that can't be. */
  startThread?: (text: string, message: unknown, refused: () => void) => { terminate(): unknown };
}

interface Torch {
  manual_seed(seed: number): unknown;
  init(options: { device: SparkBackend }): Promise<{ device: 'webgpu' | 'cpu'; detail: string }>;
  runtime: KernelsHooks & { expect(texts: readonly string[]): Promise<void> };
}

export interface LoadedKernels {
  hooks: KernelsHooks;
  device: 'webgpu' | 'cpu';
  detail: string;
  /** Its random numbers are those of this seed from now on. */
  seed(seed: number): void;
  /** Loads what further texts name of torch. @throws {SparkProgramError} */
  expect(texts: readonly string[]): Promise<void>;
}

/** Asks for what torch will ask for, beside it. What does not come then, it tells. */
function expectParts(url: string, backend: SparkBackend): void {
  // A text's address has nothing beside it.
  if (!url.startsWith('http')) return;
  const { planner, [backend === 'auto' && !navigator.gpu ? 'cpu' : backend]: device } = torchParts;
  for (const part of [planner, device]) if (part) import(/* @vite-ignore */ new URL(part, url).href).catch(() => {});
}

/**
 * Loads the kernels with what a program's texts name of them, chooses the device and defines the global `torch`.
 * @throws {SparkProgramError} phase 'device'
 */
export async function loadKernels(
  url: string,
  { backend, sandbox }: Pick<InitMessage, 'backend' | 'sandbox'>,
  texts: readonly string[],
): Promise<LoadedKernels> {
  let torch: Torch | undefined;
  try {
    expectParts(url, backend);
    const [module, threads] = await Promise.all([
      import(/* @vite-ignore */ url) as Promise<{ default: Torch }>,
      // Elsewhere there are none. Without this file torch does what it can by itself.
      globalThis.crossOriginIsolated && !sandbox ? pageThreads().catch(() => undefined) : undefined,
    ]);
    torch = module.default;
    const { runtime: hooks } = torch;
    if (threads) hooks.startThread = threads.startThread;
    const [{ device, detail }] = await Promise.all([torch.init({ device: backend }), hooks.expect(texts)]);
    Object.assign(globalThis, { torch });
    // Whatever a program makes of the global of that name.
    Object.defineProperty(globalThis, Symbol.for('spark-runner:torch'), { value: torch });
    const expect: LoadedKernels['expect'] = (more) =>
      hooks.expect(more).catch((cause) => {
        const { message, hint } = notWhole(url, cause);
        throw new SparkProgramError(message, { phase: 'device', cause, hint });
      });
    return { hooks, device, detail, expect, seed: torch.manual_seed };
  } catch (cause) {
    const { message, hint, ...absent } = torch ? noDevice(backend, cause, url) : notLoaded(url);
    const refused = 'absentKernels' in absent ? await refusal('torch') : undefined;
    throw Object.assign(refused ?? new SparkProgramError(message, { phase: 'device', cause, hint }), absent);
  }
}
