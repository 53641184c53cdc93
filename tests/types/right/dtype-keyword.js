torch
  .zeros(2, 3, { dtype: 'int32' })
  .sum(0)
  .add(torch.ones([3], 'int32'));
