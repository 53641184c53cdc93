torch
  .tensor(3)
  .add(torch.ones([2, 2]))
  .sum();
