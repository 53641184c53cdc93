/** torch.nn */
export * from './activation.ts';
export * from './containers.ts';
export { Conv2d } from './conv.ts';
export { Dropout } from './dropout.ts';
export { Flatten, Identity, Unflatten } from './flatten.ts';
export * as functional from './functional.ts';
export * as init from './init.ts';
export { Linear } from './linear.ts';
export * from './loss.ts';
export { Module } from './module.ts';
export { Parameter } from './parameter.ts';
export { AvgPool2d, MaxPool2d } from './pooling.ts';
export * as utils from './utils.ts';
