// rearrange: a dimension of 12 does not divide by 5
torch.einops.rearrange(torch.zeros([2, 12, 3]), 'b (h w) c -> b h w c', { h: 5 });
