/**
 * `torch`: PyTorch's names and answers, on WebGPU and on the CPU. Call `await torch.init()` once (a runner has done that for
 * its program); then everything is synchronous except reading values.
 */
export { cuda } from './amp/amp.ts';
export { type KernelOptions, type KernelOutput, kernel } from './autograd/custom.ts';
export * as autograd from './autograd/index.ts';
export { compile } from './core/compile.ts';
export type { Dtype, DtypeName, TypedArray } from './core/dtype.ts';
export * from './core/dtypes.ts';
export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from './core/grad-mode.ts';
export { host, host as runtime, memory } from './core/memory.ts';
export { accelerator, backends, type DeviceLike, device } from './core/placement.ts';
export type { Shape } from './core/shapes.ts';
export { Tensor } from './core/tensor.ts';
export * as data from './data/index.ts';
export { type DeviceInfo, device_info, type InitOptions, init } from './devices/init.ts';
export * as distributions from './distributions/index.ts';
export * as einops from './einops/einops.ts';
export { need } from './families.ts';
export * as nn from './nn/index.ts';
export type { Index } from './ops/indexing.ts';
export * as optim from './optim/index.ts';
export * as profiler from './profiler/index.ts';
export * as amp from './public/torch.amp.ts';
export * as fft from './public/torch.fft.ts';
export * as func from './public/torch.func.ts';
export * as linalg from './public/torch.linalg.ts';
export * as sparse from './public/torch.sparse.ts';
export * as special from './public/torch.special.ts';
export * from './public/torch.ts';
export { load, save } from './saving/serialization.ts';
export * as utils from './utils.ts';

import './whole.ts';
// The types of the methods.
import './public/tensor.ts';
