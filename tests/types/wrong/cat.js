// cat: [2, 3] and [2, 4] do not fit along dim 0
torch.cat([torch.zeros([2, 3]), torch.zeros([2, 4])]);
