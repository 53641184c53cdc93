/** torch.nn */

export * as attention from '../public/torch.nn.attention.ts';
export * as functional from '../public/torch.nn.functional.ts';
export * as init from '../public/torch.nn.init.ts';
export * from '../public/torch.nn.ts';
export * as utils from '../public/torch.nn.utils.ts';
// In the place of the one that torch.nn.ts has under this name.
export { Sequential } from './shaped.ts';
