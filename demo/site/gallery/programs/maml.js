// Learning to learn: waves of all heights and shifts are met, five points of each. The network looks for weights from which
// a few steps are enough for any of them (MAML, Finn et al., 2017). Watch the new wave that it has never met.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const steps = spark.param('steps', { value: 3, min: 1, max: 10, step: 1, label: 'Steps for a new wave' });
const [TASKS, SHOTS, RATE] = [16, 10, 0.03];

// All tasks at a time: a network each, as batches of weights.
const sizes = [1, 40, 40, 1];
const weights = sizes.slice(1).flatMap((out, i) => {
  const { weight, bias } = new nn.Linear(sizes[i], out);
  return [weight.detach().t().contiguous().requires_grad_(), bias.detach().unsqueeze(0).requires_grad_()];
});
const forward = ([w1, b1, w2, b2, w3, b3], x) =>
  x.matmul(w1).add(b1).tanh().matmul(w2).add(b2).tanh().matmul(w3).add(b3);
const waves = (n) => ({ high: torch.rand([n, 1, 1]).mul(4).add(1), shift: torch.rand([n, 1, 1]).mul(Math.PI) });
const at = ({ high, shift }, x) => x.add(shift).sin().mul(high);
const somewhere = (n) => torch.rand([n, SHOTS, 1]).mul(10).sub(5);

function adapt(wave, x, count) {
  let own = weights.map((each) => each.unsqueeze(0).expand([x.shape[0], ...each.shape]));
  for (let i = 0; i < count; i++) {
    // Each task's loss on its own; the sum of them gives each its own slope.
    const loss = forward(own, x).sub(at(wave, x)).square().mean([1, 2]).sum();
    const slopes = torch.autograd.grad(loss, own, { create_graph: true });
    own = own.map((each, k) => each.sub(slopes[k].mul(RATE)));
  }
  return own;
}

const optimizer = new optim.Adam(weights, { lr: 0.003 });
const fresh = { high: torch.tensor([[[3]]]), shift: torch.tensor([[[0.8]]]) };
const points = torch.linspace(-4.5, 4, SHOTS).reshape([1, SHOTS, 1]);
const line = torch.linspace(-5, 5, 120).reshape([1, 120, 1]);
const STEPS = 1000;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const wave = waves(TASKS);
  const own = adapt(wave, somewhere(TASKS), 1);
  const there = somewhere(TASKS);
  const loss = forward(own, there).sub(at(wave, there)).square().mean();
  optimizer.zero_grad();
  loss.backward();
  nn.utils.clip_grad_norm_(weights, 5);
  optimizer.step();
  spark.progress(step, STEPS, 'steps');
  if (step % 25) continue;
  const [before, after] = [0, steps.value].map((count) => forward(adapt(fresh, points, count), line).detach());
  const off = (said) => said.sub(at(fresh, line)).square().mean();
  spark.metric('off before its steps', off(before), { step });
  spark.metric('off after its steps', off(after), { step });
  spark.plot('a new wave', [
    { type: 'line', x: line.flatten(), y: at(fresh, line).flatten(), color: '#9aa5b1', label: 'the wave' },
    { type: 'line', x: line.flatten(), y: before.flatten(), color: '#7a93b8', label: 'before' },
    { type: 'line', x: line.flatten(), y: after.flatten(), color: '#bf3514', label: 'after' },
    { type: 'scatter', x: points.flatten(), y: at(fresh, points).flatten(), color: '#222222', size: 6, label: 'seen' },
  ]);
}
