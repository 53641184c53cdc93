/** What the package @tensorflow/tfjs is made of, without its readers of files and what old browsers lacked. */
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';

export * from '@tensorflow/tfjs-backend-cpu';
export * from '@tensorflow/tfjs-backend-webgl';
export * from '@tensorflow/tfjs-core';
export * from '@tensorflow/tfjs-layers';
