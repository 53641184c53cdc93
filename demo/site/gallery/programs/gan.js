// Two networks play: one makes points, the other tells them from real ones, which lie on a ring of eight heaps.
// The field is what the second one believes: bright is real. It has won nothing when it can no longer tell.
const { nn, optim } = torch;
const { softplus, one_hot } = nn.functional;
const [seed, STEPS] = [spark.seed ?? 1, 1500];
torch.manual_seed(seed);
const spread = spark.param('spread', { value: 0.1, min: 0.02, max: 0.4, label: 'Spread of a heap' });
const net = (inputs, outputs) => {
  const [first, second, last] = [new nn.Linear(inputs, 64), new nn.Linear(64, 64), new nn.Linear(64, outputs)];
  return new nn.Sequential(first, new nn.LeakyReLU(0.2), second, new nn.LeakyReLU(0.2), last);
};
const [maker, judge] = [net(8, 2), net(2, 1)];
const options = { lr: 0.002, betas: [0.5, 0.9] };
const [making, judging] = [maker, judge].map((model) => new optim.Adam(model.parameters(), options));

const angles = torch.arange(8).mul(Math.PI / 4);
const heaps = torch.stack([angles.cos(), angles.sin()], 1).mul(2);
const real = (n) => heaps.at(torch.randint(0, 8, [n])).add(torch.randn([n, 2]).mul(spread.value));
const made = (n) => maker(torch.randn([n, 8]));

const ends = [-3, 3];
const side = torch.linspace(...ends, 40);
const [down, across] = torch.meshgrid(side, side);
const grid = torch.stack([across, down], -1).reshape([-1, 2]);

for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const truth = real(128).requires_grad_();
  const said = judge(truth);
  // A judge without steep slopes near the truth lets the maker find it (Mescheder et al., 2018).
  const [slope] = torch.autograd.grad(said.sum(), [truth], { create_graph: true });
  const doubts = softplus(torch.cat([said.neg(), judge(made(128).detach())]))
    .mean()
    .mul(2);
  judging.zero_grad();
  doubts.add(slope.square().sum(1).mean().mul(0.1)).backward();
  judging.step();
  const shame = softplus(judge(made(128)).neg()).mean();
  making.zero_grad();
  shame.backward();
  making.step();
  spark.metric('judge', doubts, { step });
  spark.metric('maker', shame, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 50) continue;
  torch.no_grad(() => {
    const points = made(800);
    const far = torch.cdist(points, heaps);
    const near = far.amin(1).lt(0.5);
    const share = one_hot(far.argmin(1), 8).float().mul(near.float().unsqueeze(1)).mean(0);
    spark.metric('heaps reached', share.gt(0.03).float().sum(), { step });
    const z = judge(grid).sigmoid().reshape([40, 40]);
    const marks = [
      { type: 'contour', z, x: ends, y: ends, min: 0, max: 1 },
      { type: 'scatter', points: real(300), color: '#ffffff', size: 3, label: 'real' },
      { type: 'scatter', points, color: '#f2542d', size: 3, label: 'made' },
    ];
    spark.plot('game', marks, { equal: true, x: ends, y: ends });
  });
}
