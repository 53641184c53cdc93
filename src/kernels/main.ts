/** `spark-runner/kernels`: torch's names, and torch itself as the default. */
export * from './index.ts';
export { default } from './whole.ts';
