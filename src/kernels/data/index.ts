/** torch.utils.data, which is torch.data too. */
export * from '../public/torch.utils.data.ts';
