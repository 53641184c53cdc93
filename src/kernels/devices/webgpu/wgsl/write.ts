/** A kernel description as WGSL. */

import type { Kernel } from '../../../core/kernel.ts';
import type { Facts } from '../../../lower/policy.ts';
import { writeContract } from './contract.ts';
import { writeLoop } from './loop.ts';
import { writeScan } from './scan.ts';
import { writeScatter } from './scatter.ts';
import type { Plan } from './shader.ts';
import { writeSort } from './sort.ts';

export function writeKernel(kernel: Kernel, facts: Facts): Plan {
  switch (kernel.kind) {
    case 'loop':
      return writeLoop(kernel, facts);
    case 'contract':
      return writeContract(kernel, facts);
    case 'scatter':
      return writeScatter(kernel, facts);
    case 'scan':
      return writeScan(kernel, facts);
    case 'sort':
      return writeSort(kernel, facts);
    case 'custom': {
      const { wgsl: code, entry, workgroups: grid, buffers } = kernel;
      const binds = buffers.map(({ access }, buffer) => ({ buffer, write: access !== 'read' }));
      return { temporaries: [], shaders: [{ code, grid, binds, scalars: false, entry }] };
    }
  }
}
