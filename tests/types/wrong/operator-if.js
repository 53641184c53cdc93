// This condition will always return true since this 'Promise<boolean>' is always defined
const x = torch.ones([2]);
if (torch.equal(x, x.abs())) x.neg();
