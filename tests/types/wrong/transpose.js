// transpose: dim 2 is out of range for [2, 3]
torch.zeros([2, 3]).transpose(0, 2);
