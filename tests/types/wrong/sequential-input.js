// Sequential: layer 3: expected 1568 features in the last dimension, not 6272
const { nn } = torch;
const model = new nn.Sequential(
  new nn.Conv2d(1, 8, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.Flatten(),
  new nn.Linear(1568, 10),
);
model.forward(torch.zeros([16, 1, 28, 28]));
