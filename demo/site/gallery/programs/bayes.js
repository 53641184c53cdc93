// A line with doubt: of its slope, its height and its noise a distribution is learned instead of one number each, by making
// what was seen likely and staying near what was believed before. Move the slider: with few points there are many lines.
const { Normal, kl_divergence } = torch.distributions;
const seed = spark.seed ?? 2;
torch.manual_seed(seed);
const count = spark.param('count', { value: 12, min: 2, max: 60, step: 1, label: 'Points seen' });
const all = torch.rand([60]).mul(4).sub(2);
const noisy = all
  .mul(1.5)
  .add(0.5)
  .add(torch.randn([60]).mul(0.6));

// The middles of slope, height and log of the noise, and the logs of how wide each is.
const middle = torch.zeros([3]).requires_grad_();
const width = torch.full([3], -1).requires_grad_();
const before = new Normal(torch.zeros([3]), torch.tensor([2, 2, 1]));
const optimizer = new torch.optim.Adam([middle, width], { lr: 0.03 });
const ends = torch.tensor([-2.5, 2.5]);

const STEPS = 500;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const [x, y] = [all, noisy].map((list) => list.at(`0:${count.value}`));
  const believed = new Normal(middle, width.exp());
  const [slope, height, noise] = believed.rsample([16]).unsqueeze(2).unbind(1); // sixteen lines at a time
  const likely = new Normal(slope.mul(x).add(height), noise.exp()).log_prob(y).sum(1).mean();
  const loss = kl_divergence(believed, before).sum().sub(likely);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('surprise', loss.div(count.value), { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 10) continue;
  torch.no_grad(() => {
    const drawn = believed.sample([300]);
    const lines = drawn
      .at('0:25')
      .unbind(0)
      .map(([slope, height]) => ({
        type: 'line',
        x: ends,
        y: ends.mul(slope).add(height),
        color: '#e3a08f',
      }));
    spark.metric('off the slope', middle.at(0).sub(1.5).abs(), { step });
    spark.plot('lines it believes in', [...lines, { type: 'scatter', x, y, color: '#222222', size: 6 }], {
      y: [-6, 6],
    });
    spark.plot('what it believes', [
      { type: 'hist', values: drawn.at(':', 0), bins: 30, panel: 'slope' },
      { type: 'hist', values: drawn.at(':', 1), bins: 30, panel: 'height' },
      { type: 'hist', values: drawn.at(':', 2).exp(), bins: 30, panel: 'noise' },
    ]);
  });
}
const said = await torch.stack([middle, width.exp()]).detach().tolist();
console.log(
  `slope ${said[0][0].toFixed(2)} ± ${said[1][0].toFixed(2)}, height ${said[0][1].toFixed(2)} ± ${said[1][1].toFixed(2)}`,
);
