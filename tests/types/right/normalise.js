const x = torch.randn([64, 10]);
x.sub(x.mean(0)).div(x.std(0).add(1e-5)).softmax(1).log_softmax({ dim: 1 });
