// A picture in a network: it is asked for the colour at (x, y), and learns one digit by heart. Plain coordinates give a
// blur; through waves of many lengths it sees edges, as in NeRF (Tancik et al., 2020). Switch the waves off and on.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const file = spark.file('picture', { accept: 'image/*', label: 'A picture of yours' });
const waves = spark.param('waves', { value: true, label: 'Waves of the coordinates' });
const [SIDE, STEPS] = [64, 400];

// Without one of the reader's: a landscape by formula, red, green and blue.
const side = torch.linspace(-1, 1, SIDE);
function landscape() {
  const [y, x] = torch.meshgrid(side, side);
  const hills = x.mul(5).sin().mul(0.15).add(x.mul(13).sin().mul(0.05)).add(0.3);
  const far = x.sub(0.35).square().add(y.add(0.45).square()).sqrt();
  const [ground, sun] = [y.gt(hills).float(), far.lt(0.25).float()];
  const stripes = x.mul(20).add(y.mul(30)).sin().gt(0).float().mul(0.25);
  const sky = [y.mul(0.25).add(0.75), y.mul(0.25).add(0.6), y.mul(-0.1).add(0.75)];
  const earth = [stripes.add(0.1), stripes.add(0.35), stripes.mul(0.5).add(0.2)];
  const light = torch.tensor([1, 0.85, 0.3]).reshape([3, 1, 1]);
  return torch.where(ground.bool(), torch.stack(earth), torch.where(sun.bool(), light, torch.stack(sky)));
}
const places = torch.stack(torch.meshgrid(side, side), -1).reshape([-1, 2]);
const directions = torch.randn([2, 64]).mul(6);
function seen(points) {
  const turned = points.matmul(directions);
  const all = torch.cat([points, turned.sin(), turned.cos()], 1);
  return waves.value ? all : all.mul(torch.cat([torch.ones([2]), torch.zeros([128])]));
}
let [target, chosen, used, net, optimizer] = [];
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  if (!target || chosen !== file.value) {
    chosen = file.value;
    target = chosen ? await spark.loadImage(chosen, { size: SIDE }) : landscape();
    target = target.at('0:3');
  }
  if (used !== waves.value) {
    used = waves.value;
    const layers = [new nn.Linear(130, 64), new nn.ReLU(), new nn.Linear(64, 64), new nn.ReLU(), new nn.Linear(64, 3)];
    net = new nn.Sequential(...layers, new nn.Sigmoid());
    optimizer = new optim.AdamW(net.parameters(), { lr: 0.005 });
  }
  const batch = torch.randint(0, SIDE * SIDE, [1024]);
  const loss = nn.functional.mse_loss(net(seen(places.at(batch))), target.reshape([3, -1]).t().at(batch));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('PSNR', loss.detach().log10().mul(-10), { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 10) continue;
  const drawn = torch.no_grad(() => net(seen(places)).t().reshape([3, SIDE, SIDE]));
  spark.image('learned, and as it is', nn.functional.interpolate(torch.stack([drawn, target]), { scale_factor: 4 }), {
    columns: 2,
    min: 0,
    max: 1,
  });
}
