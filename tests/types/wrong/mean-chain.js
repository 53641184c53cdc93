// mean: dim 2 is out of range for [2, 4]
const x = torch.randn([2, 3]);
const h = x.matmul(torch.randn([3, 4])).relu();
h.mean(2);
