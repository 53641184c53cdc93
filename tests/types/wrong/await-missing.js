// Property 'S' does not exist on type 'Promise<
const { S } = torch.linalg.svd(torch.ones([2, 2]));
console.log(S);
