let x = torch.randn([64, 784]);
x = x.reshape([64, 28, 28]);
x = torch.ones([3]);

export { x };
