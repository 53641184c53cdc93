/** All that runs without WebAssembly, loaded only where assembling is impossible. */
export { plainGemm } from './gemm.ts';
export { interpreter } from './interpret.ts';
