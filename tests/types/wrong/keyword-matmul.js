// Expected 1-2 arguments, but got 3
torch.matmul('x', 5, {});
