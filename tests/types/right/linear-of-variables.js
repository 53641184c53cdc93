const width = Number('128');
const layer = new torch.nn.Linear(784, width);
layer.forward(torch.randn([64, 784])).matmul(torch.ones([width, 10]));
layer(torch.randn([64, 784])).reshape([32, -1]);
