const layer = new torch.nn.Linear(784, 128);
layer.forward(torch.randn([64, 784])).add(torch.ones([128]));
layer(torch.randn([784])).add(torch.ones([128]));
layer.weight.t().matmul(torch.ones([128, 1]));
