/** torch.optim */

export * as lr_scheduler from '../public/torch.optim.lr_scheduler.ts';
export * as swa_utils from '../public/torch.optim.swa_utils.ts';
export * from '../public/torch.optim.ts';
