const table = new torch.nn.Embedding(100, 16);
table(torch.tensor([[1, 2, 3]]))
  .matmul(torch.ones([16, 4]))
  .add(torch.ones([1, 3, 4]));
