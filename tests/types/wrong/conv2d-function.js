// conv2d: a kernel that reaches over 7 does not fit into 5
torch.nn.functional.conv2d(torch.zeros([1, 1, 5, 5]), torch.zeros([8, 1, 7, 7]));
