/** torch.nn */

export * as functional from '../public/torch.nn.functional.ts';
export * as utils from '../public/torch.nn.utils.ts';
export * as init from './init.ts';
export * from './layers.ts';
