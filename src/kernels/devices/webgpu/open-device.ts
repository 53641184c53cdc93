/** Opens a device with all that its adapter can do. */

import type { Facts } from '../../lower/policy.ts';
import { answered, type Found, PATIENCE } from './adapter.ts';

const LIMITS = [
  'maxStorageBuffersPerShaderStage',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
] as const;
const FEATURES: GPUFeatureName[] = ['timestamp-query', 'shader-f16', 'subgroups'];

/** @throws {NoDevice} when the adapter gives none */
export async function openDevice(
  { adapter, software }: Found,
  patience = PATIENCE,
): Promise<{ device: GPUDevice; facts: Facts }> {
  const opening = adapter.requestDevice({
    requiredLimits: Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]])),
    requiredFeatures: FEATURES.filter((name) => adapter.features.has(name)),
  });
  const device = await answered(opening, patience, (late) => late.destroy());
  const { subgroupMinSize, subgroupMaxSize } = adapter.info;
  const quads = software && subgroupMinSize === 4 && subgroupMaxSize === 4 && device.features.has('subgroups');
  return { device, facts: { software, quads, memory: device.limits.maxComputeWorkgroupStorageSize } };
}
