const { nn, optim } = torch;
const model = spark.persist('model', () => new nn.Linear(2, 1));
const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
for (let step = 0; step < 500; step++) {
  await spark.checkpoint();
  const x = torch.randn([64, 2]);
  const loss = nn.functional.mse_loss(model.forward(x), x.sum(1, { keepdim: true }));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss);
  if (step % 100 === 0) spark.mark('a hundred more', { step });
}
