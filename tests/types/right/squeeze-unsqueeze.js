torch
  .ones([2, 3])
  .unsqueeze(1)
  .add(torch.ones([2, 1, 3]))
  .squeeze(1)
  .add(torch.ones([2, 3]))
  .unsqueeze(-1)
  .squeeze()
  .matmul(torch.ones([3, 1]));
