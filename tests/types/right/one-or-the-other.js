const x = Math.random() < 0.5 ? torch.ones([2, 3]) : torch.ones([4, 3]);
x.matmul(torch.ones([3, 1])).sum(0);
torch.sum(x, 1);
