const x = torch.ones([5, 4]);
const mask = x.gt(0);
(await x.at(mask)).sum();
(await x.at([true, false, true, false, true])).sum();
(await x.at(torch.tensor([1, 0, 1, 0, 1], 'uint8'), 0)).sum();
(await x.at(true)).sum();
x.at(mask).then((picked) => picked.sum());
const rows = torch.randint(0, 5, [3]);
x.at(rows).sum();
x.at(torch.argmax(x, 1)).sum();
x.at(torch.arange(2), null).sum();
x.at([]).sum();
x.at([0, 2], '1:').sum();
/** @param {torch.Tensor} any */
const chosen = (any) => x.at(any).sum();
chosen(rows);
