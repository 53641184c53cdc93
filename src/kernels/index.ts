/**
 * `torch`: PyTorch's names and answers, on WebGPU and on the CPU. Call `await torch.init()` once (a runner has done that for
 * its program); then everything is synchronous except reading values.
 */
export { cuda } from './amp.ts';
export * as autograd from './autograd/index.ts';
export { enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export { compile } from './compile.ts';
export { type KernelOptions, type KernelOutput, kernel } from './custom.ts';
export * as data from './data/index.ts';
export * as distributions from './distributions/index.ts';
export type { Dtype, DtypeName, TypedArray } from './dtype.ts';
export * from './dtypes.ts';
export * as einops from './einops.ts';
export { need } from './families.ts';
export { type DeviceInfo, device_info, type InitOptions, init } from './init.ts';
export { host, host as runtime, memory } from './memory.ts';
export * as nn from './nn/index.ts';
export type { Index } from './ops/indexing.ts';
export * as optim from './optim/index.ts';
export { accelerator, backends, type DeviceLike, device } from './placement.ts';
export * as profiler from './profiler/index.ts';
export * as amp from './public/torch.amp.ts';
export * as fft from './public/torch.fft.ts';
export * as func from './public/torch.func.ts';
export * as linalg from './public/torch.linalg.ts';
export * as sparse from './public/torch.sparse.ts';
export * as special from './public/torch.special.ts';
export * from './public/torch.ts';
export { load, save } from './serialization.ts';
export type { Shape } from './shapes.ts';
export { Tensor } from './tensor.ts';
export * as utils from './utils.ts';

import './whole.ts';
// The types of the methods.
import './public/tensor.ts';
