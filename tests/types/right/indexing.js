const x = torch.ones([5, 4, 3]);
x.at(0).add(torch.ones([4, 3]));
x.at('1:3', null, '...', -1).add(torch.ones([2, 1, 4]));
x.at({ slice: [1, -1] }).add(torch.ones([3, 4, 3]));
x.at(torch.tensor([0, 2])).sum();
x.at([0, 2]).sum();
x.select(0, 1).narrow(0, 1, 2);
