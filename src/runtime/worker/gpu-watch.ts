/** What watches the GPU: its devices, and the work they are given. Loaded when a program, or a library, first asks for an adapter. */
import type { SparkProgramError } from '../errors.ts';
import { answered, Devices } from './devices.ts';
import { GPUWork } from './gpu-work.ts';

export type GPUWatch = ReturnType<typeof watchGPU>;

/** @param lost is told of every loss, at once */
export function watchGPU(lost: (error: SparkProgramError) => void) {
  const [work, devices] = [new GPUWork(), new Devices(lost)];
  return {
    work,
    answered,
    opened: (device: Promise<GPUDevice>) => devices.opened(device),
    submitted: (queue: GPUQueue, buffers: Iterable<GPUCommandBuffer>) => {
      devices.submitted(queue, buffers);
      work.submitted(queue);
    },
  };
}
