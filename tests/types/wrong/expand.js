// expand: [2, 3] does not expand to [2, 4]: 3 and 4 differ
torch.zeros([2, 3]).expand(2, 4);
