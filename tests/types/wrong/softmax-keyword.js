// softmax: dim -3 is out of range for [64, 10]
torch.softmax(torch.zeros([64, 10]), { dim: -3 });
