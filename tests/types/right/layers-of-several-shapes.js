const { nn } = torch;
const layers = [new nn.Linear(2, 16), new nn.ReLU(), new nn.Linear(16, 1)];
let h = torch.randn([4, 2]);
for (const layer of layers) h = layer(h);
for (const layer of layers) h = layer.forward(h);
