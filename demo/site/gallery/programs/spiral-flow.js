// A differential equation that is learned: points of one spiral path are seen, with gaps, and a network finds the arrows
// that lead along it. Then it goes on by itself from the first point (Chen et al., 2018).
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const noise = spark.param('noise', { value: 0.04, min: 0, max: 0.3, label: 'Noise of what is seen' });
const [TIME, COUNT, LENGTH, STEPS] = [0.1, 100, 8, 400];

// A step of four looks ahead (Runge and Kutta).
function ahead(slope, x) {
  const a = slope(x);
  const b = slope(x.add(a.mul(TIME / 2)));
  const c = slope(x.add(b.mul(TIME / 2)));
  const d = slope(x.add(c.mul(TIME)));
  const all = torch.stack([a, b, b, c, c, d]);
  return x.add(all.mean(0).mul(TIME));
}
function path(slope, start, count) {
  const seen = [start];
  while (seen.length < count) seen.push(ahead(slope, seen.at(-1)));
  return torch.stack(seen);
}

// What moves there in truth: it turns, and sinks.
const first = torch.tensor([2, 0]);
const turn = torch.tensor([2, -2]);
const truth = path((x) => x.flip(0).mul(turn).sub(x.mul(0.1)), first, COUNT);
const seen = truth.add(torch.randn(truth.shape).mul(noise.value));

const net = new nn.Sequential(new nn.Linear(2, 50), new nn.Tanh(), new nn.Linear(50, 2));
const optimizer = new optim.AdamW(net.parameters(), { lr: 0.01 });
const side = torch.linspace(-2.2, 2.2, 14);
const [down, across] = torch.meshgrid(side, side);
const grid = torch.stack([across, down], -1).reshape([-1, 2]);

for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  // Short pieces, from many places at a time.
  const starts = torch.randint(0, COUNT - LENGTH, [32]);
  const pieces = torch.stack(Array.from({ length: LENGTH }, (_, i) => seen.at(starts.add(i))));
  const loss = path(net, pieces.at(0), LENGTH).sub(pieces).abs().mean();
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 10) continue;
  torch.no_grad(() => {
    const gone = path(net, first, COUNT);
    spark.metric('off the path', gone.sub(truth).abs().mean(), { step });
    const arrows = net(grid);
    const [u, v] = arrows.div(arrows.norm({ dim: 1, keepdim: true }).add(0.5)).unbind(1);
    const marks = [
      { type: 'quiver', x: grid.at(':', 0), y: grid.at(':', 1), u, v, color: '#9aa5b1' },
      { type: 'scatter', points: seen, color: '#2b6cb0', size: 4, label: 'seen' },
      { type: 'line', x: gone.at(':', 0), y: gone.at(':', 1), color: '#bf3514', label: 'learned' },
    ];
    spark.plot('path', marks, { equal: true, x: [-2.3, 2.3], y: [-2.3, 2.3] });
  });
}
