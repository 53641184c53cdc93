torch
  .ones([64, 8, 5, 5])
  .flatten(1)
  .matmul(torch.ones([200, 10]))
  .flatten()
  .add(torch.ones([640]));
torch.flatten(torch.ones([2, 3, 4]), 0, 1).add(torch.ones([6, 4]));
