// permute: [0, 1] is no order of the 3 dimensions of [2, 3, 4]
torch.zeros([2, 3, 4]).permute(0, 1);
