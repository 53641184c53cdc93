torch
  .tensor(new Float32Array(6))
  .reshape(2, 3)
  .matmul(torch.ones([3, 1]));
