/** @type {torch.Tensor} */
let h = torch.randn([8, 2]);
h = h.matmul(torch.randn([2, 16])).relu();
h = h.matmul(torch.randn([16, 4])).relu();
h.matmul(torch.randn([4, 1])).sum();
