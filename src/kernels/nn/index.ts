/** torch.nn */
import * as activations from './activation.ts';
import { Conv2d } from './conv.ts';
import { Dropout } from './dropout.ts';
import { Flatten, Identity, Unflatten } from './flatten.ts';
import { Linear } from './linear.ts';
import { markOwn } from './module.ts';
import { AvgPool2d, MaxPool2d } from './pooling.ts';

markOwn(...Object.values(activations), Conv2d, Dropout, Flatten, Identity, Unflatten, Linear, AvgPool2d, MaxPool2d);

export * from './activation.ts';
export * from './containers.ts';
export * as functional from './functional.ts';
export * as init from './init.ts';
export * from './loss.ts';
export { Module } from './module.ts';
export { Parameter } from './parameter.ts';
export * as utils from './utils.ts';
export { AvgPool2d, Conv2d, Dropout, Flatten, Identity, Linear, MaxPool2d, Unflatten };
