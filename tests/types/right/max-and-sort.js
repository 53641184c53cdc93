const x = torch.randn([3, 4]);
const { values, indices } = x.max(1);
values.add(indices).sum();
x.max().add(x.min()).item();
x.sort(0)[0].sum();
x.topk(2, { dim: 1 }).values.sum();
