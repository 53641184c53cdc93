/** torch.data, which is torch.utils.data too. */
export { ConcatDataset, Dataset, type DatasetLike, random_split, Subset, TensorDataset } from './dataset.ts';
export { DataLoader, type DataLoaderOptions, default_collate } from './loader.ts';
export {
  BatchSampler,
  RandomSampler,
  Sampler,
  SequentialSampler,
  SubsetRandomSampler,
  WeightedRandomSampler,
} from './sampler.ts';
