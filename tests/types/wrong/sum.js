// sum: dim 1 is out of range for [5]
torch.ones([5]).sum(1, { keepdim: true });
