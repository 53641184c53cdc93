torch
  .bmm(torch.ones([8, 2, 3]), torch.ones([8, 3, 2]))
  .sum(0)
  .mm(torch.ones([2, 5]))
  .mv(torch.ones([5]))
  .add(torch.ones([2]));
