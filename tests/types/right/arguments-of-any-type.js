/** @type {any} */
const any = JSON.parse('1');
const x = torch.ones([2, 3, 1]);
x.sum(any).add(torch.ones([2, 7]));
x.sum(1, { keepdim: any }).add(torch.ones([7]));
x.squeeze(any)
  .reshape(x.shape)
  .at(any)
  .add(torch.ones([5]));
x.transpose(any, 0).matmul(torch.ones([4, 4]));
x.add(any).matmul(any).softmax(any).sum();
torch
  .zeros(any)
  .add(torch.ones([4]))
  .reshape([any, 3])
  .matmul(torch.ones([3, 2]));
torch
  .zeros([any, 3])
  .matmul(torch.ones([3, 2]))
  .add(torch.ones([9, 2]));
torch.cat([any, x]).matmul(torch.ones([1, 2]));
torch.cat(any).add(torch.tensor(any)).sum();
new torch.nn.Linear(any, 10).forward(torch.ones([4, 7])).add(torch.ones([10]));
new torch.nn.Linear(7, any)(torch.ones([4, 7])).add(torch.ones([9]));
torch.einsum(any, x, x).sum();
torch.nn.functional.cross_entropy(torch.zeros([4, 3]), any, any).sum();
