// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { Dataset, IterableDataset } from '../../data/dataset.ts';
import { Sampler } from '../../data/sampler.ts';
import { ChainDataset, ConcatDataset, StackDataset, Subset, TensorDataset, get_worker_info, random_split } from '../data/dataset.ts';
import { DataLoader, default_collate, default_convert } from '../data/loader.ts';
import { BatchSampler, RandomSampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler } from '../data/sampler.ts';

export const ready = join('data', {
  'torch.data': { ChainDataset, ConcatDataset, Dataset, IterableDataset, StackDataset, Subset, TensorDataset, DataLoader, BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler },
  'torch.utils.data': { ChainDataset, ConcatDataset, Dataset, IterableDataset, StackDataset, Subset, TensorDataset, DataLoader, BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler },
}, {
  'torch.data torch.utils.data': [get_worker_info, random_split, default_collate, default_convert],
});
