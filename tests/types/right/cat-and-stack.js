const [a, b] = [torch.ones([2, 3]), torch.ones([4, 3])];
torch.cat([a, b]).add(torch.ones([6, 3]));
torch.cat([a, a], 1).add(torch.ones([2, 6]));
torch.cat([a, a], { dim: -1 }).add(torch.ones([2, 6]));
torch.stack([a, a], 1).add(torch.ones([2, 2, 3]));
