// Type 'number' is not assignable to type 'Tensor<
torch.exp(torch.ones([3]), { out: 3 });
