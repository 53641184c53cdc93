/** Random programs: each device computes what the plain interpreter does, fused as they are and one operation at a time. */
import fc from 'fast-check';
import { runtime } from '../../src/kernels/core/runtime.ts';
import { scoped } from '../../src/kernels/core/scope.ts';
import { createCPUDevice } from '../../src/kernels/devices/cpu/device.ts';
import { createWebGPUDevice } from '../../src/kernels/devices/webgpu/device.ts';
import * as torch from '../../src/kernels/index.ts';
import * as planner from '../../src/kernels/lower/planner.ts';
import { unlessInThisEngine } from '../settings.ts';
import { compute, type Program, programs, sameValues } from './random-graphs.ts';

/** Each of them takes a second where shaders are compiled for a software adapter. */
const RUNS = 24;

const read = (tensors: torch.Tensor[]): Promise<number[][]> =>
  Promise.all(tensors.map(async (tensor) => Array.from(await tensor.data(), (x) => Number(x) + 0)));
const fused = (program: Program): Promise<number[][]> => read(scoped(() => compute(torch, program, 0)));
const unfused = (program: Program): Promise<number[][]> => read(compute(torch, program, 0, () => runtime.flush()));

before(unlessInThisEngine);

describe('a random program, on WebGPU', () => {
  const drawn = fc.sample(programs, { numRuns: RUNS, seed: 7 }).map((program) => ({ ...program, rounds: 1 }));
  const wanted: number[][][] = [];

  before(async function () {
    if (!(await navigator.gpu?.requestAdapter())) this.skip();
    runtime.use(await createCPUDevice({ assemble: false }), planner);
    for (const program of drawn) wanted.push(await fused(program));
    runtime.use(await createWebGPUDevice(), planner);
  });

  it('computes what the interpreter does', async () => {
    for (const [at, program] of drawn.entries()) sameValues(await fused(program), wanted[at], JSON.stringify(program));
  });

  it('computes the same again in memory that was used before, and one operation at a time', async () => {
    for (const [at, program] of drawn.entries()) {
      sameValues(await fused(program), wanted[at], JSON.stringify(program));
      if (at % 4 === 0) sameValues(await unfused(program), wanted[at], JSON.stringify(program));
    }
  });
});
