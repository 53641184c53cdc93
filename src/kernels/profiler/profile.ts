/** Measures what a function has the device do: it stands in the device's place while the function runs. */
import type { Device, Program, Step } from '../core/device.ts';
import type { Kernel } from '../core/kernel.ts';
import { runtime } from '../core/runtime.ts';
import { sizeOf } from '../core/view.ts';
import type { WebGPUDevice } from '../devices/webgpu/device.ts';
import { type Recorder, recorders } from './recorders.ts';

export interface ProfileOptions {
  /** Adds each kernel's WGSL to its row (WebGPU only). */
  wgsl?: boolean;
}

/** Plain values only, so that a row can be shown and sent anywhere. */
export interface ProfileRow {
  name: string;
  calls: number;
  /** What all calls read and wrote, at least. */
  bytes: number;
  /** Of all calls, in milliseconds; null where the device does not measure. */
  time_ms: number | null;
  wgsl?: string;
}

/** A profile: its rows, and the course of it. */
export interface Profile extends Array<ProfileRow> {
  /**
   * The course of the profile as JSON text that Perfetto (https://ui.perfetto.dev) and chrome://tracing open: each kernel, and each
   * `record_function`, from when to when.
   */
  export_chrome_trace(): string;
}

/** One thing that took its time, in milliseconds since the profile began; null where the device does not measure. */
interface Span {
  name: string;
  start: number;
  ms: number;
  lane: 'device' | 'program';
}

type Measure = (device: Device, add: (step: Step, ms: number, start: number) => void) => Device['execute'];

/** The CPU device has computed everything when `execute` returns. */
const onCPU: Measure = (device, add) => (steps, scalars) => {
  for (const step of steps) {
    const start = performance.now();
    device.execute([step], scalars);
    add(step, performance.now() - start, start);
  }
};

/** A query set has room for so many timestamps, two a step; what is beyond is not timed. */
const MOST_STAMPS = 4096;

const onGPU =
  (pending: Promise<void>[]): Measure =>
  (device, add) =>
  (steps, scalars, copies) => {
    const own = device as WebGPUDevice;
    const gpu = own.device;
    const count = Math.min(steps.length * 2, MOST_STAMPS);
    const querySet = gpu.createQuerySet({ type: 'timestamp', count });
    const size = count * 8;
    const resolved = gpu.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
    const readable = gpu.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    const read = async () => {
      await readable.mapAsync(GPUMapMode.READ);
      const stamps = new BigUint64Array(readable.getMappedRange());
      for (let step = 0; step * 2 < count; step++)
        add(
          steps[step],
          Math.max(Number(stamps[step * 2 + 1] - stamps[step * 2]), 0) / 1e6,
          Number(stamps[step * 2]) / 1e6,
        );
      readable.destroy();
      resolved.destroy();
      querySet.destroy();
    };
    own.execute(steps, scalars, copies, {
      of: (step) =>
        step * 2 < count
          ? { querySet, beginningOfPassWriteIndex: step * 2, endOfPassWriteIndex: step * 2 + 1 }
          : undefined,
      submitted: () => {
        const encoder = gpu.createCommandEncoder();
        encoder.resolveQuerySet(querySet, 0, count, resolved, 0);
        encoder.copyBufferToBuffer(resolved, 0, readable, 0, size);
        gpu.queue.submit([encoder.finish()]);
        pending.push(read());
      },
    });
  };

