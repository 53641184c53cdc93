const weights = [torch.randn([2, 8]), torch.randn([8, 8]), torch.randn([8, 1])];
/** @type {torch.Tensor} */
let h = torch.ones([5, 2]);
for (const w of weights) h = h.matmul(w).relu();
h.sum();
