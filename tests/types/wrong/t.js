// t: expected at most 2 dimensions, not [2, 3, 4]
torch.zeros([2, 3, 4]).t();
