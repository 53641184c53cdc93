/** `torch` with all its families: the default export of `spark-runner/kernels`. */
import torch from './torch.ts';
import './public/families/all.ts';

export default torch;
