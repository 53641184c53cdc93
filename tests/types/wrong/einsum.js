// einsum: j is 3 and 5
torch.einsum('ij,jk->ik', torch.zeros([2, 3]), torch.zeros([5, 4]));
