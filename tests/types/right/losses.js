const F = torch.nn.functional;
const x = torch.zeros([64, 10]);
F.mse_loss(x, torch.ones([64, 10])).backward();
F.mse_loss(x, torch.ones([64, 10]), { reduction: 'none' }).sum(1);
F.cross_entropy(x, torch.zeros([64, 10]), { label_smoothing: 0.1 }).item();
new torch.nn.CrossEntropyLoss()(x, torch.zeros([64], 'int64')).item();
F.nll_loss(torch.zeros([8, 10, 4, 4]), torch.zeros([8, 4, 4], 'int64'));
