// at: index 5 is out of range for dim 0 of [5, 4]
torch.zeros([5, 4]).at(5);
