// Noise flows into two moons: a network learns which way each point has to go at each time, from noise at 0 to data at 1.
// Watch the cloud at five times of its way. With few steps of the way it takes corners; with many it follows the flow.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const steps = spark.param('steps', { value: 20, min: 2, max: 60, step: 1, label: 'Steps of the way' });
const { x } = await spark.dataset('moons', { n: 1000, noise: 0.05, seed });
const data = x.sub(x.mean(0)).div(x.std(0)).mul(1.2);
const net = new nn.Sequential(
  new nn.Linear(8, 96),
  new nn.SiLU(),
  new nn.Linear(96, 96),
  new nn.SiLU(),
  new nn.Linear(96, 96),
  new nn.SiLU(),
  new nn.Linear(96, 2),
);
const optimizer = new optim.AdamW(net.parameters(), { lr: 0.003 });

// Where to, from these points at this time; the time in waves too, so that early and late may differ.
function flow(points, time) {
  const waves = [1, 2].flatMap((k) => [time.mul(Math.PI * k).sin(), time.mul(Math.PI * k).cos()]);
  return net(torch.cat([points, time, ...waves, points.square().sum(1, { keepdim: true })], 1));
}

const start = torch.randn([600, 2]);
function paths() {
  let points = start;
  const seen = [points];
  for (let i = 0; i < steps.value; i++) {
    const time = torch.full([600, 1], i / steps.value);
    points = points.add(flow(points, time).div(steps.value));
    seen.push(points);
  }
  return [0, 0.4, 0.7, 0.85, 1].map((share) => seen[Math.round(share * steps.value)]);
}

const STEPS = 1200;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const target = data.at(torch.randint(0, 1000, [256]));
  const noise = torch.randn([256, 2]);
  const time = torch.rand([256, 1]);
  // On the straight way from noise to data the direction is their difference (Lipman et al., 2023).
  const loss = nn.functional.mse_loss(flow(torch.lerp(noise, target, time), time), target.sub(noise));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 50) continue;
  torch.no_grad(() => {
    const seen = paths();
    // How far what was made lies from the nearest of the data, on average.
    spark.metric('distance', torch.cdist(seen[4], data).amin(1).mean(), { step });
    const names = ['noise', '40 %', '70 %', '85 %', 'made'];
    const marks = names.map((panel, i) => ({ type: 'scatter', points: seen[i], panel, color: '#2b6cb0', size: 2.5 }));
    spark.plot('from noise to data', marks.slice(1), { equal: true, x: [-3, 3], y: [-3, 3] });
  });
}
