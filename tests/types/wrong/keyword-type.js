// 'string' is not assignable to type 'boolean
torch.ones([2, 3]).sum(1, { keepdim: 'yes' });
