/**
 * @param {torch.Tensor} x
 * @param {torch.Tensor} y
 */
const dot = (x, y) => x.mul(y).sum(-1, { keepdim: true });
dot(torch.ones([2, 3]), torch.ones([3])).add(torch.ones([2, 1]));
dot(torch.ones([7]), torch.ones([4, 7]));
