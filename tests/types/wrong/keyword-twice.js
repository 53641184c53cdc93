// 'dim' does not exist in type
torch.softmax(torch.ones([2, 3]), 1, { dim: 1 });
