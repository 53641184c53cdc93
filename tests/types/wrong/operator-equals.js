// This comparison appears to be unintentional because the types 'Tensor<[2], Dtype>' and 'number' have no overlap
const x = torch.ones([2]);
// biome-ignore lint/suspicious/noDoubleEquals: what Python programmers write
if (x == 1) x.neg();
