/**
 * Choosing the device: `await torch.init({ device })`, before anything is computed. Each device is a module of its own, so
 * only the one that is used is downloaded; the planner, which works for any of them, comes at the same time.
 */
import type { Device } from '../core/device.ts';
import { runtime } from '../core/runtime.ts';
import { findAdapter } from './webgpu/adapter.ts';

const webgpu = () => import('./webgpu/device.ts');
const createCPUDevice = async () => (await import('./cpu/device.ts')).createCPUDevice();

export interface InitOptions {
  /** 'auto' (the default): a hardware GPU where there is one, otherwise the CPU, which beats a software GPU. */
  device?: 'auto' | 'webgpu' | 'cpu';
  /** Milliseconds that the GPU has for each of its two answers, adapter and device, before it is given up; default 5000. */
  patience?: number;
}

export interface DeviceInfo {
  device: 'webgpu' | 'cpu';
  /** The device's name, and where the CPU was chosen why. */
  detail: string;
}

let info: DeviceInfo | undefined;
let asked: string | undefined;
let starting: Promise<DeviceInfo> | undefined;

/**
 * Makes the device ready. Asked again for the same device it does nothing; asked for another one, tensors made before are lost.
 * @throws {Error} where 'webgpu' was asked for and there is none
 * @example
 * const info = await torch.init({ device: 'cpu' });
 * info.device
 * // 'cpu'
 */
export function init({ device = 'auto', patience }: InitOptions = {}): Promise<DeviceInfo> {
  if (starting && (asked === device || info?.device === device)) return starting;
  if (!['auto', 'webgpu', 'cpu'].includes(device)) {
    return Promise.reject(new TypeError(`torch.init: device is 'auto', 'webgpu' or 'cpu', not '${device}'`));
  }
  asked = device;
  const started = Promise.all([choose(device, patience), import('../lower/planner.ts')]).then(
    ([{ made, why }, planner]) => {
      runtime.use(made, planner);
      info = { device: made.type, detail: why ? `${why}: ${made.detail}` : made.detail };
      return info;
    },
  );
  starting = started;
  started.catch(() => {
    if (starting === started) starting = undefined;
  });
  return started;
}

/**
 * What `init` chose; undefined before.
 * @example
 * const info = torch.device_info();
 * info?.device
 * // 'cpu'
 */
export const device_info = (): DeviceInfo | undefined => info;

/**
 * The adapter is looked at first: a software one, in whose place the CPU is taken, needs no code for the GPU. Where a GPU is asked
 * for by name, both come at once.
 */
async function choose(device: 'auto' | 'webgpu' | 'cpu', patience?: number): Promise<{ made: Device; why?: string }> {
  if (device === 'cpu') return { made: await createCPUDevice() };
  const isAsked = device === 'webgpu';
  const instead = async (absent: unknown) => {
    if (isAsked) throw (await webgpu()).explain(absent);
    const { why = 'the GPU could not be used' } = absent as { why?: string };
    return { made: await createCPUDevice(), why };
  };
  const [found] = await Promise.all([findAdapter(patience).catch((absent) => ({ absent })), isAsked && webgpu()]);
  if ('absent' in found) return instead(found.absent);
  if (found.software && !isAsked) return instead({ why: 'the GPU is only a software adapter, the CPU is faster' });
  // That its code can't be loaded says nothing of the GPU: no reason to take the CPU.
  const { createWebGPUDevice } = await webgpu();
  return createWebGPUDevice({ found, patience }).then((made) => ({ made }), instead);
}
