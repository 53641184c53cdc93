// Expected 1-3 arguments, but got 4
torch.matmul(torch.ones([2, 3]), torch.ones([3, 2]), {}, 5);
