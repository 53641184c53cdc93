// A network that obeys a law: heat spreads, u' = k u″. It is shown no solution, only how far it breaks the law, the warmth
// at the start and the cold at both ends (Raissi et al., 2019). Try how fast heat may spread.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const conductivity = spark.param('k', { value: 0.1, min: 0.02, max: 0.3, label: 'Conductivity' });
const layers = [new nn.Linear(2, 32), new nn.Tanh(), new nn.Linear(32, 32), new nn.Tanh(), new nn.Linear(32, 1)];
const net = new nn.Sequential(...layers);
const optimizer = new optim.AdamW(net.parameters(), { lr: 0.005 });
const warmth = (x, t) => net(torch.stack([x.mul(2).sub(1), t.mul(2).sub(1)], 1)).squeeze(1);
const slope = (of, by) => torch.autograd.grad(of.sum(), [by], { create_graph: true })[0];

// What mathematics knows of it: each wave fades by itself.
function wave(n, high, x, t) {
  const faded = t.mul(-conductivity.value * (n * Math.PI) ** 2).exp();
  return x
    .mul(n * Math.PI)
    .sin()
    .mul(faded.mul(high));
}
const solution = (x, t) => wave(1, 1, x, t).add(wave(3, 0.5, x, t));
const side = torch.linspace(0, 1, 50);
const [times, places] = torch.meshgrid(side, side);
const everywhere = [places.flatten(), times.flatten()];

const STEPS = 1500;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  optimizer.param_groups[0].lr = 0.005 * (1 - step / (STEPS + 1));
  const [x, t] = [torch.rand([200]).requires_grad_(), torch.rand([200]).requires_grad_()];
  const u = warmth(x, t);
  const law = slope(u, t).sub(slope(slope(u, x), x).mul(conductivity.value));
  const [along, now] = [torch.rand([64]), torch.zeros([64])];
  const begun = warmth(along, now).sub(solution(along, now));
  const ends = warmth(along.round(), torch.rand([64]));
  const loss = torch.stack([law.square().mean(), begun.square().mean().mul(20), ends.square().mean().mul(20)]).sum();
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 50) continue;
  torch.no_grad(() => {
    const [said, right] = [warmth(...everywhere), solution(...everywhere)].map((all) => all.reshape([50, 50]));
    spark.metric('off the solution', said.sub(right).abs().mean(), { step });
    const field = { type: 'contour', levels: 6, colors: 'magma', min: -0.2, max: 1.1 };
    const marks = [said, right].map((z, i) => ({ ...field, z, panel: ['learned', 'solution'][i] }));
    spark.plot('warmth along a rod, over time', marks, { xLabel: 'place', yLabel: 'time' });
  });
}
