// Property 'sum' does not exist on type 'Promise<
const x = torch.ones([3]);
console.log(x.at([true, false, true]).sum());
