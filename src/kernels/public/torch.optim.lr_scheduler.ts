// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { CosineAnnealingLR, ExponentialLR, LRScheduler, LambdaLR, LinearLR, MultiStepLR, StepLR } from './optim/lr_scheduler.ts';
export { ChainedScheduler, ConstantLR, CosineAnnealingWarmRestarts, CyclicLR, MultiplicativeLR, OneCycleLR, PolynomialLR, ReduceLROnPlateau, SequentialLR } from './optim/schedules.ts';
