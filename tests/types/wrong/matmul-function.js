// matmul: inner dimensions 784 and 128 differ
const x = torch.randn([64, 784]);
const w = torch.randn([128, 10]);
torch.matmul(x, w);
