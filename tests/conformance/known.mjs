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
  'torch.nn.functional.binary_cross_entropy': {
    reason: 'whether a probability is out of range only the device knows; the loss is NaN there',
    cases: ['rejected-382'],
  },
  'torch.nn.functional.gaussian_nll_loss': {
    reason: 'whether a variance is negative only the device knows; it counts as eps there',
    cases: ['rejected-403'],
  },
  'torch.remainder': {
    reason: 'whether a divisor is 0 only the device knows; the result is 0 there',
    cases: ['rejected-316'],
  },
  'torch.unique': {
    reason: 'asked for in no order, the values come in the order of a hash table; here they are always sorted',
    cases: ['base-int32-1'],
  },
};

export const isKnown = (op, id) => KNOWN[op]?.cases.includes(id) ?? false;
