// reshape: 6 elements of [2, 3] do not make [4, 2]
torch
  .tensor([
    [1, 2, 3],
    [4, 5, 6],
  ])
  .reshape([4, 2]);
