const [q, k, v] = [torch.randn([2, 4, 10, 8]), torch.randn([2, 4, 10, 8]), torch.randn([2, 4, 10, 8])];
const weights = q.matmul(k.transpose(-2, -1)).div(Math.sqrt(8)).softmax(-1);
weights
  .matmul(v)
  .transpose(1, 2)
  .reshape([2, 10, 32])
  .add(torch.zeros([10, 32]));
