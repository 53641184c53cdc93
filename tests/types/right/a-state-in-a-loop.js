const cell = new torch.nn.RNNCell(3, 5);
let h = torch.zeros([2, 5]);
for (let t = 0; t < 4; t++) {
  const next = cell.forward(torch.randn([2, 3]), h);
  h = next;
}
h.sum();
