const x = torch.tensor([
  [1, 2],
  [3, 4],
]);
x.matmul(x).reshape(4).at(3);
