// 'ouput' does not exist in type
torch.add(torch.ones([3]), 1, { ouput: torch.zeros([3]) });
