// matmul: inner dimensions 2 and 3 differ
const x = torch.zeros([2, 3]);
x.T.matmul(x.T);
