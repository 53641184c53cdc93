const rows = [];
for (let i = 0; i < 3; i++) rows.push(torch.ones([i + 1, 2]));
torch.cat(rows).matmul(torch.ones([2, 1]));
torch.stack([1, 2, 3].map((n) => torch.tensor(n))).sum();
