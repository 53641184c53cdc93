/** torch.utils */
export * as data from './data/index.ts';
export * as checkpoint from './public/torch.utils.checkpoint.ts';
export * as hooks from './public/torch.utils.hooks.ts';
