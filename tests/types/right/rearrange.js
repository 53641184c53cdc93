const { rearrange } = torch.einops;
rearrange(torch.ones([2, 12, 3]), 'b (h w) c -> b c h w', { h: 4 }).add(torch.ones([2, 3, 4, 3]));
rearrange(torch.ones([2, 3, 4]), '... c -> c ...');
