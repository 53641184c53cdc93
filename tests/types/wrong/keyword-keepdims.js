// 'keepdims' does not exist in type
torch.ones([2, 3]).sum({ keepdims: true });
