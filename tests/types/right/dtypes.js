const x = torch.ones([2, 3]);
x.long()
  .add(x.to('bool'))
  .float()
  .add(torch.ones([3]));
x.to({ dtype: 'int32' }).type_as(x).add(x);
x.gt(0).logical_and(x.lt(2)).any().item();
