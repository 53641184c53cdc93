/** Cases that are not answered as PyTorch does, each with the reason. They are run, and must go on failing. */
export const KNOWN = {
  'Tensor.at': {
    reason: 'a boolean mask picks a number of elements that only the device knows; reading it is asynchronous here',
    cases: ['hand-341', 'hand-342', 'hand-343', 'transposed-2'],
  },
  'torch.nn.functional.cross_entropy': {
    reason: 'whether a class is out of range only the device knows; checking it would mean to wait for it in each step',
    cases: ['rejected-391'],
  },
  'torch.remainder': {
    reason: 'whether a divisor is 0 only the device knows; the result is 0 there',
    cases: ['rejected-316'],
  },
};

export const isKnown = (op, id) => KNOWN[op]?.cases.includes(id) ?? false;
