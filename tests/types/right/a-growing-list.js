let tokens = torch.tensor([[0]]);
for (let t = 0; t < 4; t++) tokens = torch.cat([tokens, torch.tensor([[t]])], 1);

export { tokens };
