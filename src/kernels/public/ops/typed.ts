// Written by scripts/declare.mjs (npm run declare) from the declarations of the operators: do not edit.


export { BoolTensor, ByteTensor, CharTensor, DoubleTensor, FloatTensor, HalfTensor, IntTensor, LongTensor, ShortTensor } from '../../ops/typed.ts';
