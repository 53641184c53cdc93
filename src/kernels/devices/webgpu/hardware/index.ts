/** What only hardware GPUs are given: loaded where there is one. */
export { attentionShader } from './attention.ts';
export { writeForHardware } from './write.ts';
