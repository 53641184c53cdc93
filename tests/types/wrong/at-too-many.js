// at: too many indices for [5, 4]
torch.zeros([5, 4]).at(0, 1, 2);
