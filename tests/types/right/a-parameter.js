const { nn, optim } = torch;
const w = new nn.Parameter(torch.randn([3, 4]));
torch.ones([2, 3]).matmul(w).sum().backward();
new optim.SGD([w], { lr: 0.1 }).step();
w.add(torch.ones([3, 4])).sum();
