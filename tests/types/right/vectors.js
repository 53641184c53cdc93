const v = torch.ones([3]);
v.matmul(v)
  .add(torch.ones([2, 3]).matmul(v))
  .add(torch.ones([2]));
v.dot(v);
torch.outer(v, torch.ones([4])).matmul(torch.ones([4, 1]));
