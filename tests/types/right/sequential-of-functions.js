const { nn } = torch;
const model = new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Softmax(-1));
model.forward(torch.ones([5, 2])).add(torch.ones([5, 3]));
const named = new nn.Sequential({ first: new nn.Linear(2, 3), second: new nn.Sigmoid() });
named.forward(torch.ones([5, 2]));
const filled = new nn.Sequential();
filled.append(new nn.Linear(2, 3));
filled.forward(torch.ones([5, 2])).matmul(torch.ones([3, 1]));
