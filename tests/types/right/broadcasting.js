const x = torch.ones([5, 1, 3]);
x.add(torch.ones([4, 1]))
  .mul(torch.ones([3]))
  .sub(1)
  .div(x)
  .pow(2)
  .maximum(torch.ones([5, 4, 3]));
