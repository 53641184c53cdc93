const { nn } = torch;
const model = new nn.Sequential(
  new nn.Conv2d(1, 8, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2),
  new nn.Conv2d(8, 16, 5, 1, 'same'),
  new nn.BatchNorm2d(16),
  new nn.AvgPool2d(2, 2),
  new nn.Flatten(),
);
model.forward(torch.ones([32, 1, 28, 28])).matmul(torch.ones([784, 10]));
