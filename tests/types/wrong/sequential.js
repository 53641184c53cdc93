// Sequential: layer 2: expected 64 features in the last dimension, not 128
const { nn } = torch;
const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(64, 10));
model.forward(torch.zeros([1, 784]));