export async function profile(fn: () => unknown, { wgsl = false }: ProfileOptions): Promise<Profile> {
  const { device } = runtime;
  if (runtime.measure) throw new Error('torch.profiler: a profile is being taken already');
  runtime.flush();
  await device.idle();
  const gpu = device.type === 'webgpu' ? (device as WebGPUDevice) : null;
  const timed = !gpu || gpu.device.features.has('timestamp-query');
  const rows = new Map<Program, ProfileRow>();
  const pending: Promise<void>[] = [];
  const spans: Span[] = [];
  const add = ({ program }: Step, ms: number, start: number) => {
    const row = rows.get(program)!;
    row.time_ms! += ms;
    spans.push({ name: row.name, start, ms, lane: 'device' });
  };
  const record: Recorder = (name, start, ms) => spans.push({ name, start, ms, lane: 'program' });
  const measure: Measure = !gpu ? onCPU : timed ? onGPU(pending) : () => gpu.execute.bind(gpu);
  const execute = measure(device, add);
  runtime.measure = (steps, scalars, copies) => {
    for (const { program } of steps) {
      const { kernel } = program;
      const row = rows.get(program) ?? { name: describe(kernel), calls: 0, bytes: 0, time_ms: timed ? 0 : null };
      if (gpu && wgsl) row.wgsl = gpu.wgslOf(kernel);
      row.calls++;
      for (const { type, size, access } of kernel.buffers)
        row.bytes += device.bytesOf(type, size) * (access === 'readwrite' ? 2 : 1);
      rows.set(program, row);
    }
    execute(steps, scalars, copies);
  };
  recorders.add(record);
  try {
    await fn();
    runtime.flush();
  } finally {
    runtime.measure = null;
    recorders.delete(record);
  }
  await device.idle();
  await Promise.all(pending);
  const sorted = [...rows.values()].sort((a, b) => (b.time_ms ?? 0) - (a.time_ms ?? 0) || b.bytes - a.bytes);
  // Not enumerable: a profile is a table of plain rows.
  return Object.defineProperty(sorted, 'export_chrome_trace', { value: () => traceOf(spans, !gpu) }) as Profile;
}

/** The format of https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU, times in microseconds. */
function traceOf(spans: readonly Span[], oneClock: boolean): string {
  const lanes = ['program', 'device'] as const;
  // The clocks of a GPU and of the program have nothing in common: each lane begins at its own first span.
  const zero = lanes.map((lane) =>
    spans.reduce(
      (least, span) => (oneClock || span.lane === lane ? Math.min(least, span.start) : least),
      Number.POSITIVE_INFINITY,
    ),
  );
  const names = lanes.map((name, tid) => ({ name: 'thread_name', ph: 'M', pid: 1, tid, args: { name } }));
  const events = spans.map(({ name, start, ms, lane }) => {
    const tid = lanes.indexOf(lane);
    return { name, cat: lane, ph: 'X', ts: (start - zero[tid]) * 1000, dur: ms * 1000, pid: 1, tid };
  });
  return JSON.stringify({ traceEvents: [...names, ...events], displayTimeUnit: 'ms' });
}

const QUIET = new Set(['load', 'const', 'scalar', 'coord', 'reduced', 'cast', 'id']);

/** "matmul 64×128×784 add max", "sum [64, 10] over [10] exp sub", … */
function describe(kernel: Kernel): string {
  if (kernel.kind === 'custom') return kernel.name;
  const shape = (dims: readonly number[]) => `[${dims.join(', ')}]`;
  const ops = [...new Set(kernel.exprs.map(({ op }) => op))].filter((op) => !QUIET.has(op)).join(' ');
  const is = (head: string) => (ops ? `${head} ${ops}` : head);
  if (kernel.kind === 'contract') {
    const batch = kernel.batch.length ? `${sizeOf(kernel.batch)} × ` : '';
    return is(`matmul ${batch}${sizeOf(kernel.m)}×${sizeOf(kernel.n)}×${sizeOf(kernel.k)}`);
  }
  if (kernel.kind === 'loop') {
    const stages = kernel.stages.map(({ op }) => op).join(' ');
    return is(stages ? `${stages} ${shape(kernel.outer)} over ${shape(kernel.inner)}` : `map ${shape(kernel.outer)}`);
  }
  if (kernel.kind === 'scatter') return is(`scatter ${kernel.op} ${shape(kernel.outer)}`);
  return is(`${kernel.kind} ${shape([...kernel.outer, ...kernel.inner])}`);
}
