let n = 3;
n += 1;
const x = torch.zeros([n, 3]);
x.matmul(torch.ones([3, 2]))
  .add(torch.ones([n, 2]))
  .reshape([2, -1]);
