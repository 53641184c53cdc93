/**
 * Devices as PyTorch programs name them. A computation has one device, which `torch.init` or the runner's `backend` chose; a
 * program that names one of the two moves nothing, and runs on the other one as well. Any other device is refused.
 */
import { fail } from './callee.ts';
import { runtime } from './runtime.ts';

export type DeviceType = 'cpu' | 'webgpu';

/** A device's name as an object. https://pytorch.org/docs/stable/tensor_attributes.html#torch.device */
export class Placement {
  readonly type: DeviceType;
  readonly index = null;

  constructor(type: unknown) {
    this.type = String(type) as DeviceType;
    wantDevice(type);
  }

  toString(): string {
    return this.type;
  }
}

/** What `device` arguments take. */
export type DeviceLike = DeviceType | Placement | null;

/** Whether an argument that may be a dtype, too, means a device. */
export const isDevice = (value: unknown): value is DeviceLike =>
  value instanceof Placement || /^(cpu|webgpu|cuda|gpu|mps|xpu|xla|meta)\b/.test(String(value));

/** @throws {Error} for a device that there is not */
export function wantDevice(device: unknown): void {
  if (!['cpu', 'webgpu'].includes(String(device))) {
    fail(`there is no device '${device}' here, but 'webgpu' and 'cpu': torch.init({ device }) or the backend chooses`);
  }
}

/**
 * A device: 'cpu' or 'webgpu'.
 * @throws {Error} for another one
 * @see https://pytorch.org/docs/stable/tensor_attributes.html#torch.device
 * @example
 * const device = torch.device('cpu');
 * device.type
 * // 'cpu'
 */
export const device = (type: DeviceLike): Placement => new Placement(type);

const none = {
  /**
   * Never: there is none of it here.
   * @example
   * torch.cuda.is_available()
   * // false
   */
  is_available: () => false,
  /**
   * None: 0.
   * @example
   * torch.cuda.device_count()
   * // 0
   */
  device_count: () => 0,
};
/** There is no CUDA in a browser: `is_available()` is false. */
export const cuda = none;
/**
 * No other back ends either; what a program sets on them is ignored.
 * @example
 * torch.backends.mps.is_available()
 * // false
 */
export const backends: Record<string, typeof none & Record<string, unknown>> = {
  /**
   * Apple's, which a page reaches as WebGPU.
   * @example
   * torch.backends.mps.is_available()
   * // false
   */
  mps: { ...none },
  /**
   * NVIDIA's library; what a program sets on it is ignored.
   * @example
   * torch.backends.cudnn.is_available()
   * // false
   */
  cudnn: { ...none },
};

/**
 * The GPU, where it is what computes. https://pytorch.org/docs/stable/accelerator.html
 * @example
 * torch.accelerator.is_available()
 * // false
 */
export const accelerator = {
  /**
   * Whether a GPU computes.
   * @example
   * torch.accelerator.is_available()
   * // false
   */
  is_available: (): boolean => runtime.device.type === 'webgpu',
  /**
   * The GPU, or null where the CPU computes.
   * @example
   * torch.accelerator.current_accelerator()
   * // null
   */
  current_accelerator: (): Placement | null => (accelerator.is_available() ? device('webgpu') : null),
  /**
   * 1 where a GPU computes, else 0.
   * @example
   * torch.accelerator.device_count()
   * // 0
   */
  device_count: (): number => Number(accelerator.is_available()),
};
