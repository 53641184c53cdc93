/** What torch.linalg loads when it is used. */
export * from './checked.ts';
export * from './decompose.ts';
export * from './derived.ts';
export * from './householder.ts';
export * from './ldl.ts';
export * from './low-rank.ts';
export * from './lu.ts';
export * from './solve.ts';
export * from './tensors.ts';
