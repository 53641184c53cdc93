/** Cases that are not answered as PyTorch does, each with the reason. They are run, and must go on failing. */
export const KNOWN = {
  'torch.linspace': {
    reason: 'vectorised, PyTorch 1.13 truncates integers at the start of every eight and then again, and comes out one lower',
    cases: ['base-int32-1'],
  },
  'torch.masked_select': {
    reason: 'PyTorch 1.13 hands the gradient of a transposed input out in the order of memory, not in that of the elements',
    cases: ['transposed-0', 'transposed-1'],
  },
  'torch.unique': {
    reason: 'asked for in no order, the values come in the order of a hash table; here they are always sorted',
    cases: ['base-int32-1'],
  },
};

export const isKnown = (op, id) => KNOWN[op]?.cases.includes(id) ?? false;
