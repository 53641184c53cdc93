// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

export { ChainDataset, ConcatDataset, Dataset, IterableDataset, StackDataset, Subset, TensorDataset, get_worker_info, random_split } from './data/dataset.ts';
export { DataLoader, default_collate, default_convert } from './data/loader.ts';
export { BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler } from './data/sampler.ts';
