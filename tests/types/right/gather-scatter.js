const x = torch.zeros([3, 5]);
const index = torch.tensor([[0, 1]]);
x.gather(1, index).add(torch.ones([1, 2]));
x.scatter_add(1, index, torch.ones([1, 2])).add(x);
x.scatter(1, index, 1).sum();
