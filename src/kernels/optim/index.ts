/** torch.optim */
export * from './adagrad.ts';
export * from './adam.ts';
export * from './lbfgs.ts';
export { Optimizer, type OptimizerState, type ParamGroup, type Params } from './optimizer.ts';
export * from './rmsprop.ts';
export * from './rules.ts';
export * as lr_scheduler from './schedules.ts';
export * from './sgd.ts';
