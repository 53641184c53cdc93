// Linear: expected 784 features in the last dimension, not 100
const layer = new torch.nn.Linear(784, 128);
layer.forward(torch.randn([64, 100]));
