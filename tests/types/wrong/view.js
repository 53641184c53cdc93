// view: 784 elements do not divide into [-1, 10]
torch.zeros([28, 28]).view(-1, 10);
