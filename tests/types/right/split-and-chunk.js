const [a, b] = torch.ones([6, 4]).chunk(2);
a.add(b).matmul(torch.ones([4, 1]));
torch.split(torch.ones([6, 4]), [2, 4], 0)[0].sum();
for (const row of torch.ones([6, 4]).unbind()) row.sum();
