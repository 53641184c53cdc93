const F = torch.nn.functional;
const x = torch.ones([1, 3, 32, 32]);
const y = F.conv2d(x, torch.ones([8, 3, 3, 3]), { stride: 2, padding: 1 });
y.add(torch.ones([1, 8, 16, 16]));
F.max_pool2d(y, 2).add(torch.ones([1, 8, 8, 8]));
F.avg_pool2d(y, { kernel_size: 4 }).add(torch.ones([1, 8, 4, 4]));
