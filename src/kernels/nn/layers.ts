/** The classes of torch.nn. */

export * from './activation.ts';
export * from './attention.ts';
export * from './bilinear.ts';
export * from './containers.ts';
export * from './conv.ts';
export * from './dropout.ts';
export * from './embedding.ts';
export * from './flatten.ts';
export { LazyLinear } from './linear.ts';
export * from './loss.ts';
export { Module } from './module.ts';
export * from './normalization.ts';
export * from './padding.ts';
export { Parameter } from './parameter.ts';
export * from './pooling.ts';
export * from './response-norm.ts';
export * from './rnn.ts';
// In the place of those that the modules above have under these names.
export { Flatten, Linear, Sequential } from './shaped.ts';
export {
  AvgPool1d,
  AvgPool2d,
  AvgPool3d,
  Conv1d,
  Conv2d,
  Conv3d,
  MaxPool1d,
  MaxPool2d,
  MaxPool3d,
} from './shaped-convolution.ts';
export { Embedding } from './shaped-embedding.ts';
export * from './transformer.ts';
export * from './upsampling.ts';
