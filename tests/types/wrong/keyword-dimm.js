// 'dimm' does not exist in type
torch.softmax(torch.ones([2, 3]), { dimm: 1 });
