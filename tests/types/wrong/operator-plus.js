// Operator '+' cannot be applied to types
const x = torch.ones([2]);
console.log(x + torch.ones([2]));
