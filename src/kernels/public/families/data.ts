// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.

import { join } from '../../families.ts';
import { ConcatDataset, Dataset, Subset, TensorDataset, random_split } from '../../data/dataset.ts';
import { DataLoader, default_collate } from '../../data/loader.ts';
import { BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler } from '../../data/sampler.ts';

join('data', {
  'torch.data': { ConcatDataset, Dataset, random_split, Subset, TensorDataset, DataLoader, default_collate, BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler },
  'torch.utils.data': { ConcatDataset, Dataset, random_split, Subset, TensorDataset, DataLoader, default_collate, BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler, WeightedRandomSampler },
});
