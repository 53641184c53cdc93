// A Gaussian process: not one curve but all that fit, with how sure it is where nothing was seen. It learns how far points
// tell of each other, how high the curves go and how much is noise, by how likely they make what was seen.
const seed = spark.seed ?? 5;
torch.manual_seed(seed);
const count = spark.param('count', { value: 14, min: 2, max: 40, step: 1, label: 'Points seen' });
const all = torch.rand([40]).mul(8).sub(4);
const truth = (x) => x.mul(1.5).sin().add(x.mul(0.4));
const noisy = truth(all).add(torch.randn([40]).mul(0.15));
const line = torch.linspace(-5, 5, 150);

// Kept as logarithms, so that they stay above zero.
const logs = torch.tensor([1, -1, -1], { requires_grad: true });
const optimizer = new torch.optim.Adam([logs], { lr: 0.05 });
function alike(a, b) {
  const [length, high] = logs.exp().unbind(0);
  return a.unsqueeze(1).sub(b).div(length).square().mul(-0.5).exp().mul(high);
}
async function seen() {
  const [x, y] = [all, noisy].map((list) => list.at(`0:${count.value}`));
  const [, , noise] = logs.exp().unbind(0);
  const root = await torch.linalg.cholesky(alike(x, x).add(torch.eye(count.value).mul(noise.square().add(1e-4))));
  return { x, y, root, solved: await torch.cholesky_solve(y.unsqueeze(1), root) };
}

const STEPS = 150;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const { x, y, root, solved } = await seen();
  const n = count.value;
  const fit = y.unsqueeze(0).matmul(solved).squeeze().mul(0.5);
  const loss = fit
    .add(root.diagonal().log().sum())
    .add((n / 2) * Math.log(2 * Math.PI))
    .div(n);
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('surprise', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 3) continue;
  const between = alike(line, x).detach();
  const mean = between.matmul(solved.detach()).squeeze(1);
  const told = between.mul((await torch.cholesky_solve(between.t(), root.detach())).t()).sum(1);
  const doubt = logs.detach().at(1).exp().sub(told).clamp({ min: 0 }).sqrt().mul(2);
  const curve = (y, color, label) => ({ type: 'line', x: line, y, color, label });
  spark.metric('off the truth', mean.sub(truth(line)).abs().at('15:135').mean(), { step });
  spark.plot(
    'curves',
    [
      curve(truth(line), '#9aa5b1', 'the truth'),
      curve(mean, '#bf3514', 'expected'),
      curve(mean.add(doubt), '#e3a08f', '95 % of curves lie between'),
      curve(mean.sub(doubt), '#e3a08f', 'these two'),
      { type: 'scatter', x, y, color: '#222222', size: 7, label: 'seen' },
    ],
    { y: [-4, 4] },
  );
}
const [length, high, noise] = await logs.detach().exp().tolist();
console.log(`length ${length.toFixed(2)}, height ${Math.sqrt(high).toFixed(2)}, noise ${noise.toFixed(2)}`);
