torch
  .ones([7, 1, 2, 3])
  .matmul(torch.ones([5, 3, 4]))
  .reshape([7, 5, 8]);
