torch
  .ones([2, 3, 4])
  .permute(2, 0, 1)
  .add(torch.ones([4, 2, 3]))
  .transpose(0, -1)
  .add(torch.ones([3, 2, 4]));
torch
  .ones([2, 3])
  .t()
  .matmul(torch.ones([2, 5]));
torch.ones([2, 3]).T.matmul(torch.ones([2, 5]));
