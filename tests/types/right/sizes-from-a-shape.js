const x = torch.randn([4, 3]);
torch
  .zeros(x.shape)
  .add(torch.ones([9, 9]))
  .reshape(x.shape);
