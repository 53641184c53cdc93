torch
  .ones([64, 28, 28])
  .view(-1, 784)
  .matmul(torch.ones([784, 10]))
  .reshape([-1])
  .add(torch.ones([640]));
