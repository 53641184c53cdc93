// The left-hand side of an arithmetic operation must be of type 'any', 'number'
const x = torch.ones([2]);
console.log(x * 2);
