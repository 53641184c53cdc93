/** Runs the cases on WebGPU in a module worker, and says of each what was wrong with its answer. */
import torch from '../../src/kernels/main.ts';
import { CASES, problemOf } from './pytorch-answers.mjs';

try {
  await torch.init({ device: 'webgpu' });
  for (const each of CASES) postMessage({ name: each[0], problem: await problemOf(torch, each) });
  postMessage({ done: CASES.length });
} catch (error) {
  postMessage({ failed: String(error) });
}
