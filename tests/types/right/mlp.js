const { nn } = torch;
const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Dropout(0.2), new nn.Linear(128, 10));
const out = model.forward(torch.randn([64, 784]));
nn.functional.cross_entropy(out, torch.zeros([64], { dtype: 'int64' })).backward();
model(torch.randn([64, 784]))
  .argmax(1)
  .eq(torch.zeros([64]));
