// add: [2, 3] and [4] do not broadcast: 3 and 4 differ
torch.ones([2, 3]).add(torch.ones([4]));
