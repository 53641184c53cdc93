torch.zeros(2, 3).matmul(torch.ones(3, 4)).view(8);
