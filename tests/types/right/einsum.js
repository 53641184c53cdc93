torch.einsum('bij,bjk->bik', torch.ones([7, 2, 3]), torch.ones([7, 3, 4])).add(torch.ones([2, 4]));
torch.einsum('ii', torch.ones([3, 3]));
torch.einsum('...i,i', torch.ones([2, 3]), torch.ones([3]));
