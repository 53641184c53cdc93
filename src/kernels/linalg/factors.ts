/** What torch.linalg loads when it is used. */
export * from './decompose.ts';
export * from './derived.ts';
export * from './solve.ts';
