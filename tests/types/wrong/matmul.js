// matmul: inner dimensions 3 and 5 differ
torch.zeros([2, 3]).matmul(torch.zeros([5, 4]));
