// Conv2d: expected 3 channels, not 1 in [16, 1, 28, 28]
const conv = new torch.nn.Conv2d(3, 8, 3);
conv.forward(torch.zeros([16, 1, 28, 28]));
