// linear: expected 784 features in the last dimension, not 28
torch.nn.functional.linear(torch.zeros([28, 28]), torch.zeros([10, 784]));
