// mul: [2, 3] and [3, 2] do not broadcast: 3 and 2 differ
torch.mul(torch.ones([2, 3]), torch.ones([3, 2]));
