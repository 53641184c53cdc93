// Argument of type 'string' is not assignable to parameter of type 'AnyTensor'
torch.matmul('x', 5, {});
