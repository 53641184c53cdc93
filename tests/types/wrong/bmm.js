// bmm: batch sizes 8 and 4 differ
torch.zeros([8, 2, 3]).bmm(torch.zeros([4, 3, 2]));
