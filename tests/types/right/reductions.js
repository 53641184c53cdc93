const x = torch.ones([2, 3, 4]);
x.sum(1).add(torch.ones([2, 4]));
x.mean([0, 2]).add(torch.ones([3]));
x.amax(-1, { keepdim: true }).sub(x);
x.sum({ dim: 0, keepdim: true }).add(torch.ones([1, 3, 4]));
x.argmax(2).add(torch.ones([2, 3], 'int32'));
x.sum().add(x);
