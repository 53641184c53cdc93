/**
 * Kernels as WGSL for hardware GPUs: what is written otherwise than for a software adapter, whose few SIMD lanes want other things.
 */
import type { ContractKernel, Kernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { inParts, merged, spread, writeContract } from '../wgsl/contract.ts';
import type { Plan } from '../wgsl/shader.ts';
import { writeKernel } from '../wgsl/write.ts';
import { Tiled } from './tiled.ts';
import { cutOf } from './tiles.ts';

function writeTiled(original: ContractKernel, facts: Facts): Plan {
  const kernel = merged(spread(original));
  const cut = sizeOf([...kernel.batch, ...kernel.m, ...kernel.n]) > 0 && cutOf(kernel, facts);
  if (!cut) return writeContract(original, facts);
  const { tile, parts } = cut;
  return inParts(kernel, parts, facts, (part) => new Tiled(part, facts, tile).write());
}

export const writeForHardware = (kernel: Kernel, facts: Facts): Plan =>
  kernel.kind === 'contract' ? writeTiled(kernel, facts) : writeKernel(kernel, facts);
