const out = torch.zeros([3]);
torch.add(torch.ones([3]), 1, { out }).neg();
torch.exp(torch.zeros([3]), { out });
torch.linalg.multi_dot([torch.ones([3, 2]), torch.ones([2])], { out });
torch.matmul(torch.ones([3, 2]), torch.ones([2]), { out });
torch.linspace(0, 1, 3, { out });
torch.cat([torch.ones([1]), torch.ones([2])], { dim: 0, out });
torch.max(torch.ones([3, 2]), 1, { out: [out, torch.zeros([3], { dtype: 'int32' })] }).values.neg();
