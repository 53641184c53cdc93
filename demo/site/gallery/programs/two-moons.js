// Two classes that no straight line divides, and a network that bends one.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const noise = spark.param('noise', { value: 0.15, min: 0, max: 0.5, label: 'Noise' });
const { x, y } = await spark.dataset('moons', { n: 400, noise: noise.value, seed });
const model = new nn.Sequential(
  new nn.Linear(2, 32),
  new nn.Tanh(),
  new nn.Linear(32, 32),
  new nn.Tanh(),
  new nn.Linear(32, 2),
);
const optimizer = new optim.AdamW(model.parameters(), { lr: 0.02 });

const ends = [-2.5, 2.5];
const side = torch.linspace(...ends, 50);
const [down, across] = torch.meshgrid(side, side);
const grid = torch.stack([across, down], -1).reshape([-1, 2]);

for (let step = 1; step <= 200; step++) {
  await spark.checkpoint();
  const said = model(x);
  const loss = nn.functional.cross_entropy(said, y);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.metric(
    'right',
    torch.no_grad(() => said.argmax(1).eq(y).float().mean()),
    { step },
  );
  spark.progress(step, 200, 'steps');
  if (step % 10 === 0) {
    const z = torch.no_grad(() => model(grid).softmax(1).at(':', 1).reshape([50, 50]));
    spark.plot(
      'border',
      [
        { type: 'contour', z, x: ends, y: ends, levels: [0.5], colors: 'classes' },
        { type: 'scatter', points: x, color: y },
      ],
      { equal: true },
    );
  }
}
