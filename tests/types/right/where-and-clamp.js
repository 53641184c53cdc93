const x = torch.randn([4, 5]);
torch
  .where(x.gt(0), x, 0)
  .clamp(0, 1)
  .add(torch.ones([5]));
x.clamp({ min: 0 }).sub(x).abs().sqrt();
