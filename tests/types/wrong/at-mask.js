// Property 'sum' does not exist on type 'Promise<
const x = torch.ones([5, 4]);
console.log(x.at(x.gt(0)).sum());
