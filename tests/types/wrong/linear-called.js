// Linear: expected 128 features in the last dimension, not 784
const layer = new torch.nn.Linear(128, 10);
layer(torch.randn([64, 784])).softmax(-1);
