// Digits find their places in space: a network puts each of them where its kind is near and others are far.
// Turn the cloud with the pointer or the arrow keys. With a higher temperature the kinds lie looser.
const { nn, optim } = torch;
const F = nn.functional;
const seed = spark.seed ?? 2;
torch.manual_seed(seed);
const temperature = spark.param('temperature', { value: 0.1, min: 0.03, max: 1, scale: 'log', label: 'Temperature' });
const { x, y } = await spark.dataset('digits', { n: 2000, seed });
const pictures = x.flatten(1);
const model = new nn.Sequential(
  new nn.Linear(64, 128),
  new nn.ReLU(),
  new nn.Linear(128, 64),
  new nn.ReLU(),
  new nn.Linear(64, 3),
);
const optimizer = new optim.AdamW(model.parameters(), { lr: 0.003 });
const places = (rows) => F.normalize(model(rows), { dim: 1 });

// Of each picture's neighbours, near ones shall be of its own class (Khosla et al., 2020).
function apart(near, classes) {
  const itself = torch.eye(classes.shape[0]).mul(1e4);
  const odds = near.sub(itself).log_softmax(1);
  const alike = classes.unsqueeze(1).eq(classes).float().mul(torch.eye(classes.shape[0]).mul(-1).add(1));
  return odds
    .mul(alike)
    .sum(1)
    .div(alike.sum(1).clamp({ min: 1 }))
    .mean()
    .neg();
}

for (let step = 1; step <= 800; step++) {
  await spark.checkpoint();
  const batch = torch.randint(0, 1600, [200]);
  const points = places(pictures.at(batch));
  const loss = apart(points.matmul(points.t()).div(temperature.value), y.at(batch));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, 800, 'steps');
  if (step % 25) continue;
  torch.no_grad(() => {
    const all = places(pictures);
    const [learned, unseen] = [all.at('0:1600'), all.at('1600:')];
    // What the five nearest say that it has learned from.
    const { indices } = unseen.matmul(learned.t()).topk(5, { dim: 1 });
    const said = y.at('0:1600').at(indices).mode(1).values;
    spark.metric('right by its neighbours', said.eq(y.at('1600:')).float().mean(), { step });
    spark.plot('unseen digits in space', { type: 'scatter3d', points: unseen, color: y.at('1600:'), size: 5 });
  });
}
