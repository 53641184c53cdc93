const size = [2, 3];
const x = torch.zeros(size);
x.matmul(torch.ones([3, 4]));
x.matmul(torch.ones([5, 4]));
