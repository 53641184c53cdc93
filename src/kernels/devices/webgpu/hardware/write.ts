/**
 * Kernels as WGSL for hardware GPUs: what is written otherwise than for a software adapter, whose few SIMD lanes want other things.
 */
import type { ContractKernel, Kernel } from '../../../core/kernel.ts';
import { sizeOf } from '../../../core/view.ts';
import type { Facts } from '../../../lower/policy.ts';
import { merged, spread, writeContract } from '../wgsl/contract.ts';
import { writeLoop } from '../wgsl/loop.ts';
import type { Plan } from '../wgsl/shader.ts';
import { splitContract } from '../wgsl/split.ts';
import { writeKernel } from '../wgsl/write.ts';
import { Tiled } from './tiled.ts';
import { cutOf } from './tiles.ts';

function writeTiled(original: ContractKernel, facts: Facts): Plan {
  const kernel = merged(spread(original));
  const cut = sizeOf([...kernel.batch, ...kernel.m, ...kernel.n]) > 0 && cutOf(kernel, facts);
  if (!cut) return writeContract(original, facts);
  const { tile, parts } = cut;
  if (parts === 1) return { temporaries: [], shaders: [new Tiled(kernel, facts, tile).write()] };
  const { first, second, size } = splitContract(kernel, parts, facts);
  const sum = writeLoop(second, facts).shaders;
  return { temporaries: [size], shaders: [new Tiled(merged(first), facts, tile).write(), ...sum] };
}

export const writeForHardware = (kernel: Kernel, facts: Facts): Plan =>
  kernel.kind === 'contract' ? writeTiled(kernel, facts) : writeKernel(kernel, facts);
