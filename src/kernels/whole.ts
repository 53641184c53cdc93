/** `torch` with all its families: the default export of `spark-runner/kernels`. */

import { all } from './public/families/all.ts';
import torch from './torch.ts';

const withAll = <T>(torch: T, _families: readonly string[]): T => torch;

export default withAll(torch, all);
