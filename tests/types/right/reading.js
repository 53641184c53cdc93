const rows = await torch.ones([2, 3]).tolist();
rows[0][1].toFixed(2);
const any = await torch.ones([2, 3]).at([0]).tolist();
any[0][1].toFixed(2);
(await torch.ones([]).item()).toFixed(2);
(await torch.ones([2]).gt(0).all().item()).valueOf();
(await torch.ones([2]).data()).length.toFixed();
