// unsqueeze: dim 4 is out of range for [2, 3]
torch.zeros([2, 3]).unsqueeze(4);
