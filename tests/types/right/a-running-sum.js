let total = torch.zeros([]);
for (let t = 0; t < 4; t++) total = total.add(torch.ones([3]).sum());
total.item();
