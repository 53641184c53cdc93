// What PyTorch gives as a named tuple is taken apart by position and by name, and what is promised is awaited.
const x = torch.randn([3, 3]);
const { min, max } = x.aminmax({ dim: 0 });
const [values, indices] = x.sort();
const { S, Vh } = await torch.linalg.svd(x);
const [q, r] = await torch.linalg.qr(x);
const { eigenvalues } = await torch.linalg.eigh(x);
const picked = await x.at(x.gt(0));
const counts = await torch.nn.functional.one_hot(torch.tensor([0, 2]));
const first = torch.linspace(x.min(), x.max(), 5).at(0);
const sum = [min, max, values, x.max(1).values, S, Vh, q, r, eigenvalues, picked, first].map((each) => each.sum());
console.log(sum, indices, counts.shape, torch.full([2], x.mean()));
