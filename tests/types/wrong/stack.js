// stack: expected one shape, not [2] and [3]
torch.stack([torch.zeros([2]), torch.zeros([3])]);
