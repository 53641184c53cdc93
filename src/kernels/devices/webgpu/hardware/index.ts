/** What only hardware GPUs are given: loaded where there is one. */
export { attentionFor } from './attention/shaders.ts';
export { writeForHardware } from './write.ts';
