// mm: expected 2 dimensions, not 3, in [1, 2, 3]
torch.mm(torch.zeros([1, 2, 3]), torch.zeros([3, 4]));
